import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { countVisible, nagFaults } from '../../bench/reading/check-nags.ts';
import type { Answer } from '../drivers/serve.ts';
import type { PageHandle } from '../drivers/types.ts';
import { sleep, waitFor } from '../drivers/wait.ts';
import { withBrowsers } from './with-browsers.ts';

/** A host of the list, where the resident script works, and one of no list, where a click brings the other one. */
const listed = 'http://m.777doc.com';
const unlisted = 'http://library.example.org';

const folder = join(import.meta.dirname, '../fixtures/nags');
const types: Record<string, string> = { html: 'text/html; charset=utf-8', css: 'text/css', js: 'text/javascript' };
function answer(url: URL): Answer | null {
  const file = /^\/([a-z]+\.(html|css|js))$/.exec(url.pathname);
  if (!file?.[1] || !file[2]) return null;
  return { body: readFileSync(join(folder, file[1])), type: types[file[2]] };
}

const cards = {
  nagSelectors: ['.plea', '.gate', '.pay', '.bar', '.veil', '.ask', '.side'],
  keepSelectors: ['h1', '.text', '.count', '.find', '.query'],
};

/** Whether the default action of such an event runs: true when no handler of the page forbade it. */
const allows = (page: PageHandle, event: string, target: string) =>
  page.evaluate<boolean>(`document.querySelector('${target}').dispatchEvent(new ${event})`);
const events = [
  "Event('copy', { bubbles: true, cancelable: true })",
  "Event('selectstart', { bubbles: true, cancelable: true })",
  "MouseEvent('contextmenu', { bubbles: true, cancelable: true })",
  "KeyboardEvent('keydown', { key: 'c', ctrlKey: true, bubbles: true, cancelable: true })",
];

/** What the page is without us: its source, parsed. */
const SAME = `fetch(location.href).then((answer) => answer.text()).then((source) =>
  new DOMParser().parseFromString(source, 'text/html').documentElement.outerHTML === document.documentElement.outerHTML)`;

const cleaned = (page: PageHandle, what = cards) =>
  waitFor('the nags to go', async () => (await nagFaults(page, what)).length === 0 || undefined);

withBrowsers('nags', answer, (stage) => {
  it('hides cards, bars, layers and masks as the page shows, keeps the document, and lifts the locks', async () => {
    const page = await stage.open(`${listed}/cards.html`);
    await cleaned(page);
    expect(await nagFaults(page, cards)).toEqual([]);
    expect(await page.evaluate('(scrollTo(0, 700), scrollY)')).toBeGreaterThan(0);
    expect(await page.evaluate("getComputedStyle(document.querySelector('.text')).userSelect")).toBe('text');
    for (const event of events) expect(await allows(page, event, '.text'), event).toBe(true);
  });

  it('shows the page as the host made it when it is switched off, to the character, and hides again', async () => {
    const page = await stage.open(`${listed}/cards.html`);
    await cleaned(page);
    const panel = await page.press();
    const flip = () => panel.click('[data-action="nags"]');
    await waitFor(
      'the switch',
      async () => (await panel.evaluate("document.querySelector('[data-action=nags]')?.checked")) || undefined,
    );
    await flip();
    await waitFor('the nags to come back', async () => {
      const seen = await countVisible(page, cards.nagSelectors);
      return Object.values(seen).every((count) => count > 0) || undefined;
    });
    expect(await page.evaluate(SAME)).toBe(true);
    expect(await page.evaluate('document.adoptedStyleSheets.length')).toBe(0);
    expect(await allows(page, events[0] ?? '', '.text')).toBe(false);
    await flip();
    await cleaned(page);
    await panel.close();
  });

  it('hides a layer that is put back every frame under other names, under a strict policy, in quirks mode', async () => {
    const page = await stage.open(`${listed}/fights.html`);
    await sleep(2500);
    const { frames, shown } = await page.evaluate<{ frames: number; shown: number }>('seen');
    expect(frames, 'the page still runs').toBeGreaterThan(30);
    expect(shown / frames, `${shown} of ${frames} frames showed it`).toBeLessThan(0.2);
    expect(await page.evaluate('(scrollTo(0, 300), scrollY)')).toBeGreaterThan(0);
    for (const event of events) expect(await allows(page, event, '#text p'), event).toBe(true);
    expect(await countVisible(page, ['#text p', 'h1'])).toEqual({ '#text p': 3, h1: 1 });
  });

  it('keeps the box that holds the document, its table, its headings, and a form in use', async () => {
    const page = await stage.open(`${unlisted}/app.html`);
    await page.evaluate("document.querySelector('[name=user]').focus()");
    const all = ['.app', '.top', 'p', 'h2', 'td', 'pre', 'form', 'input'];
    const before = await countVisible(page, all);
    const panel = await page.press();
    await waitFor(
      'the switch',
      async () => (await panel.evaluate("document.querySelector('[data-action=nags]')?.checked")) || undefined,
    );
    await sleep(800);
    expect(await countVisible(page, all)).toEqual(before);
    await panel.close();
  });

  it('works by a click on a page of no list, and puts it back to the character', async () => {
    const page = await stage.open(`${unlisted}/cards.html`);
    expect((await nagFaults(page, cards)).length).toBe(cards.nagSelectors.length);
    const panel = await page.press();
    await cleaned(page);
    await waitFor(
      'the switch',
      async () => (await panel.evaluate("document.querySelector('[data-action=nags]')?.checked")) || undefined,
    );
    await panel.click('[data-action="nags"]');
    await waitFor('the nags to come back', async () => {
      const seen = await countVisible(page, cards.nagSelectors);
      return Object.values(seen).every((count) => count > 0) || undefined;
    });
    expect(await page.evaluate(SAME)).toBe(true);
    await panel.close();
  });
});

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { countVisible, nagFaults } from '../../bench/reading/check-nags.ts';
import { pressAndRead } from '../drivers/read-panel.ts';
import type { Answer } from '../drivers/serve.ts';
import type { PageHandle, PanelHandle } from '../drivers/types.ts';
import { sleep, waitFor } from '../drivers/wait.ts';
import { builtExtension, withBrowsers } from './with-browsers.ts';

/** A host of the list, where the resident script works, and one of no list, where a click brings the other one. */
const listed = 'http://m.777doc.com';
const unlisted = 'http://library.example.org';

/** A host whose articles stand behind a fold, with a control that opens it for free. */
const folding = 'http://www.360doc.com';

const folder = join(import.meta.dirname, '../fixtures/nags');
const types: Record<string, string> = { html: 'text/html; charset=utf-8', css: 'text/css', js: 'text/javascript' };
/** Counts frames, and those that show a nag: one is painted behind its callbacks, before a message from them comes. */
const COUNT_FRAMES = `<script>var seen = { frames: 0, shown: 0 }; (() => { const { port1, port2 } = new MessageChannel();
port1.onmessage = () => { seen.frames++;
  if ([...document.querySelectorAll('.plea,.gate,.pay,.ask')].some((one) => one.checkVisibility())) seen.shown++; };
const look = () => { port2.postMessage(0); requestAnimationFrame(look); }; look(); })()</script>`;
const LONG = '<p class="text">石墙不用灰浆，全靠石头的重量和咬合站住，所以选石比砌石费工夫。</p>'.repeat(30_000);

function answer(url: URL): Answer | null {
  if (url.pathname === '/content/fold.shtml')
    return { body: readFileSync(join(folder, '../360doc/page.html')), type: types.html };
  const file = /^\/([a-z]+\.(html|css|js))$/.exec(url.pathname);
  if (!file?.[1] || !file[2]) return null;
  // A long one, which is read in several stretches.
  if (file[1] === 'long.html') {
    const body = readFileSync(join(folder, 'cards.html'), 'utf8').replace('</h1>', `</h1>${LONG}${COUNT_FRAMES}`);
    return { body, type: types.html };
  }
  // The same page twice: its root box is laid over the window by one way of placing or the other.
  if (file[1] === 'fixed.html') {
    const body = readFileSync(join(folder, 'app.html'), 'utf8').replace(
      '.app { position: absolute',
      '.app { position: fixed',
    );
    return { body, type: types.html };
  }
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

/** The user begins to type in a form, which then says what nags say. */
async function use(page: PageHandle): Promise<void> {
  await page.evaluate("(document.querySelector('[name=user]').focus(), true)");
  await page.key('a');
  await page.evaluate("document.querySelector('form p').textContent = '登录后免费下载本文档'");
}

/** What the page is without us: its source, parsed. */
const SAME = `fetch(location.href).then((answer) => answer.text()).then((source) =>
  new DOMParser().parseFromString(source, 'text/html').documentElement.outerHTML === document.documentElement.outerHTML)`;

const switched = (panel: PanelHandle, on: boolean) =>
  waitFor('the switch', async () => {
    const checked = await panel.evaluate<boolean | null>(
      "document.querySelector('[data-action=nags]:enabled')?.checked ?? null",
    );
    return checked === on || undefined;
  });

const cleaned = (page: PageHandle, what = cards) =>
  waitFor('the nags to go', async () => (await nagFaults(page, what)).length === 0 || undefined);

withBrowsers('nags', answer, (stage, name) => {
  it('has a resident script of at most 8 KB gzipped, that tells the page nothing', () => {
    const script = readFileSync(join(builtExtension(name), 'content-scripts/nags.js'));
    // By gzip itself: the zlib in Node.js trades some two per cent of size for speed.
    expect(execFileSync('gzip', ['-9c'], { input: script }).length).toBeLessThanOrEqual(8192);
    expect(script.toString()).not.toMatch(/postMessage|CustomEvent|innerHTML|webextension-polyfill/);
  });

  it('opens the fold whose control it hides, until it is switched off', async () => {
    const page = await stage.open(`${folding}/content/fold.shtml`);
    const folded = () =>
      page.evaluate<boolean>(
        `(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)(document.querySelector('.articleMaxH'))`,
      );
    const control = { nagSelectors: ['.article_showall'], keepSelectors: ['#artContent p:last-child'] };
    await cleaned(page, control);
    expect(await folded()).toBe(false);
    const panel = await page.press();
    await switched(panel, true);
    await panel.click('[data-action=nags]');
    await switched(panel, false);
    expect(await folded()).toBe(true);
    await panel.close();
  });

  it('hides cards, bars, layers and masks as the page shows, keeps the document, and lifts the locks', async () => {
    const page = await stage.open(`${listed}/cards.html`);
    await cleaned(page);
    expect(await nagFaults(page, cards)).toEqual([]);
    expect(await page.evaluate('(scrollTo(0, 700), scrollY)')).toBeGreaterThan(0);
    expect(await page.evaluate("getComputedStyle(document.querySelector('.text')).userSelect")).toBe('text');
    for (const event of events) expect(await allows(page, event, '.text'), event).toBe(true);
  });

  it('shows no nag in any frame while a long page is read, which sees them all the same', async () => {
    const page = await stage.open(`${listed}/long.html`);
    await cleaned(page);
    await page.evaluate('(seen.frames = seen.shown = 0, true)');
    const { panel, result } = await pressAndRead(page);
    await sleep(500);
    const { frames, shown } = await page.evaluate<{ frames: number; shown: number }>('seen');
    expect(frames).toBeGreaterThan(3);
    expect(shown).toBe(0);
    expect(result.removed?.some(({ reason }) => reason === 'nag')).toBe(true);
    await panel.close();
    expect(await nagFaults(page, cards)).toEqual([]);
  });

  it('shows the page as the host made it when it is switched off, to the character, and hides again', async () => {
    const page = await stage.open(`${listed}/cards.html`);
    await cleaned(page);
    const panel = await page.press();
    const flip = () => panel.click('[data-action="nags"]');
    await switched(panel, true);
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
    // Counted anew for each look: the first frames come before the extension does, and on a busy machine there are few.
    await waitFor('few of many frames to show it', async () => {
      await page.evaluate('(seen.frames = seen.shown = 0, true)');
      await sleep(1500);
      const { frames, shown } = await page.evaluate<{ frames: number; shown: number }>('seen');
      return frames > 30 && shown / frames < 0.2;
    });
    expect(await page.evaluate('(scrollTo(0, 300), scrollY)')).toBeGreaterThan(0);
    for (const event of events) expect(await allows(page, event, '#text p'), event).toBe(true);
    expect(await countVisible(page, ['#text p', 'h1'])).toEqual({ '#text p': 3, h1: 1 });
  });

  it('hides what floats over a page of no list and is not its own: consent, a dialog over its mask, boxes at the side, a request for an address', async () => {
    const layers = {
      nagSelectors: ['.consent', '.veil', '.dialog', '.corner', '.letter', '.framed', '.shade', '.drawn'],
      keepSelectors: ['h1', '.text', '.head', '.toc', '.count', '.turn', 'th', '.kinds', '.letters', '.words'],
    };
    const page = await stage.open(`${unlisted}/layers.html`);
    const panel = await page.press();
    await cleaned(page, layers);
    expect(await page.evaluate('(scrollTo(0, 700), scrollY)')).toBeGreaterThan(0);
    const text = await waitFor('the text', () => panel.evaluate<string | undefined>('globalThis.unnag?.result?.text'));
    expect(text).toContain('Cookies are eaten at ten');
    expect(text).not.toContain('One letter a month');
    await panel.close();
  });

  const parts = ['.app', '.top', 'p', 'h2', 'td', 'pre', 'form', 'input'];
  const all = { '.app': 1, '.top': 1, p: 6, h2: 2, td: 4, pre: 1, form: 1, input: 1 };
  it.each(['app', 'fixed'])(
    'keeps the box that holds the document, its tables and headings, and a form in use (%s)',
    async (name) => {
      const page = await stage.open(`${listed}/${name}.html`);
      await use(page);
      await sleep(800);
      expect(await countVisible(page, parts)).toEqual(all);
    },
  );

  it('keeps them after a click, too', async () => {
    const page = await stage.open(`${unlisted}/app.html`);
    await use(page);
    const panel = await page.press();
    await switched(panel, true);
    await sleep(800);
    expect(await countVisible(page, parts)).toEqual(all);
    await panel.close();
  });

  it('works by a click on a page of no list, and puts it back to the character', async () => {
    const page = await stage.open(`${unlisted}/cards.html`);
    expect((await nagFaults(page, cards)).length).toBe(cards.nagSelectors.length);
    const panel = await page.press();
    await cleaned(page);
    await switched(panel, true);
    await panel.click('[data-action="nags"]');
    await waitFor('the nags to come back', async () => {
      const seen = await countVisible(page, cards.nagSelectors);
      return Object.values(seen).every((count) => count > 0) || undefined;
    });
    expect(await page.evaluate(SAME)).toBe(true);
    await panel.close();
  });

  it('hides what reading finds to ask for something, in words of no list, and reads the page the same again', async () => {
    const page = await stage.open(`${unlisted}/asked.html`);
    const asked = { nagSelectors: ['.ask', '.after'], keepSelectors: ['h1', '.text', '.note'] };
    const first = await pressAndRead(page);
    await cleaned(page, asked);
    await first.panel.close();
    const second = await pressAndRead(page);
    expect(second.result.text).toBe(first.result.text);
    expect(second.result.text).toContain('water voles');
    expect(second.result.text).not.toMatch(/bookmark|cup/);
    await sleep(300);
    expect(await nagFaults(page, asked)).toEqual([]);
    await switched(second.panel, true);
    await second.panel.click('[data-action="nags"]');
    await waitFor(
      'the cards to come back',
      async () => (await countVisible(page, ['.ask']))['.ask'] === 1 || undefined,
    );
    expect(await page.evaluate(SAME)).toBe(true);
    await second.panel.close();
  });
});

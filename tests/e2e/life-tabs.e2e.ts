import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { countVisible, nagFaults } from '../../bench/reading/check-nags.ts';
import { pressAndRead } from '../drivers/read-panel.ts';
import { settle } from '../drivers/settle.ts';
import type { PageHandle } from '../drivers/types.ts';
import { sleep, waitFor } from '../drivers/wait.ts';
import { answerArticle } from './fixtures.ts';
import { actionEnd, openEyes } from './one-click.ts';
import { inEnglish } from './say-in-english.ts';
import { withBrowsers } from './with-browsers.ts';

const cards = readFileSync(join(import.meta.dirname, '../fixtures/nags/cards.html'), 'utf8');
const what = { nagSelectors: ['.plea', '.gate', '.pay', '.bar', '.veil', '.ask'], keepSelectors: ['h1', '.text'] };
const listed = 'http://m.777doc.com';
const other = 'http://notes.example.org/other';
const otherWords =
  'Whoever reads this other page learns something about bees, and nothing at all about walls of stone.';

/** Long enough for a second click to come while it is read. */
const long = 'http://notes.example.org/long';
const longPage = `<!doctype html><title>Long</title><article><h1>Long</h1>${`<p>${otherWords}</p>`.repeat(8000)}</article>`;

/** Each page of the listed host says its own number, so that a text of another tab would be seen. */
function answer(url: URL) {
  if (url.href === other)
    return { keep: true, body: `<!doctype html><title>Bees</title><article><p>${otherWords}</p></article>` };
  if (url.href === long) return { body: longPage };
  if (url.origin !== listed) return answerArticle(url);
  return {
    keep: true,
    body: cards.replace(
      '</h1>',
      `</h1><p class="text">这是第${url.searchParams.get('n')}份文档的第一段，写的是砌石。</p>`,
    ),
  };
}

const cleaned = (page: PageHandle) =>
  waitFor('the nags to go', async () => (await nagFaults(page, what)).length === 0 || undefined);

const TABS = 50;

withBrowsers('many tabs, and pages that come back', answer, (stage) => {
  it(`${TABS} tabs, each with its resident script: the last and the first give their own text`, {
    timeout: 240_000,
  }, async () => {
    const pages: PageHandle[] = [];
    for (let n = 1; n <= TABS; n++) pages.push(await stage.open(`${listed}/doc?n=${n}`));
    for (const n of [TABS, 1]) {
      const page = pages[n - 1];
      if (!page) throw new Error('no page');
      await cleaned(page);
      const { panel, result } = await pressAndRead(page);
      expect(result.text).toContain(`第${n}份文档`);
      expect(result.text?.match(/第\d+份文档/g)).toHaveLength(1);
      await panel.close();
    }
  });

  it('a page that comes back out of the back/forward cache has its nags hidden still, and is read anew', async () => {
    const page = await stage.open(`${listed}/doc?n=7`);
    await settle(page);
    await cleaned(page);
    const first = await pressAndRead(page);
    await first.panel.close();
    const at = (url: string) =>
      waitFor(`the page ${url}`, () =>
        page
          .evaluate<boolean>(`location.href === ${JSON.stringify(url)} && document.readyState === 'complete'`)
          .catch(() => false),
      );
    const marked = () => page.evaluate<boolean>("document.body.hasAttribute('data-was-here')");
    // The very page must come back, not a new load of it, else nothing is tried; a browser short of memory may drop it.
    for (let tries = 0; tries < 3 && !(await marked()); tries++) {
      await page.evaluate("void document.body.setAttribute('data-was-here', '')");
      await page.evaluate(`void setTimeout(() => { location.href = ${JSON.stringify(other)}; })`);
      await at(other);
      const there = await pressAndRead(page);
      expect(there.result.text).toContain(otherWords);
      await there.panel.close();
      await page.evaluate('void setTimeout(() => history.back())');
      await at(`${listed}/doc?n=7`);
    }
    expect(await marked()).toBe(true);
    await cleaned(page);
    const back = await pressAndRead(page);
    expect(back.result.error).toBeUndefined();
    expect(back.result.text).toBe(first.result.text);
    expect(back.result.gaps).toEqual(first.result.gaps);
    await waitFor('the switch', () =>
      back.panel.evaluate("document.querySelector('[data-action=nags]:enabled')?.checked"),
    );
    await back.panel.click('[data-action="nags"]');
    await waitFor('the nags to come back', async () => {
      const seen = await countVisible(page, what.nagSelectors);
      return Object.values(seen).every((count) => count > 0) || undefined;
    });
    await back.panel.close();
  });

  it('rapid clicks on the button that acts at once do it once, and say so', async () => {
    const eyes = await openEyes(stage.open, stage.browser);
    await eyes.store({ button: 'save-markdown' });
    try {
      const page = await stage.open(long);
      await settle(page);
      await Promise.all([page.pressAtOnce(), page.pressAtOnce(), page.pressAtOnce()]);
      const { badge, title } = await actionEnd(eyes, long);
      expect(`${badge} ${title}`).toContain(`✓ ${inEnglish('doneSave', 'Long.md')}`);
      await sleep(500);
      expect(readdirSync(stage.browser.downloads)).toHaveLength(1);
    } finally {
      await eyes.store({});
    }
  });

  it('two panels of one page at once: both read it whole, and what one hides the other tells', async () => {
    const page = await stage.open(`${listed}/doc?n=3`);
    await settle(page);
    const { panel, result } = await pressAndRead(page);
    const tabId = await panel.evaluate<number>('chrome.tabs.query({ active: true }).then(([tab]) => tab.id)');
    await panel.close();
    const address = `${stage.browser.origin}/popup.html?tab=${tabId}`;
    const panels = [await stage.open(address), await stage.open(address)];
    for (const one of panels) {
      const text = await waitFor('the text', () => one.evaluate<string>('globalThis.unnag?.result?.text'));
      expect(text).toBe(result.text);
    }
    const [one, two] = panels;
    for (const panel of panels) {
      const hides = "document.querySelector('[data-action=nags]:enabled')?.checked";
      await waitFor('the switch', () => panel.evaluate<boolean>(hides));
    }
    // A panel looks again 1.5 s after it was opened, for the last time: what comes later, the second one does not see.
    await sleep(2500);
    await one?.evaluate("void document.querySelector('[data-action=nags]').click()");
    await waitFor('the nags to come back', async () => (await nagFaults(page, what)).length > 0 || undefined);
    await two?.evaluate("void document.querySelector('[data-action=nags]').click()");
    // The second panel thinks that they are hidden: its click wants them shown, and finds them so.
    await waitFor('the second panel to say so', () =>
      two?.evaluate<boolean>("/shown/i.test(document.querySelector('.switch small').textContent)"),
    );
    expect((await nagFaults(page, what)).length).toBeGreaterThan(0);
  });

  it('a tab that the browser has put to sleep wakes up, and is read', async () => {
    const page = await stage.browser.open(`${listed}/doc?n=9`);
    await settle(page);
    const { panel, result } = await pressAndRead(page);
    const tabId = await panel.evaluate<number>('chrome.tabs.query({ active: true }).then(([tab]) => tab.id)');
    await panel.close();
    const eyes = await openEyes(stage.open, stage.browser);
    await eyes.page.evaluate(`chrome.tabs.discard(${tabId}).then(() => true)`);
    const asleep = `chrome.tabs.query({ discarded: true }).then((tabs) => tabs.length)`;
    await waitFor('the tab to sleep', () => eyes.page.evaluate<number>(asleep));
    const sleeping = await eyes.page.evaluate<{ id: number }[]>('chrome.tabs.query({ discarded: true })');
    await eyes.page.evaluate(`chrome.tabs.update(${sleeping[0]?.id}, { active: true }).then(() => true)`);
    const awake = await stage.browser.adopt(`${listed}/doc?n=9`);
    const again = await pressAndRead(awake);
    expect(again.result.text).toBe(result.text);
    await cleaned(awake);
    await again.panel.close();
    await awake.close();
  });
});

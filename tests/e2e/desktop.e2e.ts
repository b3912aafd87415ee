import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { canHaveDesktop, type Desktop, startDesktop } from '../drivers/desktop.ts';
import { launchBrowser } from '../drivers/launch.ts';
import { pressAndRead } from '../drivers/read-panel.ts';
import { serve, type TestServer } from '../drivers/serve.ts';
import type { BrowserName, Driver, PageHandle } from '../drivers/types.ts';
import { sleep, waitFor } from '../drivers/wait.ts';
import { waitForDownload } from '../drivers/wait-for-download.ts';
import { answerArticle, article } from './fixtures.ts';
import { framed, framedAnswer } from './framed-page.ts';
import { builtExtension } from './with-browsers.ts';

const names = (['chromium', 'firefox'] as const).filter((name) => (process.env.BROWSER ?? name) === name);

/** Chromium keeps Alt+Shift+C and Alt+Shift+R for itself. */
const keys: Record<BrowserName, Record<'copy' | 'save' | 'reader', string>> = {
  chromium: { copy: 'alt+shift+y', save: 'alt+shift+m', reader: 'alt+shift+v' },
  firefox: { copy: 'alt+shift+c', save: 'alt+shift+m', reader: 'alt+shift+r' },
};
const items = ['Copy text', 'Copy Markdown', 'Copy rich text', 'Save Markdown', 'Reader view'];
/** Both browsers take a question as answered only when it has been seen for a while. */
const SEEN = 1200;

/**
 * What only a real keyboard and mouse reach: the browser's own keys, its menus on right click and its questions. Runs where
 * Xvfb and xdotool are installed.
 */
describe.skipIf(!canHaveDesktop()).each(names)('with a real keyboard and mouse (%s)', (name) => {
  let desktop: Desktop;
  let server: TestServer;
  let browser: Driver;
  const pages: PageHandle[] = [];
  beforeAll(async () => {
    desktop = await startDesktop();
    server = await serve((url) => answerArticle(url) ?? framedAnswer(url));
    browser = await launchBrowser(name, {
      extension: builtExtension(name),
      map: server.address,
      display: desktop.display,
      asks: true,
    });
  });
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    desktop?.close();
  });

  const open = async (url: string) => {
    const page = await browser.open(url);
    pages.push(page);
    await sleep(500);
    return page;
  };
  const openArticle = async () => {
    const page = await open(article.url);
    await desktop.click(700, 780); // below the text: the page has the keyboard
    return page;
  };
  const openSettings = async () => {
    const page = await open(`${browser.origin}/options.html`);
    await waitFor('the settings', () => page.evaluate(`document.querySelectorAll('section').length > 3`));
    return page;
  };
  const reads = (page: PageHandle) => page.evaluate<boolean>(`document.querySelector('unnag-reader') !== null`);
  const focus = (page: PageHandle, selector: string) =>
    page.evaluate(`(() => { document.querySelector(${JSON.stringify(selector)}).focus(); return true; })()`);
  /** Looking into the clipboard takes the front from a page in Chromium, and closes a panel that is about to copy: not often. */
  const copied = async (words: string) => {
    await sleep(3000);
    return waitFor(
      'the copy',
      async () => {
        const text = await browser.readClipboard();
        return text.includes(words) ? text : null;
      },
      { every: 5000 },
    );
  };
  /** Right click, then the extension's entry, then one of its items; every step by the menu's own keys. */
  const choose = async (x: number, y: number, item: string) => {
    await desktop.click(x, y, 3);
    await sleep(400);
    await desktop.key('u');
    await sleep(400);
    if (name === 'chromium') await desktop.key('Down'); // Firefox chooses the first item by itself
    for (let at = items.indexOf(item); at > 0; at--) await desktop.key('Down');
    await desktop.key('Return');
  };

  it('the keys open and close the reader view, save, and copy', async () => {
    const page = await openArticle();
    await desktop.key(keys[name].reader);
    await waitFor('the reader view', () => reads(page));
    await desktop.key(keys[name].reader);
    await waitFor('the page', async () => !(await reads(page)));
    await desktop.key(keys[name].save);
    const { name: file, path } = await waitForDownload(browser.downloads);
    expect(file).toBe(`${article.title}.md`);
    expect(readFileSync(path, 'utf8')).toContain(article.last);
    await browser.writeClipboard('what was there before');
    await openArticle();
    await desktop.key(keys[name].copy);
    const text = await copied(article.last);
    expect(text.startsWith(`${article.title}\n\n${article.first}`)).toBe(true);
  });

  it('the settings tell the keys as the browser gave them', async () => {
    const page = await openSettings();
    const told = await waitFor('the keys', () =>
      page.evaluate<string[] | null>(
        `(() => { const all = [...document.querySelectorAll('kbd')].map((one) => one.textContent); return all.length > 0 ? all : null; })()`,
      ),
    );
    expect(told.map((one) => one.toLowerCase()).sort()).toEqual(['alt+shift+u', ...Object.values(keys[name])].sort());
  });

  it('the menu on right click copies the page, and a selection by itself', async () => {
    const settings = await openSettings();
    const on = () => settings.evaluate<boolean>(`document.querySelector('[name="menus"]').checked`);
    if (!(await on())) {
      await focus(settings, '[name="menus"]');
      await desktop.key('space');
      await waitFor('the menus', on);
    }
    await browser.writeClipboard('what was there before');
    const page = await openArticle();
    await choose(700, 780, 'Copy text');
    const text = await copied(article.last);
    expect(text).toContain(article.first);

    const place = await page.evaluate<{ x: number; y: number }>(`(() => {
      const heading = document.querySelector('article h2');
      getSelection().selectAllChildren(heading);
      const { left, top, height } = heading.getBoundingClientRect();
      const side = (outerWidth - innerWidth) / 2;
      return {
        x: left + 20 + (globalThis.mozInnerScreenX ?? screenX + side),
        y: top + height / 2 + (globalThis.mozInnerScreenY ?? screenY + outerHeight - innerHeight - side),
      };
    })()`);
    await choose(place.x, place.y, 'Copy Markdown');
    expect((await copied('## ')).replace(/^---\n[\s\S]*?\n---\n/, '')).toMatch(/^\s*(# .*\n+)?#+ What goes in\s*$/);
  });

  it('a frame of another host is read with the leave that the browser asks for, and is not cleaned for it', async () => {
    const page = await open(framed.url);
    const { panel, result } = await pressAndRead(page);
    expect(result.gaps).toContainEqual({ reason: 'frame-unread', host: framed.host });
    await panel.click('[data-action="read-frame"]');
    await sleep(SEEN);
    if (name === 'firefox') await desktop.key('alt+a');
    else await desktop.key('Tab', 'Return');
    // The question takes the keyboard from the panel, which closes then in Chromium, and opens again by itself.
    const again = await page.press({ opensItself: true });
    await waitFor('the text of the frame', () =>
      again.evaluate<boolean>(`Boolean(globalThis.unnag?.result?.text?.includes(${JSON.stringify(framed.last)}))`),
    );
    expect(await again.evaluate('unnag.result.complete')).toBe(true);
    expect(
      await again.evaluate(`chrome.storage.local.get().then(({ settings }) => settings?.cleanSites ?? [])`),
    ).toEqual([]);
    await again.close().catch(() => undefined);
  });

  it('"Always clean this site" asks; refused, it is told; granted, the site is clean without a click; taken back, it is not', async () => {
    const bar = (page: PageHandle) => page.evaluate<string>(`getComputedStyle(document.querySelector('#bar')).display`);
    const shows = async () => {
      const page = await open(article.url);
      await sleep(700);
      return bar(page);
    };
    const ask = async () => {
      const page = await openSettings();
      await focus(page, '[name="site"]');
      await desktop.key(...'notes', 'period', ...'example', 'period', ...'org', 'Return');
      await sleep(SEEN);
      return page;
    };
    const sites = (page: PageHandle) =>
      page.evaluate<string[]>(`[...document.querySelectorAll('.sites bdi')].map((one) => one.textContent)`);
    expect(await shows()).toBe('block');

    const refused = await ask();
    await desktop.key('Escape');
    await waitFor('the words', () =>
      refused.evaluate(`/permission was not given/.test(document.querySelector('.toast').textContent)`),
    );
    expect(await sites(refused)).toEqual([]);
    expect(await shows()).toBe('block');

    const granted = await ask();
    if (name === 'firefox') await desktop.key('alt+a');
    else await desktop.key('Tab', 'Return');
    await waitFor('the site in the list', async () => (await sites(granted)).includes('notes.example.org'));
    await waitFor('the clean site', async () => (await shows()) === 'none', { timeout: 10_000 });

    const settings = await openSettings();
    await settings.evaluate(`(() => { document.querySelector('.sites button').click(); return true; })()`);
    await waitFor('the site to go from the list', async () => (await sites(settings)).length === 0);
    expect(await settings.evaluate('chrome.permissions.getAll().then(({ origins }) => origins.join())')).not.toContain(
      'notes.example.org',
    );
    expect(await shows()).toBe('block');

    // The same from the panel, which Chromium's question closes: the background remembers the answer.
    const page = await open(article.url);
    const { panel } = await pressAndRead(page);
    await waitFor('the offer', () =>
      panel.evaluate<boolean>(`document.querySelector('[data-action="always"]') !== null`),
    );
    await panel.click('[data-action="always"]');
    await sleep(SEEN);
    if (name === 'firefox') await desktop.key('alt+a');
    else await desktop.key('Tab', 'Return');
    await waitFor('the clean site', async () => (await shows()) === 'none', { timeout: 10_000 });
    const again = await openSettings();
    expect(await sites(again)).toEqual(['notes.example.org']);
  }, 120_000);
});

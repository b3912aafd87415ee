import { expect, it } from 'vitest';
import { pressAndRead, waitForResult } from '../drivers/read-panel.ts';
import { reloadExtension } from '../drivers/reload-extension.ts';
import type { Driver, PageHandle, PanelHandle } from '../drivers/types.ts';
import { sleep, waitFor } from '../drivers/wait.ts';
import { clickInNote, readNote } from './collect/read-note.ts';
import { sentence } from './collect/viewers.ts';
import { builtExtension, withBrowsers } from './with-browsers.ts';

const SHEETS = 60;
const PER = 5;

/** A viewer of many pages, each of which takes its time. */
const slow = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The long ledger</title>
<style>body{margin:0}#box{height:700px;overflow:auto}.sheet{position:relative;width:800px;height:1000px;margin:10px auto}.sheet span{position:absolute;left:60px;white-space:pre;font:15px serif}</style></head>
<body><div id="box"></div><script>
const sheets = ${JSON.stringify(Array.from({ length: SHEETS }, (_, i) => Array.from({ length: PER }, (_, n) => sentence(i * PER + n + 1))))};
const box = document.getElementById('box');
sheets.forEach((_, i) => { const e = document.createElement('div'); e.className = 'sheet page'; e.dataset.pageNumber = i + 1; box.append(e); });
const draw = () => [...box.children].forEach((e, i) => { const r = e.getBoundingClientRect();
  if (!(r.bottom > -50 && r.top < 800)) { e.replaceChildren(); delete e.dataset.on; return; }
  if (e.dataset.on) return; e.dataset.on = 'yes';
  setTimeout(() => { if (e.dataset.on) e.replaceChildren(...sheets[i].map((t, n) => { const s = document.createElement('span'); s.textContent = t; s.style.top = 60 + n * 40 + 'px'; return s; })); }, 150); });
box.addEventListener('scroll', draw); draw();
</script></body></html>`;

const url = 'http://archive.example.org/slow';
const pagesIn = (text: string): number[] =>
  Array.from({ length: SHEETS }, (_, i) => i + 1).filter((page) => text.includes(sentence((page - 1) * PER + 2)));

const done = (panel: PanelHandle) => panel.evaluate<number>('document.querySelector("progress")?.value ?? 0');

async function startIn(page: PageHandle): Promise<PanelHandle> {
  const { panel, result } = await pressAndRead(page);
  expect(result.gaps?.map(({ reason }) => reason)).toContain('pages-not-loaded');
  await panel.click('[data-action="collect"]');
  await waitFor('some pages', async () => (await done(panel)) >= 8);
  return panel;
}

/** As the browser itself does when it wants the memory. */
async function stopBackground({ chromium, inFirefox, origin }: Driver): Promise<void> {
  if (inFirefox) {
    await inFirefox(
      `const policy = WebExtensionPolicy.getActiveExtensions().find((one) => one.mozExtensionHostname === given);
await policy.extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });`,
      new URL(origin).host,
    );
    return;
  }
  const page = (await chromium?.pages())?.at(-1);
  const session = await page?.createCDPSession();
  await session?.send('ServiceWorker.enable');
  await session?.send('ServiceWorker.stopAllWorkers');
  await session?.detach();
}

const WAY = 6;
/** A page of a document that goes on at other addresses. */
const way = (
  n: number,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The long ledger</title></head><body>
<article><h1>The long ledger</h1>${[1, 2, 3, 4, 5].map((i) => `<p>${sentence(n * 5 + i)}</p>`).join('')}</article>
<p>Page ${n} / ${WAY}</p>${n < WAY ? `<a href="/way-${n + 1}" rel="next">Next page</a>` : ''}<script>for (const from = Date.now(); Date.now() - from < 400; );</script></body></html>`;

withBrowsers(
  'a collection that is interrupted',
  ({ pathname }) => {
    if (pathname === '/slow') return { body: slow };
    const n = Number(/^\/way-(\d+)$/.exec(pathname)?.[1]);
    return n > 0 ? { body: way(n) } : null;
  },
  (stage, name) => {
    it('goes on when the browser stops the background, and a panel that is open or opened again shows it', async () => {
      const page = await stage.open(url);
      const panel = await startIn(page);
      const before = await done(panel);
      await stopBackground(stage.browser);
      await waitFor('more pages in the same panel', async () => (await done(panel)) > before + 2);
      await panel.close();
      await stopBackground(stage.browser);
      await sleep(300);
      const again = await page.press();
      await waitFor('the running collection', async () => (await done(again)) > before);
      const result = await waitFor('the whole document', async () => {
        const now = await waitForResult(again);
        return now.pages?.shown === SHEETS && now.complete ? now : null;
      });
      expect(pagesIn(result.text ?? '')).toHaveLength(SHEETS);
      await again.close();
    });

    it('goes on following links where the background was stopped, and comes back', async () => {
      const first = url.replace('slow', 'way-1');
      const page = await stage.open(first);
      const { panel } = await pressAndRead(page);
      await panel.click('[data-action="follow"]');
      await waitFor('some pages', () =>
        panel.evaluate<boolean>(`/^[3-5]/.test(document.querySelector('.collecting-line span')?.textContent ?? '')`),
      );
      await stopBackground(stage.browser);
      const result = await waitForResult(panel);
      expect({ shown: result.pages?.shown, gaps: result.gaps }).toEqual({ shown: WAY, gaps: [] });
      for (let n = 6; n <= WAY * 5 + 5; n++) expect((result.text ?? '').split(sentence(n))).toHaveLength(2);
      expect(await page.evaluate('location.pathname')).toBe('/way-1');
      await panel.close();
    });

    it('says pages done and in all and the time left, on the badge when the panel is closed, and again in a new panel', async () => {
      const page = await stage.open(url);
      const panel = await startIn(page);
      const line = await panel.evaluate<string>("document.querySelector('.collecting-line span')?.textContent ?? ''");
      expect(line).toMatch(/^\d+ of 60 pages .*· about \d+ (?:s|min) left$/);
      const before = await done(panel);
      await panel.close();
      await sleep(1500);
      const again = await page.press();
      const badges = await again.evaluate<string[]>(
        'chrome.tabs.query({}).then((tabs) => Promise.all(tabs.map(({ id }) => chrome.action.getBadgeText({ tabId: id }))))',
      );
      expect(badges.filter((text) => /^\d{1,2}%$/.test(text))).toHaveLength(1);
      await waitFor('the running collection', async () => (await done(again)) > before);
      await again.click('[data-action="stop"]');
      const result = await waitForResult(again);
      expect(result.gaps?.map(({ reason }) => reason)).toContain('stopped');
      await again.close();
    });

    // The last one: Chromium's remote control loses an extension that reloads itself.
    it('shows what came on the page when the extension is reloaded', async () => {
      const page = await stage.open(url);
      const panel = await startIn(page);
      const before = await done(panel);
      const reload = 'void setTimeout(() => chrome.runtime.reload(), 20)';
      if (name === 'chromium') await panel.evaluate(reload);
      else await reloadExtension(stage.browser, builtExtension(name));
      const note = await waitFor('the note', () => readNote(stage.browser, url));
      const pages = pagesIn(note);
      expect(pages.length).toBeGreaterThanOrEqual(before);
      expect(pages).toEqual(Array.from({ length: pages.length }, (_, i) => i + 1));
      expect(pages.length).toBeLessThan(SHEETS);
      expect(note).toMatch(/Unnag was updated, reloaded or switched off/);
      if (name === 'chromium') {
        await clickInNote(stage.browser, url, 'Copy what was collected');
        await waitFor('the note to say that it is copied', async () =>
          (await readNote(stage.browser, url))?.includes('Copied.'),
        );
        await clickInNote(stage.browser, url, 'Close');
        await waitFor('the note to go', async () => (await readNote(stage.browser, url)) === null);
        expect(await page.evaluate('document.getElementById("box").scrollTop')).toBe(0);
      } else {
        expect(note).toContain('Click into the text to select all of it');
        // The new version takes the note of the old one away when it collects.
        const again = await startIn(page);
        expect(await readNote(stage.browser, url)).toBeNull();
        await again.click('[data-action="stop"]');
        await waitForResult(again);
        expect(await page.evaluate('document.querySelector("unnag-note") === null')).toBe(true);
        await again.close();
      }
    });
  },
);

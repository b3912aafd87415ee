import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pressAndRead } from '../drivers/read-panel.ts';
import { settle } from '../drivers/settle.ts';
import type { Driver, PanelHandle } from '../drivers/types.ts';
import { sleep, waitFor } from '../drivers/wait.ts';
import { answerArticle, article, articlePage } from './fixtures.ts';
import { actionEnd, openEyes, pressOnce } from './one-click.ts';
import { inEnglish } from './say-in-english.ts';
import { withBrowsers } from './with-browsers.ts';

const REFUSED = inEnglish('copyRefused');

const told = (panel: Pick<PanelHandle, 'evaluate'>) =>
  waitFor('the panel to say how it went', () =>
    panel.evaluate<string | null>(`document.querySelector('.told')?.textContent.trim() || null`),
  );

const jealous = 'http://notes.example.org/jealous';
const jealousPage = articlePage.replace(
  '<head>',
  "<head><script>addEventListener('copy', (e) => { e.stopImmediatePropagation(); e.preventDefault(); }, true)</script>",
);
const answer = (url: URL) => (url.href === jealous ? { body: jealousPage } : answerArticle(url));

withBrowsers('what the browser refuses', answer, (stage, name) => {
  const readArticle = async () => {
    const page = await stage.open(article.url);
    await settle(page);
    return { page, ...(await pressAndRead(page)) };
  };

  it('a copy in the panel', async () => {
    const { panel } = await readArticle();
    const tabId = await panel.evaluate<number>('chrome.tabs.query({ active: true }).then(([tab]) => tab.id)');
    await panel.close();
    await stage.browser.writeClipboard('what was there before');
    // The panel as a page of its own, behind another page: no browser lets that copy.
    const behind = await stage.open(`${stage.browser.origin}/popup.html?tab=${tabId}`);
    await waitFor('the text', () => behind.evaluate('Boolean(globalThis.unnag?.result?.text)'));
    await stage.open(article.url);
    await behind.evaluate(`void document.querySelector('[data-action="copy-text"]').click()`);
    expect(await told(behind)).toBe(REFUSED);
    expect(await stage.browser.readClipboard()).toBe('what was there before');
  });

  it('a copy by one click on a page that keeps the copying for itself', async () => {
    const eyes = await openEyes(stage.open, stage.browser);
    await eyes.store({ button: 'copy-text' });
    await stage.browser.writeClipboard('what was there before');
    const page = await stage.open(jealous);
    await settle(page);
    const panel = await pressOnce(page);
    if (name === 'chromium') {
      // The panel does it instead, and says so.
      expect(panel && (await told(panel))).toBe(inEnglish('doneCopyText'));
      await panel?.close().catch(() => undefined); // it closes by itself
      expect(await stage.browser.readClipboard()).toContain(article.last);
    } else {
      const { title, popup } = await actionEnd(eyes, jealous);
      expect(title).toBe(REFUSED);
      expect(popup).toMatch(/popup\.html$/);
      expect(await stage.browser.readClipboard()).toBe('what was there before');
      const { panel: next, result } = await pressAndRead(page);
      expect(result.text).toContain(article.first);
      await next.close();
    }
    await eyes.store({});
  });

  it('a file: the words promise no more than that the browser was asked', async () => {
    await refuseFiles(stage.browser);
    const { page, panel } = await readArticle();
    await panel.click('[data-action="save-markdown"]');
    const words = inEnglish('doneSave', `${article.title}.md`);
    expect(await told(panel)).toContain(words);
    await panel.close();
    const eyes = await openEyes(stage.open, stage.browser);
    await eyes.store({ button: 'save-markdown' });
    await page.pressAtOnce();
    expect((await actionEnd(eyes, article.url)).title).toContain(words);
    await sleep(300);
    expect(readdirSync(stage.browser.downloads)).toEqual([]);
    await eyes.store({});
    const again = await pressAndRead(page);
    expect(again.result.text).toContain(article.last);
    await again.panel.close();
  });
});

/** As a full disk, a folder without leave or a Cancel of the user do. */
async function refuseFiles(browser: Driver): Promise<void> {
  const cdp = await browser.chromium?.target().createCDPSession();
  await cdp?.send('Browser.setDownloadBehavior', { behavior: 'deny' });
  await browser.inFirefox?.("Services.prefs.setStringPref('browser.download.dir', '/dev/null/no-folder')");
}

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pressAndRead } from '../drivers/read-panel.ts';
import { settle } from '../drivers/settle.ts';
import type { PageHandle, PanelHandle } from '../drivers/types.ts';
import { waitFor } from '../drivers/wait.ts';
import { waitForDownload } from '../drivers/wait-for-download.ts';
import { answerArticle, article } from './fixtures.ts';
import { withBrowsers } from './with-browsers.ts';

const told = (panel: PanelHandle) =>
  waitFor('the panel to say that it is done', () =>
    panel.evaluate<string | null>(`document.querySelector('.told')?.textContent || null`),
  );
const nag = (page: PageHandle) => page.evaluate<string>(`getComputedStyle(document.querySelector('#bar')).display`);
const whole = (page: PageHandle) => page.evaluate<string>('document.documentElement.outerHTML');

withBrowsers('the face', answerArticle, (stage) => {
  const openPanel = async () => {
    const page = await stage.open(article.url);
    await settle(page);
    return { page, ...(await pressAndRead(page)) };
  };
  /** Changes stored settings by way of an open panel. */
  const change = (panel: PanelHandle, settings: object) =>
    panel.evaluate(`chrome.storage.local.get('settings').then(({ settings }) =>
      chrome.storage.local.set({ settings: { version: 1, ...settings, ...${JSON.stringify(settings)} } })).then(() => true)`);

  it('Enter does the action that was chosen last, Escape closes the panel', async () => {
    const first = await openPanel();
    await first.panel.click('[data-action="copy-markdown"]');
    await told(first.panel);
    await first.panel.close();
    await stage.browser.writeClipboard('what was there before');
    const { panel, result } = await openPanel();
    await waitFor('the focus', () => panel.evaluate(`document.activeElement?.dataset.action === 'copy-markdown'`));
    await panel.key('Enter');
    await told(panel);
    await panel.key('Escape').catch(() => undefined); // the panel goes while the key is still pressed
    await waitFor('the panel to close', async () => !(await panel.isOpen()));
    expect(await stage.browser.readClipboard()).toBe(result.markdown);
  });

  it('a selection can be copied by itself', async () => {
    const page = await stage.open(article.url);
    await page.evaluate(`(() => {
      const [first, second] = document.querySelectorAll('article p');
      getSelection().setBaseAndExtent(first.firstChild, 2, second.firstChild, 8);
      return true;
    })()`);
    const { panel } = await pressAndRead(page);
    await panel.click('input[value="selection"]');
    await panel.click('[data-action="copy-text"]');
    await told(panel);
    const copied = await stage.browser.readClipboard();
    const selected = await page.evaluate<string>('getSelection().toString()');
    expect(copied.replace(/\s+/g, '')).toBe(selected.replace(/\s+/g, ''));
    expect(copied).toContain('\n\nWhat goes in\n\n');
    await panel.close().catch(() => undefined);
  });

  it('the reader view stands in the page’s place, and Escape gives the page back as it was', async () => {
    const { page, panel } = await openPanel();
    await waitFor('the nag to go', async () => (await nag(page)) === 'none'); // what hiding changes is another test's matter
    await page.evaluate('(() => { scrollTo(0, 40); return true; })()');
    const before = await whole(page);
    const scrolled = await page.evaluate<number>('scrollY');
    await panel.click('button.plain:first-child');
    const host = `document.querySelector('unnag-reader')`;
    await waitFor('the reader view', () => page.evaluate<boolean>(`${host} !== null`));
    const seen = await page.evaluate(`(() => {
      const box = ${host}.getBoundingClientRect();
      return { covers: box.width >= innerWidth - 20 && box.height >= innerHeight - 20, open: ${host}.shadowRoot,
        page: getComputedStyle(document.querySelector('article p')).visibility };
    })()`);
    expect(seen).toEqual({ covers: true, open: null, page: 'hidden' });
    await page.evaluate(`document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))`);
    expect(await whole(page)).toBe(before);
    expect(await page.evaluate<number>('scrollY')).toBe(scrolled);
    expect(await page.evaluate(`getComputedStyle(document.querySelector('article p')).visibility`)).toBe('visible');
  });

  it('the switch shows the page as its host made it, and back', async () => {
    const { page, panel } = await openPanel();
    await waitFor('the nag to go', async () => (await nag(page)) === 'none');
    await panel.click('[data-action="nags"]');
    await waitFor('the nag to come back', async () => (await nag(page)) === 'block');
    await panel.click('[data-action="nags"]');
    await waitFor('the nag to go again', async () => (await nag(page)) === 'none');
    await panel.close();
  });

  it('says that settings were damaged, and works with the defaults', async () => {
    const first = await openPanel();
    await change(first.panel, { export: 'nonsense', hideNags: 3 });
    await first.panel.close();
    const { panel, result } = await openPanel();
    expect(result.text).toContain(article.first);
    expect(await panel.evaluate(`document.querySelector('.note')?.textContent.length > 10`)).toBe(true);
    await change(panel, { export: undefined, hideNags: true });
    await panel.evaluate(`chrome.storage.local.remove('settings').then(() => true)`);
    await panel.close();
  });

  it('one click saves the Markdown where the settings want it, without the panel', async () => {
    const { panel } = await openPanel();
    await change(panel, { button: 'save-markdown' });
    await panel.close();
    const page = await stage.open(article.url);
    await settle(page);
    const hasPanel = await page.pressAtOnce();
    const { name: file, path } = await waitForDownload(stage.browser.downloads);
    expect(file).toBe(`${article.title}.md`);
    expect(readFileSync(path, 'utf8')).toContain(article.last);
    expect(await hasPanel()).toBe(false);
    const options = await stage.open(`${stage.browser.origin}/options.html`);
    await waitFor('the settings', () => options.evaluate(`document.querySelector('input[value="panel"]') !== null`));
    await options.evaluate(`(() => { document.querySelector('input[value="panel"]').click(); return true; })()`);
  });
});

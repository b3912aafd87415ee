import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { pressAndRead } from '../drivers/read-panel.ts';
import { settle } from '../drivers/settle.ts';
import { waitFor } from '../drivers/wait.ts';
import { answerArticle, article, loadFixture } from './fixtures.ts';
import { actionEnd, openEyes } from './one-click.ts';
import { withBrowsers } from './with-browsers.ts';

const long = loadFixture('777doc');
const short = {
  url: 'http://notes.example.org/short',
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Rain</title></head><body><article><h1>Rain</h1>
<p>It rained for three days, and on the fourth the road to the mill was a river that nobody could cross.</p>
<p>The miller waited upstairs with his cat, read the same newspaper twice, and wrote down what it had cost him.</p>
</article></body></html>`,
};
const badges = `chrome.tabs.query({}).then((tabs) => Promise.all(tabs.map(({ id }) => chrome.action.getBadgeText({ tabId: id }))))`;

withBrowsers(
  'one click',
  (url) => answerArticle(url) ?? (url.href === short.url ? short : long.answer(url)),
  (stage) => {
    const openSettings = async () => {
      const page = await stage.open(`${stage.browser.origin}/options.html`);
      await waitFor('the settings', () => page.evaluate(`document.querySelectorAll('section').length > 3`));
      // By a real key: Firefox gives leave to copy only within a key or click of the user.
      const choose = async (button: string) => {
        await page.evaluate(
          `(() => { document.querySelector('input[name="button"][value="${button}"]').focus(); return true; })()`,
        );
        await page.key('Space');
      };
      return { page, choose };
    };

    it.each([
      ['copy-text', `${article.title}\n\n${article.first}`],
      ['copy-markdown', `# ${article.title}\n`],
    ] as const)('%s: the button copies without a panel, and ticks', async (action, start) => {
      const { page: settings, choose } = await openSettings();
      await choose(action);
      await waitFor('the button to act at once', () =>
        settings.evaluate<boolean>(`chrome.action.getPopup({}).then((popup) => popup === '')`),
      );
      await stage.browser.writeClipboard('what was there before');
      const page = await stage.open(article.url);
      await settle(page);
      const hasPanel = await page.pressAtOnce();
      const badge = await waitFor('the tick', async () =>
        (await settings.evaluate<string[]>(badges)).find((text) => text === '✓' || text === '!'),
      );
      expect(badge).toBe('✓');
      expect(await hasPanel()).toBe(false);
      const copied = await stage.browser.readClipboard();
      expect(copied.replace(/^---\n[\s\S]*?\n---\n\n?/, '').startsWith(start)).toBe(true);
      expect(copied).toContain(article.last);
      await choose('panel');
      await waitFor('the panel to be back', () =>
        settings.evaluate<boolean>(`chrome.action.getPopup({}).then((popup) => popup.endsWith('/popup.html'))`),
      );
    });

    it('says on the button, too, that something is missing', async () => {
      const eyes = await openEyes(stage.open, stage.browser);
      await eyes.store({ button: 'save-markdown' });
      const page = await stage.open(long.url);
      await settle(page);
      await page.pressAtOnce();
      const { badge, title } = await actionEnd(eyes, long.url);
      expect(badge).toBe('✓!');
      expect(title).toContain('Page 1 of 6 shown.');
      await eyes.store({});
    });

    it.each([
      ['a short document in the address', short.url, false],
      ['a long document by the clipboard', long.url, true],
    ])('sends %s to Obsidian, into the vault and folder of the settings', async (_what, url, clipboard) => {
      const { page: settings } = await openSettings();
      await settings.evaluate(
        `chrome.storage.local.set({ settings: { version: 1, obsidian: { vault: 'My vault', folder: 'clips' } } }).then(() => true)`,
      );
      await stage.browser.writeClipboard('what was there before');
      const page = await stage.open(url);
      await settle(page);
      const { panel, result } = await pressAndRead(page);
      // Obsidian is not there; what it would be given is.
      await panel.evaluate(
        `(() => { chrome.tabs.update = async ({ url }) => { document.documentElement.dataset.opened = url; }; return true; })()`,
      );
      await panel.evaluate(`(() => { document.querySelector('.more').open = true; return true; })()`);
      await panel.click('[data-action="obsidian"]');
      const opened = await waitFor('the address', () =>
        panel.evaluate<string | null>('document.documentElement.dataset.opened ?? null'),
      );
      const address = new URL(opened);
      expect(address.protocol).toBe('obsidian:');
      expect(address.searchParams.get('vault')).toBe('My vault');
      expect(address.searchParams.get('file')).toBe(`clips/${result.title}`);
      expect(address.searchParams.has('clipboard')).toBe(clipboard);
      await waitFor('the words', () =>
        panel.evaluate<boolean>(`/Obsidian/.test(document.querySelector('.told').textContent)`),
      );
      await panel.close().catch(() => undefined);
      const note = clipboard ? await stage.browser.readClipboard() : address.searchParams.get('content');
      expect(note).toBe(result.markdown);
      const facts: unknown = parse(/^---\n([\s\S]*?)\n---\n/.exec(note ?? '')?.[1] ?? '');
      expect(facts).toMatchObject({ title: result.title, url, complete: result.complete });
      await settings.evaluate(`chrome.storage.local.remove('settings').then(() => true)`);
    });
  },
);

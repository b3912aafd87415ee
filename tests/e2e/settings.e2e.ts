import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pressAndRead } from '../drivers/read-panel.ts';
import { settle } from '../drivers/settle.ts';
import type { PageHandle } from '../drivers/types.ts';
import { sleep, waitFor } from '../drivers/wait.ts';
import { waitForDownload } from '../drivers/wait-for-download.ts';
import { answerArticle, article, loadFixture } from './fixtures.ts';
import { withBrowsers } from './with-browsers.ts';

const listed = loadFixture('777doc');

withBrowsers(
  'the settings page',
  (url) => answerArticle(url) ?? listed.answer(url),
  (stage, browserName) => {
    const openSettings = async () => {
      const page = await stage.open(`${stage.browser.origin}/options.html`);
      await waitFor('the settings', () => page.evaluate(`document.querySelectorAll('section').length > 3`));
      return {
        page,
        click: (selector: string) =>
          page.evaluate(`(() => { document.querySelector(${JSON.stringify(selector)}).click(); return true; })()`),
        stored: () =>
          waitFor('the settings to be stored', () =>
            page.evaluate<boolean>(`document.querySelector('.toast').textContent !== ''`),
          ),
      };
    };

    it('each change holds for the next panel, and shows in the example at once', async () => {
      const { page, click, stored } = await openSettings();
      const example = () => page.evaluate<string>(`document.querySelector('[data-example="markdown"]').textContent`);
      expect(await example()).toMatch(/^---\n/);
      await click('input[name="frontMatter"]');
      await click('input[name="headingBase"][value="2"]');
      await stored();
      await waitFor('the example', async () => /^## /.test(await example()));
      const read = await stage.open(article.url);
      await settle(read);
      const { panel, result } = await pressAndRead(read);
      expect(result.markdown).toMatch(new RegExp(`^## ${article.title}\n`));
      await panel.close();
    });

    it('settings saved to a file come back from it; a file that is none changes nothing', async () => {
      const { page, click, stored } = await openSettings();
      await click('[data-action="export-settings"]');
      const { name, path } = await waitForDownload(stage.browser.downloads);
      expect(name).toBe('unnag-settings.json');
      const saved = readFileSync(path, 'utf8');
      expect(JSON.parse(saved)).toMatchObject({ version: 1, export: { frontMatter: false, headingBase: 2 } });
      const frontMatter = () => page.evaluate<boolean>(`document.querySelector('input[name="frontMatter"]').checked`);
      const load = (text: string) =>
        page.evaluate(`(() => {
        const files = new DataTransfer();
        files.items.add(new File([${JSON.stringify(text)}], 'settings.json'));
        const input = document.querySelector('input[name="import"]');
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
        return true;
      })()`);
      await click('[data-action="reset"]');
      await waitFor('the defaults', frontMatter);
      await stored(); // its word would take the place of the next one
      await load('not a settings file');
      await waitFor('the words', () =>
        page.evaluate(`/nothing was changed/.test(document.querySelector('.toast').textContent)`),
      );
      expect(await frontMatter()).toBe(true);
      await load(saved);
      await waitFor('the saved settings', async () => !(await frontMatter()));
      await click('[data-action="reset"]');
      await waitFor('the defaults again', frontMatter);
      await click('[data-action="undo"]');
      await waitFor('what was there before', async () => !(await frontMatter()));
      await click('[data-action="reset"]');
    });

    it('the file name is made before the eyes, and the file has it', async () => {
      const { page } = await openSettings();
      const type = (words: string) =>
        page.evaluate(`(() => {
        const input = document.querySelector('input[name="fileName"]');
        input.value = ${JSON.stringify(words)};
        input.dispatchEvent(new Event('input', { bubbles: true }));
        return true;
      })()`);
      const example = () => page.evaluate<string>(`document.querySelector('.file').textContent`);
      await type('{site} – {title}');
      await waitFor('the example', async () => (await example()) === 'Example – Notes on a harvest.md');
      await waitFor('it to be stored', () =>
        page.evaluate<boolean>(
          `chrome.storage.local.get('settings').then(({ settings }) => settings?.export.fileName === '{site} – {title}')`,
        ),
      );
      const read = await stage.open(article.url);
      await settle(read);
      const { panel } = await pressAndRead(read);
      await panel.click('[data-action="save-markdown"]');
      const { name } = await waitForDownload(stage.browser.downloads, ['unnag-settings.json']);
      expect(name).toBe(`notes.example.org – ${article.title}.md`);
      await panel.close();
      await type('{title}');
    });

    it('a kind of nag that is switched off stays, and so do the nags of a host that is switched off', async () => {
      const displayOf = (page: PageHandle, selector: string) =>
        page.evaluate<string>(`getComputedStyle(document.querySelector(${JSON.stringify(selector)})).display`);
      const bar = async (url: string, selector: string, hidden: boolean) => {
        const page = await stage.open(url);
        await settle(page);
        if (hidden) await waitFor('the nag to go', async () => (await displayOf(page, selector)) === 'none');
        else await sleep(800); // what would hide it has had its time
        return displayOf(page, selector);
      };
      const { click, page, stored } = await openSettings();
      const [nag = ''] = listed.nags ?? [];
      expect(await bar(listed.url, nag, true)).toBe('none');
      await page.evaluate(`(() => { document.querySelector('details').open = true; return true; })()`);
      await click('input[name="host-777doc"]');
      await stored();
      await waitFor('it to be stored', () =>
        page.evaluate<boolean>(
          `chrome.storage.local.get('settings').then(({ settings }) => settings.hostsOff.includes('777doc'))`,
        ),
      );
      expect(await bar(listed.url, nag, false)).not.toBe('none');
      await click('input[name="host-777doc"]');
      await waitFor('it to be stored', () =>
        page.evaluate<boolean>(
          `chrome.storage.local.get('settings').then(({ settings }) => settings.hostsOff.length === 0)`,
        ),
      );

      const after = async (hidden: boolean) => {
        const read = await stage.open(article.url);
        await settle(read);
        const { panel } = await pressAndRead(read);
        await waitFor('the switch', () =>
          panel.evaluate<boolean>(`document.querySelector('[data-action="nags"]')?.checked`),
        );
        if (hidden) await waitFor('the nag to go', async () => (await displayOf(read, '#bar')) === 'none');
        else await sleep(600);
        const display = await displayOf(read, '#bar');
        await panel.close();
        return display;
      };
      expect(await after(true)).toBe('none');
      for (const kind of ['download', 'app', 'member']) await click(`input[name="kind-${kind}"]`);
      await waitFor('it to be stored', () =>
        page.evaluate<boolean>(
          `chrome.storage.local.get('settings').then(({ settings }) => settings.nagKindsOff.includes('member'))`,
        ),
      );
      expect(await after(false)).toBe('block');
      await click('[data-action="reset"]');
      await waitFor('it to be stored', () =>
        page.evaluate<boolean>(
          `chrome.storage.local.get('settings').then(({ settings }) => settings.nagKindsOff.length === 0)`,
        ),
      );
    });

    it('goes to where the browser lets its keys be changed', async () => {
      const { page } = await openSettings();
      await page.evaluate(`(() => {
      const opened = (what) => { document.documentElement.dataset.opened = what; };
      chrome.tabs.create = async ({ url }) => opened(url);
      if (chrome.commands.openShortcutSettings) chrome.commands.openShortcutSettings = async () => opened('its own page');
      return true;
    })()`);
      await page.evaluate(`(() => { document.querySelector('.shortcuts button').click(); return true; })()`);
      const opened = await waitFor('the page of keys', () =>
        page.evaluate<string | null>('document.documentElement.dataset.opened ?? null'),
      );
      expect(opened).toBe(browserName === 'firefox' ? 'its own page' : 'chrome://extensions/shortcuts');
    });

    it('says that stored settings were damaged, and works with the defaults', async () => {
      const { page } = await openSettings();
      await page.evaluate(
        `chrome.storage.local.set({ settings: { version: 1, export: 'nonsense' } }).then(() => true)`,
      );
      const again = await openSettings();
      expect(await again.page.evaluate(`document.querySelector('[role="alert"]')?.textContent`)).toMatch(/damaged/);
      expect(await again.page.evaluate(`document.querySelector('input[name="frontMatter"]').checked`)).toBe(true);
      await again.click('[data-action="reset"]');
    });

    it('takes over what the panel changed meanwhile, and loses nothing of it', async () => {
      const { page, click } = await openSettings();
      const read = await stage.open(article.url);
      await settle(read);
      const { panel } = await pressAndRead(read);
      await panel.click('[data-action="copy-markdown"]');
      await waitFor('the choice to be stored', () =>
        panel.evaluate<boolean>(
          `chrome.storage.local.get('settings').then(({ settings }) => settings?.lastAction === 'copy-markdown')`,
        ),
      );
      await panel.close().catch(() => undefined);
      await click('input[name="links"]');
      await waitFor('the change to be stored', () =>
        page.evaluate<boolean>(
          `chrome.storage.local.get('settings').then(({ settings }) => settings.export.links === false)`,
        ),
      );
      expect(
        await page.evaluate(`chrome.storage.local.get('settings').then(({ settings }) => settings.lastAction)`),
      ).toBe('copy-markdown');
      await click('[data-action="reset"]');
    });
  },
);

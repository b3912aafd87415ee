import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pressAndRead } from '../drivers/read-panel.ts';
import { settle } from '../drivers/settle.ts';
import { waitFor } from '../drivers/wait.ts';
import { waitForDownload } from '../drivers/wait-for-download.ts';
import { answerArticle, article } from './fixtures.ts';
import { withBrowsers } from './with-browsers.ts';

withBrowsers('the settings page', answerArticle, (stage) => {
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
    const { page, click } = await openSettings();
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
    await load('not a settings file');
    await waitFor('the words', () =>
      page.evaluate(`/nothing was changed/.test(document.querySelector('.toast').textContent)`),
    );
    expect(await frontMatter()).toBe(true);
    await load(saved);
    await waitFor('the saved settings', async () => !(await frontMatter()));
    await click('[data-action="reset"]');
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { pressAndRead } from '../drivers/read-panel.ts';
import { settle } from '../drivers/settle.ts';
import { waitFor } from '../drivers/wait.ts';
import { waitForDownload } from '../drivers/wait-for-download.ts';
import { loadFixture } from './fixtures.ts';
import { withBrowsers } from './with-browsers.ts';

const fixture = loadFixture('777doc');
const withoutDate = (markdown: string) => markdown.replace(/^saved: .*$/m, '');

withBrowsers('copying and saving', fixture.answer, (stage) => {
  const openPanel = async () => {
    const page = await stage.open(fixture.url);
    await settle(page);
    return pressAndRead(page);
  };

  it.each([
    ['copy-text', 'text'],
    ['copy-markdown', 'markdown'],
  ] as const)('%s puts the %s into the clipboard, and says so', async (action, field) => {
    await stage.browser.writeClipboard('what was there before');
    const { panel, result } = await openPanel();
    await panel.click(`[data-action="${action}"]`);
    const told = await waitFor('the panel to say that it is done', () =>
      panel.evaluate<string | null>(`document.querySelector('.told')?.textContent.trim() || null`),
    );
    expect(await stage.browser.readClipboard()).toBe(result[field]);
    expect(told).not.toBe('');
    await panel.close().catch(() => undefined); // reading the clipboard took the focus from it
  });

  it('save-markdown saves the Markdown under the title', async () => {
    const { panel, result } = await openPanel();
    await panel.click('[data-action="save-markdown"]');
    const { name, path } = await waitForDownload(stage.browser.downloads);
    const saved = readFileSync(path, 'utf8');
    expect(name.normalize('NFC')).toBe(`${fixture.title}.md`);
    expect(withoutDate(saved).trimEnd()).toBe(withoutDate(result.markdown ?? '').trimEnd());
    const facts: unknown = parse(/^---\n([\s\S]*?)\n---\n/.exec(saved)?.[1] ?? '');
    expect(facts).toMatchObject({
      title: fixture.title,
      url: fixture.url,
      pages: fixture.pages,
      complete: fixture.complete,
    });
    await panel.close();
  });

  it('save-text saves the plain text under the title', async () => {
    const { panel, result } = await openPanel();
    const before = readdirSync(stage.browser.downloads);
    await panel.click('.more summary');
    await panel.click('[data-action="save-text"]');
    const { name, path } = await waitForDownload(stage.browser.downloads, before);
    expect(name.normalize('NFC')).toBe(`${fixture.title}.txt`);
    expect(readFileSync(path, 'utf8')).toBe(result.text);
    await panel.close();
  });
});

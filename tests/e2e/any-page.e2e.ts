import { expect, it } from 'vitest';
import { pressAndRead } from '../drivers/read-panel.ts';
import { settle } from '../drivers/settle.ts';
import { answerArticle, article } from './fixtures.ts';
import { withBrowsers } from './with-browsers.ts';

const empty = 'http://notes.example.org/empty';
const answer = (url: URL) =>
  url.href === empty ? { body: '<!doctype html><title>Empty</title><body></body>' } : answerArticle(url);

withBrowsers('any page', answer, (stage, name) => {
  it('is read by the leave that the click gives', async () => {
    const page = await stage.open(article.url);
    await settle(page);
    const { panel, result } = await pressAndRead(page);
    expect(result.error).toBeUndefined();
    expect(result.text).toContain(article.first);
    expect(result.text).toContain(article.last);
    expect(result.text).not.toContain('VIP');
    expect(result.markdown).toContain('\n## What goes in\n');
    expect(result.complete).toBe(true);
    await panel.close();
  });

  it.each([
    ['a page of the browser', name === 'firefox' ? 'about:support' : 'chrome://version/'],
    ['an empty page', empty],
  ])('%s: says so in a sentence, and leaves the clipboard alone', async (_what, url) => {
    await stage.browser.writeClipboard('what was there before');
    const page = await stage.open(url);
    const { panel, result } = await pressAndRead(page);
    const words = await panel.evaluate<string>('document.body.innerText');
    expect(result.text ?? '').toBe('');
    expect(words.trim().length).toBeGreaterThan(20);
    expect(
      await panel.evaluate<number>(
        `document.querySelectorAll('[data-action^="copy"]:not(:disabled), [data-action^="save"]:not(:disabled)').length`,
      ),
    ).toBe(0);
    await panel.close();
    expect(await stage.browser.readClipboard()).toBe('what was there before');
  });
});

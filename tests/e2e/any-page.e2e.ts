import { expect, it } from 'vitest';
import { pressAndRead } from '../drivers/read-panel.ts';
import { settle } from '../drivers/settle.ts';
import { waitFor } from '../drivers/wait.ts';
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

const framed = 'http://library.example.org/reading-room';
const inner = 'http://preview.example.net/sheet';
const paragraphs = [1, 2, 3, 4, 5]
  .map(
    (n) =>
      `<p>Sheet ${n} tells how the ferry was built, who paid for the timber, and why it never carried more than nine.</p>`,
  )
  .join('');

withBrowsers(
  'a frame of another host',
  (url) => {
    if (url.href === framed)
      return {
        body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>The ferry</title><h1>The ferry</h1><p>The document is in the reader below.</p><iframe src="${inner}" width="900" height="700"></iframe>`,
      };
    return url.href === inner ? { body: `<!doctype html><meta charset="utf-8"><title>x</title>${paragraphs}` } : null;
  },
  (stage, name) => {
    it('is told, and read with the leave for that host', async () => {
      const page = await stage.open(framed);
      await settle(page);
      const { panel, result } = await pressAndRead(page);
      expect(result.gaps).toContainEqual({ reason: 'frame-unread', host: 'preview.example.net' });
      expect(result.complete).toBe(false);
      expect(result.text).not.toContain('Sheet 5');
      if (name === 'firefox') {
        // Chromium asks in a window of its own that no protocol can answer.
        await panel.click('[data-action="read-frame"]');
        await waitFor('the text of the frame', () => panel.evaluate<boolean>('unnag.result.text.includes("Sheet 5")'));
        expect(await panel.evaluate('unnag.result.complete')).toBe(true);
      }
      await panel.close();
    });
  },
);

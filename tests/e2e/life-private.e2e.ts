import { expect, it } from 'vitest';
import { openPrivate } from '../drivers/private-window.ts';
import { pressAndRead } from '../drivers/read-panel.ts';
import { settle } from '../drivers/settle.ts';
import { answerArticle, article } from './fixtures.ts';
import { withBrowsers } from './with-browsers.ts';

// Private windows ask for the secure address first.
const url = article.url.replace('http:', 'https:');
const answer = (asked: URL) => answerArticle(new URL(asked.href.replace('https:', 'http:')));

withBrowsers('a private window', answer, (stage) => {
  it('is read when the user has let Unnag in, and nothing of it is kept', async () => {
    const page = await openPrivate(stage.browser, url);
    await settle(page);
    const { panel, result } = await pressAndRead(page);
    expect(result.error).toBeUndefined();
    expect(result.text).toContain(article.first);
    expect(result.text).toContain(article.last);
    await panel.click('[data-action="copy-text"]');
    await panel.close().catch(() => undefined); // a copy may close it
    await page.close();

    const eyes = await stage.open(`${stage.browser.origin}/options.html`);
    const kept = await eyes.evaluate<string>(
      'Promise.all([chrome.storage.local.get(), chrome.storage.session.get()]).then((all) => JSON.stringify(all))',
    );
    expect(kept).not.toContain('example.org');
    expect(kept).not.toContain(article.first.slice(0, 20));
  });
});

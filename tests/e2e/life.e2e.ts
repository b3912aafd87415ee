import { expect, it } from 'vitest';
import { pressAndRead, waitForResult } from '../drivers/read-panel.ts';
import { settle } from '../drivers/settle.ts';
import { sleep, waitFor } from '../drivers/wait.ts';
import { answerArticle, article } from './fixtures.ts';
import { withBrowsers } from './with-browsers.ts';

const other = 'http://notes.example.org/other';
const otherWords = 'Nothing on this page is about compost, and whoever reads it learns something about bees.';
const otherPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bees</title></head><body><article><h1>Bees</h1>
<p>${otherWords} They fly until the first frost.</p><p>In winter they sit close together and keep each other warm, like the heap does.</p></article></body></html>`;
/** A page that goes elsewhere half a second after the button was pressed on it. */
const leaving = 'http://notes.example.org/leaving';
const leavingPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Leaving</title></head><body><article id="a"><h1>Leaving</h1></article><script>
const words = 'The ferry left the pier before anybody could read what was written on the board beside it. ';
for (let i = 0; i < 30000; i++) { const p = document.createElement('p'); p.textContent = i + ': ' + words; document.getElementById('a').append(p); }
</script></body></html>`;

const answer = (url: URL) => {
  if (url.href === other) return { body: otherPage };
  if (url.href === leaving) return { body: leavingPage };
  return answerArticle(url);
};

const words = 'document.body.innerText';

withBrowsers('the life of an extension', answer, (stage) => {
  it('a double click on an action copies the one text, and says so', async () => {
    const page = await stage.open(article.url);
    await settle(page);
    const { panel, result } = await pressAndRead(page);
    await panel.evaluate(`(() => {
      const copies = [];
      const write = navigator.clipboard.writeText.bind(navigator.clipboard);
      Object.defineProperty(navigator.clipboard, 'writeText', { value: (text) => { copies.push(text); document.documentElement.dataset.copies = JSON.stringify(copies); return write(text); } });
    })()`);
    await panel.click('[data-action="copy-text"]');
    await panel.click('[data-action="copy-text"]');
    const told = await waitFor('the panel to say that it is done', () =>
      panel.evaluate<string | null>(`document.querySelector('.told')?.textContent.trim() || null`),
    );
    expect(told).toMatch(/copied/i);
    const copies = await panel.evaluate<string[]>('JSON.parse(document.documentElement.dataset.copies)');
    expect([...new Set(copies)]).toEqual([result.text]);
    expect(result.text).toContain(article.first);
    await panel.close().catch(() => undefined); // a copy may close it
  });

  it('a page that leaves while it is read: its words or a sentence that says so, never half of it', async () => {
    const page = await stage.open(leaving);
    await settle(page);
    await page.evaluate(`void setTimeout(() => { location.href = ${JSON.stringify(other)}; }, 400)`);
    const panel = await page.press();
    const result = await waitForResult(panel);
    if (result.error !== undefined) {
      expect(['page-left', 'refused']).toContain(result.error.code);
      expect((await panel.evaluate<string>(words)).trim().length).toBeGreaterThan(20);
    } else if (result.text?.includes('29999:')) expect(result.text).toContain('0: The ferry');
    else expect(result.text).toContain(otherWords);
    await panel.close().catch(() => undefined); // it may have gone with the page
  });

  it('two panels one after the other, quickly: the second reads whole', async () => {
    const page = await stage.open(article.url);
    await settle(page);
    const first = await page.press();
    await first.close().catch(() => undefined); // closed while it reads
    await sleep(50);
    const { panel, result } = await pressAndRead(page);
    expect(result.error).toBeUndefined();
    expect(result.text).toContain(article.last);
    await panel.close();
  });
});

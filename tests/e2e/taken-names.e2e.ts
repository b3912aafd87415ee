import { expect, it } from 'vitest';
import { pressAndRead } from '../drivers/read-panel.ts';
import { settle } from '../drivers/settle.ts';
import { waitFor } from '../drivers/wait.ts';
import { article, articlePage } from './fixtures.ts';
import { withBrowsers } from './with-browsers.ts';

/** Elements whose ids and names stand in the way of everybody who asks the window or the document by a name. */
const WINDOW = ['unnagNags', 'unnagExtras', 'unnagReader', 'unnag'];
const DOCUMENT = [
  'createElement',
  'execCommand',
  'querySelector',
  'documentElement',
  'adoptedStyleSheets',
  'contentType',
];
const taken = [...WINDOW.map((id) => `<i id="${id}"></i>`), ...DOCUMENT.map((name) => `<img name="${name}" alt="">`)];
const body = articlePage.replace('<nav>', `${taken.join('')}<nav>`);

withBrowsers(
  'a page that takes names',
  () => ({ body }),
  (stage) => {
    it('is read and copied, its nags are hidden and shown, and the reader view opens', async () => {
      const page = await stage.open(article.url);
      await settle(page);
      const { panel, result } = await pressAndRead(page);
      expect(result.error).toBeUndefined();
      expect(result.text).toContain(article.last);
      const bar = () =>
        page.evaluate<string>(`getComputedStyle(Document.prototype.getElementById.call(document, 'bar')).display`);
      await waitFor('the nag to go', async () => (await bar()) === 'none' || undefined);
      await panel.click('[data-action="nags"]');
      await waitFor('the nag to come back', async () => (await bar()) !== 'none' || undefined);
      await panel.click('.corner button:first-child');
      await waitFor('the reader view', () =>
        page.evaluate<boolean>(`Document.prototype.getElementsByTagName.call(document, 'unnag-reader').length === 1`),
      );
    });
  },
);

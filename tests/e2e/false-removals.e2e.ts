import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pressAndRead } from '../drivers/read-panel.ts';
import { settle } from '../drivers/settle.ts';
import { sleep } from '../drivers/wait.ts';
import { bare } from './fixtures.ts';
import { withBrowsers } from './with-browsers.ts';

const linesOf = (file: string) =>
  readFileSync(join(import.meta.dirname, '../..', file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));

/** Words that documents have about what nags are about. */
const lines = [
  ...new Set(
    ['tests/false-removals/paragraphs.txt', 'nags/corpus/kept.txt'].flatMap(linesOf).map((line) => line.trim()),
  ),
];
const asHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const title = '图书馆网站服务问答汇编';
const head = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body>`;
const marked = lines.map((line, i) => `<p id="k${i}">${asHtml(line)}</p>`);

/** Questions to press on, whose answers are open. */
const questions = ['¿Qué incluye la suscripción Premium?', '如何免费下载文档？']
  .map((text, i) => `<details open><summary id="kq${i}">${text}</summary><p>${text.length}</p></details>`)
  .join('');

/** A document's page on a host of the list, where the resident script hides nags by itself, and an article anywhere else. */
const pages: Record<string, string> = {
  'http://www.777doc.com/doc-1': `${head}<div class="top"><a href="/">首页</a> <a href="/vip">会员</a></div><h1>${title}</h1>
    <div class="doc">${marked.map((line, i) => (i % 30 === 0 ? `${i ? '</div>' : ''}<div class="page">${line}` : line)).join('')}</div></div></body></html>`,
  'http://notes.example.org/answers': `${head}<article><h1>${title}</h1>${questions}${marked.join('\n')}</article></body></html>`,
};

/** Paragraphs and questions that a visitor does not see. */
const UNSEEN = `[...document.querySelectorAll('[id^=k]')].filter((p) => !p.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || p.getBoundingClientRect().height < 5).map((p) => p.textContent)`;

withBrowsers(
  'words that nags use, in a document',
  (url) => (pages[url.href] ? { body: pages[url.href] ?? '' } : null),
  (stage) => {
    it.each(Object.keys(pages))('%s: every paragraph stays in the text and on the page', async (url) => {
      expect(lines.length).toBeGreaterThanOrEqual(200);
      const page = await stage.open(url);
      await settle(page);
      const { panel, result } = await pressAndRead(page);
      expect(result.error).toBeUndefined();
      const text = bare(result.text ?? '');
      expect(lines.filter((line) => !text.includes(bare(line)))).toEqual([]);
      expect(result.removed?.filter(({ text: cut }) => lines.some((line) => line.startsWith(cut.trim())))).toEqual([]);
      await sleep(500); // what hides nags after the reading has had its time
      expect(await page.evaluate<string[]>(UNSEEN)).toEqual([]);
      await panel.close();
    });
  },
);

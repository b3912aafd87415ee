// @vitest-environment happy-dom
import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { defaultExportOptions } from '../../export/options';
import { toMarkdown } from '../../export/to-markdown';
import { toMdast } from '../../markdown/to-mdast';
import { fromHtml } from '../from-html.fixture';
import type { UnnagDocument } from '../types';
import { readNumberedCode } from './numbered-code';

const MONO = 'font-family:monospace;white-space:pre';
const lines = ['if (tide) {', '  moor(boat);', '', '}'];
const rows = (row: (line: string, number: number) => string) => lines.map((line, i) => row(line, i + 1)).join('');
const numbers = rows((_, i) => `<div>${i}</div>`);
const code = `<pre style="${MONO}">${lines.join('\n')}</pre>`;

function read(html: string): string {
  const tree = fromHtml(html);
  readNumberedCode(tree);
  const content = toMdast(tree as unknown as Element, { baseUrl: 'https://e.test/' });
  const options = { ...defaultExportOptions, frontMatter: false, titleHeading: false };
  return toMarkdown({ content, gaps: [], removed: [], title: '' } as unknown as UnnagDocument, options).trim();
}

describe('readNumberedCode', () => {
  it.each([
    [
      'rows of a table',
      `<table>${rows((line, i) => `<tr><td>${i}</td><td style="${MONO}">${line}</td></tr>`)}</table>`,
    ],
    ['a column', `<div><div>${numbers}</div>${code}</div>`],
    ['a column that is preformatted', `<div><pre>1\n2\n3\n4</pre>${code}</div>`],
    ['a column of lines', `<div><span>1<br>2<br>3<br>4</span>${code}</div>`],
    ['two cells', `<table> <tr> <td>${numbers}</td> <td>${code}</td> </tr> </table>`],
    ['an editor', `<div>${rows((line, i) => `<div><div>${i}</div><pre style="${MONO}">${line}</pre></div>`)}</div>`],
    ['items', `<ol style="${MONO}">${rows((line) => `<li>${line}</li>`)}</ol>`],
    [
      'numbers that are not selected',
      `<pre style="${MONO}">${rows((line, i) => `<span><span style="user-select:none">${i}</span>${line}</span>\n`)}</pre>`,
    ],
  ])('%s', (_, html) => {
    expect(read(html)).toBe(`\`\`\`\n${lines.join('\n')}\n\`\`\``);
  });

  it.each([
    [
      'steps and their commands',
      `<table>${[1, 2, 3].map((i) => `<tr><td>${i}</td><td><code style="${MONO}">run ${i}</code></td></tr>`).join('')}</table>`,
    ],
    [
      'numbered words',
      '<table><tr><td>1</td><td>  oars</td></tr><tr><td>2</td><td>rope</td></tr><tr><td>3</td><td>tea</td></tr></table>',
    ],
    ['keys of the code', `<pre style="${MONO}"><b>1</b>: oars\n<b>2</b>:   rope\n<b>3</b>:   tea</pre>`],
    ['numbered examples', `<div><p>1</p>${code}<p>2</p>${code}<p>3</p>${code}</div>`],
    [
      'a list of commands',
      `<ol>${[1, 2, 3].map(() => `<li><code style="${MONO}">git pull</code></li>`).join('')}</ol>`,
    ],
  ])('keeps the numbers of %s', (_, html) => {
    const plain = toMdast(fromHtml(html) as unknown as Element, { baseUrl: 'https://e.test/' });
    const tree = fromHtml(html);
    readNumberedCode(tree);
    expect(toMdast(tree as unknown as Element, { baseUrl: 'https://e.test/' })).toEqual(plain);
  });
});

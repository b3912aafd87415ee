import fc from 'fast-check';
import type { Nodes } from 'hast';
import MarkdownIt from 'markdown-it';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { math, mathHtml } from 'micromark-extension-math';
import { describe, expect, it } from 'vitest';
import { fromHtml } from '../tests/parse-html';
import { markdownOf } from './convert.fixture';
import { attribute, textOf, visitAll } from './hast';

/** `UNNAG_RUNS=20000 UNNAG_SEED=7 npx vitest run markdown/round-trip` looks longer. */
const runs = Number(process.env.UNNAG_RUNS ?? 150);
const seed = Number(process.env.UNNAG_SEED ?? 20261123);

const markdownIt = new MarkdownIt({ html: true });
const renderers: [string, (markdown: string) => string][] = [
  [
    'micromark',
    (markdown) =>
      micromark(markdown, {
        allowDangerousHtml: true,
        extensions: [gfm(), math()],
        htmlExtensions: [gfmHtml(), mathHtml()],
      }),
  ],
  ['markdown-it', (markdown) => markdownIt.render(markdown)],
];

const bare = (text: string) => text.replace(/[\s\0\ufffd]+/g, '');

function find(html: string, names: string): { tagName: string; text: string; href: string }[] {
  const found: { tagName: string; text: string; href: string }[] = [];
  const wanted = names.split(' ');
  visitAll(fromHtml(html, { fragment: true }).children as Nodes[], (node) => {
    if (node.type === 'element' && wanted.includes(node.tagName))
      found.push({ tagName: node.tagName, text: bare(textOf(node)), href: attribute(node, 'href') });
    return undefined;
  });
  return found;
}
const read = (html: string) => bare(textOf(fromHtml(html, { fragment: true })));
/** Blocks that hold something, in order. */
const blocks = (html: string) =>
  find(html, 'h2 h3 ul ol pre blockquote table')
    .filter((element) => element.text !== '')
    .map(({ tagName, text }) => `${tagName}:${text}`);

/** Letters and digits that stand in such elements; a head of a table or a section is bold as it is. */
function marked(html: string, names: string): string {
  let letters = '';
  visitAll(fromHtml(html, { fragment: true }).children as Nodes[], (node) => {
    if (node.type !== 'element') return undefined;
    if (/^(?:h2|th)$/.test(node.tagName)) return false;
    if (!names.split(' ').includes(node.tagName)) return undefined;
    letters += textOf(node).replace(/[^\p{L}\p{N}]+/gu, '');
    return false;
  });
  return letters;
}

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const signs =
  'a|中|文字|。|，|“好”|1.|2)|-|+|#|##|>|*|**|_|__|~|~~|`|```|$|$$|[|](|](x)|[x]|[^1]|!|<|<b>|</b>|&amp;|&#65;|&copy|---|===|\\|\\*|http://e.x/_a_|www.e.x/*b*|a@b.c|(|)|:|😀|𠀀|€|\u00a0|\u3000|foo_bar|x*y|"|=|^|{|}|~~~|<!--|<script>|[ ] |[x] |\u2028|<https://e.x>|1986\\.'.split(
    '|',
  );
const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...signs, '|', ' ') },
  fc.string({ unit: 'grapheme', maxLength: 3 }),
);
const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => escapeHtml(words.join('')));
const { inline } = fc.letrec<{ inline: string }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.constant('<br>'),
    fc
      .tuple(
        fc.constantFrom('strong', 'em', 'del', 'a href="https://e.x/p(1"', 'sub', 'code'),
        fc.array(tie('inline'), { minLength: 1, maxLength: 3 }),
      )
      .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag.split(' ')[0]}>`),
  ),
}));
const line = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
const list = (tag: string, items: string[]) => `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;
const { block } = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small' },
    line.map((content) => `<p>${content}</p>`),
    line.map((content) => `<h2>${content}</h2>`),
    fc.array(line, { minLength: 1, maxLength: 3 }).map((items) => list('ul', items)),
    fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((items) => list('ol', items)),
    fc.array(tie('block'), { minLength: 1, maxLength: 2 }).map((inner) => `<blockquote>${inner.join('')}</blockquote>`),
    fc
      .tuple(line, line, line)
      .map(([a, b, c]) => `<table><tr><th>${a}</th><th>h</th></tr><tr><td>${b}</td><td>${c}</td></tr></table>`),
    text.map((content) => `<pre><code>${content}</code></pre>`),
  ),
}));
const page = fc.array(block, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));

describe('HTML → Markdown → HTML', { timeout: Math.max(60_000, runs * 40) }, () => {
  it.each(renderers)('%s reads the same text and blocks, and nothing active', (_name, render) => {
    fc.assert(
      fc.property(page, (html) => {
        const markdown = markdownOf(html);
        const rendered = render(markdown);
        expect(read(rendered), markdown).toBe(read(html));
        expect(blocks(rendered), markdown).toEqual(blocks(html));
        for (const names of ['strong', 'em', 'del s', 'code', 'sub'])
          expect(marked(rendered, names), `${names}: ${markdown}`).toBe(marked(html, names));
        expect(find(rendered, 'script input')).toEqual([]);
        for (const link of find(rendered, 'a')) expect(link.href).toMatch(/^(?:https?|mailto):/);
      }),
      { numRuns: runs, seed },
    );
  });

  it.each(renderers)('%s takes all emphasis beside Chinese punctuation for emphasis', (_name, render) => {
    const parts = fc.constantFrom(
      '中',
      '文',
      '。',
      '，',
      '“',
      '”',
      '（',
      '）',
      'a',
      '1',
      ' ',
      '、',
      '—',
      '！',
      '%',
      '.',
    );
    const words = fc.array(parts, { minLength: 1, maxLength: 4 }).map((all) => `字${all.join('')}`);
    const mirrored = fc.array(parts, { minLength: 1, maxLength: 4 }).map((all) => `${all.join('')}字`);
    fc.assert(
      fc.property(
        words,
        fc.oneof(words, mirrored),
        mirrored,
        fc.constantFrom('strong', 'em', 'del'),
        (a, b, c, tag) => {
          const markdown = markdownOf(`<p>${a}<${tag}>${b}</${tag}>${c}</p>`);
          expect(
            find(render(markdown), `${tag} s`).map((element) => element.text),
            markdown,
          ).toEqual([bare(b)]);
          expect(markdown).not.toMatch(/&#?\w+;/);
        },
      ),
      { numRuns: runs, seed },
    );
  });
});

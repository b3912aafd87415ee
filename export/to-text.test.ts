import { describe, expect, it } from 'vitest';
import { toMdast } from '../markdown/to-mdast';
import { fromHtml } from '../tests/parse-html';
import { pageAnchor } from './options';
import { toHtml } from './to-html';
import { toText } from './to-text';

const contentOf = (html: string) => toMdast(fromHtml(html, { fragment: true }), { baseUrl: 'https://e.test/p' });
const textOf = (html: string) => toText({ content: contentOf(html) });

describe('toText', () => {
  it.each([
    ['<h2>标题</h2><p>一<b>段</b>。</p><p>二<br>行</p>', '标题\n\n一段。\n\n二\n行'],
    ['<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>', '- a\n  - b\n- c'],
    ['<ol start="9"><li>i</li><li><p>j</p><p>k</p></li></ol>', '9. i\n\n10. j\n\n    k'],
    ['<table><tr><th>A</th><th>B</th></tr><tr><td>1<br>2</td><td>3</td></tr></table>', 'A\tB\n1 2\t3'],
    ['<pre><code>  if x:\n    y *z*\n</code></pre>', '  if x:\n    y *z*'],
    ['<p>so <math><msup><mi>x</mi><mn>2</mn></msup></math></p>', 'so x^2'],
    ['<p>a <a href="/x">link</a><img src="/i.png" alt="i"> *b* _c_ # </p>', 'a link *b* _c_ #'],
    ['<blockquote><p>q</p></blockquote><hr><p>r</p>', 'q\n\nr'],
    ['<ruby>漢<rt>かん</rt></ruby>字 H<sub>2</sub>O', '漢(かん)字 H2O'],
    ['<p>x<sup><a href="#n" id="r">1</a></sup></p><p id="n"><a href="#r">1</a> Note</p>', 'x[1]\n\n[1] Note'],
    ['<ul><li><input type=checkbox checked>a</li><li><input type=checkbox>b</li></ul>', '☑ a\n☐ b'],
  ])('%s', (html, expected) => {
    expect(textOf(html)).toBe(expected);
  });

  it.each([
    ['soft\u00adhyphen', 'softhyphen'],
    ['a\u200bb\u2060c\ufeffd', 'abcd'],
    ['中\u200d文\u200c字', '中文字'],
    ['left\u200eright', 'leftright'],
    ['👩‍🔬 👨‍👩‍👧 ❤️‍🔥', '👩‍🔬 👨‍👩‍👧 ❤️‍🔥'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['क्\u200dष', 'क्\u200dष'],
    ['שלום\u200f!', 'שלום\u200f!'],
    ['😀\u200d', '😀'],
  ])('leaves only the zero-width characters that spell: %j', (value, expected) => {
    expect(textOf(`<p>${value}</p>`)).toBe(expected);
  });

  it('indents paragraphs, and nothing else, where the user wants it', () => {
    const content = contentOf('<h2>题</h2><p>段</p><ul><li>项</li></ul>');
    expect(toText({ content }, { indent: true })).toBe('题\n\n　　段\n\n- 项');
    expect(toText({ content }, { lineEnding: 'crlf' })).toBe('题\r\n\r\n段\r\n\r\n- 项');
  });

  it('never shows page anchors', () => {
    expect(toText({ content: [pageAnchor(2), ...contentOf('<p>x</p>')] })).toBe('x');
  });
});

describe('toHtml', () => {
  it.each([
    ['<h2>A & B</h2><p>x <b>y</b></p>', '<h2>A &amp; B</h2>\n<p>x <strong>y</strong></p>'],
    ['<ol start="3"><li>a<ul><li>b</li></ul></li></ol>', '<ol start="3"><li>a<ul><li>b</li></ul></li></ol>'],
    ['<p>&lt;script&gt;alert(1)&lt;/script&gt; "q"</p>', '<p>&lt;script&gt;alert(1)&lt;/script&gt; &quot;q&quot;</p>'],
    ['<a href="tel:123">t</a><a href="mailto:a@b.c">m</a>', '<p>t<a href="mailto:a@b.c">m</a></p>'],
    [
      '<table><tr><th>A</th></tr><tr><td>1</td></tr></table>',
      '<table border="1" style="border-collapse:collapse"><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
    ],
    ['<p>H<sub>2</sub>O</p>', '<p>H<sub>2</sub>O</p>'],
    ['<pre>a &lt; b\n c</pre>', '<pre><code>a &lt; b\n c</code></pre>'],
  ])('%s', (html, expected) => {
    expect(toHtml({ content: contentOf(html) })).toBe(expected);
  });

  it('passes on no HTML of the page', () => {
    const html = toHtml({
      content: [
        { type: 'html', value: '<img src=x onerror=alert(1)>' },
        {
          type: 'paragraph',
          children: [
            { type: 'html', value: '<b onclick=x>' },
            { type: 'link', url: 'javascript:x', children: [{ type: 'text', value: 'l' }] },
            { type: 'image', url: 'https://e.test/"onload="x', alt: '"><script>' },
          ],
        },
      ],
    });
    expect(html).toBe(
      '<p>&lt;img src=x onerror=alert(1)&gt;</p>\n<p>&lt;b onclick=x&gt;l<img src="https://e.test/&quot;onload=&quot;x" alt="&quot;&gt;&lt;script&gt;"></p>',
    );
  });
});

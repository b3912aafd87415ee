// @vitest-environment happy-dom

import { describe, expect, it } from 'vitest';
import { fromHtml } from './from-html.fixture';
import { linesBelow } from './visible-lines';

const texts = (html: string) => linesBelow(fromHtml(html)).lines.map(({ text }) => text);

describe('linesBelow', () => {
  it.each([
    ['<p>one</p><p>two</p>', ['one', 'two']],
    ['<div>before<p>inside</p>after</div>', ['before', 'inside', 'after']],
    ['<p>a<b>b</b>c</p>', ['abc']],
    ['<p>one<br>two</p>', ['one\ntwo']],
    // Line ends of the source are white space.
    ['<p>\n  one\n  two<br>\n  three\n</p>', ['one two\nthree']],
    ['<p>a cut leaves its space </p>', ['a cut leaves its space ']],
    ['<pre>one\n  two</pre>', ['one\n  two']],
    ['<p>\u200b</p><p> </p>', []],
  ])('%s', (html, expected) => expect(texts(html)).toEqual(expected));

  it('tells the lines inside of a block, and link words', () => {
    const root = fromHtml('<div><p>one</p><ul><li><a>two</a></li><li>three</li></ul></div><p>four</p>');
    const { lines, blockOf } = linesBelow(root);
    const [div] = root.children;
    const block = div?.type === 'element' ? blockOf(div as unknown as typeof root) : undefined;
    expect([block?.from, block?.to]).toEqual([0, 3]);
    expect(lines.map(({ linkLength }) => linkLength)).toEqual([0, 3, 0, 0]);
  });

  it('takes time that grows with the page, also when it is nested deeply', () => {
    const nested = (depth: number) => {
      let inner = fromHtml('<p>x</p>');
      for (let i = 0; i < depth; i++)
        inner = { ...inner, tagName: 'div', children: [inner] } as unknown as typeof inner;
      return inner;
    };
    expect(linesBelow(nested(100_000)).lines).toHaveLength(1);
  });
});

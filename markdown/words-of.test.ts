import type { Nodes } from 'mdast';
import { toString as originalWordsOf } from 'mdast-util-to-string';
import { expect, it } from 'vitest';
import { wordsOf } from './words-of';

const text = (value: string) => ({ type: 'text', value }) as const;
const image = (alt: string | null) => ({ type: 'image', url: 'a.png', alt }) as const;

it.each([
  [text('字')],
  [image('图')],
  [image(null)],
  [{ type: 'html', value: '<b>' }],
  [{ type: 'thematicBreak' }],
  [{ type: 'paragraph', children: [text('a'), { type: 'emphasis', children: [text('b')] }, image('c'), text('d')] }],
  [{ type: 'list', children: [{ type: 'listItem', children: [{ type: 'code', value: 'x\ny' }] }] }],
] as [Nodes][])('tells the words of %j as mdast-util-to-string does', (node) => {
  expect(wordsOf(node)).toBe(originalWordsOf(node));
  expect(wordsOf(node, false)).toBe(originalWordsOf(node, { includeImageAlt: false }));
});

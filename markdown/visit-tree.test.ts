import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { convert as originalConvert } from '../node_modules/unist-util-is/index.js';
import {
  EXIT as originalExit,
  SKIP as originalSkip,
  visit as originalVisit,
} from '../node_modules/unist-util-visit/index.js';
import { convert } from './is-of-types';
import { EXIT, SKIP, visit } from './visit-tree';

// By their places: under their names stand the stand-ins.
const text = (value: string) => ({ type: 'text' as const, value });
const tree = (): Root => ({
  type: 'root',
  children: [
    { type: 'paragraph', children: [text('a'), { type: 'emphasis', children: [text('b')] }, text('c')] },
    { type: 'heading', depth: 1, children: [] },
    { type: 'paragraph', children: [text('d'), text('e'), text('f')] },
  ],
});
const nameOf = (node: object) => ('value' in node ? String(node.value) : 'type' in node ? String(node.type) : '');

describe('visit', () => {
  it.each([
    ['all', () => undefined],
    ['to an end', (node) => (nameOf(node) === 'c' ? EXIT : undefined)],
    ['past children', (node) => (nameOf(node) === 'emphasis' ? SKIP : undefined)],
    ['past siblings', (node, index) => (nameOf(node) === 'd' ? (index ?? 0) + 2 : undefined)],
    ['behind the last', (node) => (nameOf(node) === 'd' ? 9 : undefined)],
    [
      'again where a node was taken out',
      (node, index, parent) => {
        if (nameOf(node) !== 'b' && nameOf(node) !== 'e') return;
        parent?.children?.splice(index ?? 0, 1);
        return index;
      },
    ],
  ] as [string, Parameters<typeof visit>[1]][])('goes as unist-util-visit: %s', (_, visitor) => {
    const ways = [visit, originalVisit as unknown as typeof visit].map((way) => {
      const seen: unknown[] = [];
      const given = tree();
      way(given, (node, index, parent) => {
        seen.push([nameOf(node), index, parent && nameOf(parent)]);
        return visitor(node, index, parent);
      });
      return { seen, given };
    });
    expect(ways[0]?.seen.length).toBeGreaterThan(4);
    expect(ways[0]).toEqual(ways[1]);
  });

  it('answers by the same words', () => {
    expect([EXIT, SKIP]).toEqual([originalExit, originalSkip]);
  });
});

it.each([[text('a')], [{ type: 'paragraph' }], [{}], [null], [undefined]])(
  'tells the types of %o as unist-util-is',
  (node) => {
    const types = ['text', 'emphasis'];
    expect(convert(types)(node)).toBe(originalConvert(types)(node));
  },
);

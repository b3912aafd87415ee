import { toMarkdown } from 'mdast-util-to-markdown';
import { describe, expect, it } from 'vitest';
import { assembleBlocks, type BlockRecord } from './assemble-blocks';
import { kindOfBlock } from './block-kind';

let next = 0;
const record = (kind: BlockRecord['kind'], text: string, more: Partial<BlockRecord> = {}): BlockRecord => ({
  key: `k${next++}`,
  kind,
  level: 0,
  depth: 0,
  quoted: false,
  checked: null,
  content: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }],
  size: text.length,
  ...more,
});
const write = (records: BlockRecord[]) =>
  toMarkdown({ type: 'root', children: assembleBlocks(records) }, { bullet: '-' });

describe('assembleBlocks', () => {
  it('sets headings by their level', () =>
    expect(write([record('title', 'T', { level: 1 }), record('heading', 'H', { level: 3 })])).toBe('# T\n\n### H\n'));
  it('nests lists by their depth', () =>
    expect(
      write([
        record('bullet', 'a'),
        record('bullet', 'b', { depth: 1 }),
        record('bullet', 'c'),
        record('ordered', 'd'),
      ]),
    ).toBe('- a\n  - b\n- c\n\n1. d\n'));
  it('ends a list at a paragraph, and keeps one inside an item', () =>
    expect(
      write([record('bullet', 'a'), record('text', 'in', { depth: 1 }), record('text', 'out'), record('bullet', 'b')]),
    ).toBe('- a\n  in\n\nout\n\n- b\n'.replace('- a\n  in', '- a\n\n  in')));
  it('puts quoted blocks into one quotation', () =>
    expect(
      write([record('text', 'a', { quoted: true }), record('text', 'b', { quoted: true }), record('text', 'c')]),
    ).toBe('> a\n>\n> b\n\nc\n'));
});

describe('kindOfBlock', () => {
  it.each([
    ['heading2', 'heading', 2],
    ['notion-selectable notion-sub_sub_header-block', 'heading', 3],
    ['notion-header-block', 'heading', 1],
    ['page', 'title', 1],
    ['bullet', 'bullet', 0],
    ['notion-numbered_list-block', 'ordered', 0],
    ['notion-to_do-block', 'todo', 0],
    ['quote_container', 'quote', 0],
    ['code', 'code', 0],
    ['table_cell', 'container', 0],
    ['table', 'table', 0],
    ['text', 'text', 0],
  ])('%s', (name, kind, level) => expect(kindOfBlock(name)).toEqual({ kind, level }));
});

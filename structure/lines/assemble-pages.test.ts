import { toString as wordsOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { assemblePages } from './assemble-pages';
import { makeLine, makePage } from './make-lines';
import type { Line } from './types';

/** Lines under each other from `y` on; `>` at the start sets a line in by two ems, `#` makes it a heading's size. */
function column(x: number, y: number, texts: string[], pitch = 15): Line[] {
  return texts.map((text, i) => {
    const size = text.startsWith('#') ? 16 : 10;
    const bold = text.startsWith('#');
    return makeLine(text.replace(/^[>#]/, ''), x + (text.startsWith('>') ? 20 : 0), y + i * pitch, { size, bold });
  });
}
const blocksOf = (pages: Line[][]): string[] =>
  assemblePages(pages.map((lines, i) => makePage(i + 1, lines))).content.map((node) =>
    node.type === 'html' ? node.value : `${node.type === 'heading' ? `h${node.depth} ` : ''}${wordsOf(node)}`,
  );
const full = (word: string, letters = 60): string =>
  `${word} `
    .repeat(20)
    .slice(0, letters - 1)
    .trim()
    .padEnd(letters, 'x');

describe('assemblePages', () => {
  it('finds headings and paragraphs by size, indents and last lines', () => {
    const lines = column(50, 100, [
      '#Of weirs',
      `>${full('water', 56)}`,
      full('weir'),
      'and ends here.',
      `>${full('fish', 56)}`,
      full('ladder'),
      'up they go.',
    ]);
    expect(blocksOf([lines])).toEqual([
      'h1 Of weirs',
      expect.stringMatching(/^water .*ends here\.$/),
      expect.stringMatching(/^fish .*they go\.$/),
    ]);
  });

  it('finds paragraphs by the space between them', () => {
    const lines = [
      ...column(50, 100, [full('one'), full('uno'), 'a short end']),
      ...column(50, 155, [full('two'), full('due'), 'another end']),
      ...column(50, 210, [full('six'), full('sei'), 'the last end']),
    ];
    expect(blocksOf([lines])).toHaveLength(3);
  });

  it('joins a sentence over the end of a page, and puts the anchor before the next block', () => {
    const first = column(50, 100, [`>${full('water', 56)}`, full('weir'), full('brook')]);
    const second = column(50, 100, [full('pond'), 'and the sea.', `>${full('fish', 56)}`, 'swim.']);
    expect(blocksOf([first, second])).toEqual([
      '<!-- page 1 -->',
      expect.stringMatching(/^water .*brook.* pond.*and the sea\.$/),
      '<!-- page 2 -->',
      expect.stringMatching(/^fish .*swim\.$/),
    ]);
  });

  it('reads columns one after the other, and a heading over them first', () => {
    const left = Array.from({ length: 12 }, (_, i) => full(`left${i}`, 40));
    const right = Array.from({ length: 12 }, (_, i) => full(`right${i}`, 40));
    const head = makeLine('A heading over both of the columns of the page', 60, 60, { size: 18, bold: true });
    const words = blocksOf([[head, ...column(40, 100, left), ...column(280, 102, right)]]).join(' ');
    expect(words).toMatch(/^h1 A heading.* left0 .*left11.* right0 .*right11/);
  });

  it('makes lists of bullets and of numbers that count', () => {
    const lines = column(50, 100, [
      full('water'),
      'has uses:',
      '• mills',
      '• fish',
      '1. wash',
      '2. drink',
      '3. swim',
      full('water'),
      full('weir'),
    ]);
    const { content } = assemblePages([makePage(1, lines)]);
    expect(
      content.filter((node) => node.type === 'list').map((node) => ('ordered' in node ? node.ordered : null)),
    ).toEqual([false, true]);
  });

  it('puts notes after what the page says', () => {
    const note = makeLine('1 A note in small letters.', 50, 700, { size: 7 });
    const first = [...column(50, 100, [`>${full('water', 56)}`, full('weir'), full('brook')]), note];
    const second = column(50, 100, [full('pond'), 'and the sea.']);
    expect(blocksOf([first, second]).at(-2)).toBe('1 A note in small letters.');
  });

  it('loses and adds no character but layout hyphens, spaces and furniture', () => {
    const texts = [
      '#Of weirs',
      `>${full('water', 56)}`,
      full('weir'),
      '第一条 为了加强管理，',
      '制定本条例。',
      '• mills',
      'a (b) [c] {d} *e* _f_ # g',
    ];
    const bare = (text: string) => text.replace(/[\s•]+/g, '');
    const { content } = assemblePages([makePage(1, column(50, 100, texts))]);
    expect(bare(content.map((node) => wordsOf(node)).join(''))).toBe(
      bare(texts.map((text) => text.replace(/^[>#]/, '')).join('')),
    );
  });
});

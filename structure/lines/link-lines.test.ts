import { describe, expect, it } from 'vitest';
import { linkLines } from './link-lines';
import { makeRun } from './make-lines';
import type { Run } from './types';
import { turnUpright } from './upright';

const textsOf = (runs: Run[], width = 600, height = 800): string[] =>
  linkLines(turnUpright(runs, width, height))
    .sort((a, b) => a.baseline - b.baseline || a.x - b.x)
    .map((line) => line.text);

describe('linkLines', () => {
  it.each<[string, Run[], string[]]>([
    ['runs in any order', [makeRun('second', 40, 10), makeRun('the', 10, 10)], ['the second']],
    ['runs a pixel or two off the line', [makeRun('the', 10, 10), makeRun('line', 30, 12)], ['the line']],
    [
      'raised and lowered characters',
      [makeRun('x', 10, 10), makeRun('2', 15, 9.5, { size: 6, height: 6 }), makeRun('+1', 18, 10)],
      ['x2+1'],
    ],
    ['two lines', [makeRun('one', 10, 10), makeRun('two', 10, 24)], ['one', 'two']],
    ['the same words painted twice', [makeRun('bold', 10, 10), makeRun('bold', 10.4, 10)], ['bold']],
    ['columns apart', [makeRun('left side', 10, 10), makeRun('right side', 80, 10)], ['left side', 'right side']],
  ])('%s', (_, runs, texts) => expect(textsOf(runs)).toEqual(texts));

  it('keeps narrow columns apart where many lines leave the strip free', () => {
    const runs = Array.from({ length: 8 }, (_, i) => [
      makeRun('left column', 10, i * 14),
      makeRun('right column', 76, i * 14),
    ]).flat();
    expect(textsOf(runs)).toHaveLength(16);
  });

  it('takes a page shown in smaller letters than it was set in for one line', () => {
    const runs = Array.from({ length: 8 }, (_, i) => makeRun('四个字的', 10 + i * 46, 10));
    expect(textsOf(runs)).toEqual(['四个字的'.repeat(8)]);
  });
});

describe('turnUpright', () => {
  const tall = (text: string, x: number, y: number, more: Partial<Run>): Run =>
    makeRun(text, x, y, { width: 10, height: text.length * 10, ...more });

  it.each<[string, Run[], string[]]>([
    [
      'vertical writing',
      [tall('天地', 100, 10, { vertical: true }), tall('玄黄', 80, 10, { vertical: true })],
      ['天地', '玄黄'],
    ],
    [
      'turned to the right',
      [tall('first', 100, 10, { angle: 90 }), tall('last', 80, 10, { angle: 90 })],
      ['first', 'last'],
    ],
    [
      'turned to the left',
      [tall('first', 80, 10, { angle: -90 }), tall('last', 100, 10, { angle: -90 })],
      ['first', 'last'],
    ],
    [
      'upside down',
      [makeRun('first', 10, 40, { angle: 180 }), makeRun('last', 10, 20, { angle: 180 })],
      ['first', 'last'],
    ],
    ['right to left', [makeRun('שלום', 80, 10), makeRun('עולם', 50, 10)], ['שלום עולם']],
  ])('%s', (_, runs, texts) => expect(textsOf(runs)).toEqual(texts));

  it('leaves a slanted mark slanted', () => {
    const [line] = linkLines(turnUpright([makeRun('DRAFT', 10, 10, { angle: 45 })], 600, 800));
    expect(line?.askew).toBe(true);
  });
});

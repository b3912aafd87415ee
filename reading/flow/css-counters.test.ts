import { describe, expect, it } from 'vitest';
import { Counters, formatCounter, readContent, readPairs } from './css-counters';

it.each([
  [7, 'decimal', '7'],
  [7, 'decimal-leading-zero', '07'],
  [28, 'lower-alpha', 'ab'],
  [2, 'upper-latin', 'B'],
  [49, 'upper-roman', 'XLIX'],
  [10, 'cjk-ideographic', '十'],
  [12, 'cjk-ideographic', '十二'],
  [30, 'simp-chinese-informal', '三十'],
  [105, 'cjk-ideographic', '一百零五'],
  [21, 'cjk-decimal', '二一'],
  [3, 'thai', null],
])('shows %d in %s as %s', (value, style, shown) => {
  expect(formatCounter(value, style)).toBe(shown);
});

it('reads what counter-reset and counter-increment compute to', () => {
  expect(readPairs('a 0 b -2')).toEqual([
    ['a', 0],
    ['b', -2],
  ]);
  expect(readPairs('none')).toEqual([]);
});

describe('the words of content', () => {
  const page = {};
  const list = {};
  const counters = new Counters();
  counters.reset('part', 0, page);
  counters.increment('part', 2, page);
  counters.reset('part', 3, list);

  it.each([
    ['"第" counter(part, cjk-ideographic) "条 "', '第三条 '],
    ['counters(part, ".") " "', '2.3 '],
    ['counter(part) ". "', '3. '],
    ['"a \\"b\\" \\2014 "', 'a "b" —'],
    ['none', null],
    ['url("x.png")', null],
    ['counter(part, klingon)', null],
    ['counter(other)', '0'],
  ])('%s', (content, words) => {
    expect(readContent(content, counters)).toBe(words);
  });

  it('ends the counters of an element that is left', () => {
    counters.leave(list);
    expect(counters.valuesOf('part')).toEqual([2]);
  });
});

import { expect, it } from 'vitest';
import { count } from './count';

it.each([
  ['', { cjk: 0, words: 0, characters: 0, minutes: 0 }],
  ['防汛工作方案', { cjk: 6, words: 0, characters: 6, minutes: 1 }],
  ["It's a well-known fact, 3.5 times.", { cjk: 0, words: 6, characters: 29, minutes: 1 }],
  ['使用 PDF.js 3.0 版', { cjk: 3, words: 2, characters: 12, minutes: 1 }],
  ['한국어 문장', { cjk: 0, words: 2, characters: 5, minutes: 1 }],
  ['字'.repeat(4000), { cjk: 4000, words: 0, characters: 4000, minutes: 10 }],
  ['word '.repeat(2380), { cjk: 0, words: 2380, characters: 9520, minutes: 10 }],
])('%j', (text, expected) => {
  expect(count(text)).toEqual(expected);
});

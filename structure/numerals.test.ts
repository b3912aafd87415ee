import { describe, expect, it } from 'vitest';
import { parseNumber } from './numerals.ts';

describe('parseNumber', () => {
  it.each([
    ['7', 7],
    ['１２', 12],
    ['三', 3],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['四十三', 43],
    ['一百零五', 105],
    ['一千二百', 1200],
    ['二〇二三', 2023],
    ['⑫', 12],
    ['xiv', 14],
    ['b', 2],
    ['某', Number.NaN],
    ['', Number.NaN],
  ])('%s is %d', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });
});

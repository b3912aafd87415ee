import { expect, it } from 'vitest';
import { directionOf } from './direction';

it.each([
  ['أولا', 'rtl'],
  ['1. שלום', 'rtl'],
  ['HTML بالعربية', 'ltr'],
  ['第一 أولا', 'ltr'],
  ['', 'ltr'],
  ['12 – 34', 'ltr'],
])('%j is %s', (words, direction) => {
  expect(directionOf(words)).toBe(direction);
});

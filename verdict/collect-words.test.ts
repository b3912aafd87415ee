import { describe, expect, it } from 'vitest';
import { atOnce } from '../reading/in-steps';
import type { VisibleLine } from '../reading/visible-lines';
import { collectWords, mostNamed } from './collect-words';

const wordsOf = (...given: Parameters<typeof collectWords>) => atOnce(collectWords(...given));

const line = (text: string, floating = false): VisibleLine => ({
  text,
  floating,
  linkLength: 0,
  node: {} as VisibleLine['node'],
});

describe('collectWords', () => {
  it('tells sure counters from weak ones, and gates of the host from lines of the text', () => {
    const words = wordsOf(
      [line('第1页 / 共4页'), line('1 / 6', true), line('登录后查看全文'), line('还剩页未读的书单')],
      new Set(['还剩页未读的书单']),
    );
    expect(words.sure).toEqual([{ current: 1, total: 4 }]);
    expect(words.weak).toEqual([{ counter: { current: 1, total: 6, weak: true }, floating: true }]);
    expect(words.gates.map(({ text, inText }) => [text, inText])).toContainEqual(['登录后查看全文', false]);
  });
  it('does not take the pages that a text speaks of for its own', () => {
    const words = wordsOf([line('全书共320页。'), line('共6页')], new Set(['全书共320页。']));
    expect(words.sure).toEqual([{ total: 6 }]);
    expect(words.weak.map(({ counter }) => counter.total)).toEqual([320]);
  });
  it('does not take the pages of what is sold beside the text for its own', () => {
    const words = wordsOf([line('潮汐年鉴（纸质版）'), line('全文共48页'), line('¥120 立即购买')], new Set());
    expect(words.sure).toEqual([]);
    expect(words.weak.map(({ counter }) => counter.total)).toEqual([48]);
    expect(wordsOf([line('全文共48页'), line('¥9.9 立即购买')], new Set()).sure).toEqual([{ total: 48 }]);
  });
  it('reads the pages of a file, but not of a book in a shop', () => {
    expect(wordsOf([line('页数：7')], new Set()).field).toBe(7);
    expect(wordsOf([line('页数：320'), line('ISBN：9787000000000')], new Set()).field).toBeNull();
  });
  it('takes the number that the host file points to', () =>
    expect(wordsOf([], new Set(), [' / 39 ']).sure).toEqual([{ total: 39 }]));
});

describe('mostNamed', () => {
  it.each([
    [[5, 5, 71], 5],
    [[3, 8], 8],
    [[undefined], null],
  ])('%j', (numbers, expected) => expect(mostNamed(numbers)).toBe(expected));
});

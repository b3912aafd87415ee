import { describe, expect, it } from 'vitest';
import { readDot, readPlace, readTotal, readTurn } from './pager-words';

describe('readPlace', () => {
  it.each([
    ['3 / 24', 3, 24],
    ['3/24', 3, 24],
    ['1 of 12', 1, 12],
    ['Slide 3 of 24', 3, 24],
    ['Page 3 / 24', 3, 24],
    ['第3页/共24页', 3, 24],
    ['第 3 頁 / 共 24 頁', 3, 24],
    ['2–3 / 24', 2, 24],
    ['3张/24张', 3, 24],
  ])('%s', (words, current, total) => expect(readPlace(words)).toEqual({ current, total }));

  it.each(['4.5/5', '2026/03/24', '24 / 3', '0 / 3', '1 / 1', 'on 3 of 24 days it rained', '3/24 votes', ''])(
    'no place: %s',
    (words) => expect(readPlace(words)).toBeNull(),
  );
});

it.each([
  ['/ 24', 24],
  ['of 24', 24],
  ['共24页', 24],
  ['24', null],
  ['of 24 barrels', null],
] as const)('readTotal: %s', (words, total) => expect(readTotal(words)).toBe(total));

it.each([
  ['Go to slide 3', 3],
  ['Page 3 of 9', 3],
  ['第3页', 3],
  ['Slide show', null],
  ['3', null],
] as const)('readDot: %s', (words, number) => expect(readDot(words)).toBe(number));

describe('readTurn', () => {
  it.each([
    [['Next slide'], ''],
    [['', 'Next Page (→)'], ''],
    [['下一页'], ''],
    [['下一頁'], ''],
    [['下一张'], ''],
    [['›'], ''],
    [['navigate_next'], ''],
    [['Next ›'], ''],
    [[''], 'btn btn-next'],
    [[''], 'nextPage icon'],
    [[''], 'arrow-right'],
  ])('next: %j %s', (names, classes) => expect(readTurn(names, classes)).toBe('next'));

  it.each([
    [['Previous slide'], ''],
    [['上一页'], ''],
    [['<'], ''],
    [[''], 'viewer__prev'],
  ])('previous: %j %s', (names, classes) => expect(readTurn(names, classes)).toBe('previous'));

  it.each([
    [['Next article'], 'next'],
    [['Next month'], 'next'],
    [['Next image'], 'swiper-button-next'],
    [['下一篇'], ''],
    [['下一章'], 'next'],
    [['下个月'], 'next'],
    [['Next: why rivers bend'], 'next'],
    [['Checkout'], ''],
    [[''], 'context nextgen-ad'],
  ])('neither: %j %s', (names, classes) => expect(readTurn(names, classes)).toBeNull());
});

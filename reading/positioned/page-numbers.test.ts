// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isCalledPage, numberPages } from './page-numbers';

const boxes = (...attributes: [string, string][]): Element[] =>
  attributes.map(([name, value]) => {
    const box = document.createElement('div');
    box.setAttribute(name, value);
    return box;
  });

describe('numberPages', () => {
  it.each<[string, [string, string][], number[]]>([
    [
      'numbers given by an attribute',
      [
        ['data-page-number', '4'],
        ['data-page-number', '5'],
      ],
      [4, 5],
    ],
    [
      'counted from nought',
      [
        ['data-page-index', '0'],
        ['data-page-index', '1'],
      ],
      [1, 2],
    ],
    [
      'in an id',
      [
        ['id', 'outer_page_7'],
        ['id', 'outer_page_8'],
      ],
      [7, 8],
    ],
    [
      'in hexadecimal',
      [
        ['data-page-no', '9'],
        ['data-page-no', 'a'],
        ['data-page-no', 'b'],
      ],
      [9, 10, 11],
    ],
    [
      'by order, when ids jump',
      [
        ['data-id', '83120'],
        ['data-id', '92011'],
        ['data-id', '99120'],
      ],
      [1, 2, 3],
    ],
    [
      'by order, when they do not count',
      [
        ['class', 'page'],
        ['class', 'page'],
      ],
      [1, 2],
    ],
    ['of the one page that a viewer keeps', [['data-page-number', '12']], [12]],
  ])('%s', (_, attributes, numbers) => expect(numberPages(boxes(...attributes))).toEqual(numbers));
});

describe('isCalledPage', () => {
  it.each<[string, string, boolean]>([
    ['class', 'outer_page not_visible', true],
    ['class', 'readerPage', true],
    ['id', 'slide-3', true],
    ['class', 'homepage-teaser', false],
    ['class', 'card', false],
    ['title', 'page 3', false],
  ])('%s="%s"', (name, value, called) => {
    const [box] = boxes([name, value]);
    expect(box && isCalledPage(box)).toBe(called);
  });
});

import { describe, expect, it } from 'vitest';
import { findTables } from './find-tables';
import { makeLine } from './make-lines';
import { toRows } from './reading-order';

const rowsOf = (cells: string[][], xs: number[]) =>
  toRows(cells.flatMap((row, i) => row.flatMap((text, j) => (text ? makeLine(text, xs[j] ?? 0, i * 16) : []))));

describe('findTables', () => {
  it('finds rows whose cells keep to columns', () => {
    const cells = [
      ['Water', 'Gauges', 'Error'],
      ['still', '40', '3.6'],
      ['slow', '', '7.2'],
      ['stirred', '38', '11.0'],
    ];
    expect(findTables(rowsOf(cells, [0, 100, 200]))).toEqual([{ from: 0, to: 4, cells }]);
  });

  it.each<[string, string[][], number[]]>([
    [
      'a table of contents',
      [
        ['Water', '3'],
        ['Wind', '17'],
        ['Stone', '29'],
        ['Salt', '41'],
      ],
      [0, 300],
    ],
    [
      'a list with set-off marks',
      [
        ['1.', 'first item'],
        ['2.', 'second item'],
        ['3.', 'third item'],
      ],
      [0, 30],
    ],
    [
      'two rows side by side',
      [
        ['left', 'right'],
        ['below', 'below'],
      ],
      [0, 200],
    ],
    [
      'columns that do not agree',
      [
        ['one and more', 'two'],
        ['a', 'b and a good deal more'],
        ['c and', 'd'],
      ],
      [0, 40],
    ],
  ])('leaves %s alone', (_, cells, xs) => expect(findTables(rowsOf(cells, xs))).toEqual([]));
});

import type { RootContent } from 'mdast';
import { expect, it } from 'vitest';
import { joinTables, splitTables } from './table-rows';

const row = (...cells: string[]) => ({
  type: 'tableRow',
  children: cells.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
});
const table = (...rows: object[]) => ({ type: 'table', align: [], children: rows }) as unknown as RootContent;
const paragraph = {
  type: 'paragraph',
  children: [{ type: 'text', value: 'The pumps, by their numbers.' }],
} as RootContent;
const head = row('Pump', 'Litres');

it('gives tables row by row and puts them together again', () => {
  const content = [paragraph, table(head, row('A 1', '40'), row('A 2', '35')), paragraph];
  const split = splitTables(content);
  expect(split).toHaveLength(5);
  expect(joinTables(split)).toEqual(content);
});

it('puts rows of two windows on one list into one table', () => {
  const first = splitTables([table(head, row('A 1', '40'), row('A 2', '35'))]);
  const second = splitTables([table(head, row('A 2', '35'), row('A 3', '12'))]);
  const [table1, ...others] = joinTables([...first, ...second.slice(2)]);
  expect(others).toEqual([]);
  expect(table1).toEqual(table(head, row('A 1', '40'), row('A 2', '35'), row('A 3', '12')));
});

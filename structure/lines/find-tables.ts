import { startsWithBullet } from './break-rows';
import { emsOf } from './scripts';
import type { Part, Row } from './types';

export interface Table {
  /** Rows [from, to) of the region. */
  from: number;
  to: number;
  cells: string[][];
}

interface Column {
  left: number;
  right: number;
}

const NUMBER = /^[\d.,%+\-–—−()$€£¥￥/:\s]*$/;
const ITEM_MARK =
  /^(?:[•◦▪●○■□◆◇–—*-]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)]|[①-⑳]|[（(][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、)$/;
const LEADER = /(?:\.\s?){4,}|…{2,}|·{4,}/;

/** What may be the cells of a row: parts with gaps between. */
const cellsOf = (row: Row): Part[] => row.cells.flatMap((cell) => cell.parts ?? [cell]);

/** Columns that the cells of the rows keep to: overlapping cells are one column. */
function columnsOf(rows: Row[]): Column[] {
  const cells = rows
    .map(cellsOf)
    .filter((own) => own.length > 1)
    .flat()
    .sort((a, b) => a.x - b.x);
  const columns: Column[] = [];
  for (const cell of cells) {
    const last = columns.at(-1);
    if (last && cell.x < last.right) last.right = Math.max(last.right, cell.x + cell.width);
    else columns.push({ left: cell.x, right: cell.x + cell.width });
  }
  return columns;
}

const columnOf = (cell: Part, columns: Column[]): number =>
  columns.findIndex(({ left, right }) => cell.x >= left - 1 && cell.x + cell.width <= right + 1);

/** Cells by column, or null when the rows do not make a table that is certain. */
function arrange(rows: Row[]): string[][] | null {
  const columns = columnsOf(rows);
  if (columns.length < 2) return null;
  const table: string[][] = [];
  let filled = 0;
  let full = 0;
  let last: Row | undefined;
  for (const row of rows) {
    const own = cellsOf(row);
    const into = own.map((cell) => columnOf(cell, columns));
    if (into.some((at) => at < 0) || new Set(into).size < into.length) return null;
    const above = table.at(-1);
    const close = last !== undefined && row.baseline - last.baseline <= 1.45 * row.size;
    if (own.length === 1 && above && close) {
      const at = into[0] ?? 0;
      const text = own[0]?.text ?? '';
      above[at] = above[at] ? `${above[at]} ${text}` : text;
    } else {
      const cells = columns.map(() => '');
      for (const [i, at] of into.entries()) cells[at] = own[i]?.text ?? '';
      table.push(cells);
      filled += into.length;
      if (into.length > 1) full++;
    }
    last = row;
  }
  if (full < 3 && !(full === 2 && columns.length >= 3)) return null;
  if (filled < 0.6 * table.length * columns.length) return null;
  const column = (i: number) => table.map((cells) => cells[i] ?? '').filter(Boolean);
  if (column(0).every((text) => ITEM_MARK.test(text) || startsWithBullet(text))) return null;
  const lastColumn = column(columns.length - 1);
  const contents = columns.length === 2 && lastColumn.every((text) => /^(?:\d{1,4}|[ivxlc]+)$/i.test(text));
  if (contents || rows.some((row) => LEADER.test(row.text))) return null;
  const long = table.flat().filter((text) => emsOf(text) > 40 && !NUMBER.test(text)).length;
  return long > 0.25 * filled ? null : table;
}

/** So many starts of a table are tried in one stretch of rows with gaps. */
const TRIES = 5;

/** The longest table from a row on, or null. */
function longest(rows: Row[], from: number, to: number): { end: number; cells: string[][] } | null {
  for (let end = to; end > from + 1 && end > to - TRIES; end--) {
    const cells = arrange(rows.slice(from, end));
    if (cells) return { end, cells };
  }
  return null;
}

/** Tables among the rows of a column: rows of cells that keep to the same columns. Only certain ones. */
export function findTables(rows: Row[]): Table[] {
  const tables: Table[] = [];
  const several = rows.map((row) => cellsOf(row).length > 1);
  for (let from = 0; from < rows.length; ) {
    if (!several[from]) {
      from++;
      continue;
    }
    let to = from + 1;
    for (let single = 0; to < rows.length; to++) {
      const row = rows[to];
      const last = rows[to - 1];
      if (!row || !last || row.baseline - last.baseline > 3.2 * row.size) break;
      if (several[to]) single = 0;
      else if (++single > 2) break;
    }
    while (to > from && !several[to - 1]) to--;
    let found: Table | null = null;
    // Justified lines above a table have gaps too.
    for (let start = from; start < Math.min(to - 1, from + TRIES) && !found; start++) {
      if (!several[start]) continue;
      const table = longest(rows, start, to);
      if (table) found = { from: start, to: table.end, cells: table.cells };
    }
    if (found) tables.push(found);
    from = found ? found.to : Math.max(to, from + 1);
  }
  return tables;
}

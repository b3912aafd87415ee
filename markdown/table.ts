import type { Element, ElementContent } from 'hast';
import { pushAll } from '../structure/push-all';
import { attribute, type Child, classes, findElement, make, textOf } from './hast';

interface Cell {
  children: Child[];
  element: Element | null;
  header: boolean;
  colSpan: number;
  rowSpan: number;
}

export interface Grid {
  rows: Cell[][];
  caption: Element | null;
  /** The page marks headers. */
  headed: boolean;
}

/** Columns that one span may cover; HTML allows 1000, a reader sees none of that. */
const MAX_SPAN = 100;
/** Cells and covered places that spans may fill. */
const MAX_PLACED = 1_000_000;
/** Ragged rows are filled up to the width, while the table is no larger than this. */
const MAX_FILLED = 100_000;

const elementsOf = (children: readonly Child[]): Element[] =>
  children.filter((child): child is Element => child.type === 'element');
const isBlank = (child: Child): boolean =>
  child.type === 'comment' || child.type === 'doctype' || (child.type === 'text' && !child.value.trim());

const isEmpty = (child: Child): boolean =>
  child.type === 'element' && textOf(child, 1).trim() === '' && !findElement(child, ({ tagName }) => tagName === 'img');

const span = (element: Element, name: string): number => {
  const value = Number.parseInt(attribute(element, name), 10);
  return Number.isFinite(value) && value >= 0 ? value : 1;
};

function cellOf(child: Child): Cell {
  if (child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th'))
    return {
      children: child.children,
      element: child,
      header: child.tagName === 'th',
      colSpan: Math.min(MAX_SPAN, Math.max(1, span(child, 'colSpan'))),
      rowSpan: span(child, 'rowSpan'),
    };
  // Scripts can put anything in a row; it is seen, so it is a cell.
  return { children: [child], element: null, header: false, colSpan: 1, rowSpan: 1 };
}

const isCell = (child: Child): boolean => child.type === 'element' && /^t[dh]$/.test(child.tagName);

/** The cells of a row; boxes around several of them are none, nor are handles between them. */
function cellsOf(children: readonly Child[]): Child[] {
  const marked = children.some(isCell);
  return children
    .filter((inner) => !isBlank(inner) && (!marked || isCell(inner) || !isEmpty(inner)))
    .flatMap((inner) =>
      inner.type === 'element' &&
      inner.tagName === 'div' &&
      elementsOf(inner.children).length > 0 &&
      elementsOf(inner.children).every(isCell)
        ? inner.children.filter((one) => !isBlank(one))
        : [inner],
    );
}

/** The table's rows and cells, `tfoot` last as browsers show it; nothing that is inside is lost. */
export function readTable(table: Element): Grid {
  const grid: Grid = { rows: [], caption: null, headed: false };
  const foot: Cell[][] = [];
  const isLayer = ({ tagName, properties }: Element) => tagName === 'table' && properties.role === 'presentation';
  const layers: string[][] = [];
  // What stays in its place while a grid is scrolled is drawn a second time.
  const takeLayer = (layer: Element, rows: Cell[][]) => {
    const own: Cell[][] = [];
    takeRows(layer.children, own);
    const words = own.map((row) =>
      row.map(({ children }) => textOf(make('div', children as ElementContent[]), 200).trim()).join('\t'),
    );
    const known = layers.flat();
    const fresh = own.filter((_, i) => !known.some((one) => `${one}\t`.startsWith(`${words[i]?.trimEnd()}\t`)));
    if (fresh.every((row) => row.every(({ header }) => header))) rows.unshift(...fresh);
    else pushAll(rows, fresh);
    layers.push(words);
  };
  const takeRows = (children: readonly Child[], rows: Cell[][]) => {
    for (const child of children) {
      if (isBlank(child)) continue;
      if (child.type !== 'element') rows.push([cellOf(child)]);
      else if (child.tagName === 'tr') rows.push(cellsOf(child.children).map(cellOf));
      else if (child.tagName === 'thead' || child.tagName === 'tbody') takeRows(child.children, rows);
      else if (child.tagName === 'tfoot') takeRows(child.children, foot);
      else if (child.tagName === 'caption') grid.caption = child;
      // Grids that say by roles what they are stand in boxes: the scrolled part, the part that is in the page now.
      else if (isLayer(child)) takeLayer(child, rows);
      else if (child.tagName === 'div' && findElement(child, (inner) => inner.tagName === 'tr'))
        takeRows(child.children, rows);
      else if (!/^(?:col|colgroup|script|style|template)$/.test(child.tagName)) rows.push([cellOf(child)]);
    }
  };
  takeRows(table.children, grid.rows);
  for (const row of foot) grid.rows.push(row);
  grid.rows = grid.rows.filter((row) => row.length > 0);
  grid.headed =
    elementsOf(table.children).some((child) => child.tagName === 'thead' && child.children.length > 0) ||
    grid.rows.some((row) => row.some((cell) => cell.header));
  return grid;
}

const structural = /^(?:table|h[1-6]|hr|section|article|main|aside|form)$/;
const blocks = /^(?:p|ul|ol|dl|pre|blockquote|figure)$/;

const isFormula = (element: Element): boolean =>
  element.tagName === 'math' || element.tagName === 'mjx-container' || / (?:katex|MathJax\S*) /.test(classes(element));
const equationNumber = /^\(?[A-Z\d][\d.]*[a-z]?\)?$/;

/** Each row is a formula, perhaps with its number: a table that places them (LaTeXML's equations). */
const isEquation = ({ rows }: Grid): boolean =>
  rows.length > 0 &&
  rows.every((row) => {
    let formulas = 0;
    const rest = row.every(({ children }) => {
      const box = make('div', children as ElementContent[]);
      if (!findElement(box, isFormula)) return equationNumber.test(textOf(box, 20).trim() || '1');
      formulas++;
      return children.every((child) => isBlank(child) || (child.type === 'element' && isFormula(child)));
    });
    return rest && formulas === 1;
  });

/**
 * Tables that only place things: by role, of one cell, or without headers and with headings, tables or
 * several blocks inside (the signs that WAI-ARIA's and Firefox's layout-table heuristics use).
 */
export function isLayout(table: Element, grid: Grid): boolean {
  const role = attribute(table, 'role');
  if (role === 'presentation' || role === 'none') return true;
  const cells = grid.rows.reduce((sum, row) => sum + row.length, 0);
  if (cells <= 1 || isEquation(grid)) return true;
  if (grid.headed || grid.caption || role === 'table' || role === 'grid') return false;
  const single = grid.rows.length === 1 || grid.rows.every((row) => row.length === 1);
  return (
    grid.rows.some((row) =>
      row.some((cell) => {
        let count = 0;
        const found = findElement(make('div', cell.children as ElementContent[]), (child) => {
          if (blocks.test(child.tagName)) count++;
          return structural.test(child.tagName);
        });
        return found !== undefined || (single && count > 1);
      }),
    ) || grid.rows.every((row) => row.length === 1)
  );
}

const alignOf = (element: Element | null): string | null => {
  if (!element) return null;
  const value = attribute(element, 'align') || /text-align:\s*(\w+)/i.exec(attribute(element, 'style'))?.[1] || '';
  return value === 'left' || value === 'right' || value === 'center' ? value : null;
};

/**
 * Each cell in its column (HTML §4.9.12, the table model); null: covered by a span. Past a bound, spans count as one:
 * a page can claim more columns than memory holds.
 */
function placeCells(rows: readonly Cell[][]): (Cell | null)[][] {
  /** Column → rows that a cell from above still covers. */
  let hanging = new Map<number, number>();
  let budget = MAX_PLACED;
  return rows.map((row, rowIndex) => {
    const line: (Cell | null)[] = [];
    const next = new Map<number, number>();
    for (const [column, left] of hanging) {
      budget--;
      line[column] = null;
      if (left > 1) next.set(column, left - 1);
    }
    let column = 0;
    for (const cell of row) {
      while (hanging.has(column)) column++;
      const wide = budget > 0 ? cell.colSpan : 1;
      const left = rows.length - rowIndex;
      const tall = budget > 0 ? (cell.rowSpan === 0 ? left : Math.min(cell.rowSpan, left)) : 1;
      // A cell never writes over one that hangs down from above.
      for (let i = 0; i < wide && !(i > 0 && hanging.has(column)); i++) {
        budget--;
        line[column] = i === 0 ? cell : null;
        if (tall > 1) next.set(column, tall - 1);
        column++;
      }
    }
    hanging = budget > 0 ? next : new Map();
    return Array.from(line, (cell) => cell ?? null);
  });
}

/** How many of the ascending `values` are below `bound`. */
function countBelow(values: readonly number[], bound: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? bound) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The table as GFM can say it: spans expanded to empty cells, so that columns stay under their heads;
 * columns that only spans made are left out. The first row is the head, as GFM wants one.
 */
export function buildTable(grid: Grid, convert: (cell: Cell) => ElementContent[]): Element | null {
  const placed = placeCells(grid.rows);
  const width = placed.reduce((most, line) => Math.max(most, line.length), 0);
  const origin = Array.from({ length: width }, () => false);
  for (const line of placed)
    line.forEach((cell, i) => {
      if (cell) origin[i] = true;
    });
  const columns = origin.flatMap((real, i) => (real ? [i] : []));
  const fill = columns.length * placed.length <= MAX_FILLED;
  let filled = false;
  const align = columns.map((): string | null => null);
  const rows = placed.map((line, rowIndex) => {
    const used = fill || rowIndex === 0 ? columns : columns.slice(0, countBelow(columns, line.length));
    const cells = used.map((column, i) => {
      const cell = line[column];
      if (cell) align[i] ??= alignOf(cell.element);
      const content = cell ? convert(cell) : [];
      if (content.length > 0) filled = true;
      return make(rowIndex === 0 ? 'th' : 'td', content);
    });
    return make('tr', cells);
  });
  rows[0]?.children.forEach((cell, i) => {
    if (cell.type === 'element') cell.properties.align = align[i] ?? undefined;
  });
  return filled && columns.length > 0 ? make('table', rows) : null;
}

import type { ElementContent } from 'hast';
import { plainText, type SnapshotElement } from '../snapshot-tree';
import type { Removal } from '../types';

/** A column's name in a spreadsheet: A … Z, AA … */
const nameOf = (index: number): string =>
  (index >= 26 ? String.fromCharCode(64 + Math.floor(index / 26)) : '') + String.fromCharCode(65 + (index % 26));

const words = (node: ElementContent): string => plainText(node).trim();
const isElement = (node: ElementContent): node is SnapshotElement => node.type === 'element';

/** Elements of these names below `root`, not below one another. */
function inside(root: SnapshotElement, names: ReadonlySet<string>): SnapshotElement[] {
  const found: SnapshotElement[] = [];
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node !== root && names.has(node.tagName)) {
      found.push(node);
      continue;
    }
    for (let i = node.children.length - 1; i >= 0; i--) {
      const child = node.children[i] as ElementContent;
      if (isElement(child)) stack.push(child);
    }
  }
  return found;
}

const TABLE = new Set(['table']);
const ROW = new Set(['tr']);
const CELL = new Set(['td', 'th']);

/** The cells that only say where the others stand: letters over the columns, numbers before the rows. */
function frameOf(table: SnapshotElement): SnapshotElement[] {
  const rows = inside(table, ROW).map((row) => inside(row, CELL));
  const [head = [], ...body] = rows;
  const corner = head[0] && words(head[0]) === '' ? head[0] : undefined;
  const letters = corner ? head.slice(1) : head;
  if (letters.length < 2 || body.length < 2 || !letters.every((cell, i) => words(cell) === nameOf(i))) return [];
  const numbers = body.flatMap((cells) => cells[0] ?? []);
  const first = Number(words(numbers[0] ?? head[0] ?? table));
  const counts = numbers.length === body.length && numbers.every((cell, i) => words(cell) === String(first + i));
  return counts && Number.isInteger(first) ? [...head, ...numbers] : [];
}

/** Spreadsheets shown as tables: the sheet's own letters and numbers are no text. `tree` is changed: it must be a copy. */
export function dropSheetFrames(tree: SnapshotElement): Removal[] {
  const removed: Removal[] = [];
  for (const table of tree.tagName === 'table' ? [tree] : inside(tree, TABLE)) {
    const frame = new Set<ElementContent>(frameOf(table));
    if (frame.size === 0) continue;
    const text = [...frame].map(words).filter(Boolean).join(' ');
    removed.push({ reason: 'chrome', rule: 'sheet frame', text: text.slice(0, 200) });
    const stack = [table];
    for (let node = stack.pop(); node; node = stack.pop()) {
      const kept = (node.children as ElementContent[]).filter((child) => !frame.has(child));
      if (kept.length < node.children.length) (node as { children: ElementContent[] }).children = kept;
      for (const child of kept) if (isElement(child)) stack.push(child);
    }
  }
  return removed;
}

import type { ElementContent } from 'hast';
import { rectOf, viewOf } from '../dom';
import { plainText, type SnapshotElement } from '../snapshot-tree';
import { asElement } from './tree';

/** Numbers and letters that stand before paragraphs: 1. (a) [0012] §3 第三条 Q: 问 00:12 */
const MARK =
  /^(?:[[［(（【]?(?:\d{1,4}(?:\.\d{1,3}){0,4}|[A-Za-z]|[ivxlc]{1,6}|[一二三四五六七八九十百]{1,4})[\]］)）】]?[.、．:：]?|第[一二三四五六七八九十百零〇\d]{1,6}[条條章节節款项項]|§+\s?\d{1,4}[a-z]?|[问答問QA][:：]?|[•●○■◆▪]|[[(（]?\d{1,2}:[0-5]\d(?::[0-5]\d)?(?:[.,]\d{1,3})?[\])）]?)$/;
const LONGEST = 12;
/** A formula's letters stand beside each other, too. */
const others = new Set(['table', 'pre', 'math', 'svg']);
const isBlank = (node: ElementContent | undefined): boolean => node?.type === 'text' && node.value.trim() === '';

/** The block in which the words of a box begin. */
function firstLeaf(box: SnapshotElement): SnapshotElement | null {
  for (let at = box; ; ) {
    const first = at.children.find((child) => !isBlank(child) && !(asElement(child)?.data.textLength === 0));
    const inner = first && asElement(first);
    if (!first || inner?.tagName === 'table' || inner?.tagName === 'pre') return null;
    if (!inner?.data.block) return at;
    at = inner;
  }
}

/** Whether the first lines of two boxes are one line to the eye: the mark to the left, or in Hebrew and Arabic to the right. */
function isBeside(mark: SnapshotElement, text: SnapshotElement): boolean {
  const a = rectOf(mark.data.source);
  const b = rectOf(text.data.source);
  const level = Math.abs(a.top - b.top) <= 0.6 * Math.max(mark.data.fontSize, text.data.fontSize);
  return level && a.width > 0 && b.width > 0 && (a.right <= b.left + 2 || a.left >= b.right - 2 || isFloat(mark));
}

const isFloat = (node: SnapshotElement): boolean => {
  const style = viewOf(node.data.source)?.getComputedStyle(node.data.source);
  return style !== undefined && (style.float === 'left' || style.float === 'right');
};

/** A mark and the space behind it; full-width signs bring their own. */
const set = (mark: string): string => (/[\u3000-\u303f\uff00-\uffef]$/.test(mark) ? mark : `${mark} `);
const inLine = (value: string): ElementContent => ({ type: 'text', value });

const cellsOf = (row: SnapshotElement): SnapshotElement[] =>
  row.children.flatMap((child) => {
    const cell = asElement(child);
    return cell && (cell.tagName === 'td' || cell.tagName === 'th') ? [cell] : [];
  });

function rowsOf(table: SnapshotElement, inPart = false): SnapshotElement[] {
  return table.children.flatMap((child) => {
    const part = asElement(child);
    if (!part) return [];
    return part.tagName === 'tr' ? [part] : !inPart && PART.test(part.tagName) ? rowsOf(part, true) : [];
  });
}

const PART = /^t(?:body|head|foot)$/;
/** Paragraphs are longer than the cells of a table (characters, on average). */
const PROSE = 60;

/** A table whose first column is nothing but marks, and whose second is prose: paragraphs with their numbers. */
function joinMarkedRows(table: SnapshotElement): void {
  const rows = rowsOf(table).map(cellsOf);
  const prose = rows.reduce((sum, cells) => sum + (cells[1]?.data.textLength ?? 0), 0);
  const paired = rows.every((cells) => cells.length === 2 && cells[0]?.tagName === 'td');
  if (rows.length < 2 || !paired || prose < PROSE * rows.length) return;
  const marks = rows.map(([first]) => (first ? plainText(first).trim() : ''));
  const marked = marks.filter((mark) => mark !== '');
  if (marked.length < 2 || !marked.every((mark) => MARK.test(mark))) return;
  const leaves = rows.map(([, text], i) => (marks[i] !== '' && text ? firstLeaf(text) : null));
  if (marks.some((mark, i) => mark !== '' && !leaves[i])) return;
  for (const [i, leaf] of leaves.entries()) {
    const cells = rows[i] ?? [];
    if (leaf) leaf.children = [inLine(set(marks[i] ?? '')), ...leaf.children];
    if (cells[0]) cells[0].children = [];
  }
  const stack = [table];
  for (let node = stack.pop(); node; node = stack.pop())
    for (const child of node.children) {
      const part = asElement(child);
      if (part?.tagName === 'tr')
        part.children = part.children.filter((cell) => !(asElement(cell) && asElement(cell) === cellsOf(part)[0]));
      else if (part && PART.test(part.tagName)) stack.push(part);
    }
}

/**
 * Marks in boxes of their own go to the paragraph that they stand beside: numbers of clauses and of a patent's paragraphs, the large
 * first letter of a text. Changes the tree that `assemble` made, whose blocks are copies.
 */
export function joinMarks(root: SnapshotElement): void {
  const stack: SnapshotElement[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.tagName === 'table') joinMarkedRows(node);
    if (others.has(node.tagName)) continue;
    for (let i = 0; i < node.children.length; i++) {
      const mark = asElement(node.children[i] as ElementContent);
      if (!mark?.data.block || mark.data.textLength === 0 || mark.data.textLength > LONGEST) continue;
      const text = plainText(mark).trim();
      let next = i + 1;
      while (isBlank(node.children[next])) next++;
      const after = node.children[next];
      const box = after ? asElement(after) : null;
      if (!after) continue;
      if (!box?.data.block) {
        if (!isFloat(mark) || (after.type !== 'text' && !box)) continue;
        const large = mark.data.fontSize >= 1.4 * node.data.fontSize;
        if (large ? /^["“‘«„]?\p{L}{1,2}$/u.test(text) : MARK.test(text))
          node.children.splice(i, next - i, inLine(large ? text : set(text)));
        continue;
      }
      const leaf = MARK.test(text) && isBeside(mark, box) ? firstLeaf(box) : null;
      if (!leaf) continue;
      leaf.children = [inLine(set(text)), ...leaf.children];
      node.children.splice(i, next - i);
    }
    for (const child of node.children) {
      const element = asElement(child);
      if (element?.data.block) stack.push(element);
    }
  }
}

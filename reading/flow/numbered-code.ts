import type { ElementContent } from 'hast';
import { matches } from '../dom';
import { preserves } from '../snapshot-frame';
import { plainText, type SnapshotElement } from '../snapshot-tree';
import { isMono, styleOf } from './looks';
import { rewrite } from './rewrite';
import { asElement, firstWords } from './tree';

/** Fewer lines have numbers for another reason. */
const LEAST = 3;
const NUMBERS = /^[\s\d]+$/;
/** So many characters tell most boxes from numbers (it is asked of boxes around boxes). */
const GLANCE = 20;

/** So many boxes are entered before the first number; each is asked of all below it. */
const DEEPEST = 30;

/** The numbers from `next` on in a box that says no others; none where they may be code. */
function numbersIn(node: SnapshotElement, next: number): string[] {
  if (!NUMBERS.test(firstWords(node, GLANCE))) return [];
  const numbers = plainText(node, ' ').trim().split(/\s+/);
  // Beside another box, it may be the number of an empty line.
  const alone = node.children.filter(asElement).length < 2;
  const apart = numbers.length >= LEAST || (alone && (node.data.block || styleOf(node)?.userSelect === 'none'));
  return apart && numbers.every((number, i) => number === String((next || Number(numbers[0])) + i)) ? numbers : [];
}

/** In letters of one width, its spaces kept. */
function isCode(holder: SnapshotElement, text: string): boolean | null {
  const style = styleOf(holder);
  return style && isMono(style) && (preserves(style) || text.includes('\u00a0'));
}

/** The boxes of the numbers of lines in a box, if all else in it is code: one line behind each, or all behind all; a list has its own. */
function findNumbers(box: SnapshotElement): Set<SnapshotElement> | null {
  const isList = box.tagName === 'ol';
  const found = new Set<SnapshotElement>();
  let entered = 0;
  let count = 0;
  let next = 0;
  let code = '';
  let isShaped = false;
  const stack: { node: ElementContent; holder: SnapshotElement }[] = [
    { node: box as unknown as ElementContent, holder: box },
  ];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, holder } = top;
    const inner = asElement(node);
    const numbers = inner ? numbersIn(inner, next) : [];
    if (inner && numbers.length > 0) {
      if (/\S\s*\n\s*\S/.test(code)) return null;
      code = '';
      count += numbers.length;
      next = Number(numbers.at(-1)) + 1;
      found.add(inner);
    } else if (inner) {
      if (++entered > DEEPEST && !(code || count)) return null;
      for (const child of inner.children.toReversed()) stack.push({ node: child, holder: inner });
    } else {
      const text = plainText(node);
      if (text !== '\n') {
        if (!text.trim()) continue;
        if (!isCode(holder, text)) return null;
      }
      code += text;
      isShaped ||= matches(holder.data.source, 'pre, pre *') || /^(?: {2}|\t|\u00a0)/.test(text);
    }
  }
  return isShaped && (isList || count >= LEAST) ? found : null;
}

/**
 * Makes one preformatted block of code whose lines are numbered: in the rows of a table or a list, in a column beside it. Their numbers
 * are a gutter's. Changes the tree that `assemble` made, whose blocks are copies.
 */
export function readNumberedCode(root: SnapshotElement): void {
  rewrite(root, (box) => {
    const mayBe = box.tagName === 'ol' || /^\d/.test(firstWords(box, GLANCE));
    const numbers = mayBe && findNumbers(box);
    if (!numbers) return null;
    const made = { ...box, tagName: 'pre' };
    rewrite(made, (node) => (numbers.has(node) ? [] : null));
    return [made as unknown as ElementContent];
  });
}

import type { ElementContent } from 'hast';
import { viewOf } from '../dom';
import type { SnapshotElement } from '../snapshot-tree';
import { asElement } from './tree';

/** What floats in these is no note. */
const others = new Set(['pre', 'math', 'svg']);
const isBlank = (node: ElementContent): boolean => node.type === 'text' && node.value.trim() === '';
const isBlock = (node: ElementContent | undefined): boolean =>
  node?.type === 'element' && (node.tagName === 'br' || asElement(node)?.data.block === true);
const isWords = (node: ElementContent | undefined): boolean =>
  node !== undefined &&
  !isBlock(node) &&
  (node.type === 'text' ? !isBlank(node) : (asElement(node)?.data.textLength ?? 0) > 0);

/** The nearest sibling that is not blank, in one direction. */
function near(children: readonly ElementContent[], at: number, step: 1 | -1): ElementContent | undefined {
  let i = at + step;
  for (let child = children[i]; child; child = children[i]) {
    const empty = isBlank(child) || (asElement(child)?.data.textLength === 0 && !isBlock(child));
    if (!empty) return child;
    i += step;
  }
  return undefined;
}

/**
 * Notes in the margin stand in the middle of their sentence in the DOM, floating beside it to the eye: they go behind the paragraph,
 * which goes on. Changes the tree that `assemble` made, whose blocks are copies.
 */
export function moveNotes(root: SnapshotElement): void {
  const stack: SnapshotElement[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (others.has(node.tagName)) continue;
    const { children } = node;
    const notes = children.filter((child, i) => {
      const note = asElement(child);
      if (!note?.data.block || note.data.textLength === 0) return false;
      if (!isWords(near(children, i, -1)) || !isWords(near(children, i, 1))) return false;
      const style = viewOf(note.data.source)?.getComputedStyle(note.data.source);
      return style !== undefined && (style.float !== 'none' || style.position === 'absolute');
    });
    if (notes.length > 0) node.children = [...children.filter((child) => !notes.includes(child)), ...notes];
    for (const child of node.children) {
      const element = asElement(child);
      if (element?.data.block) stack.push(element);
    }
  }
}

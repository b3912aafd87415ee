import type { ElementContent } from 'hast';
import { viewOf } from '../dom';
import { plainText, type SnapshotElement } from '../snapshot-tree';
import { rewrite } from './rewrite';

/** Nothing but white space that is shown: no-break and ideographic spaces. */
const BLANK = /^[\s\u00a0\u2000-\u200a\u3000]*$/;
const SHOWN = /[\u00a0\u2000-\u200a\u3000]/g;
/** So long is a blank at least and at most (characters). */
const SHORTEST = 4;
const LONGEST = 40;
const inline = new Set(['u', 'ins', 'span', 'font', 'b', 'strong', 'em', 'i']);

function isUnderlined(node: SnapshotElement): boolean {
  if (node.tagName === 'u' || node.tagName === 'ins') return true;
  const style = viewOf(node.data.source)?.getComputedStyle(node.data.source);
  return (
    style !== undefined &&
    (style.textDecorationLine.includes('underline') ||
      (Number.parseFloat(style.borderBottomWidth) > 0 && !(Number.parseFloat(style.borderTopWidth) > 0)))
  );
}

const line = (length: number): ElementContent => ({
  type: 'text',
  value: '_'.repeat(Math.min(LONGEST, Math.max(SHORTEST, length))),
});

/** A field with words behind it on its line is a gap in a sentence. */
function isInSentence(siblings: readonly ElementContent[], index: number): boolean {
  const after = siblings[index + 1];
  return after?.type === 'text' && /^\s*[^\s:：]/.test(after.value);
}

/**
 * Blanks to be filled in, as a line of low lines: underlined white space, which Markdown would not show, and fields in the middle
 * of a sentence. Changes the tree that `assemble` made.
 */
export function drawBlanks(root: SnapshotElement): void {
  rewrite(root, (node, siblings, index) => {
    if (node.data.block) return null;
    if (node.tagName === 'input') {
      const type = node.properties.type ?? 'text';
      return type === 'text' && !node.properties.value && isInSentence(siblings, index) ? [line(0)] : null;
    }
    if (!inline.has(node.tagName) || node.data.textLength > 0) return null;
    const text = plainText(node);
    const shown = text.match(SHOWN)?.length ?? 0;
    if (shown < 2 || !BLANK.test(text) || text.includes('\n') || !isUnderlined(node)) return null;
    return [line(shown)];
  });
}

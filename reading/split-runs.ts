import type { RootContent } from 'mdast';
import { wordsOf } from '../markdown/words-of';
import { restoreFlat, type StructureContext } from '../structure/restore-flat';

/** A paragraph of so many characters may be a document whose line breaks were lost. */
const LONGEST_PARAGRAPH = 900;
/** A shorter one may be, too, if so many blocks are found in it. */
const SHORT_PARAGRAPH = 200;
const LEAST_BLOCKS = 4;
/** So many paragraphs that are numbered are as sure a sign. */
const NUMBERED = 3;
const number = /^[（(]?\d{1,2}[.)、．）]\s/;
/** It is, when it is this share of all the text. */
const LEAST_SHARE = 0.6;

/**
 * Some hosts set a whole document as one paragraph, without a label that says so. Where one plain paragraph is most of a
 * reading, its structure is put back; ordinary long paragraphs are left as the page set them.
 */
export function splitRuns(content: RootContent[], context: StructureContext): RootContent[] {
  const lengths = content.map((node) => (node.type === 'html' ? 0 : wordsOf(node).length));
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return content.flatMap((node, i): RootContent[] => {
    const length = lengths[i] ?? 0;
    if (node.type !== 'paragraph' || length < SHORT_PARAGRAPH || length < all * LEAST_SHARE) return [node];
    if (node.children.some((child) => child.type !== 'text')) return [node];
    const restored = restoreFlat(wordsOf(node), context);
    const numbered = restored.filter((block) => number.test(wordsOf(block))).length >= NUMBERED;
    return restored.length > (length < LONGEST_PARAGRAPH && !numbered ? LEAST_BLOCKS - 1 : 2) ? restored : [node];
  });
}

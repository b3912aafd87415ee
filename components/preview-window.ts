import type { RootContent } from 'mdast';
import { wordsOf } from '../markdown/words-of';

/** A preview holds at most this many characters, or blocks; more would make the panel slow, and nobody reads it there. */
const MAX_CHARACTERS = 30_000;
const MAX_BLOCKS = 400;

/** Which blocks to show from `start` on: the index after the last one. A single block that is larger is shown cut (see `cutBlock`). */
export function endOfWindow(content: RootContent[], start: number): number {
  let characters = 0;
  let end = start;
  while (end < content.length && end - start < MAX_BLOCKS) {
    const node = content[end];
    if (!node) break;
    characters += wordsOf(node, false).length;
    if (characters > MAX_CHARACTERS && end > start) break;
    end++;
    if (characters > MAX_CHARACTERS) break;
  }
  return end;
}

/** A block that alone is longer than a preview, cut to its words; the others as they are. */
export function cutBlock(node: RootContent): RootContent {
  const words = wordsOf(node, false);
  if (words.length <= MAX_CHARACTERS) return node;
  return { type: 'paragraph', children: [{ type: 'text', value: `${sliceWhole(words, MAX_CHARACTERS)} …` }] };
}

/** The first `length` UTF-16 units, never half of a surrogate pair. */
export function sliceWhole(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}

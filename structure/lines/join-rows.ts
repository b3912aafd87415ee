import { isHan, isHangul, lastCharacter } from './scripts';

/** What the document's own lines say about words that a line end cuts. */
export interface Words {
  known: ReadonlySet<string>;
  /** Chinese and Latin stand apart by a space in this document. */
  spacedMixed: boolean;
}

const WORD = /[A-Za-z\u00c0-\u024f]+(?:-[A-Za-z\u00c0-\u024f]+)*/g;

/** Reads the words inside lines (not at their ends, where they may be cut). */
export function learnWords(texts: Iterable<string>): Words {
  const known = new Set<string>();
  let spaced = 0;
  let tight = 0;
  for (const text of texts) {
    for (const match of text.matchAll(WORD)) {
      const end = (match.index ?? 0) + match[0].length;
      if (end < text.length - 1 && (match.index ?? 0) > 0) known.add(match[0].toLowerCase());
    }
    spaced += text.match(/[\u4e00-\u9fff] [A-Za-z]|[A-Za-z] [\u4e00-\u9fff]/g)?.length ?? 0;
    tight += text.match(/[\u4e00-\u9fff][A-Za-z]|[A-Za-z][\u4e00-\u9fff]/g)?.length ?? 0;
  }
  return { known, spacedMixed: spaced > tight };
}

/** Whether the hyphen at a line end is the layout's: the word is known without it, or its halves are no words of the document. */
function isLayoutHyphen(before: string, after: string, { known }: Words): boolean {
  const head = /([A-Za-z\u00c0-\u024f]+)[-\u2010]$/.exec(before)?.[1]?.toLowerCase();
  const tail = /^[A-Za-z\u00c0-\u024f]+/.exec(after)?.[0].toLowerCase();
  if (!head || !tail || head.length < 2 || !/^\p{Ll}/u.test(after)) return false;
  if (known.has(head + tail)) return true;
  if (known.has(`${head}-${tail}`)) return false;
  return !(known.has(head) && known.has(tail));
}

/** The text of two lines of one paragraph put together. */
export function joinTexts(before: string, after: string, words: Words): string {
  if (before === '') return after;
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after;
  const a = lastCharacter(before);
  const b = after.charAt(0);
  if (/\S[-\u2010]$/.test(before)) {
    // Chinese lines are broken at hyphens that are there, not by new ones.
    const han = /[\u4e00-\u9fff]/.test(before) || /[\u4e00-\u9fff]/.test(after);
    return (!han && isLayoutHyphen(before, after, words) ? before.slice(0, -1) : before) + after;
  }
  const hanA = isHan(a) && !isHangul(a);
  const hanB = isHan(b) && !isHangul(b);
  if (hanA && hanB) return before + after;
  if (hanA || hanB) {
    const ideographs = /[\u3400-\u9fff]/.test(hanA ? a : b);
    return before + (words.spacedMixed && ideographs && /[A-Za-z]/.test(hanA ? b : a) ? ' ' : '') + after;
  }
  return `${before} ${after}`;
}

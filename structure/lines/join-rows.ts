import { spacesMixed } from './run-gaps';
import { isHan, isHangul, lastCharacter } from './scripts';

/** What the document's own lines say about words that a line end cuts. */
export interface Words {
  known: ReadonlySet<string>;
  /** Chinese and Latin stand apart by a space in this document. */
  spacedMixed: boolean;
}

const WORD = /[A-Za-z\u00c0-\u024f]+(?:-[A-Za-z\u00c0-\u024f]+)*/g;

/** Reads the words inside lines (not at their ends, where they may be cut). */
export function learnWords(texts: readonly string[]): Words {
  const known = new Set<string>();
  for (const text of texts) {
    for (const match of text.matchAll(WORD)) {
      const end = (match.index ?? 0) + match[0].length;
      if (end < text.length - 1 && (match.index ?? 0) > 0) known.add(match[0].toLowerCase());
    }
  }
  return { known, spacedMixed: spacesMixed(texts) };
}

/** Pronouns and particles that French hangs on a word by a hyphen (donnez-lui, celui-ci); as ends of cut words they are too short. */
const FRENCH_TAIL = /^(?:je|tu|il|ils|elles|on|ce|y|en|le|la|lui|moi|toi|nous|vous|là|ci)$/;
const isFrench = (known: ReadonlySet<string>): boolean =>
  ['le', 'la', 'les', 'des', 'une', 'est', 'et', 'du', 'dans', 'pour'].filter((word) => known.has(word)).length >= 4;

/** Whether the hyphen at a line end is the layout's: the word is known without it, or its halves are no words of the document. */
function isLayoutHyphen(before: string, after: string, { known }: Words): boolean {
  const head = /([A-Za-z\u00c0-\u024f]+)[-\u2010]$/.exec(before)?.[1]?.toLowerCase();
  const tail = /^[A-Za-z\u00c0-\u024f]+/.exec(after)?.[0].toLowerCase();
  if (!head || !tail || head.length < 2 || !/^\p{Ll}/u.test(after)) return false;
  if (known.has(head + tail)) return true;
  if (known.has(`${head}-${tail}`)) return false;
  // A letter between two hyphens belongs to a chain: parle-t-il.
  if (tail.length === 1 && after.charAt(1) === '-') return false;
  if (FRENCH_TAIL.test(tail) && isFrench(known)) return false;
  return !(known.has(head) && known.has(tail));
}

/** Only so much of a line's end and start says how it is joined. */
const LOOKED_AT = 60;

export interface Joint {
  /** Characters of the line's end that go: a layout hyphen. */
  drop: 0 | 1;
  glue: '' | ' ';
}

/** How the next line of a paragraph is joined to the one before. */
export function jointOf(before: string, after: string, words: Words): Joint {
  if (before.endsWith('\u00ad')) return { drop: 1, glue: '' };
  const a = lastCharacter(before);
  const b = after.charAt(0);
  if (/\S[-\u2010]$/.test(before)) {
    // Chinese lines are broken at hyphens that are there, not by new ones.
    const han = /[\u4e00-\u9fff]/.test(before) || /[\u4e00-\u9fff]/.test(after);
    return { drop: !han && isLayoutHyphen(before, after, words) ? 1 : 0, glue: '' };
  }
  const hanA = isHan(a) && !isHangul(a);
  const hanB = isHan(b) && !isHangul(b);
  if (hanA && hanB) return { drop: 0, glue: '' };
  if (hanA || hanB) {
    const ideographs = /[\u3400-\u9fff]/.test(hanA ? a : b);
    const spaced = words.spacedMixed && ideographs && /[A-Za-z]/.test(hanA ? b : a);
    return { drop: 0, glue: spaced ? ' ' : '' };
  }
  return { drop: 0, glue: ' ' };
}

/** The text of the lines of one paragraph put together. Linear in the text. */
export function joinTexts(lines: string[], words: Words): string {
  const pieces: string[] = [];
  let last = '';
  for (const line of lines) {
    if (line === '') continue;
    if (last !== '') {
      const { drop, glue } = jointOf(last.slice(-LOOKED_AT), line.slice(0, LOOKED_AT), words);
      if (drop) pieces[pieces.length - 1] = last.slice(0, -1);
      if (glue) pieces.push(glue);
    }
    pieces.push(line);
    last = line;
  }
  return pieces.join('');
}

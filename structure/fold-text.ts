import { simplifiedOf } from '../reading/simplified.ts';

/**
 * A text prepared for reading its structure: the same characters in the same order, folded to one form, white space reduced.
 * Full-width punctuation, digits and letters are folded to half-width (so that `（１）` and `(1)` are one marker, and pages that
 * fold punctuation themselves are read alike); a run of white space stays as one space between two characters of which neither
 * is Chinese, and is dropped elsewhere. `at[i]` is the offset of `text[i]` in the source; `gaps`
 * are the offsets in `text` before which white space beside Chinese was dropped, ascending.
 */
export interface FoldedText {
  source: string;
  text: string;
  at: Uint32Array;
  gaps: number[];
}

const SPACE = 32;

/** One byte for each UTF-16 unit: 1 white space or without width, 2 Chinese; looked up for every character. */
const CLASSES = new Uint8Array(65536);
// Circled numbers, CJK from radicals to ideographs, high surrogates of ideographs, compatibility ideographs, full-width forms.
for (const [first, last] of [
  [0x2460, 0x24ff],
  [0x2e80, 0x9fff],
  [0xd840, 0xd86f],
  [0xf900, 0xfaff],
  [0xff00, 0xffef],
] as const) {
  CLASSES.fill(2, first, last + 1);
}
// White space of ECMAScript, and the characters without width: soft hyphen, zero-width space and joiners, word joiner.
for (const code of [9, 10, 11, 12, 13, 32, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff, 0xad, 0x2060])
  CLASSES[code] = 1;
CLASSES.fill(1, 0x2000, 0x200e);

/** True for a UTF-16 unit of Chinese or Japanese writing: characters, their punctuation, circled numbers, full-width forms. */
export function isHan(unit: string): boolean {
  return unit !== '' && CLASSES[unit.charCodeAt(0)] === 2;
}

/** What each UTF-16 unit is folded to: full-width forms to half-width, traditional characters of the word lists to simplified. */
const FOLDED = Uint16Array.from({ length: 65536 }, (_, code) =>
  code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code,
);
for (const [traditional, simplified] of simplifiedOf) FOLDED[traditional.charCodeAt(0)] = simplified.charCodeAt(0);

/** Folds a text for reading its structure, in linear time. Characters without width count as white space. */
export function foldText(source: string): FoldedText {
  const size = source.length;
  const units = new Uint16Array(size);
  const at = new Uint32Array(size);
  const gaps: number[] = [];
  let count = 0;
  let white = false;
  let before = 2;
  for (let i = 0; i < size; i++) {
    const code = source.charCodeAt(i);
    const kind = CLASSES[code] ?? 0;
    if (kind === 1) {
      white = true;
      continue;
    }
    if (white && count > 0) {
      if (before === 2 || kind === 2) gaps.push(count);
      else {
        at[count] = i - 1;
        units[count++] = SPACE;
      }
    }
    white = false;
    before = kind;
    at[count] = i;
    units[count++] = FOLDED[code] ?? code;
  }
  return { source, text: decodeUnits(units.subarray(0, count)), at: at.subarray(0, count), gaps };
}

/** UTF-16 units as a string; lone surrogates stay as they are, which a TextDecoder would not grant. */
function decodeUnits(units: Uint16Array): string {
  const parts: string[] = [];
  for (let i = 0; i < units.length; i += 8192)
    parts.push(String.fromCharCode.apply(null, units.subarray(i, i + 8192) as unknown as number[]));
  return parts.join('');
}

/**
 * A text prepared for reading its structure: the same characters in the same order, folded to one form, white space reduced.
 * Full-width punctuation, digits and letters are folded to half-width (so that `（１）` and `(1)` are one marker, and pages that
 * fold punctuation themselves are read alike); a run of white space stays as one space between two characters of which neither
 * is Chinese, and is dropped elsewhere. `at[i]` is the offset of `text[i]` in the source; `gap[i]` is 1 where white space was
 * before it.
 */
export interface FoldedText {
  source: string;
  text: string;
  at: Uint32Array;
  gap: Uint8Array;
}

/** Traditional characters that occur in numbering, so that one set of rules reads both. */
const TRADITIONAL: Record<string, string> = { 條: '条', 編: '编', 節: '节', 項: '项', 題: '题', 課: '课', 講: '讲' };
const WHITE = /[\s\u200b-\u200d\ufeff\u2060\u00ad]/;
const HAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u2460-\u24ff\ud840-\ud86f]/;

/** True for a UTF-16 unit of Chinese or Japanese writing: characters, their punctuation, circled numbers, full-width forms. */
export function isHan(unit: string): boolean {
  return HAN.test(unit);
}

/** Folds one UTF-16 unit to the form that the rules are written in; the result is always one unit. */
export function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return TRADITIONAL[unit] ?? unit;
}

/** Folds a text for reading its structure, in linear time. Zero-width characters count as white space. */
export function foldText(source: string): FoldedText {
  const units: string[] = [];
  const at = new Uint32Array(source.length);
  const gap = new Uint8Array(source.length);
  let white = false;
  for (let i = 0; i < source.length; i++) {
    const unit = source.charAt(i);
    if (WHITE.test(unit)) {
      white = true;
      continue;
    }
    const before = units.at(-1);
    if (white && before !== undefined && !isHan(before) && !isHan(unit)) {
      at[units.length] = i - 1;
      units.push(' ');
    }
    at[units.length] = i;
    if (white) gap[units.length] = 1;
    white = false;
    units.push(foldUnit(unit));
  }
  return { source, text: units.join(''), at: at.subarray(0, units.length), gap: gap.subarray(0, units.length) };
}

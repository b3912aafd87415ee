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

const TRADITIONAL: Record<string, string> = {
  條: '条',
  編: '编',
  節: '节',
  項: '项',
  題: '题',
  閱: '阅',
  課: '课',
  講: '讲',
};
const WHITE = /[\s\u200b\u200c\u200d\ufeff\u2060\u00ad]/;

/** Folds one UTF-16 unit; the result is always one unit. */
function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code === 0xff61) return '。';
  return TRADITIONAL[unit] ?? unit;
}

/** True for a character of Chinese writing, its punctuation included. Curly quotes and dashes count as Chinese: they take no space. */
export function isHan(unit: string): boolean {
  const code = unit.charCodeAt(0);
  return (
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xd840 && code <= 0xdfff && code < 0xd870) ||
    (code >= 0xff00 && code <= 0xffef) ||
    (code >= 0x2460 && code <= 0x24ff)
  );
}

/** Folds a text for reading its structure; linear. Zero-width characters count as white space. */
export function foldText(source: string): FoldedText {
  const units: string[] = [];
  const at = new Uint32Array(source.length);
  const gap = new Uint8Array(source.length + 1);
  let pending = false;
  for (let i = 0; i < source.length; i++) {
    const unit = source.charAt(i);
    if (WHITE.test(unit)) {
      pending = true;
      continue;
    }
    const n = units.length;
    if (pending && n > 0) {
      const before = units[n - 1] ?? '';
      if (!isHan(before) && !isHan(unit)) {
        at[n] = i - 1;
        units.push(' ');
      }
    }
    if (pending) gap[units.length] = 1;
    pending = false;
    at[units.length] = i;
    units.push(foldUnit(unit));
  }
  return { source, text: units.join(''), at: at.subarray(0, units.length), gap: gap.subarray(0, units.length) };
}

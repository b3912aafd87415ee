const HAN =
  /[\u2e80-\u303f\u3040-\u30ff\u3100-\u312f\u31a0-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\ud840-\ud87f]/;
const HANGUL = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]/;
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\ud840-\ud87f]/;
const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
const STRONG_LTR = /[A-Za-z\u00c0-\u058f\u0900-\u1fff\u2e80-\ud7af]/;

/** Chinese and Japanese writing with its punctuation and full-width forms: set without spaces between characters. */
export const isHan = (char: string): boolean => HAN.test(char);
/** Korean: ideographic width, but words stand apart. */
export const isHangul = (char: string): boolean => HANGUL.test(char);
/** One em wide. */
export const isWide = (char: string): boolean => WIDE.test(char);
/** Whether a right-to-left letter (Hebrew, Arabic, …) is in the text. */
export const isRightToLeft = (text: string): boolean => RTL.test(text);
export const isStrongLeftToRight = (char: string): boolean => STRONG_LTR.test(char);

/** The last character of a text, whole even outside the BMP. */
export const lastCharacter = (text: string): string => {
  const unit = text.charAt(text.length - 1);
  return /[\udc00-\udfff]/.test(unit) ? text.slice(-2) : unit;
};
export const firstCharacter = (text: string): string => {
  const unit = text.charAt(0);
  return /[\ud800-\udbff]/.test(unit) ? text.slice(0, 2) : unit;
};

/** One em wide, by UTF-16 code unit. */
const isWideUnit = (code: number): boolean =>
  (code >= 0x2e80 && code <= 0x9fff) ||
  (code >= 0xac00 && code <= 0xd7af) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xfe30 && code <= 0xfe4f) ||
  (code >= 0xff01 && code <= 0xff60) ||
  (code >= 0xffe0 && code <= 0xffe6) ||
  (code >= 0xd840 && code <= 0xd87f);

/** A rough width in ems: ideographs one, capitals and digits more than small letters. For comparing, not for measuring. */
export function emsOf(text: string): number {
  let ems = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x7f)
      ems += code === 32 ? 0.27 : code >= 65 && code <= 90 ? 0.67 : code >= 48 && code <= 57 ? 0.55 : 0.48;
    else if (isWideUnit(code)) ems += 1;
    else if (code < 0xdc00 || code > 0xdfff) ems += 0.5;
  }
  return ems;
}

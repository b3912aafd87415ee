import { toSimplified } from '../reading/simplified';

/**
 * The form in which wordings are compared: NFKC, lower case, traditional characters as simplified ones (so 無料 is
 * 无料, 会員 is 会员), no zero-width characters, one space between words and none beside Han.
 * Not for text that is shown: it changes characters.
 */
export const normalise = (text: string): string =>
  ASCII.test(text) ? text.toLowerCase().replace(/\s+/g, ' ').trim() : normaliseAny(text);

/** In such text there is less to do. */
const ASCII = /^[\0-\x7f]*$/;

/** What is left of it to do in some lines. */
const ODD = /[\s\u200b-\u200f\u2060\ufeff‘’“”]/;

function normaliseAny(text: string): string {
  const plain = toSimplified(text.normalize('NFKC').toLowerCase());
  return ODD.test(plain) ? withoutOdd(plain) : plain;
}

const withoutOdd = (text: string): string =>
  text
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[\u2e80-\u9fff])|(?<=[\u2e80-\u9fff]) /g, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .trim();

/** What the panel counts. */
export interface Counts {
  /** Ideographs and kana; Hangul counts by words. */
  cjk: number;
  /** Words of other scripts, numbers included. */
  words: number;
  /** All characters but white space. */
  characters: number;
  /** Reading time in minutes, at least 1 if there is any text. */
  minutes: number;
}

const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.,@_-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
/** Brysbaert (2019): 238 words a minute of English; Chinese silent reading: about 260 words = 400 characters (Trauzettel-Klosinski 2012). */
const WORDS_A_MINUTE = 238;
const CHARACTERS_A_MINUTE = 400;

/** Counts of a plain text (see to-text.ts). */
export function count(text: string): Counts {
  let cjk = 0;
  const rest = text.replace(ideograph, () => {
    cjk++;
    return ' ';
  });
  let words = 0;
  for (const _ of rest.matchAll(word)) words++;
  let characters = 0;
  for (const character of text) if (!/\s/u.test(character)) characters++;
  const minutes = cjk / CHARACTERS_A_MINUTE + words / WORDS_A_MINUTE;
  return { cjk, words, characters, minutes: cjk + words === 0 ? 0 : Math.max(1, Math.round(minutes)) };
}

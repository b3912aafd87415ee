const ends = /[.!?;:](?=[\s"'”’)\]]|$)|[。！？；：…।؟۔؛]/g;
const end = new RegExp(ends.source);

/** Whether a character is Han, Kana or Hangul. */
const isCjk = (code: number): boolean =>
  code >= 0x3040 &&
  (code <= 0x30ff ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7af) ||
    (code >= 0xf900 && code <= 0xfaff));

/** Han, Kana and Hangul characters. Each run of a page is counted: no match lists. */
export function cjkCount(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (isCjk(text.charCodeAt(i))) count++;
  return count;
}

/** Sentence ends, Latin (before white space or a closing mark) and full-width. */
export const sentenceCount = (text: string): number => text.match(ends)?.length ?? 0;
/** Thai, Lao, Burmese and Khmer set no marks between sentences, and no spaces between words. */
const clause = /[\u0e01-\u0ec4\u1000-\u109f\u1780-\u17d3]{20}/;
export const hasSentence = (text: string): boolean => end.test(text) || clause.test(text);

const untidy = /[^\S ]| {2}/;

/** White space as it is seen: any amount is one space. */
export const squeeze = (text: string): string => (untidy.test(text) ? text.replace(/\s+/g, ' ') : text).trim();

/** How much a text says, in Latin characters: a CJK character says as much as three letters. */
export const weigh = (text: string): number => text.length + 2 * cjkCount(text);

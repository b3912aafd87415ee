/**
 * Invisible characters that only lay out a page: soft hyphen, zero width space, word joiner, invisible operators,
 * byte order mark, Mongolian vowel separator's old use.
 */
const invisible = /[\u00ad\u200b\u2060-\u2064\ufeff\u180e]/g;
/** Marks of direction mean something only where text runs from right to left. */
const direction = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** All of these, and the joiners: nearly every text has none. */
const special = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Scripts in which letters neither join nor make conjuncts: a joiner between them says nothing. */
const plainScript =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{N}]/u;
const emojiBefore = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u;
const emojiAfter = /^\p{Extended_Pictographic}/u;

function keepsJoiner(joiner: string, before: string, after: string): boolean {
  if (joiner === '\u200d' && emojiBefore.test(before) && emojiAfter.test(after)) return true;
  // Persian and the Indic scripts spell with them (Unicode 16, §9.2, §12.1).
  return /[\p{L}\p{M}]$/u.test(before) && !plainScript.test(before);
}

/** Text without soft hyphens and zero-width characters, except those that spell words or join emoji. */
export function cleanText(text: string): string {
  if (!special.test(text)) return text;
  let result = text.replace(invisible, '');
  if (!rightToLeft.test(result)) result = result.replace(direction, '');
  if (!/[\u200c\u200d]/.test(result)) return result;
  return result.replace(/[\u200c\u200d]/g, (joiner, at: number, whole: string) => {
    const low = whole.charCodeAt(at - 1);
    const before = whole.slice(at - (low >= 0xdc00 && low <= 0xdfff ? 2 : 1), at);
    return keepsJoiner(joiner, before, whole.slice(at + 1, at + 3)) ? joiner : '';
  });
}

const SIGNS = /[\s\p{P}\p{S}]/u;

/**
 * Where the title ends with which a text begins, or 0 if it does not begin with it. Punctuation, white space and width are not
 * compared: pages change them in titles. `text` is folded.
 */
export function matchTitle(text: string, title: string): number {
  const wanted = [...title.normalize('NFKC')]
    .filter((char) => !SIGNS.test(char))
    .join('')
    .toLowerCase();
  if (wanted.length < 2) return 0;
  let matched = 0;
  let i = 0;
  while (i < text.length && matched < wanted.length) {
    const char = text.charAt(i).normalize('NFKC').toLowerCase();
    if (!SIGNS.test(char)) {
      if (!wanted.startsWith(char, matched)) return 0;
      matched += char.length;
    }
    i++;
  }
  if (matched < wanted.length) return 0;
  while (i < text.length && /[)\]》」』”’"'!?。!?]/.test(text.charAt(i))) i++;
  return i;
}

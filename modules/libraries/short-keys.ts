/** Two words in one: no event, no property of the DOM and no stored value is called so by chance. */
const CAMEL_CASE = /^[a-z]+[A-Z]\w*$/;
/** A file that speaks has the messages' types, says them, or asks the browser for them. */
const SPEAKS = /\bi18n\b/;

/**
 * Short names for the keys of messages, which stand in every language's file and in the scripts. A key keeps its name where it
 * could be something else, too: when it is a single word, when it stands in the sources in any way but as a string by itself,
 * or in a file that says nothing.
 * @param keys in the order of the file; the same keys and sources make the same names.
 * @param sources the text of each file that is packed.
 * @returns the short name of each key that gets one: a, b … z, aa …; browsers tell no capitals from small letters.
 */
export function shortKeys(keys: string[], sources: string[]): Map<string, string> {
  const words = new Map<string, number>();
  const said = new Map<string, number>();
  const count = (counts: Map<string, number>, word: string) => counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const source of sources) {
    for (const [word] of source.matchAll(/[\w$]+/g)) count(words, word);
    if (SPEAKS.test(source)) for (const [, , word = ''] of source.matchAll(STRING)) count(said, word);
  }
  const taken = new Set(keys.map((key) => key.toLowerCase()));
  const short = new Map<string, string>();
  let next = 0;
  for (const key of keys) {
    if (!CAMEL_CASE.test(key) || words.get(key) !== said.get(key)) continue;
    let name = '';
    do name = nameOf(next++);
    while (taken.has(name));
    short.set(key, name);
  }
  return short;
}

const STRING = /(['"`])(\w+)\1/g;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const nameOf = (n: number): string => (n < 26 ? '' : nameOf(Math.floor(n / 26) - 1)) + LETTERS.charAt(n % 26);

/** Puts short names in the place of keys that are strings of a script. */
export const useInScript = (code: string, short: Map<string, string>): string =>
  code.replace(STRING, (whole, quote: string, key: string) => {
    const name = short.get(key);
    return name === undefined ? whole : quote + name + quote;
  });

/** Puts short names in the place of the manifest's `__MSG_key__`. */
export const useInManifest = (manifest: string, short: Map<string, string>): string =>
  manifest.replace(/__MSG_(\w+?)__/g, (_, key: string) => `__MSG_${short.get(key) ?? key}__`);

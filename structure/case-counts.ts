import { bare, CAPITAL, SMALL, type Word } from './english-shapes.ts';
import { OPENERS, SMALL_WORDS } from './english-words.ts';

const ADVERB = /^[A-Z][a-z]{3,}ly$/;
/** A word that makes up this share of a text is a function word. */
const FUNCTION_SHARE = 1 / 250;
const FEWEST_OF_FUNCTION = 3;
const LONGEST_FUNCTION_WORD = 5;

const pairOf = (before: string, word: string): string => `${bare(before)} ${bare(word)}`;

/** How often a word is written small, and how often with a capital inside a sentence; which are the text's function words. */
export class CaseCounts {
  readonly #small = new Map<string, number>();
  readonly #capital = new Map<string, number>();
  readonly #inside = new Map<string, number>();
  readonly #pairs = new Map<string, number>();
  /** How often a short word must be written small to be a function word; English ones are known. */
  #function = Number.POSITIVE_INFINITY;
  /** Every noun has a capital, as in German: a capital says nothing. */
  readonly nouns: boolean;

  constructor(words: Word[]) {
    let pairs = 0;
    let capitals = 0;
    for (const { text } of words) {
      if (!SMALL.test(text)) continue;
      const own = bare(text);
      this.#small.set(own, (this.#small.get(own) ?? 0) + 1);
    }
    const english = words.filter(({ text }) => /^(?:the|of|and|to|is|or)$/.test(text)).length > words.length / 30;
    if (!english) this.#function = Math.max(FEWEST_OF_FUNCTION, words.length * FUNCTION_SHARE);
    for (const [i, word] of words.entries()) {
      const before = words[i - 1]?.text ?? '';
      if (CAPITAL.test(word.text)) {
        const pair = pairOf(before, word.text);
        this.#pairs.set(pair, (this.#pairs.get(pair) ?? 0) + 1);
        const own = bare(word.text);
        if (!/[.!?:]\W*$/.test(before)) this.#inside.set(own, (this.#inside.get(own) ?? 0) + 1);
      }
      if (!SMALL.test(before) || !/^\p{L}/u.test(word.text)) continue;
      pairs++;
      if (!CAPITAL.test(word.text)) continue;
      capitals++;
      if (!this.isFunction(before)) continue;
      const key = bare(word.text).toLowerCase();
      this.#capital.set(key, (this.#capital.get(key) ?? 0) + 1);
    }
    this.nouns = words.length > 60 && !english && capitals > pairs / 5;
  }

  /** True where the two words stand together elsewhere, too: no block ends between them. */
  arePhrase(before: string, word: string): boolean {
    return (this.#pairs.get(pairOf(before, word)) ?? 0) > 1;
  }

  /** True for a small word of the kind that phrases are made with: of, the; und, die; и, в. */
  isFunction(word: string): boolean {
    if (SMALL_WORDS.has(word)) return true;
    return word.length <= LONGEST_FUNCTION_WORD && (this.#small.get(word) ?? 0) >= this.#function;
  }

  /** True for a function word with the capital of a sentence's beginning. */
  isOpener(word: string): boolean {
    if (OPENERS.has(word) || ADVERB.test(word)) return true;
    const key = word.toLowerCase();
    return key !== word && this.isFunction(key) && (this.#small.get(key) ?? 0) >= 4 * (this.#capital.get(key) ?? 0);
  }

  /** True for a word that has a capital only where a sentence begins. */
  isCommon(word: string): boolean {
    const key = word.toLowerCase();
    const small = this.#small.get(key) ?? 0;
    return small > 0 && small > (this.#capital.get(key) ?? 0);
  }

  /** How often a word stands inside sentences. */
  countInside(word: string): number {
    return (this.#small.get(word.toLowerCase()) ?? 0) + (this.#inside.get(word) ?? 0);
  }

  isDefinedTerm(word: string): boolean {
    return (this.#capital.get(word.toLowerCase()) ?? 0) > 0;
  }
}

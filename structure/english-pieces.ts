import { OPENERS, SECTION_WORDS, SMALL_WORDS } from './english-words.ts';

/** A word of the text: [start, end) of the folded text. */
export interface Word {
  start: number;
  end: number;
  text: string;
}

/** A stretch between two places where a block may start. */
export interface Piece {
  /** Index of the first word, and of the word after the last. */
  from: number;
  to: number;
  /** A block certainly starts here. */
  breaks: boolean;
  /** A number that the piece starts with, '' for none. */
  number: string;
  level: number;
}

const SENTENCE_END = /[.!?]["'”’)\]]*$/;
const ABBREVIATION =
  /^(?:["'“(]*(?:Mr|Mrs|Ms|Dr|Prof|St|No|Nos|vs|v|cf|al|Inc|Ltd|Co|Corp|Jr|Sr|e\.g|i\.e|etc|Fig|Figs|Sec|Art|Ch|pp?|vol|ed|eds|Op|Cit|U\.S|U\.K|[A-Z])\.)$/;
export const CAPITAL = /^["'“‘«„([]*\p{Lu}/u;
export const SMALL = /^["'“‘«„(]*\p{Ll}/u;
const ALL_CAPS = /^["'“(]*\p{Lu}[\p{Lu}\d'’&.,/-]*\p{Lu}[,:)"”']*$/u;
const NUMBER = /^(?:[A-Z]\.)?(?:\d{1,2}\.)*\d{1,2}\.?$|^\(?[a-z]\)$|^\([ivx]+\)$|^[A-Z]\.(?:\d{1,2}\.?)+$/;
/** Words that contracts write with a capital wherever they stand. */
const PARTIES = /^(?:We|You|Your|Our|It|They)$/;
const STARTS_SENTENCE = /^["'“‘«„]*[\p{Lu}\p{Lo}\d]|^[^\p{L}\p{N}_([]/u;
/** (a), b), (iv): the item of a list of clauses, which may go on in the same line. */
const LETTERED = /^\(?(?:[a-z]|[ivx]{2,4}|\d{1,2})\)$/;
const SECTION_NUMBER = /^(?:[A-Z]\.)?\d{1,2}(?:\.\d{1,2})+\.?$/;
export const LONGEST_HEADING = 12;

/** The words of a folded text, which has no other white space than single spaces. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  for (let start = 0; start < text.length; ) {
    const space = text.indexOf(' ', start);
    const end = space < 0 ? text.length : space;
    if (end > start) words.push({ start, end, text: text.slice(start, end) });
    start = end + 1;
  }
  return words;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

export function bare(word: string): string {
  if (isLetter(word.charCodeAt(0)) && isLetter(word.charCodeAt(word.length - 1))) return word;
  return word.replace(/^["'“‘([]+|["'”’)\],;:.!?]+$/g, '');
}

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

export function endsSentence(word: string): boolean {
  if (isLetter(word.charCodeAt(word.length - 1))) return false;
  return SENTENCE_END.test(word) && !ABBREVIATION.test(word);
}

/** True inside quotation marks that opened since `from`: "Covered Software" means */
function isQuoted(words: Word[], from: number, i: number): boolean {
  for (let k = i - 1; k >= from && k > i - 6; k--) {
    const text = words[k]?.text ?? '';
    if (/["”]\W*$/.test(text)) return false;
    if (/^\W*["“]/.test(text)) return true;
  }
  return false;
}

type SeamKind = 'sentence' | 'item' | null;

/**
 * What begins at word i without a stop before it: a sentence (a function word with a capital), perhaps the item of a list (another
 * word that is else written small), or nothing.
 */
function seamAt(words: Word[], i: number, counts: CaseCounts, from: number): SeamKind {
  const before = words[i - 1]?.text ?? '';
  const word = words[i]?.text ?? '';
  const after = words[i + 1]?.text ?? '';
  if (!/^["“‘«„]?\p{Lu}/u.test(word) || /[\],;:–—|&-]$/.test(before) || !/[\p{L}\d]/u.test(before)) return null;
  if (endsSentence(before) || (i - 1 === from && NUMBER.test(before)) || LETTERED.test(before)) return null;
  if (isQuoted(words, from, i)) return null;
  const own = bare(word);
  const afterSmall = SMALL.test(after);
  const first = words[from]?.text ?? '';
  if (!counts.nouns && isAllCaps(words, from, i) && !ALL_CAPS.test(word) && own.length > 1) return 'sentence';
  const abbreviation = own.length > 1 && ALL_CAPS.test(own);
  if (counts.isOpener(own) && !abbreviation) {
    if (
      (own === 'A' && word !== own) ||
      counts.isFunction(before) ||
      counts.isOpener(before) ||
      (PARTIES.test(own) && counts.isDefinedTerm(own) && !isTitleCase(words, from, i))
    )
      return null;
    // 6.1. Powers The Technical Committee may
    if (NUMBER.test(first) && (counts.nouns || /^(?:The|This|In|If|When|As|To|An|Any|All|Each|For)$/.test(own)))
      return 'sentence';
    if (counts.nouns) return null;
    if (afterSmall) return 'sentence';
    return OPENERS.has(own) && SMALL.test(before) && own.length > 1 && !CAPITAL.test(after) ? 'sentence' : null;
  }
  if (counts.nouns || !afterSmall || counts.isFunction(before) || counts.arePhrase(before, word)) return null;
  // Downsides of Tides Tides are …: the text takes up a word of its heading.
  if (isTitleCase(words, from, i) && words.slice(from, i).some(({ text }) => bare(text) === own)) return 'sentence';
  if (abbreviation || !counts.isCommon(own)) return null;
  if (SMALL.test(before)) return SECTION_NUMBER.test(first) ? 'sentence' : 'item';
  // Title Case Ends And text begins: the last capital before a small word that is no particle.
  return i - from > 1 && !counts.isFunction(after) && isTitleCase(words, from, i) ? 'sentence' : null;
}

function isAllCaps(words: Word[], from: number, to: number): boolean {
  if (to - from > LONGEST_HEADING) return false;
  const line = words.slice(from, to).filter(({ text }) => /[A-Za-z]/.test(text));
  const letters = line.reduce((sum, { text }) => sum + bare(text).length, 0);
  return to - from >= 2 && letters >= 6 && line.every(({ text }) => ALL_CAPS.test(text) && !text.includes('/'));
}

function isTitleCase(words: Word[], from: number, to: number): boolean {
  if (to - from > LONGEST_HEADING || OPENERS.has(words[from]?.text ?? '')) return false;
  return words.slice(from, to).every(({ text }) => CAPITAL.test(text) || NUMBER.test(text) || SMALL_WORDS.has(text));
}

/** Where pieces start: after stops, at the cuts that are known, and at seams. */
export function findPieces(words: Word[], counts: CaseCounts, cuts: { has(at: number): boolean }): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (let i = 1; i <= words.length; i++) {
    const word = words[i];
    const known = word !== undefined && cuts.has(word.start);
    const number = word?.text.includes('.') && SECTION_NUMBER.test(word.text) && CAPITAL.test(words[i + 1]?.text ?? '');
    const before = words[i - 1]?.text ?? '';
    const item = LETTERED.test(word?.text ?? '') && /[a-z]/.test(word?.text ?? '') && !(i - 1 === start);
    const stop =
      endsSentence(before) &&
      !(i - 1 === start && NUMBER.test(before)) &&
      (item || STARTS_SENTENCE.test(word?.text ?? 'A'));
    if (word !== undefined && !known && !stop) continue;
    const split = splitPiece(words, start, i, counts, start === 0 || cuts.has(words[start]?.start ?? 0));
    for (const piece of split) pieces.push(piece);
    if (stop && (number || item)) pieces.push({ from: i, to: i, breaks: true, number: '', level: 0 });
    start = i;
  }
  return joinNumbers(pieces);
}

/** A number after a stop was noted as an empty piece: the piece after it starts a block. */
function joinNumbers(pieces: Piece[]): Piece[] {
  const joined: Piece[] = [];
  let breaks = false;
  for (const piece of pieces) {
    if (piece.from === piece.to) breaks = true;
    else {
      joined.push({ ...piece, breaks: piece.breaks || breaks });
      breaks = false;
    }
  }
  return joined;
}

/** Most words: nothing begins with them. */
export function isSmallWord(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 97 && code <= 122;
}

/** Splits a sentence at its seams. Items count where two of them are in one sentence, or after a colon. */
function splitPiece(words: Word[], from: number, to: number, counts: CaseCounts, breaks: boolean): Piece[] {
  const seams: { at: number; kind: SeamKind }[] = [];
  let start = from;
  for (let i = from + 1; i < to; i++) {
    if (isSmallWord(words[i]?.text ?? '')) continue;
    const named = i - 1 === start && SECTION_WORDS.has(words[i - 1]?.text ?? '') && CAPITAL.test(words[i]?.text ?? '');
    const kind = named ? 'sentence' : seamAt(words, i, counts, start);
    if (kind === null) continue;
    seams.push({ at: i, kind });
    start = i;
  }
  const items = seams.filter(({ kind }) => kind === 'item').length;
  const title = (at: number): boolean => at - from <= 6 && !OPENERS.has(words[from]?.text ?? '');
  const kept = seams.filter(({ kind, at }) => kind === 'sentence' || items >= 2 || title(at)).map(({ at }) => at);
  return [from, ...kept].map((at, k) => ({
    from: at,
    to: kept[k] ?? to,
    breaks: k > 0 || breaks,
    number: NUMBER.test(words[at]?.text ?? '') ? (words[at]?.text ?? '') : '',
    level: 0,
  }));
}

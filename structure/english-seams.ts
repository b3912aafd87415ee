import type { CaseCounts } from './case-counts.ts';
import {
  ALL_CAPS,
  bare,
  CAPITAL,
  endsSentence,
  LETTERED,
  LONGEST_HEADING,
  NUMBER,
  SECTION_NUMBER,
  SMALL,
  type Word,
} from './english-shapes.ts';
import { OPENERS, SMALL_WORDS } from './english-words.ts';

/** Words that contracts write with a capital wherever they stand. */
const PARTIES = /^(?:We|You|Your|Our|It|They)$/;
const LONGEST_REPEATED = 5;

/** True inside quotation marks that opened since `from`: "Covered Software" means */
function isQuoted(words: Word[], from: number, i: number): boolean {
  for (let k = i - 1; k >= from && k > i - 6; k--) {
    const text = words[k]?.text ?? '';
    if (/["”]\W*$/.test(text)) return false;
    if (/^\W*["“]/.test(text)) return true;
  }
  return false;
}

export type SeamKind = 'sentence' | 'item' | null;

/**
 * What begins at word i without a stop before it: a sentence (a function word with a capital), perhaps the item of a list (another
 * word that is else written small), or nothing.
 */
export function seamAt(words: Word[], i: number, counts: CaseCounts, from: number): SeamKind {
  const before = words[i - 1]?.text ?? '';
  const word = words[i]?.text ?? '';
  const after = words[i + 1]?.text ?? '';
  if (!/^["“‘«„]?\p{Lu}/u.test(word) || /[\],;:–—|&-]$/.test(before) || !/[\p{L}\d]/u.test(before)) return null;
  if (endsSentence(before) || (i - 1 === from && NUMBER.test(before)) || LETTERED.test(before)) return null;
  if (isQuoted(words, from, i)) return null;
  const own = bare(word);
  const afterSmall = SMALL.test(after);
  const first = words[from]?.text ?? '';
  const abbreviation = own.length > 1 && ALL_CAPS.test(own);
  if (counts.isOpener(own) && !abbreviation) {
    if (
      (own === 'A' && word !== own) ||
      counts.isFunction(before) ||
      counts.isOpener(before) ||
      (PARTIES.test(own) && counts.isDefinedTerm(own) && !isTitleCase(words, from, i))
    )
      return null;
    // Tutorials (HOWTO) A HOWTO is …
    if (isIn(words, from, i, after)) return 'sentence';
    // 6.1. Powers The Technical Committee may
    if (NUMBER.test(first) && (counts.nouns || /^(?:The|This|In|If|When|As|To|An|Any|All|Each|For)$/.test(own)))
      return 'sentence';
    if (counts.nouns) return null;
    return afterSmall ? 'sentence' : null;
  }
  if (counts.nouns || !afterSmall || counts.isFunction(before) || counts.arePhrase(before, word)) return null;
  // Downsides of Tides Tides are …: the text takes up a word of its heading.
  if ((SECTION_NUMBER.test(first) || isTitleCase(words, from, i)) && isIn(words, from, i, own)) return 'sentence';
  if (abbreviation || !counts.isCommon(own)) return null;
  if (SMALL.test(before)) return SECTION_NUMBER.test(first) ? 'sentence' : 'item';
  // Title Case Ends And text begins: the last capital before a small word that is no particle.
  return i - from > 1 && !counts.isFunction(after) && isTitleCase(words, from, i) ? 'sentence' : null;
}

/** Whether a word of some length is one of those in [from, to). */
function isIn(words: Word[], from: number, to: number, word: string): boolean {
  const own = bare(word);
  return own.length > 2 && to - from <= LONGEST_HEADING && words.slice(from, to).some(({ text }) => bare(text) === own);
}

/** 1.4.4. sbuild sbuild is …: all words between the number at `from` and i are said again. */
export function isRepeated(words: Word[], from: number, i: number): boolean {
  const size = i - from - 1;
  if (size < 1 || size > LONGEST_REPEATED || !SECTION_NUMBER.test(words[from]?.text ?? '')) return false;
  return words.slice(from + 1, i).every(({ text }, k) => text === words[i + k]?.text);
}

/** 7.2. 볼륨 마운트하기 설치할 때 …: Korean headings end in the verb's noun, which before 전에, 위해 and their like goes on. */
export function endsKorean(words: Word[], from: number, i: number): boolean {
  if (i - from > LONGEST_HEADING || !SECTION_NUMBER.test(words[from]?.text ?? '')) return false;
  return (
    /[가-힣]기$/.test(words[i - 1]?.text ?? '') &&
    /^(?!전|위|때|쉬|어려|시작|바라|까지|좋|및)[가-힣]/.test(words[i]?.text ?? '')
  );
}

function isTitleCase(words: Word[], from: number, to: number): boolean {
  if (to - from > LONGEST_HEADING || OPENERS.has(words[from]?.text ?? '')) return false;
  return words.slice(from, to).every(({ text }) => CAPITAL.test(text) || NUMBER.test(text) || SMALL_WORDS.has(text));
}

import type { CaseCounts } from './case-counts.ts';
import { endsKorean, isRepeated, type SeamKind, seamAt } from './english-seams.ts';
import { CAPITAL, endsSentence, LETTERED, NUMBER, SECTION_NUMBER, type Word } from './english-shapes.ts';
import { OPENERS, SECTION_WORDS } from './english-words.ts';

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

const STARTS_SENTENCE = /^["'“‘«„]*[\p{Lu}\p{Lo}\d]|^[^\p{L}\p{N}_([]/u;

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
    const repeated = isRepeated(words, from, i) || endsKorean(words, from, i);
    if (!repeated && isSmallWord(words[i]?.text ?? '')) continue;
    const named = i - 1 === start && SECTION_WORDS.has(words[i - 1]?.text ?? '') && CAPITAL.test(words[i]?.text ?? '');
    const kind = named || repeated ? 'sentence' : seamAt(words, i, counts, start);
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

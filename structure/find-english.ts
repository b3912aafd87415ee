import type { Block } from './blocks.ts';
import { CaseCounts } from './case-counts.ts';
import { findPieces, isSmallWord, type Piece } from './english-pieces.ts';
import {
  bare,
  CAPITAL,
  endsSentence,
  LONGEST_HEADING,
  SECTION_NUMBER,
  SMALL,
  splitWords,
  type Word,
} from './english-shapes.ts';
import { OPENERS, TITLE_OPENERS } from './english-words.ts';
import { leastOf } from './lines/extent';

/** Words of a question that is a heading, at most. */
const LONGEST_QUESTION = 30;
const QUESTION = /^(?:What|Who|Why|How|When|Where|Which|Can|Could|Do|Does|Is|Are|Will|Should|May|Must)$/;

/** 4 → 1, 4.1 → 2, C.11.1 → 2; 0 for no number of a section. */
function depthOf(number: string): number {
  return (number.match(/\d+/g)?.length ?? 0) * (/^\(|\)$/.test(number) ? 0 : 1);
}

/** The blocks of a flattened text of Latin letters, as offsets of the folded text; `cuts`: where blocks start in any case. */
export function findEnglishBlocks(text: string, cuts: Map<number, { level?: number }>): Block[] {
  const words = splitWords(text);
  const counts = new CaseCounts(words);
  const starts = new Map<number, number>();
  for (const [at, { level }] of cuts) starts.set(at, level ?? 0);
  const titled = cuts.get(0)?.level === 1;
  const pieces = findPieces(words, counts, cuts);
  // A title is one piece.
  const [, titleEnd = 0] = titled ? [...cuts.keys()].sort((a, b) => a - b) : [];
  for (let [first, next] = pieces; first && next && (words[next.from]?.start ?? 0) < titleEnd; [first, next] = pieces)
    pieces.splice(0, 2, { ...first, to: next.to });
  markHeadings(words, pieces, titled);
  markRepeats(words, pieces, counts);
  for (const [i, piece] of pieces.entries()) {
    const at = words[piece.from]?.start ?? 0;
    const follows = pieces[i - 1];
    if (piece.breaks || piece.level > 0 || (follows && follows.level > 0))
      starts.set(at, piece.level || (starts.get(at) ?? 0));
    for (const colon of findColonBreaks(words, piece)) if (!starts.has(colon)) starts.set(colon, 0);
  }
  const order = [...starts].sort((a, b) => a[0] - b[0]);
  return order.map(([start, level], i) => ({ start, end: order[i + 1]?.[0] ?? text.length, level }));
}

/**
 * A short piece without a stop, after a stop, with a sentence after it, is a heading; three or more in a row are a list. `titled`: the
 * first piece is the document's title, whose own number (4. Resources) says how deep its sections' (4.1) are.
 */
function markHeadings(words: Word[], pieces: Piece[], titled: boolean): void {
  for (const [i, piece] of pieces.entries()) {
    while (isNumberedQuestion(words, piece) && asks(words, pieces[i + 1]) && !pieces[i + 1]?.breaks)
      piece.to = pieces.splice(i + 1, 1)[0]?.to ?? piece.to;
    const next = pieces[i + 1];
    if (isNumberedQuestion(words, piece)) piece.level = 2;
    if (!next?.breaks) continue;
    const length = piece.to - piece.from;
    const last = words[piece.to - 1]?.text ?? '';
    const before = words[piece.from - 1]?.text;
    if (length > LONGEST_HEADING || /[.,;:]$/.test(last)) continue;
    if (before !== undefined && !endsSentence(before) && !pieces[i - 1]?.level) continue;
    const first = words[piece.from]?.text ?? '';
    if (isLabelled(words, piece) && (isLabelled(words, next) || isLabelled(words, pieces[i - 1]))) continue;
    if (/^[[(]/.test(first) || (OPENERS.has(bare(first)) && !TITLE_OPENERS.has(first))) continue;
    piece.level = 2;
  }
  markQuestions(words, pieces);
  const title = depthOf(titled ? (pieces[0]?.number ?? '') : '');
  const depths = pieces.map(({ level, number }, i) => (level > 0 && (i > 0 || !titled) ? depthOf(number) : 0));
  // The highest sections are of level 2, or one below their title's own number.
  const above = (title || leastOf(depths.filter(Boolean)) - 1) - 1;
  for (const [i, piece] of pieces.entries()) {
    const depth = depths[i] ?? 0;
    if (titled && i === 0 && piece.level > 0) piece.level = 1;
    else if (depth > 0) piece.level = Math.max(2, Math.min(6, depth - above));
  }
}

function asks(words: Word[], piece: Piece | undefined): boolean {
  return piece ? (words[piece.to - 1]?.text.endsWith('?') ?? false) : false;
}

/** 8.2. Is it safe? Who says so?: the numbered questions of a catalogue. */
function isNumberedQuestion(words: Word[], piece: Piece): boolean {
  return piece.to - piece.from <= LONGEST_QUESTION && SECTION_NUMBER.test(piece.number) && asks(words, piece);
}

/** Date: 4 March. Place: …: fields that follow each other. */
function isLabelled(words: Word[], piece: Piece | undefined): boolean {
  return piece !== undefined && words.slice(piece.from, piece.from + 3).some(({ text }) => text.endsWith(':'));
}

/** Questions that stand alone between answers are headings, where there are several. */
function markQuestions(words: Word[], pieces: Piece[]): void {
  const alone = pieces.filter((piece, i) => {
    const length = piece.to - piece.from;
    const first = bare(words[piece.from]?.text ?? '');
    return (
      asks(words, piece) &&
      !asks(words, pieces[i - 1]) &&
      !asks(words, pieces[i + 1]) &&
      length >= 4 &&
      length <= 16 &&
      QUESTION.test(first)
    );
  });
  if (alone.length >= 4) for (const piece of alone) piece.level = 2;
}

/** What follows a subject: Users may …; after a verb, as in Provide clear …, comes something else. */
const AFTER_SUBJECT =
  /^(?:may|can|will|is|are|was|were|should|must|might|would|could|shall|have|has|had|do|does|did|often|also|who|that|which|and|or|of|tend|need|think|require|use)$/;

/** Sentences that keep beginning with one word that is no function word (Provide…, Minimize…) are the items of a list. */
function markRepeats(words: Word[], pieces: Piece[], counts: CaseCounts): void {
  const beginnings = new Map<string, number>();
  const led = new Set<string>();
  const key = (piece: Piece): string => words[piece.from]?.text ?? '';
  const begin = (word: string): void => {
    beginnings.set(word, (beginnings.get(word) ?? 0) + 1);
  };
  for (const piece of pieces) {
    begin(key(piece));
    for (let i = piece.from + 1; i < piece.to; i++) {
      if (!words[i - 1]?.text.endsWith(':')) continue;
      begin(words[i]?.text ?? '');
      led.add(words[i]?.text ?? '');
    }
  }
  for (const piece of pieces) {
    const word = key(piece);
    const after = words[piece.from + 1]?.text ?? '';
    if (
      (beginnings.get(word) ?? 0) >= 3 &&
      led.has(word) &&
      !counts.nouns &&
      /^[A-Z][a-z]{3,}$/.test(word) &&
      !counts.isOpener(word) &&
      !AFTER_SUBJECT.test(after)
    )
      piece.breaks = true;
  }
}

/** After a colon that ends a clause of some length, where a new sentence begins: the items of a list, a quotation. */
function findColonBreaks(words: Word[], piece: Piece): number[] {
  const found: number[] = [];
  const clauses: number[] = [];
  for (let i = piece.from + 1; i < piece.to; i++) {
    const before = words[i - 1]?.text ?? '';
    const word = words[i];
    if (!word || isSmallWord(word.text)) continue;
    if (!CAPITAL.test(word.text) && !/^["“]/.test(word.text)) continue;
    if (
      before.endsWith(':') &&
      ((i - piece.from >= 3 && SMALL.test(before)) || /following|follows|include|below|these/.test(before))
    )
      found.push(word.start);
    else if (before.endsWith(';')) clauses.push(word.start);
  }
  // Two clauses with a capital are a list; one may begin with a name.
  return clauses.length > 1 ? [...found, ...clauses] : found;
}

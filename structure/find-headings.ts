import type { Block } from './blocks.ts';
import { PairCounts } from './count-pairs.ts';
import type { Cut } from './find-blocks.ts';
import { findSeam, LONGEST_HEADING, type Seam } from './find-seam.ts';
import type { MarkerKind } from './markers.ts';

/** From the highest to the lowest: statutes, then GB/T 9704-2012, then what others use below it. */
const RANKS: MarkerKind[] = [
  'part',
  'chapter',
  'section',
  'article',
  'han',
  'han-paren',
  'digit',
  'decimal',
  'digit-paren',
  'digit-half',
];
const ALWAYS_HEADINGS = new Set<MarkerKind>(['part', 'chapter', 'section']);
const NO_HEADING = /[。;:,、!…._]$|[。;]|:|_{2}|\.{3}|…/;

/** Chapters in a row without a text. */
const FEWEST_CONTENTS = 4;

/** Kinds that number items more often than headings. */
const LOW_KINDS = /^(?:digit|digit-paren|digit-half|han-paren)$/;

interface Candidate {
  cut: Cut;
  key: string;
  next: number;
  /** The whole block is short and has no stop. */
  short: boolean;
  /** It is, and something of a lower rank stands under it. */
  whole: boolean;
  seam: Seam | null;
}

/** What decides a heading's level: its kind, for decimals also the count of parts. */
function keyOf(cut: Cut): string {
  const marker = cut.marker;
  if (!marker || !RANKS.includes(marker.kind)) return '';
  return marker.kind === 'decimal' ? `decimal${marker.depth}` : marker.kind;
}

function rankOf(key: string): number {
  return key.startsWith('decimal')
    ? RANKS.indexOf('decimal') + Number(key.slice(7)) / 10
    : RANKS.indexOf(key as MarkerKind);
}

/** A heading of letters takes more characters than one of ideographs. */
const LETTERS_TO_HAN = 2.5;

function judge(text: string, cut: Cut, next: Cut | undefined, pairs: PairCounts, lines: boolean): Candidate {
  const end = next?.at ?? text.length;
  const key = keyOf(cut);
  const candidate: Candidate = { cut, key, next: end, short: false, whole: false, seam: null };
  if (key === '' || !cut.marker) return candidate;
  const own = text.slice(cut.marker.end, Math.min(end, cut.marker.end + LONGEST_HEADING * LETTERS_TO_HAN));
  const longest = /[\u4e00-\u9fff]/.test(own) ? LONGEST_HEADING : LONGEST_HEADING * LETTERS_TO_HAN;
  const body = own.slice(0, longest + 2).trimEnd();
  const least = ALWAYS_HEADINGS.has(cut.marker.kind) ? 0 : 2;
  if (end - cut.at <= longest && body.length >= least && !NO_HEADING.test(body) && !/\?[^("”)?]/.test(body)) {
    candidate.short = true;
    // A line without anything of a lower rank under it is an item of a list.
    const nextKey = next ? keyOf(next) : '';
    candidate.whole =
      next !== undefined && (ALWAYS_HEADINGS.has(cut.marker.kind) || nextKey === '' || rankOf(nextKey) > rankOf(key));
    return candidate;
  }
  if (lines) return candidate;
  const stop = body.search(/[。:;]/);
  // An item that ends in a semicolon, or comes after one that does, is a sentence.
  if (!ALWAYS_HEADINGS.has(cut.marker.kind) && (text.charAt(end - 1) === ';' || text.charAt(cut.at - 1) === ';'))
    return candidate;
  candidate.seam = findSeam(text, cut.marker.end, end, pairs);
  // 一、指导思想。以… is a run-in heading: it ends in the stop, not before it.
  if (
    candidate.seam &&
    !candidate.seam.sure &&
    stop >= 0 &&
    stop <= 24 &&
    candidate.seam.at - cut.marker.end < stop &&
    cut.marker.end + stop + 1 < end &&
    cut.marker.kind !== 'decimal'
  )
    candidate.seam.score -= 1.5;
  return candidate;
}

/** Chapters of which none has a text are a table of contents; the text may begin under the last of them. */
function dropContents(candidates: Candidate[]): void {
  for (let from = 0, to = 0; from < candidates.length; from = Math.max(to, from + 1)) {
    const key = candidates[from]?.key ?? '';
    for (to = from; candidates[to]?.key === key && candidates[to]?.short; ) to++;
    if (to - from < FEWEST_CONTENTS || !ALWAYS_HEADINGS.has(key as MarkerKind)) continue;
    const last = candidates[to]?.key === key ? to : to - 1;
    for (const candidate of candidates.slice(from, last)) candidate.whole = false;
  }
}

/** What ends a list of short lines is an item as they are, whatever stands under it. */
function dropLastItems(candidates: Candidate[]): void {
  for (const [i, candidate] of candidates.entries()) {
    const before = candidates[i - 1];
    if (LOW_KINDS.test(candidate.key) && before?.key === candidate.key && before.short && !before.whole)
      candidate.whole = false;
  }
}

/** The kinds of numbering that are headings in this text: the most of them are. */
function findHeadingKeys(candidates: Candidate[]): Map<string, number> {
  const counts = new Map<string, { all: number; sure: number; whole: number }>();
  for (const { key, whole, seam } of candidates) {
    if (key === '') continue;
    const count = counts.get(key) ?? { all: 0, sure: 0, whole: 0 };
    counts.set(key, count);
    count.all++;
    if (whole) count.whole++;
    if (whole || (seam !== null && seam.score >= 2.5)) count.sure++;
  }
  const share = new Map<string, number>();
  for (const [key, { all, sure, whole }] of counts) {
    // Two items with something like a seam are no evidence yet.
    share.set(key, all >= 3 || whole > 0 || !LOW_KINDS.test(key) ? sure / all : 0);
  }
  return share;
}

function seamNeeded(key: string, share: number): number {
  if (ALWAYS_HEADINGS.has(key as MarkerKind)) return 0.5;
  if (key === 'article') return share >= 0.5 ? 3.5 : Number.POSITIVE_INFINITY;
  if (share >= 0.5) return key.startsWith('decimal') ? 1.25 : 2;
  return key === 'han' || key.startsWith('decimal') ? 3.25 : Number.POSITIVE_INFINITY;
}

/**
 * Levels from 2, level 1 being the title's; each kind that is used takes the next. A decimal's own count of parts says how deep it is,
 * also where the chapter above it is not in the text.
 */
function levelOf(key: string, used: string[]): number {
  if (!key.startsWith('decimal')) return used.indexOf(key) + 2;
  const above = used.filter((other) => rankOf(other) < RANKS.indexOf('decimal')).length;
  return above + Number(key.slice(7));
}

/** Gives the cuts their ends, and splits headings from the text under them. */
export function findHeadings(text: string, cuts: Cut[], exam: boolean, lines = false): Block[] {
  const pairs = new PairCounts(text);
  const candidates = cuts.map((cut, i) => judge(text, cut, cuts[i + 1], pairs, lines));
  // The questions of an exam paper are numbered paragraphs.
  if (exam)
    for (const candidate of candidates) if (!/part|chapter|section|han$/.test(candidate.key)) candidate.key = '';
  dropContents(candidates);
  dropLastItems(candidates);
  const share = findHeadingKeys(candidates);
  const headed = candidates.map(({ key, whole, seam }) =>
    key === '' ? null : whole ? 'whole' : seam && seam.score >= seamNeeded(key, share.get(key) ?? 0) ? 'seam' : null,
  );
  const keys = new Set<string>();
  for (const [i, { key }] of candidates.entries()) if (headed[i]) keys.add(key);
  const used = [...keys].sort((a, b) => rankOf(a) - rankOf(b));
  const blocks: Block[] = [];
  for (const [i, { cut, key, next, seam }] of candidates.entries()) {
    const level = cut.level ?? (headed[i] ? levelOf(key, used) : 0);
    const end = headed[i] === 'seam' && seam ? seam.at : next;
    blocks.push({ start: cut.at, end, level });
    if (end < next) blocks.push({ start: end, end: next, level: 0 });
  }
  return blocks;
}

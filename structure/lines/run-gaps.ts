import { firstCharacter, isHan, lastCharacter } from './scripts';
import type { Run } from './types';

/** Of the font size: a gap between Latin letters of one word is narrower, one between words is wider. */
const WORD_GAP = 0.15;
/**
 * Chinese beside Latin: typesetters put up to a third of an em there without a space; where the document writes spaces there,
 * a gap is one.
 */
const MIXED_GAP = { tight: 0.37, spaced: 0.18 };
/** Between Chinese characters only a wide gap is seen as one (`第一章　总则`). */
const HAN_GAP = 0.8;

const CLOSING = /[,.;:!?)\]}%’”»，。；：！？）】」』》〉、]/;
const OPENING = /[([{‘“«（【「『《〈]/;

/** The usual gap between single characters that are runs of their own: letter-spacing, which is not word space. */
export function letterSpacing(runs: Run[]): number {
  if (runs.length < 3) return 0;
  const gaps: number[] = [];
  for (let i = 1; i < runs.length; i++) {
    const a = runs[i - 1];
    const b = runs[i];
    if (a && b && a.text.length === 1 && b.text.length === 1 && a.text !== ' ' && b.text !== ' ')
      gaps.push((b.x - a.x - a.width) / Math.max(a.size, b.size));
  }
  if (gaps.length < 2 || gaps.length < (runs.length - 1) * 0.6) return 0;
  gaps.sort((a, b) => a - b);
  return Math.max(0, gaps[Math.floor((gaps.length - 1) * 0.4)] ?? 0);
}

/**
 * Chinese lines are justified by space between their characters, which shows where runs meet: about the same at each.
 * Gaps that are as wide as a character are none of these.
 */
export function hanSpacing(runs: Run[]): number {
  if (runs.length < 4) return 0;
  const gaps: number[] = [];
  for (let i = 1; i < runs.length; i++) {
    const a = runs[i - 1];
    const b = runs[i];
    if (a && b && isHan(lastCharacter(a.text)) && isHan(firstCharacter(b.text)))
      gaps.push((b.x - a.x - a.width) / Math.max(a.size, b.size));
  }
  if (gaps.length < 3) return 0;
  gaps.sort((a, b) => a - b);
  return (gaps.at(-1) ?? 0) > (gaps.length >= 5 ? 1.5 : 1.1) ? 0 : Math.max(0, gaps[Math.floor(gaps.length / 2)] ?? 0);
}

/** Whether a gap of so many ems between two runs is a space to the reader. */
export function isSpace(before: string, after: string, ems: number, spacedMixed = false): boolean {
  const a = lastCharacter(before);
  const b = firstCharacter(after);
  const hanA = isHan(a);
  const hanB = isHan(b);
  if (hanA && hanB) return ems >= HAN_GAP;
  if (hanA || hanB)
    return ems >= (spacedMixed ? MIXED_GAP.spaced : MIXED_GAP.tight) && !(OPENING.test(a) || CLOSING.test(b));
  if (CLOSING.test(b) || OPENING.test(a)) return ems >= WORD_GAP * 1.6;
  return ems >= WORD_GAP;
}

/** Whether texts have spaces between Chinese and Latin. */
export function spacesMixed(texts: Iterable<string>): boolean {
  let spaced = 0;
  let tight = 0;
  for (const text of texts) {
    spaced += text.match(/[\u4e00-\u9fff] [A-Za-z]|[A-Za-z] [\u4e00-\u9fff]/g)?.length ?? 0;
    tight += text.match(/[\u4e00-\u9fff][A-Za-z]|[A-Za-z][\u4e00-\u9fff]/g)?.length ?? 0;
  }
  return spaced > tight;
}

const LATIN = /^[\p{L}\p{N}\p{P}\p{S}]+$/u;

/** Two runs of Latin words of one size on one line: a note's raised mark is none. */
export const partsWords = (a: Run, b: Run): boolean =>
  LATIN.test(a.text) &&
  LATIN.test(b.text) &&
  !isHan(lastCharacter(a.text)) &&
  !isHan(firstCharacter(b.text)) &&
  Math.min(a.size, b.size) > 0.85 * Math.max(a.size, b.size);

/** So many neighbours tell, and so few of the runs may hold several words. */
const TELLING = 12;
const SEVERAL = 0.03;

/**
 * Whether a page sets each word as a run of its own, as viewers of scanned pages do. Their letters are not the picture's, so that
 * a wide word may touch the next: what parts them is that they are runs, not the gap. Runs that meet (within 0.03 em) are pieces
 * of one word, and more than a few of those mean that the page sets pieces.
 * @param lines the runs of each line, in order
 */
export function setsWords(lines: Run[][]): boolean {
  let runs = 0;
  let several = 0;
  let pairs = 0;
  let clear = 0;
  let meeting = 0;
  let parted = 0;
  for (const line of lines)
    for (const [i, run] of line.entries()) {
      if (/\S\s+\S/.test(run.text)) several++;
      runs++;
      const next = line[i + 1];
      if (!next || !partsWords(run, next)) continue;
      const gap = (next.x - run.x - run.width) / Math.max(run.size, next.size);
      pairs++;
      if (gap >= WORD_GAP) clear++;
      else if (Math.abs(gap) < 0.03) meeting++;
      if (run.parted) parted++;
    }
  if (pairs < TELLING || several > SEVERAL * runs) return false;
  return parted >= 0.95 * pairs
    ? clear >= 0.6 * pairs && meeting <= 0.05 * pairs
    : clear >= 0.8 * pairs && meeting <= 0.01 * pairs;
}

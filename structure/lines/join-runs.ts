import { emsOf, firstCharacter, isHan, isRightToLeft, isStrongLeftToRight, isWide, lastCharacter } from './scripts';
import type { Run } from './types';

/** Of the font size: a gap between Latin letters of one word is narrower, one between words is wider. */
const WORD_GAP = 0.15;
/** Chinese beside Latin: typesetters put up to a third of an em there without a space. */
const MIXED_GAP = 0.37;
/** Between Chinese characters only a wide gap is seen as one (`第一章　总则`). */
const HAN_GAP = 0.8;

const CLOSING = /[,.;:!?)\]}%’”»，。；：！？）】」』》〉、]/;
const OPENING = /[([{‘“«（【「『《〈]/;

/** The usual gap between single characters that are runs of their own: letter-spacing, which is not word space. */
function letterSpacing(runs: Run[]): number {
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

/** Whether a gap of so many ems between two runs is a space to the reader. */
export function isSpace(before: string, after: string, ems: number): boolean {
  const a = lastCharacter(before);
  const b = firstCharacter(after);
  const hanA = isHan(a);
  const hanB = isHan(b);
  if (hanA && hanB) return ems >= HAN_GAP;
  if (hanA || hanB) return ems >= MIXED_GAP && !(OPENING.test(a) || CLOSING.test(b));
  if (CLOSING.test(b) || OPENING.test(a)) return ems >= WORD_GAP * 1.6;
  return ems >= WORD_GAP;
}

/**
 * Ideographs are one em wide in the document's own face. Where the browser had to take another face, with narrower or missing
 * letters, the run is too narrow and a gap seems to follow. 0 for other writing.
 */
function nominal(run: Run): number {
  if (!isHan(lastCharacter(run.text))) return 0;
  let wide = 0;
  for (const char of run.text) if (isWide(char)) wide++;
  return wide >= run.text.trim().length * 0.8 ? emsOf(run.text.trim()) * run.size : 0;
}

/**
 * The text of runs that stand on one line, in the order given (of reading). A space comes in where the runs carry one
 * or where the page shows a gap that a reader takes for one.
 */
export function joinRuns(runs: Run[]): string {
  const spacing = letterSpacing(runs);
  let text = '';
  let last: Run | undefined;
  for (const run of runs) {
    const own = run.text;
    if (last) {
      const size = Math.max(last.size, run.size, 1);
      const gap = (run.x - last.x - Math.max(last.width, nominal(last))) / size;
      const carried = text.endsWith(' ') || own.startsWith(' ');
      if (carried) text = `${text.trimEnd()} `;
      else if (isSpace(text, own, gap - spacing)) text += ' ';
      text += own.trimStart();
    } else text = own;
    last = run;
  }
  return text.trim();
}

/**
 * Runs of a right-to-left line whose x runs from the right edge: stretches of left-to-right runs (numbers, Latin words) are read
 * the other way round.
 */
export function orderMixed(runs: Run[]): Run[] {
  const out: Run[] = [];
  let stretch: Run[] = [];
  for (const run of runs) {
    const rtl = [...run.text].some(isRightToLeft);
    const ltr = !rtl && (/\d/.test(run.text) || [...run.text].some(isStrongLeftToRight));
    if (ltr) stretch.unshift(run);
    else {
      out.push(...stretch, run);
      stretch = [];
    }
  }
  out.push(...stretch);
  return out;
}

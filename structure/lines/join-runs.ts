import { emsOf, firstCharacter, isHan, isRightToLeft, isStrongLeftToRight, isWide, lastCharacter } from './scripts';
import type { Part, Run } from './types';

/** Of the font size: a gap between Latin letters of one word is narrower, one between words is wider. */
const WORD_GAP = 0.15;
/** Chinese beside Latin: typesetters put up to a third of an em there without a space. */
const MIXED_GAP = 0.37;
/** Between Chinese characters only a wide gap is seen as one (`第一章　总则`). */
const HAN_GAP = 0.8;

/** Where spaces are written out, a gap that has none is one from here on. */
const CERTAIN_GAP = 0.6;

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

/**
 * Chinese lines are justified by space between their characters, which shows where runs meet: about the same at each.
 * Gaps that are as wide as a character are none of these.
 */
function hanSpacing(runs: Run[]): number {
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
function nominal(run: Run, stretch: number): number {
  if (!isHan(lastCharacter(run.text))) return 0;
  const text = run.text.trim();
  let wide = 0;
  for (const char of text) if (isWide(char)) wide++;
  return wide >= text.length * 0.8 ? emsOf(text) * run.size * stretch : 0;
}

/**
 * How far apart the runs of a page were laid out, of what its letters take: a page shown in smaller letters than it was made for has
 * a gap after every run. 1 where runs meet.
 * @param pairs runs with the next one of their line
 */
export function measureStretch(pairs: [Run, Run][]): number {
  const ratios: number[] = [];
  for (const [run, next] of pairs) {
    const text = run.text.trim();
    if (text.length < 2 || ![...text].every(isWide)) continue;
    const ratio = (next.x - run.x) / (emsOf(text) * run.size);
    if (ratio > 0.9 && ratio < 1.35) ratios.push(ratio);
  }
  if (ratios.length < 5) return 1;
  ratios.sort((a, b) => a - b);
  const middle = ratios[Math.floor(ratios.length / 2)] ?? 1;
  const near = ratios.filter((ratio) => Math.abs(ratio - middle) <= 0.03).length;
  return middle > 1.03 && near >= 0.4 * ratios.length ? middle : 1;
}

/** A gap of so many ems may be one between cells of a table. */
const CELL_GAP = 0.65;

export interface Joined {
  text: string;
  /** The parts between wide gaps, if there are any. */
  parts: Part[] | undefined;
}

/**
 * The text of runs that stand on one line, in the order given (of reading). A space comes in where the runs carry one
 * or where the page shows a gap that a reader takes for one.
 * @param stretch see `measureStretch`
 */
export function joinRuns(runs: Run[], stretch = 1): Joined {
  const spacing = letterSpacing(runs);
  const justified = hanSpacing(runs);
  const parts: Part[] = [];
  let text = '';
  let part: Part | undefined;
  let last: Run | undefined;
  for (const run of runs) {
    const own = run.text;
    let joint = '';
    let cut = !last;
    if (last) {
      const gap = (run.x - last.x - Math.max(last.width, nominal(last, stretch))) / Math.max(last.size, run.size, 1);
      const carried = text.endsWith(' ') || own.startsWith(' ');
      const both = isHan(lastCharacter(last.text)) && isHan(firstCharacter(own));
      const open = gap - Math.max(spacing, both ? justified : 0);
      if (carried) joint = ' ';
      else if (last.spaced && run.spaced && gap < CERTAIN_GAP) joint = '';
      else if (isSpace(text, own, open)) joint = ' ';
      cut = open >= CELL_GAP && joint !== '';
    }
    text = `${text.trimEnd()}${joint}${joint || !last ? own.trimStart() : own}`;
    if (cut || !part) {
      part = { text: own.trim(), x: run.x, width: run.width };
      parts.push(part);
    } else {
      part.text = `${part.text}${joint}${own.trim()}`;
      part.width = Math.max(part.width, run.x + run.width - part.x);
    }
    if (own.endsWith(' ')) text = `${text.trimEnd()} `;
    last = run;
  }
  return { text: text.trim(), parts: parts.length > 1 ? parts : undefined };
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

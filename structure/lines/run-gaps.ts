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

/** Whether the runs themselves have spaces between Chinese and Latin. */
export function spacesMixed(runs: Run[]): boolean {
  let spaced = 0;
  let tight = 0;
  for (const { text } of runs) {
    spaced += text.match(/[\u4e00-\u9fff] [A-Za-z]|[A-Za-z] [\u4e00-\u9fff]/g)?.length ?? 0;
    tight += text.match(/[\u4e00-\u9fff][A-Za-z]|[A-Za-z][\u4e00-\u9fff]/g)?.length ?? 0;
  }
  return spaced > tight;
}

import { emsOf, isHan, isWide, lastCharacter } from './scripts';
import type { Run } from './types';

/**
 * Ideographs are one em wide in the document's own face. Where the browser had to take another face, with narrower or missing
 * letters, the run is too narrow and a gap seems to follow. 0 for other writing.
 */
export function nominalWidth(run: Run): number {
  if (!isHan(lastCharacter(run.text))) return 0;
  const text = run.text.trim();
  let wide = 0;
  for (const char of text) if (isWide(char)) wide++;
  return wide >= text.length * 0.8 ? emsOf(text) * run.size : 0;
}

/**
 * How far apart the runs of a page were laid out, of what its letters take: a page shown in smaller letters than it was made for has
 * a gap after every run. 1 where runs meet. Runs follow each other in the order of the page's source.
 */
function measureStretch(runs: Run[]): number {
  const ratios: number[] = [];
  for (let i = 1; i < runs.length; i++) {
    const run = runs[i - 1];
    const next = runs[i];
    if (!run || !next || Math.abs(next.y - run.y) > 0.3 * run.size) continue;
    const text = run.text.trim();
    // After a long run the next one may be a column's.
    if (text.length < 2 || text.length > 10 || ![...text].every(isWide)) continue;
    const ratio = (next.x - run.x) / (emsOf(text) * run.size);
    if (ratio > 0.9 && ratio < 1.35) ratios.push(ratio);
  }
  if (ratios.length < 5) return 1;
  ratios.sort((a, b) => a - b);
  const middle = ratios[Math.floor(ratios.length / 2)] ?? 1;
  const near = ratios.filter((ratio) => Math.abs(ratio - middle) <= 0.03).length;
  return middle > 1.03 && near >= 0.4 * ratios.length ? middle : 1;
}

/** Gives the ideographs of a page the width that they were laid out with. */
export function stretchRuns(runs: Run[]): Run[] {
  const stretch = measureStretch(runs);
  if (stretch === 1) return runs;
  return runs.map((run) => ({ ...run, width: Math.max(run.width, nominalWidth(run) * stretch) }));
}

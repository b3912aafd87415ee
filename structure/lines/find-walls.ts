import { leastOf, mostOf } from './extent';
import type { Run } from './types';

/** A strip is at least so wide, in ems of the usual size. */
const WIDTH = 0.6;
/** So few of the lines beside it may cross it. */
const CROSSED = 0.15;
/** Lines that must stand on either side. */
const BESIDE = 4;

/**
 * x of upright strips that hardly any run of the page covers, with lines on both sides: gaps between columns of text or of a table.
 * Linear in the runs.
 */
export function findWalls(runs: Run[]): number[] {
  if (runs.length < 2 * BESIDE) return [];
  const sizes = runs.map((run) => run.size).sort((a, b) => a - b);
  const size = sizes[Math.floor(sizes.length / 2)] ?? 12;
  const step = Math.max(0.5, size / 8);
  const from = leastOf(runs.map((run) => run.x));
  const bins = Math.min(20_000, Math.ceil((mostOf(runs.map((run) => run.x + run.width)) - from) / step));
  const change = new Float64Array(bins + 2);
  for (const run of runs) {
    const first = Math.max(0, Math.floor((run.x - from) / step));
    const last = Math.min(bins, Math.ceil((run.x + run.width - from) / step));
    change[first] = (change[first] ?? 0) + 1;
    change[last] = (change[last] ?? 0) - 1;
  }
  const cover = new Float64Array(bins);
  let now = 0;
  for (let i = 0; i < bins; i++) {
    now += change[i] ?? 0;
    cover[i] = now;
  }
  const after = new Float64Array(bins + 1);
  for (let i = bins - 1; i >= 0; i--) after[i] = Math.max(after[i + 1] ?? 0, cover[i] ?? 0);
  const walls: number[] = [];
  let before = 0;
  for (let i = 0; i < bins; i++) {
    before = Math.max(before, cover[i] ?? 0);
    const least = Math.min(before, after[i] ?? 0);
    if (least < BESIDE || (cover[i] ?? 0) > CROSSED * least) continue;
    let j = i;
    while (j < bins && (cover[j] ?? 0) <= CROSSED * Math.min(before, after[j] ?? 0)) j++;
    if ((j - i) * step >= WIDTH * size && (after[j] ?? 0) >= BESIDE) walls.push(from + ((i + j) / 2) * step);
    i = j;
  }
  return walls;
}

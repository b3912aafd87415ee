import { leastOf, mostOf } from './extent';
import { findWalls } from './find-walls';
import { type GapHabits, joinRuns, orderMixed } from './join-runs';
import { setsWords, spacesMixed } from './run-gaps';
import { stretchRuns } from './stretch-runs';
import type { Line, Run } from './types';
import type { Upright } from './upright';

/** Where the baseline is in a content area of ascent and descent: within 0.02 for all common text faces. */
const ASCENT = 0.8;
/** Runs farther apart than so many ems are not of one line, or of two columns. */
const MAX_GAP = 1.6;

interface Placed {
  run: Run;
  baseline: number;
  next: number;
  previous: number;
  cost: number;
}

/** From so many ems on a gap can be one between columns. */
const GUTTER = 0.6;

/** How badly `b` follows `a` on a line; infinite when it does not. `walls`: see `findWalls`. */
function costOf(a: Placed, b: Placed, walls: number[]): number {
  const big = Math.max(a.run.size, b.run.size);
  const small = Math.min(a.run.size, b.run.size);
  const gap = b.run.x - a.run.x - a.run.width;
  if (gap > MAX_GAP * big) return Number.POSITIVE_INFINITY;
  const end = a.run.x + a.run.width;
  if (gap >= GUTTER * small && walls.some((wall) => wall >= end - 1 && wall <= b.run.x + 1))
    return Number.POSITIVE_INFINITY;
  const off = Math.abs(a.baseline - b.baseline);
  if (off <= 0.3 * small || off <= 0.12 * big) return Math.max(0, gap) + 0.3 * off;
  // Raised and lowered characters touch the line they belong to.
  if (small <= 0.85 * big && off <= 0.6 * big && gap <= 0.4 * big && gap >= -0.5 * big)
    return Math.max(0, gap) + 0.2 * off;
  return Number.POSITIVE_INFINITY;
}

const median = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

function firstFrom(bucket: Placed[], x: number): number {
  let low = 0;
  let high = bucket.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bucket[middle]?.run.x ?? 0) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Every run gets the nearest one to its right on the same line, each at most one. n log n in the runs. */
function link(placed: Placed[], walls: number[]): void {
  const step = Math.max(3, median(placed.map(({ run }) => run.size)) * 0.6);
  const buckets = new Map<number, Placed[]>();
  const index = new Map<Placed, number>();
  for (const [i, one] of placed.entries()) {
    index.set(one, i);
    const key = Math.floor(one.baseline / step);
    const bucket = buckets.get(key);
    if (bucket) bucket.push(one);
    else buckets.set(key, [one]);
  }
  for (const bucket of buckets.values()) bucket.sort((a, b) => a.run.x - b.run.x);
  for (const [i, one] of placed.entries()) {
    const reach = Math.min(6, Math.ceil((0.6 * one.run.size) / step) + 1);
    const key = Math.floor(one.baseline / step);
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let k = key - reach; k <= key + reach; k++) {
      const bucket = buckets.get(k);
      if (!bucket) continue;
      let tried = 0;
      for (let j = firstFrom(bucket, one.run.x); j < bucket.length && tried < 8; j++) {
        const other = bucket[j];
        if (!other || other === one) continue;
        if (other.run.x - one.run.x - one.run.width > MAX_GAP * Math.max(one.run.size, other.run.size)) break;
        if (other.run.x + other.run.width * 0.5 <= one.run.x + one.run.width * 0.5) continue;
        tried++;
        const cost = costOf(one, other, walls) + Math.max(0, other.run.x - one.run.x) * 0.05;
        if (cost < least) {
          least = cost;
          best = index.get(other) ?? -1;
        }
      }
    }
    const target = placed[best];
    if (!target || (target.previous >= 0 && target.cost <= least)) continue;
    const ousted = placed[target.previous];
    if (ousted) ousted.next = -1;
    one.next = best;
    target.previous = i;
    target.cost = least;
  }
}

/** One line of runs in order; its look is that of most of its characters. */
function toLine(chain: Placed[], mirrored: boolean, habits: GapHabits): Line | null {
  const runs = chain.map(({ run }) => run);
  const { text, parts } = joinRuns(mirrored ? orderMixed(runs) : runs, habits);
  if (text === '') return null;
  let size = 0;
  let most = 0;
  const bySize = new Map<number, number>();
  const share = { bold: 0, italic: 0, mono: 0, pale: 0, all: 0 };
  for (const run of runs) {
    const weight = run.text.trim().length;
    const total = (bySize.get(run.size) ?? 0) + weight;
    bySize.set(run.size, total);
    if (total > most || (total === most && run.size > size)) {
      most = total;
      size = run.size;
    }
    share.all += weight;
    if (run.bold) share.bold += weight;
    if (run.italic) share.italic += weight;
    if (run.mono) share.mono += weight;
    if (run.pale) share.pale += weight;
  }
  const main = chain.filter(({ run }) => run.size >= size * 0.9);
  const x = leastOf(runs.map((run) => run.x));
  const right = mostOf(runs.map((run) => run.x + run.width));
  const y = leastOf(main.map(({ run }) => run.y));
  const bottom = mostOf(main.map(({ run }) => run.y + run.height));
  const line: Line = {
    text,
    x,
    y,
    width: right - x,
    height: bottom - y,
    baseline: median(main.map(({ baseline }) => baseline)),
    size,
    bold: share.bold >= share.all * 0.9,
  };
  if (parts) line.parts = parts;
  if (share.italic >= share.all * 0.9) line.italic = true;
  if (share.mono >= share.all * 0.8) line.mono = true;
  if (share.pale >= share.all * 0.9) line.pale = true;
  const flow = runs[0]?.flow;
  if (flow !== undefined && runs.every((run) => run.flow === flow)) line.flow = flow;
  const paragraph = runs[0]?.paragraph;
  if (paragraph !== undefined && runs.every((run) => run.paragraph === paragraph)) line.paragraph = paragraph;
  const heading = runs[0]?.heading;
  if (heading !== undefined && runs.every((run) => run.heading === heading)) line.heading = heading;
  return line;
}

/** Fake bold and shadows: the same words painted again at (almost) the same place. */
function withoutDoubles(runs: Run[]): Run[] {
  const seen = new Map<string, Run[]>();
  return runs.filter((run) => {
    const key = run.text;
    const twins = seen.get(key);
    if (!twins) {
      seen.set(key, [run]);
      return true;
    }
    const near = 0.15 * run.size;
    if (
      twins.some((twin) => Math.abs(twin.x - run.x) < near && Math.abs(twin.y - run.y) < near && twin.size === run.size)
    )
      return false;
    if (twins.length < 40) twins.push(run);
    return true;
  });
}

/** Runs of a page (turned upright) as lines: parts of a line with a wide gap between are lines of their own. No order is promised. */
export function linkLines({ runs, mirrored }: Upright): Line[] {
  const lines: Line[] = [];
  const placed: Placed[] = [];
  for (const run of withoutDoubles(stretchRuns(runs))) {
    if (run.angle !== undefined) {
      const middle = { x: run.x + run.width / 2, y: run.y + run.height / 2 };
      const skew: Run = { ...run, y: middle.y - run.size / 2, height: run.size };
      const line = toLine(
        [{ run: skew, baseline: middle.y + run.size * 0.3, next: -1, previous: -1, cost: 0 }],
        false,
        {},
      );
      if (line) lines.push({ ...line, askew: true });
      continue;
    }
    placed.push({ run, baseline: run.y + ASCENT * run.height, next: -1, previous: -1, cost: 0 });
  }
  link(placed, findWalls(placed.map(({ run }) => run)));
  const chains: Placed[][] = [];
  for (const one of placed) {
    if (one.previous >= 0) continue;
    const chain: Placed[] = [];
    for (let at: Placed | undefined = one; at && chain.length < 10_000; at = placed[at.next]) chain.push(at);
    chains.push(chain);
  }
  const habits: GapHabits = {
    spacedMixed: spacesMixed(runs.map(({ text }) => text)),
    words: setsWords(chains.map((chain) => chain.map(({ run }) => run))),
  };
  for (const chain of chains) {
    const line = toLine(chain, mirrored, habits);
    if (line) lines.push(line);
  }
  return lines;
}

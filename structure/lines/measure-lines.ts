import type { Line } from './types';

/** What is usual in a document: what differs from it is a heading, a note, a gap. */
export interface Usual {
  /** Font size of most characters. */
  size: number;
  /** Most characters are bold: bold says nothing. */
  bold: boolean;
}

/** Sizes within this share of each other are one size. */
const SAME_SIZE = 0.04;
export const sameSize = (a: number, b: number): boolean => Math.abs(a - b) <= SAME_SIZE * Math.max(a, b) + 0.3;

/** The value with the most weight, values nearer than `within` (a share) taken together; 0 without values. */
export function commonest(weights: Map<number, number>, within: number): number {
  const sorted = [...weights].sort((a, b) => a[0] - b[0]);
  let best = 0;
  let most = -1;
  let from = 0;
  let sum = 0;
  let product = 0;
  for (let to = 0; to < sorted.length; to++) {
    const [value, weight] = sorted[to] ?? [0, 0];
    sum += weight;
    product += weight * value;
    while (from < to && (sorted[from]?.[0] ?? 0) < value * (1 - within)) {
      const [old, oldWeight] = sorted[from++] ?? [0, 0];
      sum -= oldWeight;
      product -= oldWeight * old;
    }
    if (sum > most) {
      most = sum;
      best = product / sum;
    }
  }
  return best;
}

export function measureUsual(lines: Iterable<Line>): Usual {
  const sizes = new Map<number, number>();
  let bold = 0;
  let all = 0;
  for (const line of lines) {
    const weight = line.text.length;
    sizes.set(line.size, (sizes.get(line.size) ?? 0) + weight);
    all += weight;
    if (line.bold) bold += weight;
  }
  return { size: commonest(sizes, SAME_SIZE), bold: bold > all * 0.6 };
}

/** The usual distance between baselines of neighbours, of those that could be one paragraph's; 0 when there is none. */
export function measureLeading(columns: Line[][], size: number): number {
  const pitches = new Map<number, number>();
  for (const column of columns) {
    for (let i = 1; i < column.length; i++) {
      const a = column[i - 1];
      const b = column[i];
      if (!a || !b || !sameSize(a.size, size) || !sameSize(b.size, size)) continue;
      const pitch = b.baseline - a.baseline;
      if (pitch < size * 0.8 || pitch > size * 3.2) continue;
      const key = Math.round(pitch * 2) / 2;
      pitches.set(key, (pitches.get(key) ?? 0) + Math.min(a.width, b.width));
    }
  }
  return commonest(pitches, 0.05);
}

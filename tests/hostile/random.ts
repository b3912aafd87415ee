/** A seeded source of numbers (mulberry32), so that every page of a run can be made again. */
export interface Random {
  /** 0 ≤ n < 1 */
  next: () => number;
  /** 0 ≤ n < below, whole */
  int: (below: number) => number;
  pick: <T>(list: readonly [T, ...T[]]) => T;
  chance: (p: number) => boolean;
}

export function makeRandom(seed: number): Random {
  let a = seed >>> 0;
  const next = () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (below: number) => Math.floor(next() * below);
  return { next, int, pick: (list) => list[int(list.length)] ?? list[0], chance: (p) => next() < p };
}

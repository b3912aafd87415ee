const BUCKETS = 1 << 20;

function bucketOf(a: number, b: number): number {
  return (Math.imul(a, 31_337) + b) & (BUCKETS - 1);
}

/**
 * How often each pair of neighbouring characters occurs in a text. Pairs that occur again are mostly inside words; a pair across
 * the seam of two blocks is mostly the only one of its kind. Counts are kept by hash: a rare pair may seem less rare in a long text.
 */
export class PairCounts {
  readonly #pairs = new Uint16Array(BUCKETS);
  readonly #units = new Uint32Array(65536);
  readonly #size: number;

  constructor(text: string) {
    this.#size = text.length;
    const pairs = this.#pairs;
    const units = this.#units;
    let before = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      units[unit] = (units[unit] ?? 0) + 1;
      const bucket = bucketOf(before, unit);
      const count = pairs[bucket] ?? 0;
      if (count < 65535) pairs[bucket] = count + 1;
      before = unit;
    }
  }

  /** True when the two characters before and at `at` stand together more often than chance would have it, `least` times or more: they are one word. */
  areWord(text: string, at: number, least = 2): boolean {
    const a = text.charCodeAt(at - 1);
    const b = text.charCodeAt(at);
    const together = this.#pairs[bucketOf(a, b)] ?? 0;
    if (together < least) return false;
    const chance = ((this.#units[a] ?? 0) * (this.#units[b] ?? 0)) / this.#size;
    return together > 2 * chance;
  }
}

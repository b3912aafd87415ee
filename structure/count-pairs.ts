const BUCKETS = 1 << 20;

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
    let before = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      this.#units[unit] = (this.#units[unit] ?? 0) + 1;
      const bucket = (before * 31_337 + unit) % BUCKETS;
      const count = this.#pairs[bucket] ?? 0;
      if (count < 65535) this.#pairs[bucket] = count + 1;
      before = unit;
    }
  }

  /** True when the two characters before and at `at` stand together more often than chance would have it: they are one word. */
  areWord(text: string, at: number): boolean {
    const a = text.charCodeAt(at - 1);
    const b = text.charCodeAt(at);
    const together = this.#pairs[(a * 31_337 + b) % BUCKETS] ?? 0;
    if (together < 2) return false;
    const chance = ((this.#units[a] ?? 0) * (this.#units[b] ?? 0)) / this.#size;
    return together > 2 * chance;
  }
}

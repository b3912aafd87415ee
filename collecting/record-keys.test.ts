import { describe, expect, it } from 'vitest';
import { makeRecordKeys } from './record-keys';

const long = (n: number) => `paragraph ${n} is long enough that nobody writes it twice in a document`;

/** What a window of `size` sees while it moves over the list by `step`. */
function keysOf(list: string[], size: number, step: number): Set<string> {
  const keysFor = makeRecordKeys();
  const all = new Set<string>();
  for (let at = 0; ; at += step) {
    for (const key of keysFor(list.slice(at, at + size))) all.add(key);
    if (at + size >= list.length) return all;
  }
}

describe('makeRecordKeys', () => {
  it.each([
    ['long records', Array.from({ length: 30 }, (_, i) => long(i))],
    ['short records that come again', Array.from({ length: 30 }, (_, i) => (i % 3 === 0 ? 'Yes.' : long(i)))],
    ['short records only', Array.from({ length: 30 }, (_, i) => `${(i * 7) % 11}, ${i % 3}`)],
  ])('gives every record of a moving window one key: %s', (_, list) => {
    expect(keysOf(list, 10, 6).size).toBe(list.length);
  });

  it('knows everything again on a page that only grows', () => {
    const keysFor = makeRecordKeys();
    const list = ['Title', long(1), 'Yes.', long(2), 'Yes.'];
    const first = keysFor(list);
    expect(keysFor([...list, long(3), 'Yes.']).slice(0, 5)).toEqual(first);
    expect(new Set(keysFor([...list, long(3), 'Yes.'])).size).toBe(7);
  });

  it('knows a long record again after it was away', () => {
    const keysFor = makeRecordKeys();
    const [key] = keysFor([long(1), long(2)]);
    keysFor([long(3)]);
    expect(keysFor([long(1)])).toEqual([key]);
  });
});

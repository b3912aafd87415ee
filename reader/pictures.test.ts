import { describe, expect, it } from 'vitest';
import { sizeOf } from './pictures';

const of = (naturalWidth: number, naturalHeight: number) => ({ naturalWidth, naturalHeight });

describe('the size of a picture in the reader view', () => {
  it.each([
    [of(600, 400), { width: 600, height: 400 }],
    [of(2800, 1000), { width: 1400, height: 500 }],
    [of(100_000, 10), { width: 1400, height: 1 }],
  ])('%j', (image, size) => {
    expect(sizeOf(image, { left: 40e6 })).toEqual(size);
  });

  it('ends where memory would', () => {
    const budget = { left: 1_000_000 };
    expect(sizeOf(of(1000, 900), budget)).not.toBeNull();
    expect(sizeOf(of(1000, 900), budget)).toBeNull();
    expect(sizeOf(of(100, 100), budget)).not.toBeNull();
  });
});

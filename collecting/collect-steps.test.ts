// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { mergeOrder } from './collect-steps';

describe('mergeOrder', () => {
  it.each([
    { order: [], seen: ['a', 'b'], want: ['a', 'b'] },
    { order: ['a', 'b'], seen: ['b', 'c'], want: ['a', 'b', 'c'] },
    { order: ['b', 'c'], seen: ['a', 'b'], want: ['a', 'b', 'c'] },
    { order: ['a', 'd'], seen: ['a', 'b', 'c', 'd'], want: ['a', 'b', 'c', 'd'] },
    { order: ['a', 'b'], seen: ['x', 'y'], want: ['a', 'b', 'x', 'y'] },
    { order: ['a', 'b'], seen: ['a', 'b'], want: ['a', 'b'] },
  ])('$order + $seen', ({ order, seen, want }) => {
    expect(mergeOrder(order, seen)).toEqual(want);
  });
});

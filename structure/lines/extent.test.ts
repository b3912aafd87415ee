import { expect, it } from 'vitest';
import { leastOf, mostOf } from './extent';

it('finds the least and the greatest of more numbers than a call can take arguments', () => {
  const numbers = Array.from({ length: 1_000_000 }, (_, i) => i - 500_000);
  expect([leastOf(numbers), mostOf(numbers), leastOf([]), mostOf([])]).toEqual([
    -500_000,
    499_999,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ]);
});

import { expect, it } from 'vitest';
import { pushAll } from './push-all';

it('adds more items than a call can take arguments', () => {
  const list = [0];
  pushAll(list, new Array(500_000).fill(1));
  expect(list).toHaveLength(500_001);
});

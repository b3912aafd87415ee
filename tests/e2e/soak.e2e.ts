import { describe, expect, it } from 'vitest';
import { faultsOf, runSoak } from '../../bench/soak/run-soak.ts';
import { builtExtension } from './with-browsers.ts';

/** The short form; the long one is `npm run soak`. A short run has less to level out: memory gets a wider margin, counts none. */
describe.skipIf((process.env.BROWSER ?? 'chromium') !== 'chromium')('soak', () => {
  it('60 readings of one page and 15 tabs leave no observer, timer, node or listener, and no memory', {
    timeout: 180_000,
  }, async () => {
    expect(faultsOf(await runSoak(builtExtension('chromium'), 60, 15), 1.25)).toEqual([]);
  });
});

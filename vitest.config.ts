import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { longestFirst } from './tests/longest-first';

/** The files that take longest, however short they are to read. */
const LONGEST = ['tests/fixtures', 'tests/budgets', 'structure/find-blocks', 'markdown/deep', 'markdown/to-mdast'];

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    environment: 'node',
    // Property tests take their time on a busy machine; how fast things are is measured by the benches.
    testTimeout: 30_000,
    // Vitest leaves one core idle else, which on two cores is half of them.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: longestFirst(LONGEST.map((name) => `${name}.test.ts`)) },
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['node_modules', '.output', '.wxt', 'out', 'tests/e2e/**'],
  },
});

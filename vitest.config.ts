import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    environment: 'node',
    // Property tests take their time on a busy machine; how fast things are is measured by the benches.
    testTimeout: 30_000,
    // Vitest leaves one core idle else, which on two cores is half of them.
    maxWorkers: availableParallelism(),
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['node_modules', '.output', '.wxt', 'out', 'tests/e2e/**'],
  },
});

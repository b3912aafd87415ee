import { defineConfig } from 'vitest/config';

/** End-to-end tests: real browsers, one after the other. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.e2e.ts'],
    globalSetup: ['./build-both.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A real browser on a busy machine answers late now and then; what fails twice is broken. Locally nothing is tried again.
    retry: process.env.CI ? 1 : 0,
  },
});

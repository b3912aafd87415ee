import { defineConfig } from 'vitest/config';
import { longestFirst } from '../longest-first.ts';

/** The files that take longest, however short they are to read. */
const LONGEST = [
  'first-click',
  'collect',
  'collect-faults',
  'desktop',
  'collect-viewers',
  'collect-interrupted',
  'life-tabs',
  'any-page',
  'collect-slides',
  'accessibility',
  'traceless',
  'hostile',
  'soak',
];

/** End-to-end tests in real browsers: each file has its own, with a fresh profile. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.e2e.ts'],
    sequence: { sequencer: longestFirst(LONGEST.map((name) => `${name}.e2e.ts`)) },
    globalSetup: ['./build-both.ts'],
    // Most of the time is spent waiting for what pages do by their clocks: three at a time take a third of it on two cores.
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A real browser on a busy machine answers late now and then; what fails twice is broken. Locally nothing is tried again.
    retry: process.env.CI ? 1 : 0,
  },
});

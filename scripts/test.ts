/**
 * The whole check, one command: `npm test`. Format and lint, types, both production builds, unit tests, end-to-end tests in
 * Chromium and Firefox. Every step runs, whatever failed before it; the last line sums up. `--only STEP` runs some of them.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension, projectRoot } from './build-extension.ts';

interface Count {
  passed: number;
  failed: number;
}

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
const work = mkdtempSync(join(tmpdir(), 'unnag-test-'));
const built = join(work, 'built');
const bin = (name: string, path: string) => join(projectRoot, 'node_modules', name, path);

/** One program, its words on the terminal; counts as one test. */
function run(args: string[]): Count {
  const done = spawnSync(process.execPath, args, { cwd: projectRoot, stdio: 'inherit' });
  return done.status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A vitest run; its tests are counted, and a file that did not load or an error outside of tests is a failure too. */
function vitest(name: string, args: string[]): Count {
  const report = join(work, `${name}.json`);
  const done = spawnSync(
    process.execPath,
    [
      bin('vitest', 'vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    ],
    { cwd: projectRoot, stdio: 'inherit', env: { ...process.env, UNNAG_BUILT: built } },
  );
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults }: Report = JSON.parse(readFileSync(report, 'utf8'));
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  const failed = numFailedTests + broken;
  return { passed: numPassedTests, failed: failed === 0 && done.status !== 0 ? 1 : failed };
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/** Both at once: a build keeps one core at work. */
async function buildBoth(): Promise<Count> {
  const builds = await Promise.allSettled((['chromium', 'firefox'] as const).map((one) => buildExtension(one, built)));
  const failed = builds.filter((one) => one.status === 'rejected');
  for (const { reason } of failed) console.error(String(reason));
  return { passed: builds.length - failed.length, failed: failed.length };
}

/** The builds before the types: they also make what tsconfig.json extends. */
const steps: [name: string, title: string, step: () => Count | Promise<Count>][] = [
  ['lint', 'Format and lint', () => run([bin('@biomejs/biome', 'bin/biome'), 'ci', '.'])],
  ['build', 'Production builds for Chromium and Firefox', buildBoth],
  [
    'build',
    'What addons.mozilla.org asks of the Firefox build',
    () =>
      run([bin('addons-linter', 'bin/addons-linter'), '--boring', '--warnings-as-errors', join(built, 'firefox-mv3')]),
  ],
  ['types', 'Types', () => run([bin('typescript', 'bin/tsc'), '--noEmit'])],
  ['unit', 'Unit tests', () => vitest('unit', [])],
  ['e2e', 'End to end in Chromium and Firefox', () => vitest('e2e', ['--config', 'tests/e2e/vitest.config.ts'])],
];

const total: Count = { passed: 0, failed: 0 };
const lines: string[] = [];
try {
  for (const [name, title, step] of steps) {
    if (values.only && !values.only.includes(name)) continue;
    console.log(`\n=== ${title}`);
    const started = Date.now();
    const { passed, failed } = await step();
    total.passed += passed;
    total.failed += failed;
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    lines.push(`${failed === 0 ? 'ok    ' : 'FAILED'} ${title}: ${passed} passed, ${failed} failed (${seconds} s)`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
console.log(`\n${lines.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
if (total.failed > 0) process.exitCode = 1;

import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { builtExtension } from './with-browsers.ts';

const root = resolve(import.meta.dirname, '../..');

/** The short form; the long one is `npm run soak`. */
it('60 extractions in one tab and 6 tabs leave no memory behind', { timeout: 240_000 }, () => {
  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  const run = spawnSync(process.execPath, [tsx, 'bench/soak.ts', '--extractions', '60', '--tabs', '6'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, UNNAG_DIST: builtExtension('chromium') },
  });
  expect(run.stdout).toContain('60 extractions in one tab');
  expect(run.status, `${run.stdout}\n${run.stderr}`).toBe(0);
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExtension } from '../scripts/build-extension';
import { type Files, packZip } from '../scripts/pack-zip';

const built = process.env.UNNAG_BUILT;
const made = built ? undefined : mkdtempSync(join(tmpdir(), 'unnag-budgets-'));
afterAll(() => made && rmSync(made, { recursive: true, force: true }));

const KiB = 1024;

/** By gzip itself: the zlib in Node.js trades some two per cent of size for speed. */
const gzip = (data: Buffer | undefined): number => execFileSync('gzip', ['-9c'], { input: data ?? '' }).length;

/** Bytes of files, each gzipped by itself. */
const gzipped = (files: Files, names: string[]): number => names.reduce((sum, name) => sum + gzip(files.get(name)), 0);

/** The scripts that a page of the extension loads, and those that they load. */
function scriptsOf(files: Files, page: string): string[] {
  const found = new Set<string>();
  const follow = (text: string) => {
    const chunks = [...text.matchAll(/["'`/]([\w-]+\.js)["'`]/g)].map(([, name]) => `chunks/${name}`);
    const shared = [...text.matchAll(/\bimport\s*["'`]\/([\w-]+\.js)["'`]/g)].map(([, name]) => `${name}`);
    for (const path of [...chunks, ...shared]) {
      if (found.has(path) || !files.has(path)) continue;
      found.add(path);
      follow(String(files.get(path)));
    }
  };
  follow(String(files.get(page)));
  return [...found];
}

/** Bytes of the package that `npm run zip` makes. */
const zipped = async (files: Files): Promise<number> => (await packZip(files)).length;

/**
 * Bytes at most. Where a goal is missed, the bound keeps the miss from growing much. The readers miss theirs by far: they
 * are code and word lists for every way in which hosts show documents, in three scripts and a dozen languages; of libraries
 * are but some 7 KiB (Readability 6, hast-util-to-mdast 1). They are more than half of the package.
 */
const BUDGETS: [what: string, goal: number, bound: number, size: (files: Files) => number | Promise<number>][] = [
  ['the script that is resident on hosts', 8 * KiB, 8 * KiB, (files) => gzipped(files, ['content-scripts/nags.js'])],
  ["the panel's code", 40 * KiB, 40 * KiB, (files) => gzipped(files, scriptsOf(files, 'popup.html'))],
  ['the readers', 60 * KiB, 187 * KiB, (files) => gzipped(files, ['words.js', 'lines.js', 'extract.js'])],
  ['the collector, which comes behind them', 10 * KiB, 10 * KiB, (files) => gzipped(files, ['collect.js'])],
  ['the package', 250 * KiB, 265 * KiB, zipped],
];

describe.each([
  ['chromium', 'chrome-mv3'],
  ['firefox', 'firefox-mv3'],
] as const)('the sizes for %s', (browser, folder) => {
  const files: Files = new Map();
  beforeAll(async () => {
    const place = built ? join(built, folder) : await buildExtension(browser, made ?? '');
    for (const entry of readdirSync(place, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      files.set(path.slice(place.length + 1).replaceAll('\\', '/'), readFileSync(path));
    }
  }, 120_000);

  it.each(BUDGETS)(
    '%s',
    async (what, goal, bound, measure) => {
      const size = await measure(files);
      const kib = (bytes: number) => (bytes / KiB).toFixed(1);
      console.log(`${browser}: ${what} ${kib(size)} KiB, goal ${kib(goal)}${size > goal ? ', MISSED' : ''}`);
      expect(size).toBeGreaterThan(4 * KiB);
      expect(size).toBeLessThanOrEqual(bound);
    },
    120_000,
  );

  it('counts what the panel shares with other scripts', () => {
    expect(scriptsOf(files, 'popup.html')).toContain('preact.js');
  });
});

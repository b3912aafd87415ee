/**
 * npm run build-for-amo [-- --out DIR]
 * Builds the Firefox package from these sources as a reviewer does, twice, in folders of its own; says the SHA-256 of every
 * file, and ends with 1 if the two builds differ in a single byte. The first build stays in `out` (default .output/amo).
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension, projectRoot } from './build-extension.ts';

const { values } = parseArgs({ options: { out: { type: 'string', default: '.output/amo' } } });

/** SHA-256 of each file below a folder, by its path there. */
function hashFiles(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(
    paths.map((path) => [relative(folder, path), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}

const work = mkdtempSync(join(tmpdir(), 'unnag-amo-'));
try {
  const [first, second] = await Promise.all(['a', 'b'].map((name) => buildExtension('firefox', join(work, name))));
  if (!first || !second) throw new Error('nothing was built');
  const one = hashFiles(first);
  const other = hashFiles(second);
  const differing = [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path));
  for (const [path, hash] of one) console.log(`${hash}  ${path}`);
  if (differing.length > 0) {
    console.error(`\nThe two builds differ in ${differing.join(', ')}`);
    process.exitCode = 1;
  } else {
    const out = resolve(projectRoot, values.out);
    rmSync(out, { recursive: true, force: true });
    cpSync(first, out, { recursive: true });
    console.log(`\n${one.size} files, the same in two builds, byte for byte; in ${relative(projectRoot, out) || out}`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

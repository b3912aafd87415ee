/**
 * Measures the restoring of structure against a benchmark folder and its scorer, and the speed of it:
 * `npm run bench:structure -- [--root DIR] [--split dev] [--variant A|H|B|C] [--out DIR] [--worst N] [--no-speed]`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { restoreFlat } from '../structure/restore-flat.ts';
import { restoreWrapped } from '../structure/restore-wrapped.ts';
import { measureSpeed } from './structure-speed.ts';

const { values: options } = parseArgs({
  options: {
    root: { type: 'string', default: '../shared/benchmarks/structure' },
    split: { type: 'string', default: 'dev' },
    variant: { type: 'string' },
    out: { type: 'string' },
    worst: { type: 'string', default: '0' },
    'no-speed': { type: 'boolean', default: false },
  },
});
const root = resolve(options.root);
const HALF_WIDTH = new Map([...'，：；（）！？'].map((sign, i) => [sign, ',:;()!?'.charAt(i)]));

/** One block a line, as the scorer reads it. */
function toLines(content: RootContent[]): string {
  return content.map((node) => (node.type === 'heading' ? `${'#'.repeat(node.depth)} ` : '') + textOf(node)).join('\n');
}

function titleOf(truthFile: string): string {
  for (const line of readFileSync(truthFile, 'utf8').split('\n')) {
    if (line === '') continue;
    const block: { type: string; level?: number; text: string } = JSON.parse(line);
    if (block.type === 'heading' && block.level === 1) return block.text;
  }
  return '';
}

/** Restores every document of the split that has the variant; the number of documents. */
function restoreAll(variant: string, out: string): number {
  let count = 0;
  for (const genre of readdirSync(join(root, options.split))) {
    const folder = join(root, options.split, genre);
    for (const name of readdirSync(folder)) {
      if (!name.endsWith('.truth.jsonl')) continue;
      const id = name.slice(0, -'.truth.jsonl'.length);
      const input = join(folder, `${id}.${variant === 'H' ? 'A' : variant}.txt`);
      if (!existsSync(input)) continue;
      let text = readFileSync(input, 'utf8');
      if (variant === 'H') text = text.replace(/[，：；（）！？]/g, (sign) => HALF_WIDTH.get(sign) ?? sign);
      const context = { title: titleOf(join(folder, name)) };
      const content = variant === 'C' ? restoreWrapped(text, context) : restoreFlat(text, context);
      mkdirSync(join(out, genre), { recursive: true });
      writeFileSync(join(out, genre, `${id}.md`), `${toLines(content)}\n`);
      count++;
    }
  }
  return count;
}

/** Calls the benchmark's own scorer, which knows only its own folder, for another one. */
function score(variant: string, out: string): void {
  const own = [join(root, 'score.py'), '../shared/benchmarks/structure/score.py']
    .map((file) => resolve(file))
    .find(existsSync);
  if (!own) {
    console.log('score.py not found: the restored texts are in', out);
    return;
  }
  const code = `import sys; sys.path.insert(0, ${JSON.stringify(resolve(own, '..'))}); sys.dont_write_bytecode = True
import score; score.ROOT = ${JSON.stringify(root)}; score.main()`;
  const args = [
    '-B',
    '-c',
    code,
    '--dir',
    out,
    '--variant',
    variant,
    '--split',
    options.split,
    '--worst',
    options.worst,
  ];
  const run = spawnSync('python3', args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (run.error) console.log('python3 is not there: the restored texts are in', out);
  else if (run.status !== 0) process.exitCode = 1;
}

if (existsSync(join(root, options.split))) {
  const base = options.out ? resolve(options.out) : mkdtempSync(join(tmpdir(), 'structure-'));
  for (const variant of options.variant ? [options.variant] : ['A', 'H', 'B', 'C']) {
    const out = join(base, variant);
    const started = performance.now();
    const count = restoreAll(variant, out);
    console.log(`\nVariant ${variant}: ${count} documents in ${Math.round(performance.now() - started)} ms\n`);
    if (count > 0) score(variant, out);
  }
} else console.log(`No benchmark at ${root}: only the speed is measured.`);
if (!options['no-speed']) measureSpeed();

/** Measures reading against a folder of pages with their true text: `npm run bench:articles -- --help`. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { PageRun } from './articles/in-page.ts';
import { type ArticlePage, type ArticlesFolder, type GroupScore, loadArticles } from './articles/load-pages.ts';
import { runPages } from './articles/run-pages.ts';

const HELP = `npm run bench:articles -- [options]
  --root DIR     a folder with truth.jsonl, pages/ and score.mjs (default ../shared/benchmarks/articles)
  --out FILE     writes the project's texts, as its score.mjs takes them
  --worst N      lists the N pages with the lowest F1
  --id ID        only this page (may be repeated)
  --rounds N     readings a page, for the times (default 3)`;

const { values: options } = parseArgs({
  options: {
    help: { type: 'boolean', short: 'h', default: false },
    root: { type: 'string', default: '../shared/benchmarks/articles' },
    out: { type: 'string' },
    worst: { type: 'string', default: '0' },
    id: { type: 'string', multiple: true, default: [] },
    rounds: { type: 'string', default: '3' },
  },
});

const readers = ['readability', 'defuddle', 'unnag'] as const;
const figure = (x: number): string => (Number.isFinite(x) ? x.toFixed(3) : '-');

function printScores(folder: ArticlesFolder, pages: ArticlePage[], textsOf: Record<string, Record<string, string>>) {
  console.log(
    '| reader | pages of | n | F1 | precision | recall | F1<0.5 | word F1 | found | leaked |\n|---|---|---|---|---|---|---|---|---|---|',
  );
  const row = (reader: string, name: string, s: GroupScore) =>
    console.log(
      `| ${reader} | ${name} | ${s.n} | ${[s.f1, s.p, s.r].map(figure).join(' | ')} | ${s.low} | ${[s.word, s.found, s.leaked].map(figure).join(' | ')} |`,
    );
  const types = pages.map((page) => ({ ...page, corpus: `${page.corpus} ${page.type}` }));
  const several = new Set(types.map((page) => page.corpus)).size > new Set(pages.map((page) => page.corpus)).size;
  for (const reader of readers) {
    const texts = textsOf[reader] ?? {};
    for (const [name, group] of Object.entries(folder.score(pages, texts).groups)) row(reader, name, group);
    if (!several) continue;
    for (const [name, group] of Object.entries(folder.score(types, texts).groups))
      if (pages.some((page) => name.startsWith(page.corpus) && name !== `${page.corpus} ${page.type}`))
        row(reader, name, group);
  }
}

const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);

function printTimes(runs: PageRun[]): void {
  const total = (reader: 'readability' | 'unnag', pick: (times: number[]) => number) =>
    sum(runs.map((run) => pick(run.times[reader])));
  for (const [name, pick] of [
    ['first reading of each page', (times: number[]) => times[0] ?? 0],
    ['best reading of each page', (times: number[]) => Math.min(...times)],
  ] as const) {
    const [ours, theirs] = [total('unnag', pick), total('readability', pick)];
    const each = runs.map((run) => pick(run.times.unnag) / pick(run.times.readability)).sort((a, b) => a - b);
    console.log(
      `${name}: Unnag ${ours.toFixed(0)} ms, Readability with its clone ${theirs.toFixed(0)} ms; ratio ${(ours / theirs).toFixed(2)}, of the median page ${(each[each.length >> 1] ?? Number.NaN).toFixed(2)}`,
    );
  }
  const steps = new Map<string, number>();
  for (const run of runs)
    for (const [step, ms] of Object.entries(run.steps)) steps.set(step, (steps.get(step) ?? 0) + ms);
  console.log(`steps of the last reading: ${[...steps].map(([step, ms]) => `${step} ${ms.toFixed(0)} ms`).join(', ')}`);
}

async function main(): Promise<void> {
  if (options.help) return console.log(HELP);
  const folder = await loadArticles(options.root);
  const wanted = new Set(options.id);
  const pages = folder.pages.filter((page) => wanted.size === 0 || wanted.has(page.id));
  if (pages.length === 0) throw new Error('no such page');
  const found = await runPages(folder, pages, Number(options.rounds) || 1);
  const runs = [...found.values()].filter((run): run is PageRun => typeof run !== 'string');
  const textsOf = Object.fromEntries(
    readers.map((reader) => [
      reader,
      Object.fromEntries([...found].map(([id, run]) => [id, typeof run === 'string' ? '' : run.texts[reader]])),
    ]),
  );
  for (const [id, run] of found) if (typeof run === 'string') console.log(`FAILED ${id}: ${run}`);
  printScores(folder, pages, textsOf);
  printTimes(runs);
  const ours = folder.score(pages, textsOf.unnag ?? {}).rows;
  const theirs = new Map(folder.score(pages, textsOf.readability ?? {}).rows.map((row) => [row.id, row.f1]));
  const lost = ours.filter((row) => row.f1 < 0.5 && (theirs.get(row.id) ?? 0) > 0.8);
  console.log(`pages under F1 0.5 that Readability has above 0.8: ${lost.map((row) => row.id).join(', ') || 'none'}`);
  const sources = new Map<string, string[]>();
  for (const [id, run] of found) {
    const source = typeof run === 'string' ? 'failed' : run.source;
    sources.set(source, [...(sources.get(source) ?? []), id]);
  }
  for (const [source, ids] of sources)
    console.log(`read as ${source}: ${ids.length}${source === 'flow' ? '' : ` (${ids.join(', ')})`}`);
  const partial = [...found].flatMap(([id, run]) =>
    typeof run === 'string' || run.gaps.length === 0 ? [] : [`${id} (${run.gaps.join(', ')})`],
  );
  console.log(`told to be a part only: ${partial.length} of ${found.size}\n  ${partial.join('\n  ')}`.trimEnd());
  for (const row of [...ours].sort((a, b) => a.f1 - b.f1).slice(0, Number(options.worst) || 0))
    console.log(
      `${figure(row.f1)} p ${row.p === null ? '-' : figure(row.p)} r ${figure(row.r)} Readability ${figure(theirs.get(row.id) ?? 0)} ${row.id} ${row.type} ${row.url}`,
    );
  if (options.out) writeFileSync(options.out, JSON.stringify(textsOf.unnag, null, 1));
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});

/**
 * Measures reading against a folder of pages with the truth, through the built extension and the real toolbar button:
 * `npm run bench:reading -- --help`.
 */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { prepareExtension, projectRoot } from '../scripts/build-extension.ts';
import { launchBrowser, toBrowserName } from '../tests/drivers/launch.ts';
import type { PanelResult } from '../tests/drivers/read-panel.ts';
import { switchNagsOff } from '../tests/drivers/switch-nags-off.ts';
import type { Seen } from './reading/check-nags.ts';
import { type Case, type Folder, loadFolder } from './reading/folder.ts';
import { matchesPattern } from './reading/match-pattern.ts';
import { type CaseReport, pageChanges, readCase, readPeers } from './reading/read-case.ts';
import { measureSpeed } from './reading/speed.ts';

const HELP = `npm run bench:reading -- [options]
  --root DIR       a folder with cases, server.mjs and score.mjs (default ../shared/docbench)
  --split NAME     dev (default), heldout or all;   --case ID   only this case (may be repeated)
  --out DIR        where the results go (default: a new folder; its name is printed)
  --browser NAME   chromium (default) or firefox
  --scroll         collect all pages, where the panel offers it
  --no-peers       without Readability and Defuddle;   --no-nags   without the nag checks
  --no-unchanged   without the check that reading leaves the page as it was
  --speed          measures speed on generated pages instead; --shape NAME only one kind of them
  --dist DIR       use this built extension;   --no-build   the last build in .output`;

const { values: options } = parseArgs({
  allowNegative: true,
  options: {
    help: { type: 'boolean', short: 'h', default: false },
    root: { type: 'string', default: '../shared/docbench' },
    split: { type: 'string', default: 'dev' },
    case: { type: 'string', multiple: true, default: [] },
    out: { type: 'string' },
    browser: { type: 'string', default: 'chromium' },
    scroll: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: true },
    nags: { type: 'boolean', default: true },
    unchanged: { type: 'boolean', default: true },
    speed: { type: 'boolean', default: false },
    shape: { type: 'string', multiple: true, default: [] },
    dist: { type: 'string' },
    build: { type: 'boolean', default: true },
  },
});

/** Runs with a browser of its own, and closes it whatever happens. */
async function withBrowser<T>(
  extension: string | undefined,
  map: string,
  run: (browser: Awaited<ReturnType<typeof launchBrowser>>) => Promise<T>,
): Promise<T> {
  const browser = await launchBrowser(toBrowserName(options.browser), { extension, map });
  try {
    return await run(browser);
  } finally {
    await browser.close();
  }
}

function save(folder: string, id: string, result: object): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${id}.json`), JSON.stringify(result, null, 1));
}

/** The scorer's table, then what is wrong in each case, in words. */
function printScore(folder: Folder, cases: Case[], results: Map<string, object>, name: string, details: boolean): void {
  const rows = cases.map((one) => folder.scoreCase(one, results.get(one.id) ?? {}));
  console.log(`\n${name}\n${folder.table(rows, cases, { perCase: details })}`);
  if (!details) return;
  for (const [i, row] of rows.entries()) {
    const one = cases[i];
    const result: PanelResult = { url: '', ...results.get(row.id) };
    const text = folder.bare(result.text ?? '');
    for (const nag of row.nags) console.log(`  ${row.id}: nag in the output: ${nag}`);
    for (const decoy of row.decoys) console.log(`  ${row.id}: decoy in the output: ${decoy}`);
    if (row.mustHave && one)
      for (const words of one.mustHave.filter((part) => !text.includes(folder.bare(part))))
        console.log(`  ${row.id}: missing: ${words}`);
  }
}

async function runSpeed(): Promise<void> {
  const name = toBrowserName(options.browser);
  const extension = await prepareExtension(name, { dist: options.dist, noBuild: !options.build });
  try {
    await measureSpeed(name, extension.folder, options.shape);
  } finally {
    extension.dispose();
  }
}

async function main(): Promise<void> {
  if (options.help) return console.log(HELP);
  if (options.speed) return runSpeed();
  const folder = await loadFolder(options.root);
  const wanted = new Set(options.case);
  const cases = folder.loadCases(options.split).filter((one) => wanted.size === 0 || wanted.has(one.id));
  if (cases.length === 0) throw new Error('no such case');
  const extension = await prepareExtension(toBrowserName(options.browser), {
    dist: options.dist,
    noBuild: !options.build,
  });
  const server = await folder.startServer({
    split: options.split,
    pdfjs: join(projectRoot, 'node_modules/pdfjs-dist'),
  });
  const map = `127.0.0.1:${server.port}`;
  const out = options.out ? resolve(options.out) : mkdtempSync(join(tmpdir(), 'unnag-reading-'));
  const manifest: { content_scripts?: { matches: string[] }[] } = JSON.parse(
    readFileSync(join(extension.folder, 'manifest.json'), 'utf8'),
  );
  const matches = (manifest.content_scripts ?? []).flatMap((script) => script.matches);
  const faults: string[] = [];
  const results = new Map<string, object>();
  const peerResults = new Map<string, Map<string, object>>();
  const seen = new Map<string, Seen>();
  try {
    if (options.peers)
      await withBrowser(undefined, map, async (browser) => {
        for (const one of cases) {
          const { before, results: read } = await readPeers(browser, one);
          seen.set(one.id, before);
          for (const [name, result] of Object.entries(read)) {
            if (!peerResults.has(name)) peerResults.set(name, new Map());
            peerResults.get(name)?.set(one.id, result);
            save(join(out, 'peers', name), one.id, result);
          }
        }
      });
    await withBrowser(extension.folder, map, async (browser) => {
      const open: [Case, CaseReport][] = [];
      for (const one of cases) {
        const listed = matches.some((pattern) => matchesPattern(pattern, one.url));
        try {
          const report = await readCase(browser, one, { listed, before: seen.get(one.id), scroll: options.scroll });
          open.push([one, report]);
          results.set(one.id, report.result);
          save(out, one.id, report.result);
          if (report.result.error) faults.push(`${one.id}: error: ${JSON.stringify(report.result.error)}`);
          if (options.nags) faults.push(...report.nagFaults.map((fault) => `${one.id}: ${fault}`));
        } catch (error) {
          faults.push(`${one.id}: ${String(error)}`);
        }
      }
      if (options.nags)
        for (const [one, report] of open) faults.push(...(await report.again()).map((fault) => `${one.id}: ${fault}`));
      if (open.length)
        console.log('ms from press to result:', open.map(([one, { ms }]) => `${one.id} ${Math.round(ms)}`).join(', '));
    });
    if (options.unchanged)
      await withBrowser(extension.folder, map, async (browser) => {
        await switchNagsOff(browser, cases[0]?.url ?? '');
        for (const one of cases) {
          const changed = await pageChanges(browser, one, server.log).catch((error) => [String(error)]);
          faults.push(...changed.map((change) => `${one.id}: reading left a trace: ${change}`));
        }
      });
  } finally {
    await server.close();
    extension.dispose();
  }
  for (const [name, read] of peerResults) printScore(folder, cases, read, name, false);
  printScore(folder, cases, results, `Unnag (${options.browser})`, true);
  console.log(`\n${faults.length} faults on the pages${faults.length ? ':' : ''}`);
  for (const fault of faults) console.log(`  ${fault}`);
  console.log(`\nresults in ${out}`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});

/** Measures collecting: `npm run bench:collect -- --help`. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { prepareExtension, projectRoot } from '../scripts/build-extension.ts';
import { toBrowserName } from '../tests/drivers/launch.ts';
import { measureViewer } from './collect/measure-viewer.ts';

const HELP = `npm run bench:collect -- [the options of bench:reading] [options]
First every case of the folder with Collect pressed, in the scorer's table; then a real PDF in the stock PDF.js viewer
beside scrolling alone.
  --pages N     pages of the PDF (default 300)
  --stop N      the page at which Stop is pressed (default 50)
  --no-cases    only the PDF`;

const own = new Set(['--pages', '--stop']);
const args = process.argv.slice(2);
if (args.includes('--help')) {
  console.log(HELP);
  process.exit(0);
}
const optionOf = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const passed = args.filter((arg, i) => !own.has(arg) && !own.has(args[i - 1] ?? ''));

const { folder, dispose } = await prepareExtension(toBrowserName(optionOf('--browser') ?? 'chromium'), {
  dist: optionOf('--dist'),
});
try {
  if (!args.includes('--no-cases')) {
    const run = spawnSync(
      process.execPath,
      [
        join(projectRoot, 'node_modules/tsx/dist/cli.mjs'),
        join(projectRoot, 'bench/reading.ts'),
        '--scroll',
        '--no-peers',
        '--dist',
        folder,
        ...passed,
      ],
      { stdio: 'inherit', cwd: projectRoot },
    );
    if (run.status !== 0) process.exitCode = run.status ?? 1;
  }
  const pages = Number(optionOf('--pages') ?? 300);
  const stop = Number(optionOf('--stop') ?? 50);
  const figures = await measureViewer(folder, toBrowserName(optionOf('--browser') ?? 'chromium'), pages, stop);
  const ratio = (a: number | null, b: number | null): string => (a && b ? `${(a / b).toFixed(2)} ×` : 'not told');
  console.log(
    `\nPDF.js, ${pages} pages: ${figures.pages} collected, missing ${JSON.stringify(figures.missing)}, ${figures.outOfOrder ? 'OUT OF ORDER' : 'in order'}, complete: ${figures.complete}`,
  );
  console.log(
    `time: collecting ${Math.round(figures.collecting)} ms, scrolling alone ${Math.round(figures.scrolling)} ms: ${ratio(figures.collecting, figures.scrolling)} (goal: under 2.5 ×)`,
  );
  console.log(
    `peak memory: collecting ${Math.round(figures.memoryCollecting ?? 0)} MB, scrolling alone ${Math.round(figures.memoryScrolling ?? 0)} MB: ${ratio(figures.memoryCollecting, figures.memoryScrolling)} (goal: at most 1.3 ×)`,
  );
  const { stopped } = figures;
  console.log(
    `Stop at ${stop}: pages ${stopped.pages[0]}–${stopped.pages.at(-1)} (${stopped.pages.length}), complete: ${stopped.complete}; ${stopped.says}`,
  );
} finally {
  dispose();
}

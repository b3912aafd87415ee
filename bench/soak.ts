/**
 * npm run soak -- [--extractions 1000] [--tabs 200] [--snapshots DIR]
 * Reads one page again and again in one tab by the built extension's own button, then opens, reads and closes tabs.
 * Memory is the JavaScript heap after a forced collection, with and without what V8 keeps for itself (soak/kept-by-v8.ts).
 * Ends with 1 if the page's or the extension's heap without that is more than 10 % above what it was after the first 50, or if
 * an observer, a timer, a node or a listener is left over. `--snapshots` keeps the heap snapshots, which the DevTools load.
 */
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { prepareExtension } from '../scripts/build-extension';
import { type Held, ofOurs } from './soak/measure-page';
import { faultsOf, runSoak } from './soak/run-soak';

const { values } = parseArgs({
  options: {
    extractions: { type: 'string', default: '1000' },
    tabs: { type: 'string', default: '200' },
    snapshots: { type: 'string' },
  },
});
const mib = (bytes: number) => (bytes / 2 ** 20).toFixed(2);
const percent = (first: number, last: number) => `${(((last - first) / Math.max(1, first)) * 100).toFixed(1)} %`;

if (values.snapshots) mkdirSync(values.snapshots, { recursive: true });
const { folder, dispose } = await prepareExtension('chromium', {});
try {
  const result = await runSoak(folder, Number(values.extractions), Number(values.tabs), values.snapshots);
  const tell = (what: string, [first, last]: [Held, Held]) => {
    const [a, b] = [ofOurs(first), ofOurs(last)];
    console.log(
      `${what}: ${mib(first.heap)} → ${mib(last.heap)} MiB (${percent(first.heap, last.heap)}); without V8's own ${mib(a)} → ${mib(b)} (${percent(a, b)})`,
    );
  };
  console.log(`${values.extractions} extractions in one tab, ${values.tabs} tabs, ${result.seconds} s`);
  tell('page', result.page);
  tell('background while one tab is read', result.backgroundReading);
  tell('background while tabs come and go', result.background);
  tell('a new tab', result.newTab);
  const [firstResident, lastResident] = result.resident;
  if (firstResident !== null && lastResident !== null)
    console.log(`resident, all pages: ${mib(firstResident)} → ${mib(lastResident)} MiB`);
  console.log('at work', result.atWork[0], '→', result.atWork[1], 'switched off', result.off);
  const faults = faultsOf(result, 1.1);
  for (const fault of faults) console.error(`FAULT: ${fault}`);
  process.exitCode = faults.length > 0 ? 1 : 0;
} finally {
  dispose();
}

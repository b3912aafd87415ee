/**
 * npm run fuzz -- [--pages 2000] [--seed 1] [--only SEED] [--bound MS] [--named] [--case WORDS] [--show]
 * Makes hostile pages from seeds, reads each with the built reading script in a world of its own, and checks that nothing
 * seen is lost or changed, nothing hidden is shown, the page stays as it was, and no page takes longer than the bound.
 * `--named` begins with the named cases, `--case` takes those with these words in their name. Ends with 1 if any page
 * failed; its seed makes the same page again.
 */
import { parseArgs } from 'node:util';
import { prepareExtension } from '../scripts/build-extension';
import { generatePage } from '../tests/hostile/generate-page';
import { namedCases } from '../tests/hostile/named-cases';
import { launchForPages, openReader, readingScript, tryNamed, tryPage } from '../tests/hostile/try-page';

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    bound: { type: 'string', default: '5000' },
    show: { type: 'boolean', default: false },
    named: { type: 'boolean', default: false },
    case: { type: 'string' },
  },
});

const { folder, dispose } = await prepareExtension('chromium', {});
const code = readingScript(folder);
dispose();
let browser = await launchForPages(200_000);
const started = Date.now();
const counts = new Map<string, number>();
let failed = 0;
let tried = 0;
try {
  let reader = await openReader(browser, code);
  /** A tab that hung or crashed is left behind for a new one, and so is a browser that ended. */
  const again = async () => {
    await reader.page.close().catch((error: unknown) => console.error(String(error)));
    if (!browser.connected) {
      console.error('the browser has ended: a new one goes on');
      browser = await launchForPages(200_000);
    }
    reader = await openReader(browser, code);
  };
  const chosen = namedCases.filter(({ name }) => values.named || (values.case && name.includes(values.case)));
  for (const one of chosen) {
    tried++;
    const faults = await tryNamed(reader, one, console.log);
    if (faults.length > 0) failed++;
    for (const fault of faults) console.log(`${one.name}: ${fault}`);
    await again(); // what a large page left behind is not for the next one to carry
  }
  const first = Number(values.only ?? values.seed);
  const last = values.only ? first : first + Number(values.pages) - 1;
  for (let seed = first; seed <= last; seed++) {
    tried++;
    const faults = await tryPage(reader, generatePage(seed), Number(values.bound), values.show);
    for (const { fault } of faults) counts.set(fault, (counts.get(fault) ?? 0) + 1);
    const grave = faults.filter(({ fault }) => fault !== 'recorded');
    if (grave.length > 0) failed++;
    if (failed <= 20)
      for (const { fault, detail } of grave.slice(0, 4)) console.log(`seed ${seed}: ${fault}: ${detail.slice(0, 160)}`);
    if (faults.some(({ fault }) => fault === 'threw')) await again();
  }
} finally {
  await browser.close();
}
console.log(
  `${tried} pages, ${Math.round((Date.now() - started) / 1000)} s, ${failed} with faults`,
  Object.fromEntries(counts),
);
process.exitCode = failed > 0 ? 1 : 0;

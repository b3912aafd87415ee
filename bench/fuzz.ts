/**
 * npm run fuzz -- [--pages 2000] [--seed 1] [--only SEED] [--bound MS] [--named]
 * Makes hostile pages from seeds, reads each with the built reading script in a world of its own, and checks that nothing
 * seen is lost or changed, nothing hidden is shown, the page stays as it was, and no page takes longer than the bound.
 * Ends with 1 if any page failed; its seed makes the same page again.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type CDPSession, launch, type Page } from 'puppeteer-core';
import { defaultExportOptions } from '../export/options';
import { toText } from '../export/to-text';
import type { UnnagDocument } from '../reading/types';
import { prepareExtension } from '../scripts/build-extension';
import { findChromium } from '../tests/drivers/chromium';
import { checkPage, type PageFault } from '../tests/hostile/check-page';
import { generatePage, type HostilePage } from '../tests/hostile/generate-page';
import { type NamedCase, namedCases } from '../tests/hostile/named-cases';

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    bound: { type: 'string', default: '5000' },
    show: { type: 'boolean', default: false },
    named: { type: 'boolean', default: false },
  },
});

const readPageAlone = async (cdp: CDPSession, code: string): Promise<{ document: UnnagDocument; ms: number }> => {
  const { frameTree } = (await cdp.send('Page.getFrameTree')) as { frameTree: { frame: { id: string } } };
  const { executionContextId } = await cdp.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'unnag',
  });
  const from = Date.now();
  const answer = await cdp.send('Runtime.evaluate', {
    contextId: executionContextId,
    expression: code,
    awaitPromise: true,
    returnByValue: true,
  });
  if (answer.exceptionDetails)
    throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
  return { document: answer.result.value as UnnagDocument, ms: Date.now() - from };
};

async function tryPage(
  cdp: CDPSession,
  page: Page,
  code: string,
  made: HostilePage,
  bound: number,
): Promise<PageFault[]> {
  await page.goto('about:blank'); // new built-ins: the last page may have broken its own
  await page.setContent(made.html, { waitUntil: 'domcontentloaded' });
  if (made.script) await page.evaluate(made.script).catch((error: unknown) => void error); // the page's own script may break itself
  const before = await cdp.send('DOM.getOuterHTML', {
    nodeId: (await cdp.send('DOM.getDocument', { depth: 0 })).root.nodeId,
  });
  try {
    const { document, ms } = await readPageAlone(cdp, code);
    const after = await cdp.send('DOM.getOuterHTML', {
      nodeId: (await cdp.send('DOM.getDocument', { depth: 0 })).root.nodeId,
    });
    const faults = checkPage(made, toText(document, defaultExportOptions), document.removed);
    if (values.show) console.log(toText(document, defaultExportOptions), document.removed);
    if (strip(before.outerHTML) !== strip(after.outerHTML))
      faults.push({ seed: made.seed, fault: 'changed-page', detail: '' });
    if (ms > bound) faults.push({ seed: made.seed, fault: 'slow', detail: `${ms} ms` });
    return faults;
  } catch (error) {
    return [{ seed: made.seed, fault: 'threw', detail: String(error).slice(0, 300) }];
  }
}

async function tryNamed(cdp: CDPSession, page: Page, code: string, one: NamedCase): Promise<string[]> {
  await page.goto('about:blank');
  await page.setContent(one.html ?? '', { waitUntil: 'domcontentloaded' });
  if (one.make) await page.evaluate(`{${one.make}}`);
  try {
    const { document, ms } = await readPageAlone(cdp, code);
    const text = toText(document, defaultExportOptions);
    console.log(`${one.name}: ${ms} ms, ${text.length} characters`);
    return [
      ...one.has.filter((words) => !text.includes(words)).map((words) => `lost: ${words}`),
      ...(one.hasNot ?? []).filter((words) => text.includes(words)).map((words) => `shown: ${words}`),
      ...(ms > one.bound ? [`slow: ${ms} ms`] : []),
    ];
  } catch (error) {
    return [`threw: ${String(error).slice(0, 300)}`];
  }
}

// One of the made pages counts its own mutations in an attribute.
const strip = (html: string) => html.replace(/ data-n="\d+"/g, '');

const { folder, dispose } = prepareExtension('chromium', {});
const code = readFileSync(`${folder}/extract.js`, 'utf8');
dispose();
const executablePath = findChromium();
if (!executablePath) throw new Error('Chromium was not found: install it, or name it in $CHROMIUM');
const browser = await launch({
  executablePath,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const started = Date.now();
const counts = new Map<string, number>();
let failed = 0;
let tried = 0;
try {
  const page = await browser.newPage();
  const cdp = await page.createCDPSession();
  await cdp.send('Page.enable');
  await cdp.send('DOM.enable');
  if (values.named) {
    for (const one of namedCases) {
      tried++;
      const faults = await tryNamed(cdp, page, code, one);
      if (faults.length > 0) failed++;
      for (const fault of faults) console.log(`${one.name}: ${fault}`);
    }
  }
  const first = Number(values.only ?? values.seed);
  const last = values.only ? first : first + Number(values.pages) - 1;
  for (let seed = first; seed <= last; seed++) {
    tried++;
    const faults = await tryPage(cdp, page, code, generatePage(seed), Number(values.bound));
    for (const fault of faults) counts.set(fault.fault, (counts.get(fault.fault) ?? 0) + 1);
    const grave = faults.filter((fault) => fault.fault !== 'recorded');
    if (grave.length === 0) continue;
    failed++;
    if (failed > 20) continue;
    for (const { fault, detail } of grave.slice(0, 4)) console.log(`seed ${seed}: ${fault}: ${detail.slice(0, 160)}`);
  }
} finally {
  await browser.close();
}
console.log(
  `${tried} pages, ${Math.round((Date.now() - started) / 1000)} s, ${failed} with faults`,
  Object.fromEntries(counts),
);
process.exitCode = failed > 0 ? 1 : 0;

/**
 * npm run soak -- [--extractions 1000] [--tabs 200]
 * Reads one page again and again in one tab by the built extension's own panel page, then opens, reads and closes tabs.
 * Memory is the JavaScript heap after a forced collection, of the page and of the extension; ends with 1 if either is more
 * than 10 % above what it was after the first 50.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, type Extension, launch, type Page } from 'puppeteer-core';
import { prepareExtension } from '../scripts/build-extension';
import { findChromium } from '../tests/drivers/chromium';
import { serve } from '../tests/drivers/serve';
import { sleep, waitFor } from '../tests/drivers/wait';
import { answerArticle, article } from '../tests/e2e/fixtures';

const { values } = parseArgs({
  options: { extractions: { type: 'string', default: '1000' }, tabs: { type: 'string', default: '200' } },
});
const WARM = 50;
const GROWTH = 1.1;

/** Presses the button, waits for the text, closes the panel. */
async function readOnce(browser: Browser, page: Page, extension: Extension): Promise<void> {
  const before = new Set(browser.targets());
  await page.triggerExtensionAction(extension);
  const target = await browser.waitForTarget(
    (one) => !before.has(one) && one.url().startsWith(`chrome-extension://${extension.id}/popup`),
    { timeout: 30_000 },
  );
  const panel = await target.asPage();
  const text = await waitFor('the text', async () => {
    const result = await panel.evaluate(
      'globalThis.unnag?.result?.text ?? globalThis.unnag?.result?.error?.code ?? null',
    );
    return typeof result === 'string' ? result : undefined;
  });
  if (!text.includes(article.first)) throw new Error(`not read: ${text.slice(0, 80)}`);
  await panel.evaluate('window.close()').catch((error: unknown) => void error); // it goes while it answers
  await waitFor('the panel to close', () => !browser.targets().includes(target) || undefined);
}

async function heapOf(page: Page): Promise<number> {
  const cdp = await page.createCDPSession();
  try {
    for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage');
    return (await cdp.send('Runtime.getHeapUsage')).usedSize;
  } finally {
    await cdp.detach();
  }
}

async function workerHeap(browser: Browser): Promise<number> {
  const target = browser.targets().find((one) => one.type() === 'service_worker');
  if (!target) return 0; // stopped: it takes nothing
  const cdp = await target.createCDPSession();
  try {
    await cdp.send('HeapProfiler.collectGarbage');
    return (await cdp.send('Runtime.getHeapUsage')).usedSize;
  } finally {
    await cdp.detach();
  }
}

const { folder, dispose } = prepareExtension('chromium', {});
const profile = mkdtempSync(join(tmpdir(), 'unnag-soak-'));
const server = await serve(answerArticle);
const browser = await launch({
  executablePath: findChromium() ?? '',
  pipe: true,
  enableExtensions: [folder],
  userDataDir: join(profile, 'profile'),
  args: [
    '--no-first-run',
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--host-resolver-rules=MAP * ${server.address}`,
    '--ignore-certificate-errors',
  ],
});
const MiB = 2 ** 20;
let bad = false;
function compare(what: string, first: number, last: number): void {
  const over = first > 0 && last > first * GROWTH;
  bad ||= over;
  console.log(
    `${what}: ${(first / MiB).toFixed(2)} MiB after the first, ${(last / MiB).toFixed(2)} at the end${over ? ' – MORE THAN 10 %' : ''}`,
  );
}
try {
  const extension = await waitFor('the extension', async () => [...(await browser.extensions()).values()][0]);
  const page = await browser.newPage();
  await page.goto(article.url);
  await sleep(500);
  const count = Number(values.extractions);
  let started = Date.now();
  let first = 0;
  let firstWorker = 0;
  for (let i = 1; i <= count; i++) {
    await readOnce(browser, page, extension);
    if (i === Math.min(WARM, count)) [first, firstWorker] = [await heapOf(page), await workerHeap(browser)];
  }
  console.log(`${count} extractions in one tab, ${Math.round((Date.now() - started) / 1000)} s`);
  compare('page', first, await heapOf(page));
  compare('background', firstWorker, await workerHeap(browser));
  const tabs = Number(values.tabs);
  started = Date.now();
  let firstTab = 0;
  let lastTab = 0;
  for (let i = 1; i <= tabs; i++) {
    const tab = await browser.newPage();
    await tab.goto(article.url);
    await readOnce(browser, tab, extension);
    if (i === Math.min(WARM, tabs)) [firstTab, firstWorker] = [await heapOf(tab), await workerHeap(browser)];
    if (i === tabs) lastTab = await heapOf(tab);
    await tab.close();
  }
  console.log(`${tabs} tabs opened, read and closed, ${Math.round((Date.now() - started) / 1000)} s`);
  compare('a new tab', firstTab, lastTab);
  compare('background', firstWorker, await workerHeap(browser));
} finally {
  await browser.close();
  await server.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  dispose();
}
process.exitCode = bad ? 1 : 0;

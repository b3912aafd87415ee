import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type Extension, launch, type Page } from 'puppeteer-core';
import { findChromium } from '../../tests/drivers/chromium';
import { serve } from '../../tests/drivers/serve';
import { sleep, waitFor } from '../../tests/drivers/wait';
import { answerArticle, article } from '../../tests/e2e/fixtures';
import { type AtWork, countAtWork, type Held, measure, ofOurs } from './measure-page';

/** After the first of these the memory is measured for the first time. */
const WARM = 50;
/** Time (ms) in which all that was begun has ended: the panel asks again how many nags are hidden after 1.5 s. */
const REST = 3000;

export interface SoakResult {
  page: [first: Held, last: Held];
  /** From the first 50 tabs to the last. */
  background: [first: Held, last: Held];
  /** From the first 50 readings to the last. */
  backgroundReading: [first: Held, last: Held];
  newTab: [first: Held, last: Held];
  atWork: [first: AtWork, last: AtWork];
  /** After nag hiding was switched off. */
  off: AtWork;
  /** Memory of all processes that show pages (resident, bytes), the extension's own among them; null: not told here. */
  resident: [first: number | null, last: number | null];
  seconds: number;
}

async function openPanel(
  browser: Browser,
  page: Page,
  extension: Extension,
): Promise<{ panel: Page; close: () => Promise<void> }> {
  const before = new Set(browser.targets());
  await page.triggerExtensionAction(extension);
  const target = await browser.waitForTarget(
    (one) => !before.has(one) && one.url().startsWith(`chrome-extension://${extension.id}/popup`),
    { timeout: 30_000 },
  );
  const panel = await target.asPage();
  const close = async () => {
    await panel.evaluate('window.close()').catch((error: unknown) => void error); // it goes while it answers
    await waitFor('the panel to close', () => !browser.targets().includes(target) || undefined);
  };
  return { panel, close };
}

/** Presses the button, waits for the text, closes the panel. */
async function readOnce(browser: Browser, page: Page, extension: Extension): Promise<void> {
  const { panel, close } = await openPanel(browser, page, extension);
  const text = await waitFor('the text', async () => {
    const result = await panel.evaluate(
      'globalThis.unnag?.result?.text ?? globalThis.unnag?.result?.error?.code ?? null',
    );
    return typeof result === 'string' ? result : undefined;
  });
  if (!text.includes(article.first)) throw new Error(`not read: ${text.slice(0, 80)}`);
  await close();
}

async function heldBy(page: Page, file?: string): Promise<Held> {
  const cdp = await page.createCDPSession();
  try {
    return await measure(cdp, file);
  } finally {
    await cdp.detach();
  }
}

async function heldByBackground(browser: Browser, file?: string): Promise<Held> {
  const target = browser.targets().find((one) => one.type() === 'service_worker');
  if (!target) return { heap: 0, code: 0, numbers: 0 }; // stopped: it takes nothing
  const cdp = await target.createCDPSession();
  try {
    return await measure(cdp, file);
  } finally {
    await cdp.detach();
  }
}

async function residentOf(browser: Browser): Promise<number | null> {
  if (process.platform !== 'linux') return null;
  const cdp = await browser.target().createCDPSession();
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  await cdp.detach();
  const pages = processInfo.filter(({ type }) => type === 'renderer');
  return pages.reduce((sum, { id }) => sum + residentOfProcess(id), 0);
}

function residentOfProcess(id: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch (error) {
    console.debug(String(error)); // it has just ended
    return 0;
  }
}

/**
 * Reads one page again and again in one tab, by pressing the built extension's button, then opens, reads and closes tabs.
 * @param folder the built extension for Chromium
 * @param snapshots a folder for the heap snapshots, named by what they are of and after how many readings; none: not kept
 */
export async function runSoak(
  folder: string,
  extractions: number,
  tabs: number,
  snapshots?: string,
): Promise<SoakResult> {
  const fileOf = (name: string) => snapshots && join(snapshots, `${name}.heapsnapshot`);
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
  const from = Date.now();
  try {
    const extension = await waitFor('the extension', async () => [...(await browser.extensions()).values()][0]);
    const page = await browser.newPage();
    await page.goto(article.url);
    await sleep(500);
    await readOnce(browser, page, extension);
    const atWork = await countAtWork(page, extension.id);
    const look = async (readings: number) => {
      await sleep(REST);
      return {
        page: await heldBy(page, fileOf(`page-${readings}`)),
        background: await heldByBackground(browser, fileOf(`background-${readings}`)),
        atWork: await atWork(),
      };
    };
    let first = await look(1);
    let resident = await residentOf(browser);
    for (let i = 2; i <= extractions; i++) {
      await readOnce(browser, page, extension);
      if (i === WARM) [first, resident] = [await look(i), await residentOf(browser)];
    }
    const last = await look(extractions);
    const lastResident = await residentOf(browser);

    const { panel, close } = await openPanel(browser, page, extension);
    const nags = '[data-action=nags]';
    await waitFor('the switch', () => panel.evaluate(`document.querySelector('${nags}:enabled')?.checked`));
    await panel.click(nags);
    await sleep(500);
    await close();
    await sleep(REST);
    const off = await atWork();

    let newTab: [Held, Held] | null = null;
    let background = first.background;
    for (let i = 1; i <= tabs; i++) {
      const tab = await browser.newPage();
      await tab.goto(article.url);
      await readOnce(browser, tab, extension);
      const held = i === 1 || i === WARM || i === tabs ? await heldBy(tab) : null;
      if (held) newTab = [i > WARM && newTab ? newTab[0] : held, held];
      if (i === Math.min(WARM, tabs)) background = await heldByBackground(browser, fileOf(`background-tabs-${i}`));
      await tab.close();
    }
    const lastBackground =
      tabs > 0 ? await heldByBackground(browser, fileOf(`background-tabs-${tabs}`)) : last.background;
    return {
      page: [first.page, last.page],
      background: [background, lastBackground],
      backgroundReading: [first.background, last.background],
      newTab: newTab ?? [first.page, first.page],
      atWork: [first.atWork, last.atWork],
      off,
      resident: [resident, lastResident],
      seconds: Math.round((Date.now() - from) / 1000),
    };
  } finally {
    await browser.close();
    await server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What is wrong with a result, in words; `growth`: 1.1 is ten per cent more than at first. */
export function faultsOf(result: SoakResult, growth: number): string[] {
  const { atWork, off } = result;
  const faults: string[] = [];
  for (const what of ['page', 'background', 'backgroundReading', 'newTab'] as const) {
    const [first, last] = result[what];
    const [before, now] = [ofOurs(first), ofOurs(last)];
    if (now > before * growth) faults.push(`${what}: ${now} bytes without V8's own, ${before} at first`);
  }
  for (const what of ['observers', 'nodes', 'listeners'] as const)
    if (atWork[1][what] > atWork[0][what]) faults.push(`${what}: ${atWork[1][what]}, ${atWork[0][what]} at first`);
  if (atWork[1].timers > 0) faults.push(`${atWork[1].timers} timers left`);
  if (off.observers > 0 || off.timers > 0)
    faults.push(`switched off: ${off.observers} observers, ${off.timers} timers left`);
  return faults;
}

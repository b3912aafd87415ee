import { setTimeout as sleep } from 'node:timers/promises';
import { isBrowsersOwn } from '../../tests/drivers/browsers-own.ts';
import { type PanelResult, pressAndRead } from '../../tests/drivers/read-panel.ts';
import { settle } from '../../tests/drivers/settle.ts';
import type { Driver, PageHandle } from '../../tests/drivers/types.ts';
import { countVisible, nagFaults, type Seen } from './check-nags.ts';
import type { Case, CaseServer } from './folder.ts';
import { changes, disturb, readState } from './page-state.ts';
import { peers } from './peers.ts';

export interface CaseReport {
  result: PanelResult;
  /** Milliseconds from the press to the result. */
  ms: number;
  nagFaults: string[];
  /** Checks the nags again, five seconds after the first time, and closes the page. */
  again(): Promise<string[]>;
}

/** Reads one case with the extension; on a listed host the nags must be gone before the press, else after it. */
export async function readCase(
  browser: Driver,
  one: Case,
  { listed, before, scroll }: { listed: boolean; before?: Seen; scroll: boolean },
): Promise<CaseReport> {
  const page = await browser.open(one.url);
  await settle(page);
  const early = listed ? await nagFaults(page, one, before) : [];
  const started = performance.now();
  const { panel, result } = await pressAndRead(page, { scroll });
  const ms = performance.now() - started;
  if (!listed) await sleep(150);
  const late = await nagFaults(page, one, before);
  await panel.close();
  const due = Date.now() + 5000;
  return {
    result,
    ms,
    nagFaults: [...early.map((fault) => `on load: ${fault}`), ...late.map((fault) => `after the click: ${fault}`)],
    again: async () => {
      await sleep(Math.max(0, due - Date.now()));
      const faults = await nagFaults(page, one, before);
      await page.close();
      return faults.map((fault) => `after 5 s: ${fault}`);
    },
  };
}

/** What a case's page is without the extension: what a reader sees of nags and kept elements, and how the peers read it. */
export async function readPeers(browser: Driver, one: Case) {
  const page = await browser.open(one.url);
  try {
    await settle(page);
    const before = await countVisible(page, [...one.nagSelectors, ...one.keepSelectors]);
    const results: Record<string, object> = {};
    for (const [name, expression] of Object.entries(peers)) results[name] = await runPeer(page, name, expression);
    return { before, results };
  } finally {
    await page.close();
  }
}

/** A peer that throws scores nothing, and its words are shown. */
async function runPeer(page: PageHandle, name: string, expression: string): Promise<object> {
  try {
    return await page.evaluate<object>(expression);
  } catch (error) {
    console.error(`${name} failed: ${String(error).slice(0, 200)}`);
    return {};
  }
}

/** Reads the case; what reading changed of the page, and what was asked for meanwhile (must be nothing, with nag hiding off). */
export async function pageChanges(browser: Driver, one: Case, log: CaseServer['log']): Promise<string[]> {
  const page = await browser.open(one.url);
  try {
    await settle(page);
    await disturb(page);
    await settle(page);
    const before = await readState(page);
    const asked = log.length;
    const { panel } = await pressAndRead(page);
    const after = await readState(page);
    const requests = log
      .slice(asked)
      .filter(({ host }) => !isBrowsersOwn(host))
      .map(({ host, path }) => `asked for ${host}${path}`);
    await panel.close();
    return [...changes(before, after), ...requests];
  } finally {
    await page.close();
  }
}

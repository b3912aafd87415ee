import type { PageHandle, PanelHandle } from './types.ts';
import { sleep, waitFor } from './wait.ts';

/** The public result, as far as the commands here look into it; `export/result.ts` makes it. */
export interface PanelResult {
  url: string;
  title?: string;
  author?: string;
  text?: string;
  markdown?: string;
  pages?: { shown: number | null; total: number | null };
  complete?: boolean;
  gaps?: { reason: string }[];
  removed?: { reason: string; text: string }[];
  timings?: Record<string, number>;
  error?: { code: string; message: string };
  /** True while pages are being collected by scrolling. */
  collecting?: boolean;
  [field: string]: unknown;
}

const RESULT = `(() => {
  const { result } = globalThis.unnag ?? {};
  return result && result.collecting !== true ? JSON.parse(JSON.stringify(result)) : null;
})()`;

/** Waits for the panel's result; throws after `timeout` ms. `expression`: what of it to take. */
export function waitForResult(panel: PanelHandle, timeout = 120_000, expression = RESULT): Promise<PanelResult> {
  return waitFor("the panel's result", () => panel.evaluate<PanelResult | null>(expression), { timeout, every: 30 });
}

/**
 * Presses the toolbar button and waits for the result; the panel stays open. The very first press after a browser's start can
 * come before the leave to read the page has reached it: a result with an error is asked for once more.
 */
export async function pressAndRead(
  page: PageHandle,
  { scroll = false, timeout = 120_000 } = {},
): Promise<{ panel: PanelHandle; result: PanelResult }> {
  let panel = await page.press();
  let result = await waitForResult(panel, timeout);
  if (result.error !== undefined) {
    await panel.close();
    await sleep(200);
    panel = await page.press();
    result = await waitForResult(panel, timeout);
  }
  if (scroll && result.error === undefined) result = await collect(panel, timeout);
  return { panel, result };
}

/** Presses "Collect all pages" where the panel offers it, and waits until all pages are in. */
async function collect(panel: PanelHandle, timeout: number): Promise<PanelResult> {
  const button = '[data-action="collect"]';
  if (await panel.evaluate<boolean>(`Boolean(document.querySelector('${button}:not([disabled])'))`)) {
    await panel.click(button);
    await sleep(100);
  }
  return waitForResult(panel, Math.max(timeout, 300_000));
}

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pressAndRead } from './read-panel.ts';
import type { Driver } from './types.ts';

const sitesFolder = join(import.meta.dirname, '../../sites');

/** Switches nag hiding off everywhere, in the extension's stored settings (as the panel's own switches do), by way of a page. */
export async function switchNagsOff(browser: Driver, url: string): Promise<void> {
  const hostsOff = readdirSync(sitesFolder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.slice(0, -'.ts'.length));
  const settings = { version: 1, hideNags: false, hostsOff };
  const page = await browser.open(url);
  try {
    const { panel } = await pressAndRead(page);
    await panel.evaluate(`chrome.storage.local.set({ settings: ${JSON.stringify(settings)} }).then(() => true)`);
    await panel.close();
  } finally {
    await page.close();
  }
}

import type { Driver } from './types.ts';
import { sleep } from './wait.ts';

const RELOAD = `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
const addon = await AddonManager.getAddonByID(WebExtensionPolicy.getActiveExtensions().find((one) => one.mozExtensionHostname === given).id);
await addon.reload();`;

/** Puts the extension in anew while the browser and its tabs stay open, as an update does. @param folder the built extension */
export async function reloadExtension(browser: Driver, folder: string): Promise<void> {
  if (browser.chromium) await browser.chromium.installExtension(folder);
  else await browser.inFirefox?.(RELOAD, new URL(browser.origin).host);
  await sleep(500); // its background starts
}

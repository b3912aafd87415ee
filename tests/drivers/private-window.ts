import type { Driver, PageHandle } from './types.ts';
import { waitFor } from './wait.ts';

const IN_FIREFOX = `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
const policy = WebExtensionPolicy.getActiveExtensions().find((one) => one.mozExtensionHostname === given.host);
await ExtensionPermissions.add(policy.id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] }, policy.extension);
await (await AddonManager.getAddonByID(policy.id)).reload();
const opened = await BrowserWindowTracker.promiseOpenWindow({ private: true });
opened.gBrowser.selectedBrowser.fixupAndLoadURIString(given.url, {
  triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() });`;

/** Lets the extension into private windows, as the user can in the browser's own page, and opens the address in one. */
export async function openPrivate(browser: Driver, url: string): Promise<PageHandle> {
  if (!browser.chromium) {
    await browser.inFirefox?.(IN_FIREFOX, { host: new URL(browser.origin).host, url });
    return browser.adopt(url);
  }
  const extensionId = new URL(browser.origin).host;
  const own = await browser.open('chrome://extensions/');
  const change = JSON.stringify({ extensionId, incognitoAccess: true });
  await own.evaluate(`chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })
    .then(() => chrome.developerPrivate.updateExtensionConfiguration(${change})).then(() => true)`);
  // That loads the extension anew.
  const page = await waitFor('the extension', () => browser.open(`${browser.origin}/options.html`).catch(() => null));
  await page.evaluate(`chrome.windows.create({ incognito: true, url: ${JSON.stringify(url)} }).then(() => true)`);
  await own.close();
  await page.close();
  return browser.adopt(url);
}

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Preferences = Record<string, string | number | boolean>;

/** Quiet at start, no request of its own, downloads saved without asking. Marionette sets the rest for automation. */
const QUIET: Preferences = {
  'marionette.port': 0, // a free one; it is written into MarionetteActivePort
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.newtabpage.enabled': false,
  'browser.tabs.warnOnClose': false,
  'app.update.auto': false,
  'app.normandy.enabled': false,
  // The user who is asked for a leave of one host says yes.
  'extensions.webextOptionalPermissionPrompts': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.enabled': false,
  'extensions.update.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'services.settings.server': 'data:,none',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'dom.security.https_first': false,
  'network.stricttransportsecurity.preloadlist': false,
  'browser.download.folderList': 2,
  'browser.download.useDownloadDir': true,
  'browser.download.always_ask_before_handling_new_types': false,
  'browser.download.alwaysOpenPanel': false,
};

/** Every request through the proxy at this port, loopback too. */
const throughProxy = (port: number): Preferences => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.no_proxies_on': '',
  'network.proxy.allow_hijacking_localhost': true,
});

/** Makes a fresh profile with a downloads folder in it. */
export function makeProfile(proxyPort?: number, more: Preferences = {}): { profile: string; downloads: string } {
  const profile = mkdtempSync(join(tmpdir(), 'unnag-firefox-'));
  const downloads = join(profile, 'saved');
  mkdirSync(downloads);
  const preferences: Preferences = {
    ...QUIET,
    'browser.download.dir': downloads,
    ...(proxyPort === undefined ? {} : throughProxy(proxyPort)),
    ...more,
  };
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  writeFileSync(join(profile, 'user.js'), `${lines.join('\n')}\n`);
  return { profile, downloads };
}

import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import type { BrowserName, Driver, LaunchOptions } from './types.ts';

/** Starts the named browser with the extension loaded. */
export function launchBrowser(name: BrowserName, options: LaunchOptions): Promise<Driver> {
  return name === 'firefox' ? launchFirefox(options) : launchChromium(options);
}

/** The name as it came from a command line; throws a sentence when it is neither. */
export function toBrowserName(name: string): BrowserName {
  if (name === 'chromium' || name === 'firefox') return name;
  throw new Error(`--browser is chromium or firefox, not "${name}"`);
}

import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { launchBrowser } from '../drivers/launch.ts';
import { type Answer, serve, type TestServer } from '../drivers/serve.ts';
import type { BrowserName, Driver, PageHandle } from '../drivers/types.ts';

/** What a group of tests has at hand; read its fields inside the tests only. */
export interface Stage {
  browser: Driver;
  server: TestServer;
  /** Opens a page that is closed after the test, whatever happens in it. */
  open(url: string): Promise<PageHandle>;
}

/** The built extension for a browser. */
export function builtExtension(name: BrowserName): string {
  const both = process.env.UNNAG_BUILT;
  const folder = both
    ? join(both, name === 'firefox' ? 'firefox-mv3' : 'chrome-mv3')
    : process.env[`UNNAG_BUILT_${name.toUpperCase()}`];
  if (!folder)
    throw new Error('the extension was not built: run these tests by `npm test` or tests/e2e/vitest.config.ts');
  return folder;
}

/** $BROWSER=chromium or firefox runs one of them only. */
const names = (['chromium', 'firefox'] as const).filter((name) => (process.env.BROWSER ?? name) === name);

/**
 * Declares the tests once for each browser, with the extension loaded and a server that answers every host (`answer`: null is
 * 404), so that nothing can leave the machine and every request is seen.
 */
export function withBrowsers(
  title: string,
  answer: (url: URL) => Answer | null,
  tests: (stage: Stage, name: BrowserName) => void,
): void {
  describe.each(names)(`${title} (%s)`, (name) => {
    const pages: PageHandle[] = [];
    const stage = {
      open: async (url: string) => {
        const page = await stage.browser.open(url);
        pages.push(page);
        return page;
      },
    } as Stage;
    beforeAll(async () => {
      stage.server = await serve(answer);
      stage.browser = await launchBrowser(name, { extension: builtExtension(name), map: stage.server.address });
    });
    afterEach(async () => {
      for (const page of pages.splice(0)) await page.close();
    });
    afterAll(async () => {
      await stage.browser?.close();
      await stage.server?.close();
    });
    tests(stage, name);
  });
}

import type { Browser, Extension, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaults } from '../../settings/types.ts';
import { launchChromium } from '../drivers/chromium.ts';
import { serve, type TestServer } from '../drivers/serve.ts';
import type { Driver } from '../drivers/types.ts';
import { waitFor } from '../drivers/wait.ts';
import { answerArticle, article } from './fixtures.ts';
import { builtExtension } from './with-browsers.ts';

const BADGES = `chrome.tabs.query({}).then((tabs) => Promise.all(tabs.map(({ id }) => chrome.action.getBadgeText({ tabId: id }))))`;

/** Chromium stops an extension's worker when it has been idle for half a minute, and at any time when it likes to. */
describe.skipIf((process.env.BROWSER ?? 'chromium') !== 'chromium')('a worker that was stopped', () => {
  let server: TestServer;
  let driver: Driver;
  let browser: Browser;
  let extension: Extension;
  let settings: Page;
  beforeAll(async () => {
    server = await serve(answerArticle);
    driver = await launchChromium({ extension: builtExtension('chromium'), map: server.address });
    if (!driver.chromium) throw new Error('Chromium gives no handle of its own.');
    browser = driver.chromium;
    extension = await waitFor('the extension', async () => [...(await browser.extensions()).values()][0]);
    settings = await browser.newPage();
    await settings.goto(`chrome-extension://${extension.id}/options.html`);
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  const workers = () => browser.targets().filter((target) => target.type() === 'service_worker');
  const stop = async () => {
    for (const target of workers()) await (await target.worker())?.close();
    await waitFor('the worker to stop', () => workers().length === 0 || undefined);
  };

  it('is woken by the toolbar button, does the one-click action, and ticks', async () => {
    const stored = JSON.stringify({ settings: { ...defaults, button: 'save-markdown' } });
    await settings.evaluate(`chrome.storage.local.set(${stored})`);
    await waitFor(
      'the button to act at once',
      async () => (await settings.evaluate('chrome.action.getPopup({})')) === '' || undefined,
    );
    await stop();
    const page = await browser.newPage();
    await page.goto(article.url);
    await page.bringToFront();
    await page.triggerExtensionAction(extension);
    const badge = await waitFor('the tick', async () => {
      const texts = await settings.evaluate(BADGES);
      return (texts as string[]).find((text) => text === '✓' || text === '!');
    });
    expect(badge).toBe('✓');
  });
});

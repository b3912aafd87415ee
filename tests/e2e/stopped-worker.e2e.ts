import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type Extension, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaults } from '../../settings/types.ts';
import { findChromium } from '../drivers/chromium.ts';
import { serve, type TestServer } from '../drivers/serve.ts';
import { waitFor } from '../drivers/wait.ts';
import { answerArticle, article } from './fixtures.ts';
import { builtExtension } from './with-browsers.ts';

const BADGES = `chrome.tabs.query({}).then((tabs) => Promise.all(tabs.map(({ id }) => chrome.action.getBadgeText({ tabId: id }))))`;

/** Chromium stops an extension's worker when it has been idle for half a minute, and at any time when it likes to. */
describe.skipIf((process.env.BROWSER ?? 'chromium') !== 'chromium')('a worker that was stopped', () => {
  const profile = mkdtempSync(join(tmpdir(), 'unnag-stopped-'));
  let server: TestServer;
  let browser: Browser;
  let extension: Extension;
  let settings: Page;
  beforeAll(async () => {
    server = await serve(answerArticle);
    browser = await launch({
      executablePath: findChromium() ?? '',
      pipe: true,
      enableExtensions: [builtExtension('chromium')],
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
    extension = await waitFor('the extension', async () => [...(await browser.extensions()).values()][0]);
    settings = await browser.newPage();
    await settings.goto(`chrome-extension://${extension.id}/options.html`);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
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

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Page } from 'puppeteer-core';
import type { Settings } from '../settings/types.ts';
import { findChromium } from '../tests/drivers/chromium.ts';
import { serve } from '../tests/drivers/serve.ts';
import { sleep, waitFor } from '../tests/drivers/wait.ts';
import { loadFixture } from '../tests/e2e/fixtures.ts';
import { prepareExtension } from './build-extension.ts';
import { answerSample, samplePages } from './sample-pages.ts';

/** A Chromium with the extension, ready to be photographed. */
export interface Camera {
  origin: string;
  /** Addresses of the sample page, of one with a very long title, and of one that shows its pages as they are scrolled to. */
  sample: string;
  long: string;
  ledger: string;
  open: (url: string) => Promise<Page>;
  /** Presses the toolbar button on the page, and waits until the panel has read it. */
  press: (page: Page) => Promise<Page>;
  /** Stores these settings, the others as they are at first. */
  store: (part: Partial<Settings>) => Promise<void>;
  rest: (ms: number) => Promise<void>;
  tell: (name: string) => void;
  close: () => Promise<void>;
}

/** @param lang language of the browser's face, BCP 47. */
export async function openCamera(lang: string): Promise<Camera> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('Chromium was not found: install it, or name it in $CHROMIUM');
  const fixture = loadFixture('777doc');
  const server = await serve((url) => answerSample(url) ?? fixture.answer(url));
  const { folder, dispose } = process.env.UNNAG_BUILT
    ? { folder: join(process.env.UNNAG_BUILT, 'chrome-mv3'), dispose: () => {} }
    : await prepareExtension('chromium', {});
  const profile = mkdtempSync(join(tmpdir(), 'unnag-camera-'));
  const browser = await launch({
    executablePath,
    pipe: true,
    enableExtensions: [folder],
    userDataDir: profile,
    defaultViewport: null,
    env: { ...process.env, LANGUAGE: lang.replace('-', '_') },
    args: [
      '--no-first-run',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--window-size=1280,900',
      '--screen-info={1600x1200}',
      `--lang=${lang}`,
      `--host-resolver-rules=MAP * ${server.address}`,
      '--ignore-certificate-errors',
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const extension = await waitFor('the extension', async () => [...(await browser.extensions()).values()][0]);
  const origin = `chrome-extension://${extension.id}`;
  const open = async (url: string) => {
    const page = await browser.newPage();
    await page.goto(url);
    return page;
  };
  const press = async (page: Page): Promise<Page> => {
    await page.bringToFront();
    const before = new Set(browser.targets());
    await page.triggerExtensionAction(extension);
    const target = await browser.waitForTarget((one) => !before.has(one) && one.url().startsWith(`${origin}/popup`));
    const panel = await target.asPage();
    await panel.waitForSelector('main:not(.reading)');
    // The first press after the start can come before the leave has reached the page.
    const retry = await panel.$('[data-failure="refused"] .action');
    if (retry) await retry.click();
    await panel.waitForSelector('main:not(.reading)');
    await sleep(300);
    return panel;
  };
  return {
    origin,
    sample: fixture.url,
    long: samplePages.long.url,
    ledger: samplePages.ledger.url,
    open,
    press,
    store: async (part) => {
      const page = await open(`${origin}/options.html`);
      await page.evaluate(`chrome.storage.local.set({ settings: ${JSON.stringify({ version: 1, ...part })} })`);
      await page.close();
    },
    rest: sleep,
    tell: (name) => console.log(`docs/screenshots/${name}.png`),
    close: async () => {
      await browser.close();
      await server.close();
      dispose();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

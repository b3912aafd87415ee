import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type Extension, type KeyInput, launch, type Page } from 'puppeteer-core';
import type { Driver, LaunchOptions, PageHandle, PanelHandle } from './types.ts';
import { sleep, waitFor } from './wait.ts';
import { waitForLoad } from './wait-for-load.ts';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/lib/chromium/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
];

/** The Chromium to use: $CHROMIUM, or a usual place; undefined when there is none. */
export function findChromium(): string | undefined {
  return [process.env.CHROMIUM, ...PLACES].find((file) => file && existsSync(file));
}

/** Starts Chromium with the extension. The toolbar button is pressed through the debugging pipe, as Chromium's own tests do. */
export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('Chromium was not found: install it, or name it in $CHROMIUM');
  const profile = mkdtempSync(join(tmpdir(), 'unnag-chromium-'));
  const downloads = join(profile, 'downloads');
  mkdirSync(downloads);
  const browser = await launch({
    executablePath,
    headless: !options.headed && !options.display,
    pipe: true,
    ...(options.extension ? { enableExtensions: [options.extension] } : {}),
    userDataDir: join(profile, 'profile'),
    defaultViewport: null,
    downloadBehavior: { policy: 'allow', downloadPath: downloads },
    env: {
      ...process.env,
      ...(options.display ? { DISPLAY: options.display } : {}),
      ...(options.lang ? { LANGUAGE: options.lang.replace('-', '_') } : {}),
    },
    args: [
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-gpu',
      '--disable-quic',
      '--disable-sync',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,OptimizationHints,MediaRouter,Translate',
      '--window-size=1280,960',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.lang ? [`--lang=${options.lang}`] : []),
      ...(options.map ? [`--host-resolver-rules=MAP * ${options.map}`, '--ignore-certificate-errors'] : []),
    ],
  });
  const extension = options.extension
    ? await waitFor('the extension', async () => [...(await browser.extensions()).values()][0])
    : undefined;
  const origin = extension ? `chrome-extension://${extension.id}` : '';
  return {
    name: 'chromium',
    downloads,
    origin,
    chromium: browser,
    inFirefox: null,
    open: (url, { timeout = 60_000 } = {}) => openPage(browser, extension, url, timeout),
    adopt: async (url) => {
      const target = await browser.waitForTarget((one) => one.type() === 'page' && one.url() === url);
      const page = await target.page();
      if (!page) throw new Error(`${url} is no page`);
      await waitForLoad((expression) => page.evaluate(expression));
      return handleOf(browser, page, extension);
    },
    readClipboard: (type = 'text/plain') => onClipboardPage(browser, origin, readExpression(type)),
    writeClipboard: async (text) => {
      await onClipboardPage(browser, origin, `navigator.clipboard.writeText(${JSON.stringify(text)})`);
    },
    close: async () => {
      await browser.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function openPage(
  browser: Browser,
  extension: Extension | undefined,
  url: string,
  timeout: number,
): Promise<PageHandle> {
  const page = await browser.newPage();
  try {
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout });
    await waitForLoad((expression) => page.evaluate(expression));
  } catch (error) {
    await page.close();
    throw error;
  }
  return handleOf(browser, page, extension);
}

const handleOf = (browser: Browser, page: Page, extension: Extension | undefined): PageHandle => ({
  evaluate: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
  press: ({ within = 15_000, opensItself = false } = {}) => openPanel(browser, page, extension, within, opensItself),
  pressAtOnce: async () => {
    if (!extension) throw new Error('no extension is loaded');
    let opened = false;
    browser.on('targetcreated', (target) => {
      opened ||= isPanelOf(extension, target.url());
    });
    await page.bringToFront();
    await page.triggerExtensionAction(extension);
    return async () => opened;
  },
  key: async (key) => {
    await page.bringToFront();
    await page.keyboard.press(key as KeyInput);
  },
  forPaper: (on) => page.emulateMediaType(on ? 'print' : undefined),
  close: () => page.close(),
});

const isPanelOf = ({ id }: Extension, url: string) => url.startsWith(`chrome-extension://${id}/popup`);

async function openPanel(
  browser: Browser,
  page: Page,
  extension: Extension | undefined,
  within: number,
  opensItself: boolean,
): Promise<PanelHandle> {
  if (!extension) throw new Error('no extension is loaded');
  const before = new Set(opensItself ? [] : browser.targets());
  if (!opensItself) {
    await page.bringToFront();
    await page.triggerExtensionAction(extension);
  }
  const target = await browser.waitForTarget((one) => !before.has(one) && isPanelOf(extension, one.url()), {
    timeout: within,
  });
  const panel = await target.asPage();
  return {
    evaluate: <T>(expression: string) => panel.evaluate(expression) as Promise<T>,
    click: (selector) => panel.click(selector),
    key: (key) => panel.keyboard.press(key as KeyInput),
    isOpen: async () => !panel.isClosed() && browser.targets().includes(target),
    close: async () => {
      await panel.evaluate('window.close()').catch(() => undefined); // gone already, or going while it answers
      await waitFor('the panel to close', () => !browser.targets().includes(target), { timeout: 5000 });
      await sleep(20);
    },
  };
}

const readExpression = (type: string) => `navigator.clipboard.read().then(async ([item]) =>
  item?.types.includes(${JSON.stringify(type)}) ? (await item.getType(${JSON.stringify(type)})).text() : '')`;

/** Runs the expression on a page of the extension's origin (a secure context) with leave to use the clipboard. */
async function onClipboardPage(browser: Browser, origin: string, expression: string): Promise<string> {
  const context = browser.defaultBrowserContext();
  await context.overridePermissions(origin, ['clipboard-read', 'clipboard-write']);
  const page = await browser.newPage();
  try {
    await page.goto(`${origin}/manifest.json`);
    await page.bringToFront();
    return (await page.evaluate(expression)) as string;
  } finally {
    await page.close();
    await context.clearPermissionOverrides();
  }
}

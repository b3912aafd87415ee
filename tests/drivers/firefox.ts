import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { KEYS, pressAtOnce, pressButton } from './firefox-panel.ts';
import { makeProfile } from './firefox-profile.ts';
import { FirefoxSession } from './firefox-session.ts';
import { Marionette } from './marionette.ts';
import { startProxy } from './proxy.ts';
import type { Driver, LaunchOptions, PageHandle } from './types.ts';
import { waitFor } from './wait.ts';
import { waitForLoad } from './wait-for-load.ts';

const PLACES = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/** The Firefox to use: $FIREFOX, or a usual place; undefined when there is none. */
function findFirefox(): string | undefined {
  return [process.env.FIREFOX, ...PLACES].find((file) => file && existsSync(file));
}

/** Starts Firefox with the extension, by its own remote protocol: geckodriver is not needed. */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const executable = findFirefox();
  if (!executable) throw new Error('Firefox was not found: install it, or name it in $FIREFOX');
  const proxy = options.map ? await startProxy(options.map) : undefined;
  const { profile, downloads } = makeProfile(
    proxy?.port,
    options.asks ? { 'extensions.webextOptionalPermissionPrompts': true } : {},
  );
  const child = spawn(
    executable,
    [
      ...(options.headed || options.display ? [] : ['--headless']),
      ...['--no-remote', '--profile', profile, '--marionette', '--remote-allow-system-access', 'about:blank'],
    ],
    {
      stdio: 'ignore',
      env: {
        ...process.env,
        ...(options.display ? { DISPLAY: options.display } : {}),
        MOZ_HEADLESS_WIDTH: '1280',
        MOZ_HEADLESS_HEIGHT: '960',
      },
    },
  );
  const killed = () => child.kill('SIGKILL');
  process.once('exit', killed); // whatever ends this program ends the browser
  const closeAll = async () => {
    await stop(child);
    process.off('exit', killed);
    await proxy?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const marionette = await connectTo(profile, child);
    await marionette.send('WebDriver:NewSession', {
      acceptInsecureCerts: options.map !== undefined,
      pageLoadStrategy: 'eager',
    });
    const id = options.extension ? await install(marionette, options.extension) : undefined;
    const session = new FirefoxSession(marionette);
    return {
      name: 'firefox',
      downloads,
      chromium: null,
      inFirefox: (body, given) => session.inChrome(body, given),
      origin: id
        ? (await session.inChrome<string>('return WebExtensionPolicy.getByID(given).getURL("")', id)).replace(/\/$/, '')
        : '',
      open: (url, { timeout = 60_000 } = {}) => openPage(session, id, url, timeout),
      adopt: async (url) => {
        const handle = await waitFor(`a tab with ${url}`, () => session.findTab(url));
        // A tab that is waking up goes away under what is asked of it.
        const state = () => session.inTab<string>(handle, 'document.readyState').catch(() => 'loading');
        await waitFor('the tab to be loaded', async () => (await state()) === 'complete');
        return handleOf(session, id, handle);
      },
      readClipboard: (type = 'text/plain') => session.inChrome<string>(READ_CLIPBOARD, type),
      writeClipboard: (text) => session.inChrome(WRITE_CLIPBOARD, text),
      close: async () => {
        marionette.close();
        await closeAll();
      },
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

async function connectTo(profile: string, child: ChildProcess): Promise<Marionette> {
  const file = join(profile, 'MarionetteActivePort');
  return waitFor('Firefox to start', async () => {
    if (child.exitCode !== null) throw new Error(`Firefox ended at once (status ${child.exitCode})`);
    // On a busy machine the port is told, or half of it, a moment before it is open.
    const port = existsSync(file) && Number(readFileSync(file, 'utf8'));
    return port ? Marionette.connect(port).catch(() => null) : null;
  });
}

async function install(marionette: Marionette, path: string): Promise<string> {
  return (await marionette.send<{ value: string }>('Addon:Install', { path, temporary: true })).value;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 5000);
  await gone;
  clearTimeout(late);
}

async function openPage(
  session: FirefoxSession,
  extensionId: string | undefined,
  url: string,
  timeout: number,
): Promise<PageHandle> {
  const handle = await session.openTab(url, timeout);
  await waitForLoad((expression) => session.inTab(handle, expression));
  return handleOf(session, extensionId, handle);
}

function handleOf(session: FirefoxSession, extensionId: string | undefined, handle: string): PageHandle {
  return {
    evaluate: <T>(expression: string) => session.inTab<T>(handle, expression),
    press: async ({ within = 15_000, opensItself = false } = {}) => {
      if (!extensionId) throw new Error('no extension is loaded');
      if (!opensItself) await session.bringToFront(handle);
      return pressButton(session, extensionId, within, opensItself);
    },
    pressAtOnce: async () => {
      if (!extensionId) throw new Error('no extension is loaded');
      await session.bringToFront(handle);
      return pressAtOnce(session, extensionId);
    },
    key: (key) => session.keyInTab(handle, KEYS[key] ?? key),
    forPaper: async (on) => {
      await session.bringToFront(handle);
      await session.inChrome(
        `Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser.browsingContext.mediumOverride = given;`,
        on ? 'print' : '',
      );
    },
    close: () => session.closeTab(handle),
  };
}

const READ_CLIPBOARD = `if (!Services.clipboard.hasDataMatchingFlavors([given], Services.clipboard.kGlobalClipboard)) return '';
const transferable = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
transferable.init(null);
transferable.addDataFlavor(given);
Services.clipboard.getData(transferable, Services.clipboard.kGlobalClipboard);
const data = {};
transferable.getTransferData(given, data);
return data.value.QueryInterface(Ci.nsISupportsString).data;`;

const WRITE_CLIPBOARD = `Cc['@mozilla.org/widget/clipboardhelper;1'].getService(Ci.nsIClipboardHelper).copyString(given);`;

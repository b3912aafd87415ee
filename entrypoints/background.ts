import { defineBackground } from 'wxt/utils/define-background';
import { registerCleanSites, sitesIn } from '../background/clean-sites';
import { drawMenus, menusThere, onMenu } from '../background/menus';
import { openReader } from '../background/open-reader';
import { runAction } from '../background/run-action';
import { tellStopped } from '../background/tell-stopped';
import { keepInBackground } from '../collecting/keep-in-background';
import { changeSettings, loadSettings, settingsKey } from '../settings/store';
import type { Action, Settings } from '../settings/types';
import browser from '../tab/browser';

const storage = () => browser.storage.local;

/** The shortcut copies as the user last copied. */
const copyAction = ({ lastAction }: Settings): Action =>
  lastAction === 'copy-markdown' || lastAction === 'copy-rich' ? lastAction : 'copy-text';

/** The toolbar button, the menus and the shortcuts, as the settings want them. */
const start = (): void => {
  // One after the other: two at once would each draw the same menu.
  let drawn: Promise<unknown> = Promise.resolve();
  const follow = (): Promise<void> => {
    const next = drawn.then(async () => {
      const { settings } = await loadSettings(storage());
      await browser.action.setPopup({ popup: settings.button === 'panel' ? '/popup.html' : '' });
      await drawMenus(settings.menus);
    });
    drawn = next.catch(() => undefined); // the failure belongs to whoever waits for `next`
    return next;
  };
  const followSites = async () => registerCleanSites((await loadSettings(storage())).settings.cleanSites);
  const addSites = async (sites: string[]) => {
    const { cleanSites } = (await loadSettings(storage())).settings;
    const all = [...new Set([...cleanSites, ...sites])].sort();
    if (all.length > cleanSites.length) await changeSettings(storage(), { cleanSites: all });
  };
  const removeSites = async (sites: string[]) => {
    const { cleanSites } = (await loadSettings(storage())).settings;
    const left = cleanSites.filter((site) => !sites.includes(site));
    if (left.length < cleanSites.length) await changeSettings(storage(), { cleanSites: left });
  };
  const tell = (error: unknown) => console.error('Unnag:', error);

  let listening = false;
  const listenToMenus = () => {
    if (listening) return;
    listening = true;
    browser.contextMenus.onClicked.addListener(onMenu);
  };

  browser.runtime.onInstalled.addListener(() => {
    follow().then(followSites).catch(tell);
  });
  browser.runtime.onStartup.addListener(() => {
    follow().catch(tell);
  });
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && settingsKey in changes) follow().then(followSites).catch(tell);
  });
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    removeSites(sitesIn(origins)).then(followSites).catch(tell);
  });
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    // The panel that asked may be gone by now: the browser's question can close it.
    addSites(sitesIn(origins)).then(follow).then(followSites).catch(tell);
    if (menusThere()) listenToMenus();
    // Chromium's question closed the panel that asked it for a frame: the new one has the frame's text.
    if (!import.meta.env.FIREFOX && origins.length > 0 && sitesIn(origins).length === 0)
      browser.action.openPopup().catch(tell);
  });

  browser.action.onClicked.addListener((tab) => {
    loadSettings(storage())
      .then(({ settings: { button } }) => (button === 'panel' ? undefined : runAction(button, tab, 'either')))
      .catch(tell);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (!tab) return;
    if (command === 'reader') void openReader(tab);
    if (command === 'save') void runAction('save-markdown', tab, 'either');
    if (command !== 'copy') return;
    // Firefox asks for leave to copy only within the key press, and not again once it was given.
    const leave = import.meta.env.FIREFOX
      ? browser.permissions.request({ permissions: ['clipboardWrite'] })
      : Promise.resolve(true);
    leave
      .catch(tell)
      .then(() => loadSettings(storage()))
      .then(({ settings }) => runAction(copyAction(settings), tab, 'either'))
      .catch(tell);
  });
  if (menusThere()) listenToMenus();
  keepInBackground();
  tellStopped().catch(tell);
};

/** A module: it shares its code with the panel and the settings. */
export default defineBackground({ type: 'module', main: start });

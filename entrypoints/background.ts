import { defineBackground } from 'wxt/utils/define-background';
import { applyButton, applySettings } from '../background/apply-settings';
import { isForFrame, sitesIn } from '../background/clean-sites';
import { menusThere, onMenu } from '../background/menus';
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

const tell = (error: unknown) => console.error('Unnag:', error);

/** Leave for sites that comes and goes, wherever the user gave it or took it back. */
const changeSites = (origins: string[], change: (now: string[], changed: string[]) => string[]): Promise<unknown> => {
  const sites = sitesIn(origins);
  if (sites.length === 0) return Promise.resolve();
  return changeSettings(storage(), ({ cleanSites }) => ({ cleanSites: change(cleanSites, sites) }));
};
const add = (now: string[], added: string[]) => [...new Set([...now, ...added])].sort();
const remove = (now: string[], removed: string[]) => now.filter((site) => !removed.includes(site));

let listeningToMenus = false;
/** Menus may come with a leave that is given later. */
function listenToMenus(): void {
  if (listeningToMenus || !menusThere()) return;
  listeningToMenus = true;
  browser.contextMenus.onClicked.addListener(onMenu);
}

/** Does what the settings say whenever they change, also by what the browser allows. */
function followSettings(): void {
  browser.runtime.onInstalled.addListener(() => {
    applySettings().catch(tell);
  });
  browser.runtime.onStartup.addListener(() => {
    applySettings().catch(tell);
  });
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && settingsKey in changes) applySettings().catch(tell);
  });
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    changeSites(origins, remove).then(applySettings).catch(tell);
  });
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    // The panel that asked may be gone by now: the browser's question can close it.
    changeSites(origins, add).then(applySettings).catch(tell);
    listenToMenus();
    // Chromium's question closed the panel that asked it for a frame: the new one has the frame's text.
    if (!import.meta.env.FIREFOX && isForFrame(origins)) browser.action.openPopup().catch(tell);
  });
  listenToMenus();
  // Neither installed nor started, when the user switches the extension off and on: Firefox has forgotten the button then.
  applyButton().catch(tell);
}

/** The toolbar button, the menus and the shortcuts. */
const start = (): void => {
  followSettings();
  browser.action.onClicked.addListener((tab) => {
    loadSettings(storage())
      .then(({ settings: { button } }) => (button === 'panel' ? undefined : runAction(button, tab, 'either')))
      .catch(tell);
  });
  // Firefox for Android has no keys.
  browser.commands?.onCommand.addListener((command, tab) => {
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
  keepInBackground();
  tellStopped().catch(tell);
};

/** A module: it shares its code with the panel and the settings. */
export default defineBackground({ type: 'module', main: start });

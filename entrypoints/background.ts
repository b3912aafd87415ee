import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { registerCleanSites, sitesIn } from '../background/clean-sites';
import { drawMenus, menusThere, onMenu } from '../background/menus';
import { openReader } from '../background/open-reader';
import { runAction } from '../background/run-action';
import { keepInBackground } from '../collecting/keep-in-background';
import { changeSettings, loadSettings, settingsKey } from '../settings/store';
import type { Action, Settings } from '../settings/types';

const storage = () => browser.storage.local;

/** The shortcut copies as the user last copied. */
const copyAction = ({ lastAction }: Settings): Action =>
  lastAction === 'copy-markdown' || lastAction === 'copy-rich' ? lastAction : 'copy-text';

/** The toolbar button, the menus and the shortcuts, as the settings want them. */
export default defineBackground(() => {
  const follow = async () => {
    const { settings } = await loadSettings(storage());
    await browser.action.setPopup({ popup: settings.button === 'panel' ? '/popup.html' : '' });
    await drawMenus(settings.menus);
  };
  const followSites = async () => registerCleanSites((await loadSettings(storage())).settings.cleanSites);
  const addSites = async (sites: string[]) => {
    const { cleanSites } = (await loadSettings(storage())).settings;
    const all = [...new Set([...cleanSites, ...sites])].sort();
    if (all.length > cleanSites.length) await changeSettings(storage(), { cleanSites: all });
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
  browser.permissions.onRemoved.addListener(() => {
    followSites().catch(tell);
  });
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    // The panel that asked may be gone by now: the browser's question can close it.
    addSites(sitesIn(origins)).then(follow).then(followSites).catch(tell);
    if (menusThere()) listenToMenus();
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
    // Firefox asks for leave to copy only within the key press, and not again once it was given.
    if (command === 'copy' && import.meta.env.FIREFOX)
      browser.permissions.request({ permissions: ['clipboardWrite'] }).catch(tell);
    if (command === 'copy')
      loadSettings(storage())
        .then(({ settings }) => runAction(copyAction(settings), tab, 'either'))
        .catch(tell);
  });
  if (menusThere()) listenToMenus();
  keepInBackground();
});

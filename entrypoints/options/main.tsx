import { render } from 'preact';
import type { Manifest, Permissions } from 'webextension-polyfill';
import { patternsOf } from '../../background/clean-sites';
import { Options } from '../../components/options/Options';
import type { Leave, OptionsApi } from '../../components/options/types';
import { saveFile } from '../../deliver/from-panel';
import { say, uiLanguage } from '../../i18n/say';
import { changeSettings, loadSettings, settingsKey } from '../../settings/store';
import browser from '../../tab/browser';

const storage = browser.storage.local;
const permissionsOf = (leave: Leave): Permissions.Permissions =>
  'site' in leave
    ? { origins: patternsOf(leave.site) }
    : { permissions: [leave.permissions as Manifest.OptionalPermission] };
const firefox = import.meta.env.FIREFOX;

const api: OptionsApi = {
  load: () => loadSettings(storage),
  store: (part) => changeSettings(storage, part),
  watch: (changed) => {
    const listen = (changes: Record<string, unknown>) => settingsKey in changes && changed();
    storage.onChanged.addListener(listen);
    return () => storage.onChanged.removeListener(listen);
  },
  ask: (leave) => browser.permissions.request(permissionsOf(leave)),
  giveBack: async (leave) => {
    // The setting goes off even where the browser keeps the leave.
    await browser.permissions.remove(permissionsOf(leave)).catch((error: unknown) => console.warn('Unnag:', error));
  },
  shortcuts: async () =>
    ((await browser.commands?.getAll()) ?? []).map(({ name = '', description, shortcut = '' }) => ({
      name,
      description: name.startsWith('_execute') || !description ? say('commandPanel') : description,
      keys: shortcut,
    })),
  changeShortcuts: firefox
    ? browser.commands && 'openShortcutSettings' in browser.commands
      ? () => (browser.commands as unknown as { openShortcutSettings: () => Promise<void> }).openShortcutSettings()
      : null
    : async () => {
        await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
      },
  menus: !firefox ? 'asked' : browser.contextMenus ? 'there' : 'none',
  copyNeedsLeave: firefox,
  saveFile,
};

document.documentElement.lang = uiLanguage();
document.title = say('settingsTitle');
const root = document.getElementById('options');
if (root) render(<Options api={api} />, root);

import { inTurn } from '../settings/in-turn';
import { loadSettings } from '../settings/store';
import type { Settings } from '../settings/types';
import browser from '../tab/browser';
import { registerCleanSites } from './clean-sites';
import { drawMenus } from './menus';

const oneByOne = inTurn();

const setButton = ({ button }: Settings) => browser.action.setPopup({ popup: button === 'panel' ? '/popup.html' : '' });

/** Has the toolbar button open the panel or act at once, as the settings want it. */
export const applyButton = (): Promise<void> =>
  oneByOne(async () => setButton((await loadSettings(browser.storage.local)).settings));

/**
 * Makes the toolbar button, the menus and the sites that are cleaned always as the settings want them. One call after the other:
 * two at once would each draw the same menus, and register the same script.
 */
export const applySettings = (): Promise<void> =>
  oneByOne(async () => {
    const { settings } = await loadSettings(browser.storage.local);
    await setButton(settings);
    await drawMenus(settings.menus);
    await registerCleanSites(settings.cleanSites);
  });

import { defaults, type Settings } from '../../settings/types.ts';
import type { Driver, PageHandle, PanelHandle } from '../drivers/types.ts';
import { waitFor } from '../drivers/wait.ts';

/** What the toolbar button of the tab with this address shows. */
export interface Button {
  badge: string;
  /** The words that a mouse resting on it gets. */
  title: string;
  /** Of the page that the next click opens; empty: the next click acts at once. */
  popup: string;
}

/** A page of the extension, by which a test looks at what only the extension can see. */
export interface Eyes {
  page: PageHandle;
  store(settings: Partial<Settings>): Promise<void>;
  button(url: string): Promise<Button>;
}

/** Opens the settings page as eyes; the caller closes its page. */
export async function openEyes(open: (url: string) => Promise<PageHandle>, browser: Driver): Promise<Eyes> {
  const page = await open(`${browser.origin}/options.html`);
  const popup = () => page.evaluate<string>('chrome.action.getPopup({})');
  return {
    page,
    store: async (settings) => {
      const stored = JSON.stringify({ settings: { ...defaults, ...settings } });
      await page.evaluate(`chrome.storage.local.set(${stored}).then(() => true)`);
      const wanted = (settings.button ?? 'panel') === 'panel';
      await waitFor('the button to follow its setting', async () => (await popup()).endsWith('/popup.html') === wanted);
    },
    button: (url) =>
      page.evaluate<Button>(`chrome.tabs.query({}).then(async (tabs) => {
        const all = await Promise.all(tabs.map(async (tab) => ({
          badge: await chrome.action.getBadgeText({ tabId: tab.id }), title: await chrome.action.getTitle({ tabId: tab.id }),
          popup: await chrome.action.getPopup({ tabId: tab.id }), url: tab.url })));
        return all.find((one) => one.url === ${JSON.stringify(url)}) ?? all.find((one) => one.badge !== '') ?? all[0];
      })`),
  };
}

/** Presses the button where it acts at once; the panel, if the action had to open one. */
export const pressOnce = (page: PageHandle, within = 1500): Promise<PanelHandle | null> =>
  page.press({ within }).catch(() => null);

/** Waits until the action on the tab has ended, well or not. */
export const actionEnd = (eyes: Eyes, url: string): Promise<Button> =>
  waitFor('the action to end', async () => {
    const button = await eyes.button(url);
    return /^(?:✓!?|!)$/.test(button.badge) ? button : undefined;
  });

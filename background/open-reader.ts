import browser from 'webextension-polyfill';
import { showBadge } from './badge';

/** Shows the reader view in a tab, or takes it away when it is there. */
export async function openReader(tab: { id?: number }): Promise<void> {
  if (tab.id === undefined) return;
  try {
    await browser.scripting.executeScript({ target: { tabId: tab.id }, files: ['/reader.js'] });
  } catch (error) {
    console.warn('Unnag:', error);
    await browser.action.setPopup({ tabId: tab.id, popup: '/popup.html' });
    await showBadge(tab.id, 'failed');
  }
}

import browser from '../tab/browser';
import type { Hands } from './act';
import { copyInPage, saveInPage } from './in-page';

/** Firefox lets the extension's own background copy, once the user has given `clipboardWrite`. */
const mayCopyHere = async (): Promise<boolean> =>
  typeof navigator.clipboard?.writeText === 'function' &&
  (await browser.permissions.contains({ permissions: ['clipboardWrite'] }));

/** Copies and saves for a tab without a panel: from the background, or by a function injected into the page. */
export function pageHands(tabId: number): Hands {
  const copy = async (text: string, html: string | null) => {
    if (await mayCopyHere()) {
      if (html === null) return navigator.clipboard.writeText(text);
      const blob = (data: string, type: string) => new Blob([data], { type });
      return navigator.clipboard.write([
        new ClipboardItem({ 'text/html': blob(html, 'text/html'), 'text/plain': blob(text, 'text/plain') }),
      ]);
    }
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: copyInPage, args: [text, html] });
    if (frame?.result !== null) throw new Error(String(frame?.result ?? 'The page went away.'));
  };
  return {
    copyText: (text) => copy(text, null),
    copyRich: (html, text) => copy(text, html),
    save: async (name, text) => {
      const [frame] = await browser.scripting.executeScript({
        target: { tabId },
        func: saveInPage,
        args: [name, text],
      });
      if (frame?.result !== null) throw new Error('The page went away.');
    },
    open: async (address) => {
      await browser.tabs.update(tabId, { url: address });
    },
  };
}

import browser from '../tab/browser';
import type { Hands } from './act';

/** Time that a browser is given to take a file's bytes from memory before they are let go, in ms. */
const KEEP_FILE = 60_000;

/** Saves by a link with `download` on a Blob: it needs no permission. */
export async function saveFile(name: string, text: string): Promise<void> {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/markdown;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_FILE);
}

/** Copies and saves from a page of the extension, within the user's click or key. */
export const panelHands: Hands = {
  copyText: (text) => navigator.clipboard.writeText(text),
  copyRich: (html, text) =>
    navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob([html], { type: 'text/html' }),
        'text/plain': new Blob([text], { type: 'text/plain' }),
      }),
    ]),
  save: saveFile,
  open: async (address) => {
    await browser.tabs.update({ url: address });
  },
};

import { verdictWords } from '../components/verdict-words';
import type { UnnagDocument } from '../reading/types';
import type { ReaderSettings } from '../settings/types';
import browser from './browser';
import { READER_KEY, type ReaderWorld } from './reader-world';

/** Hides the page as long as the reader view stands in it; without it, the rules match nothing. */
const hidePage = `
:root:has(> unnag-reader) > body, :root:has(> unnag-reader) > body * { visibility: hidden !important; }
@media print {
  :root:has(> unnag-reader) > :not(unnag-reader) { display: none !important; }
  :root:has(> unnag-reader) { overflow: visible !important; block-size: auto !important; }
}`;

/** Takes the reader view away. @returns whether it was there. */
export async function closeReader(tabId: number): Promise<boolean> {
  const [frame] = await browser.scripting.executeScript({
    target: { tabId },
    func: (key: string) => (globalThis as unknown as ReaderWorld)[Symbol.for(key)]?.close() ?? false,
    args: [READER_KEY],
  });
  return frame?.result === true;
}

/** Shows the document in the page's place. @throws the browser's error when it cannot. */
export async function showReader(tabId: number, document: UnnagDocument, settings: ReaderSettings): Promise<void> {
  const target = { tabId };
  await browser.scripting.removeCSS({ target, css: hidePage, origin: 'USER' });
  await browser.scripting.insertCSS({ target, css: hidePage, origin: 'USER' });
  await browser.scripting.executeScript({ target, files: ['/preact.js', '/reader.js'] });
  await browser.scripting.executeScript({
    target,
    func: (key: string, read: UnnagDocument, how: ReaderSettings, missing: string) =>
      (globalThis as unknown as ReaderWorld)[Symbol.for(key)]?.show(read, how, missing),
    args: [READER_KEY, document, settings, verdictWords(document)],
  });
}

import browser from 'webextension-polyfill';
import type { TabApi } from './read-tab';
import type { ReaderWindow } from './show-reader';

/** The value of an injected script in the tab's main frame. @throws the browser's error, or the script's. */
async function resultOf(run: Promise<browser.Scripting.InjectionResult[]>): Promise<unknown> {
  const [frame] = await run;
  if (!frame) throw new Error('The frame was removed.');
  if (frame.error) throw frame.error instanceof Error ? frame.error : new Error(JSON.stringify(frame.error));
  return frame.result;
}

export const browserTab: TabApi = {
  runFile: (tabId, file) => resultOf(browser.scripting.executeScript({ target: { tabId }, files: [file] })),
  prepare: (tabId) =>
    resultOf(
      browser.scripting.executeScript({
        target: { tabId },
        func: () => {
          // What is read is the page, not the reader view over it.
          (globalThis as ReaderWindow).unnagReader?.close();
          return document.contentType;
        },
      }),
    ),
};

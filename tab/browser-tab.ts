import browser from 'webextension-polyfill';
import type { TabApi } from './read-tab';

/** The value of an injected script in the tab's main frame. @throws the browser's error, or the script's. */
async function resultOf(run: Promise<browser.Scripting.InjectionResult[]>): Promise<unknown> {
  const [frame] = await run;
  if (!frame) throw new Error('The frame was removed.');
  if (frame.error) throw frame.error instanceof Error ? frame.error : new Error(JSON.stringify(frame.error));
  return frame.result;
}

export const browserTab: TabApi = {
  runFile: (tabId, file) => resultOf(browser.scripting.executeScript({ target: { tabId }, files: [file] })),
  contentType: (tabId) =>
    resultOf(browser.scripting.executeScript({ target: { tabId }, func: () => document.contentType })),
};

import browser from 'webextension-polyfill';
import { ReadFailure } from './failure';
import type { TabApi } from './read-tab';
import type { ReaderWindow } from './show-reader';

/** The value of an injected script in the tab's main frame. @throws the browser's error, or the script's. */
async function resultOf(run: Promise<browser.Scripting.InjectionResult[]>): Promise<unknown> {
  const [frame] = await run;
  if (!frame) throw new Error('The frame was removed.');
  if (frame.error) throw frame.error instanceof Error ? frame.error : new Error(JSON.stringify(frame.error));
  return frame.result;
}

/** Longer than this (ms) nobody waits; a page of 20 MB takes a few seconds. */
const PATIENCE = 120_000;

/** @throws {ReadFailure} `not-answering` when nothing came within `PATIENCE`. */
async function inTime<T>(run: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ReadFailure('not-answering', `No answer within ${PATIENCE} ms.`)), PATIENCE);
  });
  try {
    return await Promise.race([run, late]);
  } finally {
    clearTimeout(timer);
  }
}

export const browserTab: TabApi = {
  addressOf: (tabId) =>
    browser.tabs.get(tabId).then(
      ({ url }) => url ?? '',
      () => null, // there is no such tab any more
    ),
  runFile: (tabId, file) => inTime(resultOf(browser.scripting.executeScript({ target: { tabId }, files: [file] }))),
  prepare: (tabId) =>
    inTime(
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
    ),
};

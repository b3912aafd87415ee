import { type AskApi, askPage, resultOf } from './ask-page';
import browser from './browser';
import { ReadFailure } from './failure';
import { type Prepared, preparePage } from './prepare-page';
import type { TabApi } from './read-tab';

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

/** Asked for each time: a stub of tests has no `scripting` when this file is loaded. */
export const askApi = (): AskApi => ({
  executeScript: (injection) => browser.scripting.executeScript(injection),
  version: browser.runtime.getManifest().version,
});

export const browserTab: TabApi = {
  addressOf: (tabId) =>
    browser.tabs.get(tabId).then(
      ({ url }) => url ?? '',
      () => null, // there is no such tab any more
    ),
  ask: (tabId, question) => inTime(askPage(askApi(), { tabId }, question)),
  prepare: (tabId) =>
    inTime(resultOf(browser.scripting.executeScript({ target: { tabId }, func: preparePage }))) as Promise<Prepared>,
};

import { NAGS_KEY } from '../nags/page-world';
import type { UnnagDocument } from '../reading/types';
import { type AskApi, askPage, resultOf } from './ask-page';
import browser from './browser';
import { ReadFailure } from './failure';
import { type Prepared, preparePage } from './prepare-page';
import type { TabApi } from './read-tab';
import { READER_KEY } from './reader-world';

/** Longer than this (ms) nobody waits; a page of 20 MB takes a few seconds. */
const PATIENCE = 120_000;

/** Tells a document from the next one in its tab: the time at which it began. @throws where it may not be asked */
export const bornIn = (tabId: number): Promise<unknown> =>
  resultOf(
    browser.scripting.executeScript({
      target: { tabId },
      func: () => performance.timeOrigin,
      injectImmediately: true,
    }),
  );

/**
 * Watches over a question to the page. A page that is left while it works may be kept for the way back, asleep: neither its
 * answer nor an error would ever come. That another document is there is told by its age; another address tells nothing,
 * since pages change theirs themselves.
 * @throws {ReadFailure} `page-left`, or `not-answering` when nothing came within `PATIENCE`.
 */
async function inTime<T>(tabId: number, run: Promise<T>): Promise<T> {
  const asked = Date.now();
  const { onUpdated } = browser.tabs;
  let stop = () => {};
  const fail = new Promise<never>((_, reject) => {
    const look = async (id: number) => {
      if (id !== tabId) return;
      // Where the next page may not be asked, the page that was to be read has gone too.
      const born = await bornIn(tabId).catch(Date.now);
      if ((born as number) > asked) reject(new ReadFailure('page-left', 'navigated'));
    };
    onUpdated.addListener(look);
    const timer = setTimeout(() => reject(new ReadFailure('not-answering', 'late')), PATIENCE);
    stop = () => {
      clearTimeout(timer);
      onUpdated.removeListener(look);
    };
  });
  return Promise.race([run, fail]).finally(stop);
}

/** Asked for each time: a stub of tests has no `scripting` when this file is loaded. */
export const askApi = (): AskApi => ({
  executeScript: (injection) => browser.scripting.executeScript(injection),
  version: browser.runtime.getManifest().version,
});

/** Reads a frame of the tab's page. @throws as `browserTab.ask` does */
export const askFrame = (tabId: number, frameId: number): Promise<UnnagDocument> =>
  inTime(tabId, askPage(askApi(), { tabId, frameIds: [frameId] }, 'read')) as Promise<UnnagDocument>;

export const browserTab: TabApi = {
  addressOf: (tabId) =>
    browser.tabs.get(tabId).then(
      ({ url }) => url ?? '',
      () => null, // there is no such tab any more
    ),
  ask: (tabId, question) => inTime(tabId, askPage(askApi(), { tabId }, question)),
  prepare: (tabId) =>
    inTime(
      tabId,
      resultOf(browser.scripting.executeScript({ target: { tabId }, func: preparePage, args: [READER_KEY, NAGS_KEY] })),
    ) as Promise<Prepared>,
};

import browser from 'webextension-polyfill';
import type { Gap, Reading, UnnagDocument } from '../reading/types';
import { readingOfPages, readingOfRecords } from './assemble-parts';
import { keepCollections } from './keep';
import type { CollectionFacts, Part } from './types';

const keyOf = (tabId: number) => `collected:${tabId}`;

/** What came until the page went away, as a document that says so. */
export function assembleLeft(facts: CollectionFacts, parts: Part[]): UnnagDocument {
  const { kind, total, ...rest } = facts;
  const sorted = [...parts].sort((a, b) => a.order - b.order);
  const gaps: Gap[] = [{ reason: 'page-left' }];
  let reading: Reading;
  if (kind === 'pages') reading = readingOfPages('positioned', sorted, gaps);
  else reading = { ...readingOfRecords(kind === 'records' ? 'blocks' : 'flow', sorted, []), gaps };
  if (total !== null) {
    const came = new Set(sorted.map((part) => part.order));
    const missing = Array.from({ length: total }, (_, i) => i + 1).filter((page) => !came.has(page));
    reading.gaps.push({ reason: 'pages-not-loaded', pages: missing });
    reading.pages = { shown: came.size, total };
  }
  return { ...reading, ...rest, complete: false, collectable: false, timings: {} };
}

/** Wires the keeping of collections to the browser: ports, the badge, session storage. */
export function keepInBackground(): void {
  const { session } = browser.storage;
  keepCollections({
    extensionId: browser.runtime.id,
    extensionOrigin: browser.runtime.getURL(''),
    onConnect: (listener) => browser.runtime.onConnect.addListener(listener),
    setBadge: (tabId, text) => {
      // The tab may be gone: then nobody sees its badge.
      browser.action.setBadgeText({ tabId, text }).catch((error: unknown) => console.debug('Unnag:', error));
    },
    save: (tabId, document) => session.set({ [keyOf(tabId)]: document }),
    load: async (tabId) => ((await session.get(keyOf(tabId)))[keyOf(tabId)] as UnnagDocument | undefined) ?? null,
    assemble: assembleLeft,
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    session.remove(keyOf(tabId)).catch((error: unknown) => console.debug('Unnag:', error));
  });
}

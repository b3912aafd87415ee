import type { Gap, Reading, UnnagDocument } from '../reading/types';
import { askPage } from '../tab/ask-page';
import browser from '../tab/browser';
import { askApi, bornIn, browserTab } from '../tab/browser-tab';
import { readingOfPages, readingOfRecords, readingOfSlides } from './assemble-parts';
import { followAddresses } from './follow-addresses';
import { keepCollections } from './keep';
import { keepInSession } from './keep-in-session';
import { leadTo } from './lead-to';
import type { CollectionFacts, Part } from './types';

/** What came until the page went away, as a document that says so. */
function assembleLeft(facts: CollectionFacts, parts: Part[]): UnnagDocument {
  const { kind, total, ...rest } = facts;
  const sorted = [...parts].sort((a, b) => a.order - b.order);
  const gaps: Gap[] = [{ reason: 'page-left' }];
  let reading: Reading;
  if (kind === 'pages') reading = readingOfPages('positioned', sorted, gaps);
  else if (kind === 'slides') {
    reading = readingOfSlides(sorted);
    reading.gaps.push(...gaps);
  } else reading = { ...readingOfRecords(kind === 'records' ? 'blocks' : 'flow', sorted, []), gaps };
  if (total !== null) {
    const came = new Set(sorted.map((part) => Math.floor(part.order)));
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
    onTabGone: (listener) => browser.tabs.onRemoved.addListener((tabId) => listener(tabId)),
    setBadge: (tabId, text) => {
      // The tab may be gone: then nobody sees its badge.
      browser.action.setBadgeText({ tabId, text }).catch((error: unknown) => console.debug('Unnag:', error));
    },
    session: keepInSession(session),
    addressOf: async (tabId) => {
      try {
        return (await browser.tabs.get(tabId)).url ?? null;
      } catch (error) {
        console.debug('Unnag:', error); // the tab is gone
        return null;
      }
    },
    assemble: assembleLeft,
    inject: (tabId) => askPage(askApi(), { tabId }, 'collect'),
    follow: (tabId, pages, options) =>
      followAddresses(
        pages,
        {
          read: () => browserTab.ask(tabId, 'read') as Promise<UnnagDocument>,
          go: (url, signal) => leadTo({ tabs: browser.tabs, bornIn }, tabId, url, signal),
        },
        options,
      ),
  });
}

import browser from 'webextension-polyfill';
import { nextAddress } from '../collecting/follow-addresses';
import { type CollectionState, type FollowMessage, PANEL_PORT, type StopMessage } from '../collecting/types';
import type { UnnagDocument } from '../reading/types';

/** The panel's hold on the collection of one tab. */
export interface CollectControl {
  /** Tells the state now and at every change, until the panel closes. */
  watch: (listener: (state: CollectionState) => void) => void;
  /** Starts collecting `document`: by scrolling, or by following its next-page links. */
  start: (document: UnnagDocument) => Promise<void>;
  /** `done`: what the user sees done. */
  stop: (done: number) => void;
}

/** The collection of a tab, by way of the background, which keeps it when the panel closes. */
export function collectIn(tabId: () => Promise<number>): CollectControl {
  const port = tabId().then((id) => browser.runtime.connect({ name: `${PANEL_PORT}:${id}` }));
  const tell = (error: unknown) => console.warn('Unnag:', error);
  return {
    watch: (listener) => {
      port.then((one) => one.onMessage.addListener((state: unknown) => listener(state as CollectionState))).catch(tell);
    },
    start: async (document) => {
      if (nextAddress(document)) (await port).postMessage({ type: 'follow', document } satisfies FollowMessage);
      else await browser.scripting.executeScript({ target: { tabId: await tabId() }, files: ['/collect.js'] });
    },
    stop: (done) => {
      port.then((one) => one.postMessage({ type: 'stop', done } satisfies StopMessage)).catch(tell);
    },
  };
}

import {
  type CollectionState,
  type CollectMessage,
  type FollowMessage,
  PANEL_PORT,
  type StopMessage,
} from '../collecting/types';
import type { UnnagDocument } from '../reading/types';
import browser from './browser';

/** The panel's hold on the collection of one tab. */
export interface CollectControl {
  /** Tells the state now and at every change, until the panel closes. */
  watch: (listener: (state: CollectionState) => void) => void;
  /** Starts collecting `document`: by scrolling, or by following its next-page links. */
  start: (how: 'scroll' | 'follow', document: UnnagDocument) => Promise<void>;
  /** `done`: what the user sees done. */
  stop: (done: number) => void;
}

/** Asks the user for leave to read the document's host; must be called from a click. @throws when it is refused */
async function askFor(url: string): Promise<void> {
  const granted = await browser.permissions.request({ origins: [`${new URL(url).origin}/*`] });
  if (!granted) throw new Error('not-allowed');
}

/** The collection of a tab, by way of the background, which keeps it when the panel closes. */
export function collectIn(tabId: () => Promise<number>): CollectControl {
  const tell = (error: unknown) => console.warn('Unnag:', error);
  // The state comes as soon as the port is open, which may be before anybody watches.
  let last: CollectionState | null = null;
  let listener: ((state: CollectionState) => void) | null = null;
  // What the background said before it heard of the start may come behind it.
  let begun = false;
  const open = (id: number): ReturnType<typeof browser.runtime.connect> => {
    const one = browser.runtime.connect({ name: `${PANEL_PORT}:${id}` });
    one.onMessage.addListener((state: unknown) => {
      const early = begun && (state as CollectionState).status === 'none';
      begun = false;
      if (early) return;
      last = state as CollectionState;
      listener?.(last);
    });
    // Browsers stop the background when they like; a new port wakes it.
    one.onDisconnect.addListener(() => {
      port = Promise.resolve(open(id));
    });
    return one;
  };
  let port = tabId().then(open);
  port.catch(tell);
  return {
    watch: (next) => {
      listener = next;
      if (last) next(last);
    },
    start: async (how, document) => {
      // Firefox takes the leave of the click back at every navigation; Chromium keeps it on the same origin.
      if (how === 'follow' && import.meta.env.FIREFOX) await askFor(document.url);
      begun = true;
      const message: FollowMessage | CollectMessage =
        how === 'follow' ? { type: 'follow', document } : { type: 'collect' };
      (await port).postMessage(message);
    },
    stop: (done) => {
      port.then((one) => one.postMessage({ type: 'stop', done } satisfies StopMessage)).catch(tell);
    },
  };
}

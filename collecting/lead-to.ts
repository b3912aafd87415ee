import type { Tabs } from 'webextension-polyfill';

/** What leading a tab needs of the browser. */
export interface LeadApis {
  tabs: Pick<Tabs.Static, 'onUpdated' | 'update'>;
  /** Tells a document from the next one in its tab. @throws where it may not be asked */
  bornIn: (tabId: number) => Promise<unknown>;
}

/** How long a page may take to load, in ms. */
const LOAD_BOUND = 30_000;

/**
 * Leads a tab to an address on its own host (activeTab stays granted there); resolves when it has loaded.
 * @throws when it does not load within `LOAD_BOUND`, when the tab is gone, and at once when the signal aborts
 */
export async function leadTo({ tabs, bornIn }: LeadApis, tabId: number, url: string, signal?: AbortSignal) {
  const before = await bornIn(tabId).catch(() => null);
  signal?.throwIfAborted();
  await new Promise<void>((loaded, failed) => {
    const done = () => {
      clearTimeout(timer);
      tabs.onUpdated.removeListener(listen);
      signal?.removeEventListener('abort', stop);
    };
    const fail = (error: unknown) => {
      done();
      failed(error);
    };
    const stop = () => fail(signal?.reason);
    signal?.addEventListener('abort', stop);
    const timer = setTimeout(() => fail(new Error(`${url} did not load in ${LOAD_BOUND} ms`)), LOAD_BOUND);
    const listen = async (id: number, change: { status?: string }) => {
      if (id !== tabId || change.status !== 'complete') return;
      // Firefox calls a load complete, too, that this one takes the place of: the page is the one before.
      if ((await bornIn(tabId).catch(() => undefined)) === before) return;
      done();
      loaded();
    };
    tabs.onUpdated.addListener(listen);
    tabs.update(tabId, { url }).catch(fail);
  });
}

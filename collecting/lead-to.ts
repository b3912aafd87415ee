import type { Tabs } from 'webextension-polyfill';

/** What leading a tab needs of the browser. */
export interface LeadApis {
  tabs: Pick<Tabs.Static, 'get' | 'onUpdated' | 'update'>;
  /** Tells a document from the next one in its tab. @throws where it may not be asked */
  bornIn: (tabId: number) => Promise<unknown>;
}

/** How long a page may take to load, in ms. */
const LOAD_BOUND = 30_000;

/** How long a load that is on its way already is waited for, and how often it is looked for, in ms. */
const REST_BOUND = 5000;
const LOOK_EVERY = 100;

/**
 * A background that was stopped may have led the tab on just before: what that load would bring, too, must have come, else its
 * end is taken for the end of ours. A page that never comes to rest is left all the same.
 */
async function rest(tabs: LeadApis['tabs'], tabId: number, signal?: AbortSignal): Promise<void> {
  const end = Date.now() + REST_BOUND;
  while ((await tabs.get(tabId)).status === 'loading' && Date.now() < end) {
    signal?.throwIfAborted();
    await new Promise((passed) => setTimeout(passed, LOOK_EVERY));
  }
}

/**
 * Leads a tab to an address on its own host (activeTab stays granted there); resolves when it has loaded.
 * @throws when it does not load within `LOAD_BOUND`, when the tab is gone, and at once when the signal aborts
 */
export async function leadTo({ tabs, bornIn }: LeadApis, tabId: number, url: string, signal?: AbortSignal) {
  await rest(tabs, tabId, signal);
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

import type { Runtime } from 'webextension-polyfill';
import type { Gap, UnnagDocument } from '../reading/types';
import { type FollowOptions, joinLeft, nextAddress } from './follow-addresses';
import type { keepInSession } from './keep-in-session';
import {
  COLLECTOR_PORT,
  type CollectionFacts,
  type CollectionState,
  type CollectMessage,
  type CollectorMessage,
  type FollowMessage,
  type KeptMessage,
  PANEL_PORT,
  type Part,
  type Progress,
  type StopMessage,
} from './types';

type Port = Pick<Runtime.Port, 'name' | 'sender' | 'postMessage' | 'onMessage' | 'onDisconnect'>;

/** The few APIs that keeping needs. */
export interface KeepApis {
  extensionId: string;
  /** Where the extension's own pages are; content scripts are not. */
  extensionOrigin: string;
  onConnect: (listener: (port: Port) => void) => void;
  /** A tab was closed. */
  onTabGone: (listener: (tabId: number) => void) => void;
  setBadge: (tabId: number, text: string) => void;
  /** Finished documents outlive the worker, and so do the pages of one that is being followed. @throws when they are too large */
  session: ReturnType<typeof keepInSession>;
  /** The address that a tab shows; null: it cannot be told, or the tab is gone. */
  addressOf: (tabId: number) => Promise<string | null>;
  /** Makes a document of what was collected until the page went away. */
  assemble: (facts: CollectionFacts, parts: Part[]) => UnnagDocument;
  /** Puts the collector into the tab. */
  inject: (tabId: number) => Promise<unknown>;
  /** Follows next-page links in the tab; see follow-addresses.ts. */
  follow: (tabId: number, pages: readonly UnnagDocument[], options: FollowOptions) => Promise<UnnagDocument>;
}

interface Kept {
  facts: CollectionFacts | null;
  parts: Map<string, Part>;
  state: CollectionState;
  collector: Port | null;
  /** Was asked for before the collector had begun. */
  stop: StopMessage | null;
  /** Stops the following of links, while that goes on. */
  following: AbortController | null;
  panels: Set<Port>;
}

/** Tells a page or a panel that may have gone meanwhile: browsers throw then. */
function tell(port: Port | null, message: CollectionState | KeptMessage | StopMessage): void {
  try {
    port?.postMessage(message);
  } catch (error) {
    console.debug('Unnag: nobody is left to be told', error);
  }
}

/**
 * Keeps what collectors in the tabs send, shows progress on the badge, and tells panels that ask.
 * If the page goes away in the middle, what came until then is made into a document that says so.
 */
export function keepCollections(apis: KeepApis): void {
  const tabs = new Map<number, Kept>();
  const keptOf = (tabId: number): Kept => {
    const known = tabs.get(tabId);
    if (known) return known;
    const fresh: Kept = {
      facts: null,
      parts: new Map(),
      state: { status: 'none' },
      collector: null,
      stop: null,
      following: null,
      panels: new Set(),
    };
    tabs.set(tabId, fresh);
    return fresh;
  };
  const change = (kept: Kept, state: CollectionState) => {
    kept.state = state;
    for (const panel of kept.panels) tell(panel, state);
  };

  const finish = (tabId: number, kept: Kept, document: UnnagDocument) => {
    const { collector } = kept;
    kept.collector = null;
    kept.parts.clear();
    if (tabs.get(tabId) !== kept) return; // the tab was closed: nobody can ask for it any more
    change(kept, { status: 'done', document });
    apis.setBadge(tabId, '✓');
    apis.session.save(tabId, document).then(
      () => tell(collector, { type: 'kept' }),
      (error: unknown) => {
        console.warn('Unnag: the collected text is kept in memory only', error);
        const told: Gap = { reason: 'too-large', what: 'kept', limit: 10 };
        if (tabs.get(tabId) === kept)
          change(kept, { status: 'done', document: { ...document, gaps: [...document.gaps, told] } });
      },
    );
  };

  const onCollector = (tabId: number, port: Port) => {
    const kept = keptOf(tabId);
    kept.collector = port;
    kept.parts = new Map();
    if (kept.stop) tell(port, kept.stop);
    kept.stop = null;
    port.onMessage.addListener((raw: unknown) => {
      const message = raw as CollectorMessage;
      switch (message?.type) {
        case 'start':
          kept.facts = message.facts;
          change(kept, { status: 'running', progress: { done: 0, total: message.facts.total, left: null } });
          break;
        case 'part':
          kept.parts.set(message.part.key, message.part);
          break;
        case 'progress':
          change(kept, { status: 'running', progress: message.progress });
          apis.setBadge(tabId, badgeText(message.progress));
          break;
        case 'done':
          finish(tabId, kept, message.document);
          break;
        case 'failed':
          kept.collector = null;
          tell(port, { type: 'kept' });
          change(kept, { status: 'failed', error: message.error });
          apis.setBadge(tabId, '!');
          break;
      }
    });
    port.onDisconnect.addListener(() => {
      if (kept.collector !== port || kept.state.status !== 'running') return;
      kept.collector = null;
      if (!kept.facts || kept.parts.size === 0) {
        change(kept, { status: 'failed', error: 'page-left' });
        return;
      }
      finish(tabId, kept, apis.assemble(kept.facts, [...kept.parts.values()]));
    });
  };

  const follow = async (tabId: number, kept: Kept, pages: UnnagDocument[]) => {
    const stop = new AbortController();
    kept.following = stop;
    const onProgress = (progress: Progress) => {
      change(kept, { status: 'running', progress });
      apis.setBadge(tabId, badgeText(progress));
    };
    const onPage = (page: UnnagDocument, index: number) =>
      apis.session
        .savePage(tabId, page, index)
        .catch((error: unknown) => console.warn('Unnag: the pages read so far are kept in memory only', error));
    onProgress({ done: pages.length, total: pages[0]?.pages.total ?? null, left: null });
    try {
      if (pages.length === 1 && pages[0]) await onPage(pages[0], 0);
      finish(tabId, kept, await apis.follow(tabId, pages, { signal: stop.signal, onProgress, onPage }));
    } catch (error) {
      change(kept, { status: 'failed', error: String(error) });
      apis.setBadge(tabId, '!');
      apis.session.dropFollowed(tabId).catch((problem: unknown) => console.warn('Unnag:', problem));
    } finally {
      kept.following = null;
    }
  };

  /** Browsers stop the background when they like: what it followed then goes on, unless the tab has gone elsewhere. */
  const takeUp = async () => {
    for (const [tabId, pages] of await apis.session.loadFollowed()) {
      const last = pages.at(-1);
      const at = await apis.addressOf(tabId);
      const kept = keptOf(tabId);
      if (!last || kept.following) continue;
      if (at !== null && [last.url, nextAddress(last)].includes(at)) void follow(tabId, kept, pages);
      else finish(tabId, kept, joinLeft(pages));
    }
  };
  const ready = takeUp().catch((error: unknown) =>
    console.warn('Unnag: what was followed could not be taken up', error),
  );

  const onPanel = async (tabId: number, port: Port) => {
    const kept = keptOf(tabId);
    kept.panels.add(port);
    port.onDisconnect.addListener(() => kept.panels.delete(port));
    port.onMessage.addListener((raw: unknown) => {
      const message = raw as StopMessage | FollowMessage | CollectMessage;
      if (message?.type === 'stop') {
        const stop: StopMessage = { type: 'stop', done: message.done };
        if (kept.collector) tell(kept.collector, stop);
        else kept.stop = stop;
        kept.following?.abort();
      }
      if (message?.type === 'collect') kept.stop = null;
      if (message?.type === 'collect' && kept.state.status !== 'running')
        apis.inject(tabId).catch((error: unknown) => change(kept, { status: 'failed', error: String(error) }));
      if (message?.type === 'follow' && kept.following === null) void follow(tabId, kept, [message.document]);
    });
    await ready;
    if (kept.state.status === 'none') {
      const document = await apis.session.load(tabId).catch((error: unknown) => {
        console.warn('Unnag: what was collected could not be loaded', error);
        return null;
      });
      if (document && kept.state.status === 'none') kept.state = { status: 'done', document };
    }
    tell(port, kept.state);
  };

  apis.onTabGone((tabId) => {
    tabs.get(tabId)?.following?.abort();
    tabs.delete(tabId);
    apis.session.forget(tabId).catch((error: unknown) => console.debug('Unnag:', error));
  });
  apis.onConnect((port) => {
    if (port.sender?.id !== apis.extensionId) return;
    if (port.name === COLLECTOR_PORT) {
      const tabId = port.sender.tab?.id;
      if (tabId !== undefined) onCollector(tabId, port);
    } else if (port.name.startsWith(`${PANEL_PORT}:`) && port.sender.url?.startsWith(apis.extensionOrigin)) {
      const tabId = Number(port.name.slice(PANEL_PORT.length + 1));
      if (Number.isInteger(tabId)) void onPanel(tabId, port);
    }
  });
}

/** Four characters are what a badge shows. */
export function badgeText({ done, total }: Progress): string {
  return total ? `${Math.min(99, Math.floor((done / total) * 100))}%` : String(done);
}

import type { Runtime } from 'webextension-polyfill';
import type { UnnagDocument } from '../reading/types';
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
  /** Finished documents outlive the worker; errors (quota) are the store's to tell. */
  save: (tabId: number, document: UnnagDocument) => Promise<void>;
  load: (tabId: number) => Promise<UnnagDocument | null>;
  forget: (tabId: number) => void;
  /** Makes a document of what was collected until the page went away. */
  assemble: (facts: CollectionFacts, parts: Part[]) => UnnagDocument;
  /** Puts the collector into the tab. */
  inject: (tabId: number) => Promise<unknown>;
  /** Follows next-page links in the tab; see follow-addresses.ts. */
  follow: (
    tabId: number,
    document: UnnagDocument,
    options: { signal: AbortSignal; onProgress: (progress: Progress) => void },
  ) => Promise<UnnagDocument>;
}

interface Kept {
  facts: CollectionFacts | null;
  parts: Map<string, Part>;
  state: CollectionState;
  collector: Port | null;
  /** Stops the following of links, while that goes on. */
  following: AbortController | null;
  panels: Set<Port>;
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
      following: null,
      panels: new Set(),
    };
    tabs.set(tabId, fresh);
    return fresh;
  };
  const change = (kept: Kept, state: CollectionState) => {
    kept.state = state;
    for (const panel of kept.panels) panel.postMessage(state);
  };

  const finish = (tabId: number, kept: Kept, document: UnnagDocument) => {
    const { collector } = kept;
    kept.collector = null;
    kept.parts.clear();
    if (tabs.get(tabId) !== kept) return; // the tab was closed: nobody can ask for it any more
    change(kept, { status: 'done', document });
    apis.setBadge(tabId, '✓');
    void apis
      .save(tabId, document)
      .then(() => collector?.postMessage({ type: 'kept' } satisfies KeptMessage))
      .catch((error: unknown) => console.warn('Unnag: the collected text is kept in memory only', error));
  };

  const onCollector = (tabId: number, port: Port) => {
    const kept = keptOf(tabId);
    kept.collector = port;
    kept.parts = new Map();
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
          port.postMessage({ type: 'kept' } satisfies KeptMessage);
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

  const follow = async (tabId: number, kept: Kept, document: UnnagDocument) => {
    const stop = new AbortController();
    kept.following = stop;
    const onProgress = (progress: Progress) => {
      change(kept, { status: 'running', progress });
      apis.setBadge(tabId, badgeText(progress));
    };
    onProgress({ done: 1, total: document.pages.total, left: null });
    try {
      finish(tabId, kept, await apis.follow(tabId, document, { signal: stop.signal, onProgress }));
    } catch (error) {
      change(kept, { status: 'failed', error: String(error) });
      apis.setBadge(tabId, '!');
    } finally {
      kept.following = null;
    }
  };

  const onPanel = async (tabId: number, port: Port) => {
    const kept = keptOf(tabId);
    kept.panels.add(port);
    port.onDisconnect.addListener(() => kept.panels.delete(port));
    port.onMessage.addListener((raw: unknown) => {
      const message = raw as StopMessage | FollowMessage | CollectMessage;
      if (message?.type === 'stop') {
        kept.collector?.postMessage({ type: 'stop', done: message.done } satisfies StopMessage);
        kept.following?.abort();
      }
      if (message?.type === 'collect' && kept.state.status !== 'running')
        apis.inject(tabId).catch((error: unknown) => change(kept, { status: 'failed', error: String(error) }));
      if (message?.type === 'follow' && kept.following === null) void follow(tabId, kept, message.document);
    });
    if (kept.state.status === 'none') {
      const document = await apis.load(tabId);
      if (document && kept.state.status === 'none') kept.state = { status: 'done', document };
    }
    port.postMessage(kept.state);
  };

  apis.onTabGone((tabId) => {
    tabs.get(tabId)?.following?.abort();
    tabs.delete(tabId);
    apis.forget(tabId);
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

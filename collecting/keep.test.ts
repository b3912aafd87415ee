import { describe, expect, it, vi } from 'vitest';
import type { UnnagDocument } from '../reading/types';
import { badgeText, type KeepApis, keepCollections } from './keep';
import {
  COLLECTOR_PORT,
  type CollectMessage,
  type CollectorMessage,
  type FollowMessage,
  PANEL_PORT,
  type StopMessage,
} from './types';

type Listener = (value: unknown) => void;

function makePort(name: string, sender: object) {
  const onMessage: Listener[] = [];
  const onDisconnect: Listener[] = [];
  const sent: unknown[] = [];
  let left = false;
  return {
    port: {
      name,
      sender,
      postMessage: (message: unknown) => {
        if (left) throw new Error('Attempting to use a disconnected port object');
        sent.push(message);
      },
      onMessage: { addListener: (listener: Listener) => onMessage.push(listener) },
      onDisconnect: { addListener: (listener: Listener) => onDisconnect.push(listener) },
    },
    sent,
    say: (message: CollectorMessage | FollowMessage | CollectMessage | StopMessage) => {
      for (const listener of onMessage) listener(message);
    },
    leave: () => {
      left = true;
      for (const listener of onDisconnect) listener(undefined);
    },
  };
}

const origin = 'chrome-extension://me/';
const done = { title: 'all' } as UnnagDocument;
const left = { title: 'left' } as UnnagDocument;

function makeKeeper(cut: UnnagDocument[] = [], address: string | null = null) {
  let connect: Listener = () => {};
  let closeTab: (tabId: number) => void = () => {};
  const stored = new Map<number, UnnagDocument>();
  const apis = {
    extensionId: 'me',
    extensionOrigin: origin,
    onConnect: (listener: Listener) => {
      connect = listener;
    },
    onTabGone: (listener: (tabId: number) => void) => {
      closeTab = listener;
    },
    session: {
      forget: async (tabId: number) => void stored.delete(tabId),
      save: vi.fn(async (tabId: number, document: UnnagDocument) => void stored.set(tabId, document)),
      load: async (tabId: number) => stored.get(tabId) ?? null,
      savePage: vi.fn(async () => undefined),
      dropFollowed: vi.fn(async () => undefined),
      loadFollowed: async () => new Map(cut.length > 0 ? [[7, cut]] : []),
    },
    addressOf: async () => address,
    setBadge: vi.fn(),
    assemble: () => left,
    inject: vi.fn(async () => undefined),
    follow: vi.fn(async () => done),
  };
  keepCollections(apis as unknown as KeepApis);
  const collector = () => {
    const port = makePort(COLLECTOR_PORT, { id: 'me', tab: { id: 7 }, url: 'http://a.test/' });
    connect(port.port);
    return port;
  };
  const panel = async (sender: object = { id: 'me', url: `${origin}popup.html` }) => {
    const port = makePort(`${PANEL_PORT}:7`, sender);
    connect(port.port);
    await new Promise((done) => setTimeout(done));
    return port;
  };
  return { apis, collector, panel, stored, closeTab: (tabId: number) => closeTab(tabId) };
}

const start: CollectorMessage = {
  type: 'start',
  facts: { url: '', title: '', author: '', siteName: '', lang: '', published: '', kind: 'pages', total: 9 },
};
const part: CollectorMessage = { type: 'part', part: { key: '1', order: 1, state: 'text', data: {}, size: 3 } };

describe('keepCollections', () => {
  it('forgets a tab that is closed, whatever still comes of it', async () => {
    const { collector, panel, stored, closeTab } = makeKeeper();
    const page = collector();
    page.say(start);
    page.say({ type: 'done', document: done });
    expect((await panel()).sent).toEqual([{ status: 'done', document: done }]);
    expect(stored.size).toBe(1);
    closeTab(7);
    expect(stored.size).toBe(0);
    expect((await panel()).sent).toEqual([{ status: 'none' }]);

    const other = collector();
    other.say(start);
    other.say(part);
    closeTab(7);
    other.leave();
    expect(stored.size).toBe(0);
  });

  it('shows a running collection to a panel that opens later, and its end', async () => {
    const { collector, panel, apis } = makeKeeper();
    const page = collector();
    page.say(start);
    page.say({ type: 'progress', progress: { done: 3, total: 9, left: null } });
    const view = await panel();
    expect(view.sent).toEqual([{ status: 'running', progress: { done: 3, total: 9, left: null } }]);
    expect(apis.setBadge).toHaveBeenLastCalledWith(7, '33%');
    page.say({ type: 'done', document: done });
    expect(view.sent.at(-1)).toEqual({ status: 'done', document: done });
  });

  it('makes a document of what came when the page goes away in the middle', async () => {
    const { collector, panel } = makeKeeper();
    const page = collector();
    page.say(start);
    page.say(part);
    page.leave();
    const view = await panel();
    expect(view.sent).toEqual([{ status: 'done', document: left }]);
  });

  it('says that it failed when the page goes away before anything came', async () => {
    const { collector, panel } = makeKeeper();
    const page = collector();
    page.say(start);
    page.leave();
    expect((await panel()).sent).toEqual([{ status: 'failed', error: 'page-left' }]);
  });

  it('follows links when the panel asks, and gives what came of it', async () => {
    const { panel } = makeKeeper();
    const view = await panel();
    view.say({ type: 'follow', document: { pages: { shown: 1, total: 4 } } as UnnagDocument });
    await vi.waitFor(() => expect(view.sent.at(-1)).toEqual({ status: 'done', document: done }));
    expect(view.sent).toContainEqual({ status: 'running', progress: { done: 1, total: 4, left: null } });
  });

  it('puts the collector into the tab when the panel asks, once', async () => {
    const { panel, apis, collector } = makeKeeper();
    const view = await panel();
    view.say({ type: 'collect' });
    collector().say(start);
    view.say({ type: 'collect' });
    expect(apis.inject).toHaveBeenCalledTimes(1);
    expect(apis.inject).toHaveBeenCalledWith(7);
  });

  it('hands a stop to the page', async () => {
    const { collector, panel } = makeKeeper();
    const page = collector();
    page.say(start);
    (await panel()).say({ type: 'stop', done: 4 });
    expect(page.sent).toEqual([{ type: 'stop', done: 4 }]);
  });

  it('keeps a stop that comes before the collector has begun, for that collector alone', async () => {
    const { collector, panel } = makeKeeper();
    const view = await panel();
    view.say({ type: 'collect' });
    view.say({ type: 'stop', done: 0 });
    expect(collector().sent).toEqual([{ type: 'stop', done: 0 }]);
    expect(collector().sent).toEqual([]);
    view.say({ type: 'stop', done: 0 });
    view.say({ type: 'collect' });
    expect(collector().sent).toEqual([]);
  });

  it.each([
    ['another extension', { id: 'other', url: `${origin}popup.html` }],
    ['a content script that says it is a panel', { id: 'me', url: 'http://a.test/', tab: { id: 7 } }],
  ])('tells nothing to %s', async (_, sender) => {
    const { panel } = makeKeeper();
    expect((await panel(sender)).sent).toEqual([]);
  });

  it('keeps badges within four characters', () => {
    expect(badgeText({ done: 300, total: 300, left: 0 })).toBe('99%');
    expect(badgeText({ done: 12, total: null, left: null })).toBe('12');
  });

  const page = (n: number, next: number | null) =>
    ({
      url: `http://a.test/${n}`,
      content: [],
      removed: [],
      pages: { shown: 1, total: null },
      gaps: next ? [{ reason: 'more-addresses', next: `http://a.test/${next}` }] : [],
    }) as unknown as UnnagDocument;

  it.each(['http://a.test/2', 'http://a.test/3'])(
    'goes on following links where it was cut off, while the tab is still at %s',
    async (address) => {
      const pages = [page(1, 2), page(2, 3)];
      const { panel, apis } = makeKeeper(pages, address);
      const { sent } = await panel();
      expect(apis.follow).toHaveBeenCalledWith(7, pages, expect.anything());
      expect(sent.at(-1)).toEqual({ status: 'done', document: done });
    },
  );

  it('keeps what was followed when the tab has gone elsewhere meanwhile, and says so', async () => {
    const { panel, apis, stored } = makeKeeper([page(1, 2), page(2, 3)], 'http://b.test/');
    const { sent } = await panel();
    expect(apis.follow).not.toHaveBeenCalled();
    expect(sent.at(-1)).toMatchObject({ status: 'done', document: { gaps: [{ reason: 'page-left' }, {}] } });
    expect(stored.size).toBe(1);
  });

  it('raises no alarm when the page leaves while its document is being kept', async () => {
    const { collector, panel } = makeKeeper();
    const open = await panel();
    const from = collector();
    from.say(start);
    from.say({ type: 'done', document: { ...done, gaps: [] } });
    from.leave();
    await new Promise((passed) => setTimeout(passed));
    expect(open.sent.at(-1)).toEqual({ status: 'done', document: { ...done, gaps: [] } });
  });

  it('answers a panel although what was collected cannot be loaded', async () => {
    const { apis, panel } = makeKeeper();
    vi.spyOn(apis.session, 'load').mockRejectedValue(new Error('damaged'));
    expect((await panel()).sent).toEqual([{ status: 'none' }]);
  });

  it('minds no panel that closes before it is answered', async () => {
    const { apis, panel } = makeKeeper();
    let load = (_: UnnagDocument) => {};
    const loading = new Promise<UnnagDocument>((resolve) => {
      load = resolve;
    });
    vi.spyOn(apis.session, 'load').mockReturnValue(loading);
    (await panel()).leave();
    load(done); // an unhandled rejection would fail the run
    expect((await panel()).sent).toEqual([{ status: 'done', document: done }]);
  });

  it('says that a document is too large to be kept', async () => {
    const { collector, panel, apis } = makeKeeper();
    apis.session.save.mockRejectedValue(new Error('quota'));
    const open = await panel();
    const from = collector();
    from.say(start);
    from.say({ type: 'done', document: { ...done, gaps: [] } });
    await new Promise((passed) => setTimeout(passed));
    const told = [{ reason: 'too-large', what: 'kept', limit: 10 }];
    expect(open.sent.at(-1)).toEqual({ status: 'done', document: { ...done, gaps: told } });
    expect(from.sent).toEqual([]); // the page holds what nobody else does
  });
});

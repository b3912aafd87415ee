import { describe, expect, it, vi } from 'vitest';
import { type LeadApis, leadTo } from './lead-to';

type Listener = (id: number, change: { status?: string }) => unknown;

function makeTab(born: unknown) {
  const listeners = new Set<Listener>();
  const tab = {
    born,
    status: 'complete',
    listeners,
    update: vi.fn(async () => undefined),
    say: async (status: string, id = 7) => {
      for (const listen of listeners) await listen(id, { status });
    },
  };
  const apis = {
    tabs: {
      onUpdated: {
        addListener: (one: Listener) => listeners.add(one),
        removeListener: (one: Listener) => listeners.delete(one),
      },
      update: tab.update,
      get: async () => ({ status: tab.status }),
    },
    bornIn: async () => {
      if (tab.born === null) throw new Error('Missing host permission for the tab');
      return tab.born;
    },
  };
  return { tab, apis: apis as unknown as LeadApis };
}

async function start(born: unknown, signal?: AbortSignal, prepare = (_: ReturnType<typeof makeTab>['tab']) => {}) {
  const { tab, apis } = makeTab(born);
  prepare(tab);
  let end = 'none';
  const led = leadTo(apis, 7, 'http://a.test/2', signal).then(
    () => {
      end = 'loaded';
    },
    (error: unknown) => {
      end = String(error);
    },
  );
  await vi.waitFor(() => expect(tab.update.mock.calls.length + Number(end !== 'none')).toBeGreaterThan(0));
  return { tab, led, end: () => end };
}

describe('leadTo', () => {
  it('waits until the next page has loaded', async () => {
    const { tab, end, led } = await start(1);
    await tab.say('loading');
    tab.born = 2;
    await tab.say('complete', 8); // another tab
    expect(end()).toBe('none');
    await tab.say('complete');
    await led;
    expect(end()).toBe('loaded');
    expect(tab.listeners.size).toBe(0);
  });

  it('takes no load for its own that it puts an end to', async () => {
    const { tab, end, led } = await start(1);
    await tab.say('loading'); // one that was on its way already
    await tab.say('complete'); // which ends, since this one is asked for
    expect(end()).toBe('none');
    await tab.say('loading');
    tab.born = 2;
    await tab.say('complete');
    await led;
    expect(end()).toBe('loaded');
  });

  it('lets a load that is on its way already come first, so that its end is not taken for its own', async () => {
    const { tab, end, led } = await start(1, undefined, (one) => {
      one.status = 'loading';
      setTimeout(() => Object.assign(one, { status: 'complete', born: 2 }), 150);
    });
    expect(tab.born).toBe(2);
    await tab.say('complete'); // of the load before
    expect(end()).toBe('none');
    tab.born = 3;
    await tab.say('complete');
    await led;
    expect(end()).toBe('loaded');
  });

  it.each([
    ['a page that may not be asked', 1, null],
    ['a page after one that might not be asked', null, 2],
  ])('takes %s as it comes', async (_, before, after) => {
    const { tab, end, led } = await start(before);
    tab.born = after;
    await tab.say('complete');
    await led;
    expect(end()).toBe('loaded');
  });

  it('ends at once when it is stopped, before it began and after', async () => {
    const before = await start(1, AbortSignal.abort(new Error('stopped')));
    expect(before.end()).toBe('Error: stopped');
    expect(before.tab.update).not.toHaveBeenCalled();
    const stop = new AbortController();
    const after = await start(1, stop.signal);
    stop.abort(new Error('stopped'));
    await after.led;
    expect(after.end()).toBe('Error: stopped');
    expect(after.tab.listeners.size).toBe(0);
  });
});

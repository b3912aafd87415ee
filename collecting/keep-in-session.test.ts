import { describe, expect, it } from 'vitest';
import type { UnnagDocument } from '../reading/types';
import { keepInSession } from './keep-in-session';

const makeArea = (quota = Number.POSITIVE_INFINITY) => {
  const items = new Map<string, unknown>();
  return {
    items,
    get: async (key: string | null) => (key === null ? Object.fromEntries(items) : { [key]: items.get(key) }),
    set: async (given: Record<string, unknown>) => {
      if (JSON.stringify(given).length > quota) throw new Error('Session storage quota bytes exceeded.');
      for (const [key, value] of Object.entries(given)) items.set(key, value);
    },
    remove: async (keys: string[]) => {
      for (const key of keys) items.delete(key);
    },
  };
};

const titled = (title: string) => ({ title, content: [] }) as unknown as UnnagDocument;

describe('keepInSession', () => {
  it('keeps a document that is larger than the area takes, squeezed', async () => {
    const area = makeArea(2_000);
    const kept = keepInSession(area);
    const large = titled('水闸 and weirs '.repeat(2_000));
    await kept.save(7, large);
    expect(typeof area.items.get('collected:7')).toBe('string');
    expect(await kept.load(7)).toEqual(large);
    expect(await kept.load(8)).toBeNull();
  });

  it('says when a document is larger than that, too', async () => {
    await expect(keepInSession(makeArea(60)).save(7, titled('weir '.repeat(2_000)))).rejects.toThrow('quota');
  });

  it('keeps the pages of a document that is followed until it is whole, or its tab is gone', async () => {
    const area = makeArea();
    const kept = keepInSession(area);
    for (const n of [0, 10, 2, 1, 3, 4, 5, 6, 7, 8, 9]) await kept.savePage(7, titled(`${n}`), n);
    await kept.savePage(8, titled('other'), 0);
    const found = await kept.loadFollowed();
    expect(found.get(7)?.map(({ title }) => title)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    await kept.save(7, titled('whole'));
    await kept.forget(8);
    expect((await kept.loadFollowed()).size).toBe(0);
    expect((await kept.load(7))?.title).toBe('whole');
    await kept.forget(7);
    expect(area.items.size).toBe(0);
  });

  it('has the pages or the document, whenever it is stopped', async () => {
    const area = makeArea();
    const kept = keepInSession({
      ...area,
      remove: async (keys) => {
        expect((await kept.load(7))?.title).toBe('whole');
        await area.remove(keys);
      },
    });
    await kept.savePage(7, titled('0'), 0);
    await kept.save(7, titled('whole'));
    expect([...area.items.keys()]).toEqual(['collected:7']);
  });

  it('gives the pages before one that could not be kept', async () => {
    const kept = keepInSession(makeArea());
    for (const n of [0, 1, 3]) await kept.savePage(7, titled(`${n}`), n);
    await kept.savePage(8, titled('second'), 1);
    const found = await kept.loadFollowed();
    expect([...found].map(([tab, pages]) => [tab, pages.map((page) => page?.title)])).toEqual([[7, ['0', '1']]]);
  });
});

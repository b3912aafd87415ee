import { afterEach, describe, expect, it } from 'vitest';
import { type AskApi, askPage } from './ask-page';
import { COLLECTOR_FILES, type PageTools, TOOL_FILES, TOOLS } from './page-tools';

const world = globalThis as unknown as Record<symbol, PageTools | undefined>;
const key = Symbol.for(TOOLS);

/** A page in which this very world stands for the extension's own one there. */
function pageWith(left: Partial<PageTools>, version = '2.0'): AskApi & { files: string[] } {
  const files: string[] = [];
  return {
    files,
    version,
    executeScript: async ({ func, args = [], files: injected = [] }) => {
      files.push(...injected);
      const [first] = injected;
      if (first === COLLECTOR_FILES[0]) Object.assign(world[key] ?? {}, { collect: () => {} });
      else if (first)
        world[key] = {
          read: async () => ({}) as never,
          readEverything: async () => ({}) as never,
          readSelection: () => null,
          ...left,
        };
      const run = func as ((...args: unknown[]) => unknown) | undefined;
      return [{ frameId: 0, documentId: '', result: await run?.(...args) }];
    },
  };
}
afterEach(() => {
  delete world[key];
});
const place = { tabId: 1 };

describe('askPage', () => {
  it('puts the readers into the page once', async () => {
    const page = pageWith({ read: async () => ({ title: 'A' }) as never });
    expect(await askPage(page, place, 'read')).toEqual({ title: 'A' });
    expect(await askPage(page, place, 'read')).toEqual({ title: 'A' });
    expect(await askPage(page, place, 'readSelection')).toBeNull();
    expect(page.files).toEqual(TOOL_FILES);
  });

  it('puts the collector there behind them, once', async () => {
    const page = pageWith({});
    expect(await askPage(page, place, 'collect')).toBeNull();
    expect(await askPage(page, place, 'collect')).toBeNull();
    expect(page.files).toEqual([...TOOL_FILES, ...COLLECTOR_FILES]);
  });

  it('does not ask what an older version left there', async () => {
    await askPage(pageWith({ read: async () => 'old' as never }, '1.9'), place, 'read');
    const updated = pageWith({ read: async () => 'new' as never });
    expect(await askPage(updated, place, 'read')).toBe('new');
    expect(updated.files).toEqual(TOOL_FILES);
    expect(await askPage(updated, place, 'read')).toBe('new');
    expect(updated.files).toEqual(TOOL_FILES);
  });

  it.each<[string, Partial<PageTools>, string]>([
    ['a reader that throws', { read: () => Promise.reject(new TypeError('x is null')) }, 'TypeError: x is null'],
    ['tools of another version all the time', { version: '9' }, 'The page gave no result: it navigated away.'],
  ])('tells of %s', async (_, left, message) => {
    await expect(askPage(pageWith(left), place, 'read')).rejects.toThrow(message);
  });

  it.each<[string, unknown[], string]>([
    ['a frame that went away', [], 'The frame was removed.'],
    ['an error of the browser', [{ frameId: 0, error: new Error('Cannot access') }], 'Cannot access'],
    ['an error in other form', [{ frameId: 0, error: { message: 'x' } }], '{"message":"x"}'],
    ['no answer', [{ frameId: 0 }], 'The page gave no result: it navigated away.'],
  ])('tells of %s', async (_, results, message) => {
    const api: AskApi = { version: '1', executeScript: async () => results as never };
    await expect(askPage(api, place, 'read')).rejects.toThrow(message);
  });
});

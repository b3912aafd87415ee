import { beforeEach, describe, expect, it, vi } from 'vitest';

const registered = vi.hoisted(() => new Map<string, { id: string; matches?: string[] }>());
const scripting = vi.hoisted(() => {
  const later = () => new Promise((done) => setTimeout(done));
  return {
    getRegisteredContentScripts: vi.fn(async () => [...registered.values()]),
    registerContentScripts: vi.fn(async ([script]: [{ id: string }]) => {
      await later();
      if (registered.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
      registered.set(script.id, script);
    }),
    updateContentScripts: vi.fn(async ([script]: [{ id: string }]) => {
      await later();
      if (!registered.has(script.id)) throw new Error(`Nonexistent script ID '${script.id}'`);
      registered.set(script.id, script);
    }),
    unregisterContentScripts: vi.fn(async () => registered.clear()),
  };
});
vi.mock('../tab/browser', () => ({
  default: {
    scripting,
    permissions: { contains: async ({ origins }: { origins: string[] }) => !origins.join().includes('refused') },
  },
}));

const { isForFrame, patternsOf, registerCleanSites, sitesIn } = await import('./clean-sites');

it.each([
  [patternsOf('docs.example.org'), ['docs.example.org']],
  [['*://*/*'], []],
  [['https://example.org/*', '<all_urls>'], []],
  [[], []],
  [patternsOf('127.0.0.1'), ['127.0.0.1']],
  [['*://frame.example.net/*'], []], // asked for to read one frame
])('the sites in %j are %j', (origins, sites) => {
  expect(sitesIn(origins)).toEqual(sites);
});

it.each([
  [['*://frame.example.net/*'], true],
  [patternsOf('docs.example.org'), false],
  [['https://example.org/*'], false], // by the browser's own menu of the button
  [['*://*/*'], false], // by the browser's page of extensions
  [[], false],
])('leave for %j is for a frame: %j', (origins, expected) => {
  expect(isForFrame(origins)).toBe(expected);
});

describe('registerCleanSites', () => {
  const matches = () => registered.get('clean-sites')?.matches;
  beforeEach(() => {
    registered.clear();
    vi.clearAllMocks();
  });

  it('registers the sites that leave was given for, changes them, and takes the script away with the last', async () => {
    await registerCleanSites(['a.example', 'refused.example']);
    expect(matches()).toEqual(['*://*.a.example/*']);
    await registerCleanSites(['a.example', 'b.example']);
    expect(matches()).toEqual(['*://*.a.example/*', '*://*.b.example/*']);
    await registerCleanSites([]);
    expect(matches()).toBeUndefined();
  });

  it('leaves what is as it should be: a page that is loading keeps its script', async () => {
    await registerCleanSites(['a.example']);
    await registerCleanSites(['a.example']);
    expect(scripting.registerContentScripts).toHaveBeenCalledTimes(1);
    expect(scripting.updateContentScripts).not.toHaveBeenCalled();
    expect(scripting.unregisterContentScripts).not.toHaveBeenCalled();
  });
});

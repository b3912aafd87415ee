import { describe, expect, it, vi } from 'vitest';
import { changeSettings, loadSettings } from './store';
import { defaults } from './types';

/** A storage that answers later than at once, as a browser's does. */
function makeStorage(stored?: object) {
  let items: Record<string, unknown> = stored ? { settings: stored } : {};
  const later = () => new Promise((done) => setTimeout(done));
  return {
    get: vi.fn(async (_: string) => {
      const read = structuredClone(items);
      await later();
      return read;
    }),
    set: vi.fn(async (changed: Record<string, unknown>) => {
      await later();
      items = { ...items, ...changed };
    }),
  };
}

describe('changeSettings', () => {
  it('changes what it is given, and nothing else', async () => {
    const storage = makeStorage({ ...defaults, hostsOff: ['docin'] });
    await changeSettings(storage, { hideNags: false });
    expect((await loadSettings(storage)).settings).toEqual({ ...defaults, hostsOff: ['docin'], hideNags: false });
  });

  it('loses no change of several at once', async () => {
    const storage = makeStorage({ ...defaults, cleanSites: ['a.example', 'b.example', 'c.example'] });
    const without = (site: string) =>
      changeSettings(storage, ({ cleanSites }) => ({ cleanSites: cleanSites.filter((other) => other !== site) }));
    await Promise.all([without('a.example'), changeSettings(storage, { hideNags: false }), without('b.example')]);
    expect((await loadSettings(storage)).settings).toEqual({ ...defaults, hideNags: false, cleanSites: ['c.example'] });
  });

  it('replaces nothing where the storage cannot be read, and goes on with the next change', async () => {
    const storage = makeStorage({ ...defaults, hostsOff: ['docin'] });
    storage.get.mockRejectedValueOnce(new Error('busy'));
    await expect(changeSettings(storage, { lastAction: 'copy-rich' })).rejects.toThrow('busy');
    expect(storage.set).not.toHaveBeenCalled();
    await changeSettings(storage, { lastAction: 'copy-rich' });
    expect((await loadSettings(storage)).settings.hostsOff).toEqual(['docin']);
  });
});

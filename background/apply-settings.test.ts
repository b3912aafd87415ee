import { expect, it, vi } from 'vitest';
import { defaults } from '../settings/types';

const later = () => new Promise((done) => setTimeout(done));
const state = vi.hoisted(() => ({ stored: {} as object, popup: '', sites: [] as string[], scripts: new Map() }));
vi.mock('../tab/browser', () => ({
  default: {
    storage: { local: { get: async () => ({ settings: structuredClone(state.stored) }) } },
    action: {
      setPopup: async ({ popup }: { popup: string }) => {
        state.popup = popup;
      },
    },
    permissions: { contains: async () => true },
    scripting: {
      getRegisteredContentScripts: async () => [...state.scripts.values()],
      registerContentScripts: async ([script]: [{ id: string }]) => {
        await later();
        if (state.scripts.has(script.id)) throw new Error('Duplicate script ID');
        state.scripts.set(script.id, script);
      },
      updateContentScripts: async ([script]: [{ id: string }]) => {
        await later();
        state.scripts.set(script.id, script);
      },
    },
  },
}));

it('applies changes one after the other: the last one holds, and none is refused', async () => {
  const { applySettings } = await import('./apply-settings');
  state.stored = { ...defaults, cleanSites: ['a.example'] };
  const first = applySettings();
  state.stored = { ...defaults, button: 'copy-text', cleanSites: ['a.example', 'b.example'] };
  const second = applySettings();
  await expect(Promise.all([first, second])).resolves.toBeDefined();
  expect(state.popup).toBe('');
  expect(state.scripts.get('clean-sites').matches).toEqual(['*://*.a.example/*', '*://*.b.example/*']);
});

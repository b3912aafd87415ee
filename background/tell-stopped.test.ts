import { expect, it, vi } from 'vitest';

const texts = vi.hoisted(() => new Map([1, 2, 3].map((id) => [id, '…'])));
vi.mock('../tab/browser', () => ({
  default: {
    i18n: { getMessage: (key: string) => key },
    tabs: { query: async () => [{ id: 1 }, { id: 2 }, { id: 3 }] },
    action: {
      setBadgeBackgroundColor: async () => {},
      setTitle: async () => {},
      setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => void texts.set(tabId, text),
      getBadgeText: async ({ tabId }: { tabId: number }) => {
        if (tabId === 2) throw new Error('No tab with id: 2.');
        return texts.get(tabId);
      },
    },
  },
}));

it('marks every tab that was being read, also behind one that was closed meanwhile', async () => {
  const { tellStopped } = await import('./tell-stopped');
  await tellStopped();
  expect([texts.get(1), texts.get(3)]).toEqual(['!', '!']);
});

import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const texts = vi.hoisted(() => new Map<number, string>());
vi.mock('../tab/browser', () => ({
  default: {
    action: {
      setBadgeBackgroundColor: async () => {},
      setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => void texts.set(tabId, text),
      getBadgeText: async ({ tabId }: { tabId: number }) => texts.get(tabId) ?? '',
    },
  },
}));

const { showBadge } = await import('./badge');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  texts.clear();
});

it('takes a tick away after a while', async () => {
  await showBadge(1, 'done');
  expect(texts.get(1)).toBe('✓');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(texts.get(1)).toBe('');
});

it.each(['busy', 'failed'] as const)(
  'leaves the sign of the next action (%s) that began under the tick',
  async (state) => {
    await showBadge(1, 'done');
    await vi.advanceTimersByTimeAsync(1_000);
    await showBadge(1, state);
    const shown = texts.get(1);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(texts.get(1)).toBe(shown);
    expect(shown).not.toBe('');
  },
);

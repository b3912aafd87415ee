// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Clock } from './clock';
import { collectPages, PAGE_BOUND, type PagedView, type Slot } from './collect-pages';
import type { Part, Progress } from './types';

/** A viewer with a clock of its own: page n shows its text `late[n]` ms after it was scrolled to. */
function makeViewer(count: number, late: Record<number, number>, broken: number[] = []) {
  let now = 0;
  const clock: Clock = {
    now: () => now,
    frame: async () => {
      now += 16;
    },
    isHidden: () => false,
  };
  const asked = new Map<number, number>();
  const slots: Slot[] = Array.from({ length: count }, (_, i) => {
    const element = document.createElement('div');
    document.body.append(element);
    return { number: i + 1, element };
  });
  const view: PagedView = {
    slots: () => slots,
    refresh: () => {},
    read: (slot): Part | null => {
      const since = asked.get(slot.number) ?? now;
      asked.set(slot.number, since);
      if (now - since < (late[slot.number] ?? 0)) return null;
      if (broken.includes(slot.number)) throw new Error('broken page');
      return { key: String(slot.number), order: slot.number, state: 'text', data: `page ${slot.number}`, size: 6 };
    },
  };
  return { view, clock, elapsed: () => now };
}

const collect = async (
  viewer: ReturnType<typeof makeViewer>,
  signal = new AbortController().signal,
  onPart = (_: Part) => {},
) => {
  const progress: Progress[] = [];
  const parts = await collectPages(viewer.view, {
    clock: viewer.clock,
    signal,
    onPart,
    onProgress: (p) => progress.push(p),
  });
  return { parts, progress };
};

describe('collectPages', () => {
  it('reads every page, in order', async () => {
    const { parts } = await collect(makeViewer(30, {}));
    expect(parts.map((part) => part.order)).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
    expect(parts.every((part) => part.state === 'text')).toBe(true);
  });

  it('waits for a page that is 8 s late, and says which one', async () => {
    const { parts, progress } = await collect(makeViewer(5, { 3: 8000 }));
    expect(parts.map((part) => part.state)).toEqual(['text', 'text', 'text', 'text', 'text']);
    expect(progress.some((p) => p.waitingFor?.page === 3 && p.waitingFor.bound === PAGE_BOUND)).toBe(true);
  });

  it('names pages that never come and pages that cannot be read, within its bound', async () => {
    const viewer = makeViewer(6, { 2: Number.POSITIVE_INFINITY }, [5]);
    const { parts } = await collect(viewer);
    expect(parts.map((part) => part.state)).toEqual(['text', 'never-came', 'text', 'text', 'never-came', 'text']);
    expect(viewer.elapsed()).toBeLessThan(PAGE_BOUND * 3);
  });

  it('keeps exactly the pages read before it was stopped', async () => {
    const stop = new AbortController();
    const { parts } = await collect(makeViewer(100, {}), stop.signal, (part) => {
      if (part.order === 52) stop.abort(50);
    });
    expect(parts.map((part) => part.order)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
  });
});

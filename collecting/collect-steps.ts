import type { CollectOptions } from './collect-pages';
import { type Scroller, scrollTo, viewportHeight } from './scroll';
import type { Part } from './types';

/** A document that is read in records (a block editor, a list that loads more); the records in view now, in order. */
export interface RecordView {
  read: () => Part[] | Promise<Part[]>;
  scroller: () => Scroller;
  /** Whether the page says itself that more is coming ("加载中…"). */
  isLoading: () => boolean;
}

/** Share of the window that one step scrolls: neighbouring steps overlap, so that no record is stepped over. */
const STEP = 0.7;
/** At the end of the page, how long (ms of shown time) to wait for more to load. */
const END_BOUND = 1_500;
const LOADING_BOUND = 10_000;
/** A document of more steps than this is stopped, and the result says so. */
export const MAX_STEPS = 5_000;
const QUIET = 40;
/** So many steps on one spot are the end, though the page's height says that there is more. */
const STANDING = 3;

/**
 * Scrolls from the top to the end, step by step, and keeps each record by its key, in the order in which
 * records were seen beside each other.
 */
export async function collectSteps(
  view: RecordView,
  options: CollectOptions,
): Promise<{ parts: Part[]; endReached: boolean }> {
  const { clock, signal } = options;
  let scroller = view.scroller();
  const parts = new Map<string, Part>();
  let order: string[] = [];
  const take = async () => {
    const records = await view.read();
    for (const record of records) {
      const known = parts.get(record.key);
      if (known && known.size >= record.size) continue;
      parts.set(record.key, record);
      options.onPart(record);
    }
    order = mergeOrder(
      order,
      records.map((record) => record.key),
    );
  };
  const started = clock.now();
  scrollTo(scroller, 0);
  await settle(view, options, scroller);
  await take();
  let endReached = false;
  // A box that comes and goes at the end (a nag that is hidden again) is no growth: the page must be taller than ever.
  let tallest = 0;
  /** Steps that neither went farther down nor brought anything. */
  let standing = 0;
  let farthest = 0;
  for (let step = 0; step < MAX_STEPS && !signal.aborted; step++) {
    const { scrollTop, scrollHeight } = scroller.element;
    const window = viewportHeight(scroller);
    if (scrollTop + window >= scrollHeight - 2 || standing >= STANDING) {
      standing = 0;
      const height = await grows(view, options, scroller, tallest);
      if (height === null) {
        endReached = true;
        break;
      }
      tallest = height;
      scroller = view.scroller();
    }
    const before = parts.size;
    scrollTo(scroller, scroller.element.scrollTop + window * STEP);
    await settle(view, options, scroller);
    await take();
    const reached = scroller.element.scrollTop;
    standing = reached > farthest + window * 0.2 || parts.size > before ? 0 : standing + 1;
    farthest = Math.max(farthest, reached);
    const way = (scroller.element.scrollTop + window) / Math.max(1, scroller.element.scrollHeight);
    const spent = clock.now() - started;
    options.onProgress({
      done: parts.size,
      total: null,
      left: way > 0.05 ? Math.round((spent / way) * (1 - way)) : null,
      resting: clock.isHidden(),
    });
  }
  await take();
  const sorted = order.flatMap((key, index) => {
    const part = parts.get(key);
    return part ? [{ ...part, order: index }] : [];
  });
  return { parts: sorted, endReached };
}

async function settle(view: RecordView, { clock, signal }: CollectOptions, scroller: Scroller): Promise<void> {
  let changed = clock.now();
  const Observer = scroller.element.ownerDocument.defaultView?.MutationObserver ?? MutationObserver;
  const observer = new Observer(() => {
    changed = clock.now();
  });
  observer.observe(scroller.element, { childList: true, subtree: true, characterData: true });
  const started = clock.now();
  try {
    do await clock.frame();
    while (!signal.aborted && clock.now() - changed < QUIET && clock.now() - started < 2_000);
    if (view.isLoading()) await clock.frame();
  } finally {
    observer.disconnect();
  }
}

/** At the end of what is loaded: the page's new height when more comes, else null. Waits longer while the page says that it is loading. */
async function grows(
  view: RecordView,
  { clock, signal }: CollectOptions,
  scroller: Scroller,
  tallest: number,
): Promise<number | null> {
  const height = Math.max(tallest, scroller.element.scrollHeight);
  let spent = 0;
  let last = clock.now();
  while (!signal.aborted) {
    await clock.frame();
    const now = clock.now();
    if (!clock.isHidden()) spent += now - last;
    last = now;
    if (scroller.element.scrollHeight > height + 4) return scroller.element.scrollHeight;
    if (spent > (view.isLoading() ? LOADING_BOUND : END_BOUND)) return null;
    // Some lists load only on a fresh scroll event at the very end.
    if (spent > 300) scrollTo(scroller, scroller.element.scrollTop + 1);
  }
  return null;
}

/** Puts the keys seen now into the order kept so far: each new key goes behind the neighbour that it was seen after. */
export function mergeOrder(order: string[], seen: string[]): string[] {
  const known = new Set(order);
  const fresh = seen.filter((key) => !known.has(key));
  if (fresh.length === 0) return order;
  const first = seen.findIndex((key) => known.has(key));
  if (first < 0) return [...order, ...seen];
  const after = new Map<string, string[]>();
  const before: string[] = [];
  let anchor: string | null = null;
  for (const key of seen) {
    if (known.has(key)) anchor = key;
    else if (anchor === null) before.push(key);
    else after.set(anchor, [...(after.get(anchor) ?? []), key]);
  }
  const out: string[] = [];
  const firstKnown = seen[first];
  for (const key of order) {
    if (key === firstKnown) out.push(...before);
    out.push(key, ...(after.get(key) ?? []));
  }
  return out;
}

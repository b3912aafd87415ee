import { findRoom } from '../reading/scrolling/blank-room';
import { shownTime } from './clock';
import type { CollectOptions } from './collect-pages';
import { placeOf, type Scroller, scrollTo, windowOf } from './scroll';
import type { Part } from './types';
import { watchCells } from './watch-cells';
import { watchChanges } from './watch-changes';

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
/** Frames in which the page has answered: one to hear that it was scrolled, one to draw. They come late on a busy machine. */
const ANSWERED = 2;
/** Share of the window that is blank where records are still to come. */
const BLANK = 0.4;
const FILL_BOUND = 9_000;
const PATIENCE = 2;
/** So many steps on one spot are the end, though the page's height says that there is more. */
const STANDING = 3;

export interface Collected {
  /** In order. */
  parts: Part[];
  endReached: boolean;
  /** Places that stayed blank although they were waited for. */
  blanks: number;
}

/**
 * Scrolls from the top to the end, step by step, and keeps each record by its key, in the order in which
 * records were seen beside each other.
 */
export async function collectSteps(view: RecordView, options: CollectOptions): Promise<Collected> {
  const { clock, signal } = options;
  let scroller = view.scroller();
  const awaitsCell = watchCells();
  const isBlank = (one: Scroller): boolean => awaitsCell(one) || hasBlank(one);
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
  await settle(view, options, scroller, FILL_BOUND, isBlank);
  await take();
  let endReached = false;
  // A box that comes and goes at the end (a nag that is hidden again) is no growth: the page must be taller than ever.
  let tallest = 0;
  /** Steps that neither went farther down nor brought anything. */
  let standing = 0;
  let farthest = 0;
  /** Places in a row that stayed blank. */
  let unfilled = 0;
  let blanks = 0;
  for (let step = 0; step < MAX_STEPS && !signal.aborted; step++) {
    const { at, length } = placeOf(scroller);
    const window = windowOf(scroller);
    if (at + window >= length - 2 || standing >= STANDING) {
      standing = 0;
      let height = await grows(view, options, scroller, tallest);
      if (height === null && (await options.expand?.(parts.get(order.at(-1) ?? '')))) height = placeOf(scroller).length;
      if (height === null) {
        endReached = true;
        break;
      }
      tallest = height;
      scroller = view.scroller();
    }
    const before = parts.size;
    scrollTo(scroller, at + window * STEP);
    // A scroller that snaps to its pages goes on by whole pages only.
    if (placeOf(scroller).at <= at + 1) scrollTo(scroller, at + window);
    const filled = await settle(view, options, scroller, patience(unfilled), isBlank);
    unfilled = filled ? 0 : unfilled + 1;
    await take();
    const reached = placeOf(scroller).at;
    if (!filled && reached + window < placeOf(scroller).length - 2) blanks++;
    standing = reached > farthest + window * 0.2 || parts.size > before ? 0 : standing + 1;
    farthest = Math.max(farthest, reached);
    const way = (reached + window) / Math.max(1, placeOf(scroller).length);
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
  return { parts: sorted, endReached, blanks };
}

/** How long (ms of shown time) a blank place in the window may take to be filled; less after several that were not. */
const patience = (unfilled: number): number => (unfilled >= PATIENCE ? 400 : FILL_BOUND);

/** Waits until the page has stood still and shows no blank place; false when a place stayed blank for `bound` ms. */
async function settle(
  view: RecordView,
  { clock, signal }: CollectOptions,
  scroller: Scroller,
  bound: number,
  isBlank: (scroller: Scroller) => boolean,
): Promise<boolean> {
  const changes = watchChanges(scroller.element, clock.now, false);
  const started = clock.now();
  const shown = shownTime(clock);
  const stands = () => clock.now() - changes.last() >= QUIET || clock.now() - started >= 2_000;
  try {
    for (let frames = 1; ; frames++) {
      await clock.frame();
      if (signal.aborted) return true;
      const spent = shown();
      if ((frames < ANSWERED && !clock.isHidden()) || !stands()) continue;
      if (!isBlank(scroller)) break;
      if (spent > bound) return false;
    }
    if (view.isLoading()) await clock.frame();
    return true;
  } finally {
    changes.stop();
  }
}

/** Whether a good part of what the scroller shows now is blank: records that are still to come. */
function hasBlank(scroller: Scroller): boolean {
  const { at } = placeOf(scroller);
  const window = windowOf(scroller);
  return findRoom(scroller, [at, at + window]).blank.some(([from, to]) => to - from > window * BLANK);
}

/** At the end of what is loaded: the page's new height when more comes, else null. Waits longer while the page says that it is loading. */
async function grows(
  view: RecordView,
  { clock, signal }: CollectOptions,
  scroller: Scroller,
  tallest: number,
): Promise<number | null> {
  const height = Math.max(tallest, placeOf(scroller).length);
  const shown = shownTime(clock);
  while (!signal.aborted) {
    await clock.frame();
    const spent = shown();
    const { at, length } = placeOf(scroller);
    if (length > height + 4) return length;
    // A frame that is not full yet scrolls as soon as more has come.
    const other = length > windowOf(scroller) ? scroller : view.scroller();
    if (other.element !== scroller.element) return placeOf(other).length;
    if (spent > (view.isLoading() ? LOADING_BOUND : END_BOUND)) return null;
    // Some lists load only on a fresh scroll event at the very end.
    if (spent > 300) scrollTo(scroller, at + 1);
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

import { type Clock, shownTime } from './clock';
import { findScroller, placeOf, scrollTo, scrollToElement, windowOf } from './scroll';
import type { Part, Progress } from './types';
import { watchChanges } from './watch-changes';

/** One page's place in the viewer. */
export interface Slot {
  number: number;
  element: Element;
  /** Where its element began in the scroller's content when it was found, in CSS px: viewers take elements away. */
  top?: number;
}

/** A viewer that shows its pages one by one. */
export interface PagedView {
  /** The slots known so far, in order. */
  slots: () => Slot[];
  /** Looks for slots anew: some viewers make them as one goes. */
  refresh: () => void;
  /** Whether the viewer itself says that the page is whole (or not yet); undefined: it does not say. */
  isWhole?: (slot: Slot) => boolean | undefined;
  /** The page that the slot shows now; null while there is nothing whole in it. */
  read: (slot: Slot) => Part | null;
  /** Whether the viewer keeps a slot for every page, so that none needs to be looked for. */
  hasAll?: () => boolean;
  /** Whether the viewer has taken the slot's element for another page, or out of the page. */
  isStale?: (slot: Slot) => boolean;
}

export interface CollectOptions {
  clock: Clock;
  signal: AbortSignal;
  onPart: (part: Part) => void;
  onProgress: (progress: Progress) => void;
  /** Presses what the host has to show more, where there is such a thing now; whether it did. */
  expand?: (last?: Part) => Promise<boolean>;
}

/** How long a page may take to come, in ms of time in which the tab is shown. */
export const PAGE_BOUND = 15_000;
/** After this many pages in a row that never came, the next ones get the shorter bound. */
const PATIENCE = 3;
const SHORT_BOUND = 4_000;
/** Text that has not changed for this long (ms) stands; a picture may still get its text layer. */
const TEXT_QUIET = 24;
const PICTURE_QUIET = 600;
const KNOWN_PICTURE_QUIET = 120;
/** A slot without changes is looked at again after this long (ms): a style may have changed outside of it. */
const LOOK_AGAIN = 200;

/**
 * Scrolls through the pages as a reader would, and reads each as soon as its text has settled.
 * A page that does not come within its bound is tried once more at the end, then reported as never come.
 * @returns when every page is read, or the signal is aborted.
 */
export async function collectPages(view: PagedView, options: CollectOptions): Promise<Part[]> {
  const { clock, signal } = options;
  const parts = new Map<number, Part>();
  const late: number[] = [];
  let missedInARow = 0;
  let pictures = 0;
  const started = clock.now();

  const report = (waitingFor?: Progress['waitingFor']) => {
    const total = view.slots().length;
    const done = parts.size;
    const pace = done > 0 ? (clock.now() - started) / done : 0;
    options.onProgress({
      done,
      total,
      left: done > 2 ? Math.round(pace * (total - done)) : null,
      waitingFor,
      resting: clock.isHidden(),
    });
  };

  const visit = async (number: number, bound: number): Promise<boolean> => {
    const slot = findSlot(view, number);
    if (!slot) return false;
    const allPictures = pictures > 2 && pictures === parts.size;
    const waiting = () => report({ page: number, bound });
    const quiet = allPictures ? KNOWN_PICTURE_QUIET : PICTURE_QUIET;
    const part = await showAndRead(view, slot, { ...options, bound, pictureQuiet: quiet, waiting });
    if (!part) return false;
    if (part.state === 'picture') pictures++;
    parts.set(number, part);
    options.onPart(part);
    return true;
  };

  // The list of slots may grow while it is walked.
  const seen = new Set<number>();
  for (;;) {
    const next = await findNext(view, seen, options);
    if (!next || signal.aborted) break;
    seen.add(next.number);
    const came = await visit(next.number, missedInARow >= PATIENCE ? SHORT_BOUND : PAGE_BOUND);
    if (signal.aborted && !came) break;
    missedInARow = came ? 0 : missedInARow + 1;
    if (!came) late.push(next.number);
    report();
  }
  for (const number of late) {
    if (signal.aborted) break;
    if (await visit(number, SHORT_BOUND)) continue;
    const part: Part = { key: String(number), order: number, state: 'never-came', data: null, size: 0 };
    parts.set(number, part);
    options.onPart(part);
  }
  report();
  const sorted = [...parts.values()].sort((a, b) => a.order - b.order);
  // A stop says how many pages the user had seen come.
  return signal.aborted && typeof signal.reason === 'number' ? sorted.slice(0, signal.reason) : sorted;
}

/** The slot of a page where it is now: viewers that make pages on the way take their elements away or use them again. */
function findSlot(view: PagedView, number: number): Slot | null {
  const find = () => view.slots().find((one) => one.number === number) ?? null;
  const slot = find();
  if (!slot || !view.isStale?.(slot)) return slot;
  view.refresh();
  return find();
}

/** After so much more than the last known page (share of the window), a viewer that makes its pages on the way has made one. */
const STEP = 0.7;
/** How long (ms) such a viewer may take to make it. */
const MAKING = 400;

/** The first page that was not visited yet; where no such page is known, the viewer is scrolled on to its end in search of one. */
async function findNext(view: PagedView, seen: ReadonlySet<number>, options: CollectOptions): Promise<Slot | null> {
  const { clock, signal } = options;
  const unseen = () => view.slots().find((slot) => !seen.has(slot.number)) ?? null;
  const known = unseen();
  if (known) return known;
  view.refresh();
  const here = view.slots().find(({ element }) => element.isConnected);
  let next = unseen();
  if (next || !here) return next;
  if (view.hasAll?.()) return (await options.expand?.()) ? findNext(view, seen, options) : null;
  const scroller = findScroller(here.element);
  for (;;) {
    const { at, length } = placeOf(scroller);
    if (signal.aborted) return null;
    const end = at + windowOf(scroller) >= length - 2;
    if (!end) scrollTo(scroller, at + windowOf(scroller) * STEP);
    if (placeOf(scroller).at <= at && !(await options.expand?.())) return null;
    // Looking for pages is work: only twice, soon and late.
    for (const moment of [MAKING / 4, MAKING]) {
      const until = clock.now() + moment;
      while (clock.now() < until && !signal.aborted) await clock.frame();
      view.refresh();
      next = unseen();
      if (next) break;
    }
    if (next) return next;
  }
}

interface ShowOptions extends CollectOptions {
  bound: number;
  pictureQuiet: number;
  waiting: () => void;
}

/** Scrolls to a page and reads it once it has settled; null when it did not come within the bound. */
async function showAndRead(view: PagedView, first: Slot, options: ShowOptions): Promise<Part | null> {
  const { clock, signal, bound } = options;
  let slot = first;
  const isAway = () => view.isStale?.(slot) ?? false;
  const here = isAway() ? view.slots().find(({ element }) => element.isConnected) : slot;
  const scroller = findScroller((here ?? slot).element);
  const show = (offset = 0) => {
    if (!isAway()) scrollToElement(scroller, slot.element, offset);
    else if (slot.top !== undefined) scrollTo(scroller, Math.max(0, slot.top + offset));
  };
  show();
  const changes = watchChanges(slot.element, clock.now);
  let part: Part | null = null;
  let looked = Number.NEGATIVE_INFINITY;
  const shown = shownTime(clock);
  let nudged = 0;
  let told = false;
  let warned = false;
  const read = (): Part | null => {
    looked = clock.now();
    if (isAway()) {
      slot = findSlot(view, slot.number) ?? slot;
      changes.watch(slot.element);
      if (isAway()) return null;
    }
    try {
      return view.read(slot);
    } catch (error) {
      if (!warned) console.warn(`Unnag: page ${slot.number} could not be read`, error);
      warned = true;
      return null; // tried once more at the end, then reported as never come
    }
  };
  try {
    for (;;) {
      await clock.frame();
      const now = clock.now();
      const spent = shown();
      const changed = changes.last();
      const quiet = now - changed;
      const late = spent > bound || signal.aborted;
      const whole = view.isWhole?.(slot);
      const settled = whole ?? (quiet >= TEXT_QUIET && (looked < changed || now - looked > LOOK_AGAIN));
      if (late || settled) part = read();
      if (part && whole) return part;
      if (part && (part.state !== 'picture' || quiet >= options.pictureQuiet)) return part;
      // What a stopped collection has not seen whole is not given as if it were.
      if (late) return signal.aborted && part?.state !== 'text' ? null : part;
      if (spent > 800 && !told) {
        told = true;
        options.waiting();
      }
      // A page higher than the window may ask to be scrolled through before it loads.
      if (spent > 700 * (nudged + 1) && nudged < 4) {
        nudged++;
        show(((nudged % 3) * windowOf(scroller)) / 2);
      }
    }
  } finally {
    changes.stop();
  }
}

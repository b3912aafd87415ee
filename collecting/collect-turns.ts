import { type Clock, shownTime } from './clock';
import type { CollectOptions } from './collect-pages';
import type { Pager } from './pager';
import type { Part } from './types';

/** A viewer that shows one page at a time, and another when its control is pressed. */
export interface TurnView {
  /** Its controls as they are now; null: they are gone. */
  find: () => Pager | null;
  /** What is shown now, as the page of this number; null while there is nothing in it. */
  read: (number: number) => Promise<Part | null>;
  /** The words of a page, block by block. */
  words: (part: Part) => string[];
  press: (control: HTMLElement) => void;
  /** How long ago (ms) the viewer changed last. */
  quiet: () => number;
  /** Whether the viewer moves, or says that it is loading. */
  isBusy: () => boolean;
  /** Whether the address is still that of the document. */
  isHere: () => boolean;
}

export interface Turned {
  parts: Part[];
  /** Pages that were not reached, in order. */
  missing: number[];
  total: number;
}

/** How long (ms of shown time) a press may take to show anything, and a page to show its text. */
const ANSWER = 2_500;
const PAGE_BOUND = 12_000;
const SHORT_BOUND = 3_000;
const PATIENCE = 2;
/** What has not changed for so long (ms) stands. */
const QUIET = 60;
/** A page without words may still get them for so long (ms). */
const PICTURE_QUIET = 700;
/** A page is looked at again after this long (ms), changed or not. */
const LOOK_AGAIN = 250;
/** Back to the page where the reader stood: no longer than this (ms). */
const BACK_BOUND = 10_000;
/** So many presses on one page, each of which shows a little more of it. */
const MOST_ON_PAGE = 60;

/** Whether all that `less` says stands in `more`. */
const holds = (more: string[], less: string[]): boolean => {
  const all = more.join('\n');
  return less.every((line) => all.includes(line));
};

/** Calls `done` at each frame until it is true; false when the signal came or the bound (ms of shown time) passed first. */
async function until(done: () => boolean, bound: number, clock: Clock, signal?: AbortSignal): Promise<boolean> {
  const shown = shownTime(clock);
  while (!done()) {
    if (shown() > bound || signal?.aborted) return false;
    await clock.frame();
  }
  return true;
}

/**
 * Turns through a viewer from its first page to its last by its own controls, as a reader would, and keeps each page by its number.
 * Ends where nothing new comes, where the controls go away or lead elsewhere; then turns back to where the reader stood.
 */
export async function collectTurns(view: TurnView, options: CollectOptions): Promise<Turned> {
  const { clock, signal } = options;
  const first = view.find();
  if (!first) return { parts: [], missing: [], total: 0 };
  const { total } = first;
  let parts: Part[] = [];
  /** Pages that came together with another: two side by side. */
  const covered = new Set<number>();
  const started = clock.now();
  const placeNow = () => view.find()?.current ?? null;
  const report = (waitingFor?: { page: number; bound: number }) => {
    const done = new Set(parts.map(({ order }) => Math.floor(order))).size;
    const left = done > 2 ? Math.round(((clock.now() - started) / done) * (total - done)) : null;
    options.onProgress({ done, total, left, waitingFor, resting: clock.isHidden() });
  };
  const keep = (part: Part, onPage: number) => {
    const known = parts.find(({ order }) => Math.floor(order) === part.order);
    if (known && part.state === 'never-came') return;
    // What a page showed before it showed this is kept, too, unless it is still there.
    const more =
      onPage > 0 && known && !holds(view.words(part), view.words(known)) ? part.order + onPage / 100 : part.order;
    const kept = { ...part, order: more, key: String(more) };
    parts = [...parts.filter(({ key }) => key !== kept.key), kept];
    options.onPart(kept);
  };

  let missed = 0;
  let shown: string[] = [];
  /** Waits until the page that is shown now stands, and keeps it. `before`: what stood there until now. */
  const take = async (number: number, before: string[], onPage = 0): Promise<void> => {
    const bound = missed >= PATIENCE ? SHORT_BOUND : PAGE_BOUND;
    let part: Part | null = null;
    let looked = Number.NEGATIVE_INFINITY;
    let told = false;
    const from = clock.now();
    for (;;) {
      const stands = await until(
        () =>
          view.quiet() >= QUIET &&
          !view.isBusy() &&
          (view.quiet() < clock.now() - looked || clock.now() - looked > LOOK_AGAIN),
        bound,
        clock,
        signal,
      );
      looked = clock.now();
      part = await view.read(number);
      const said = part ? view.words(part) : [];
      const late = clock.now() - from > bound;
      const picture = part?.state === 'picture';
      // While the next page is on its way, what stands around it is all that there is, or still the one before.
      const known = new Set(before);
      const others = picture || said.some((line) => !known.has(line));
      const fresh = others || (late && !parts.every((one) => holds(view.words(one), said)));
      const whole = stands && (!picture || view.quiet() >= PICTURE_QUIET);
      if (part && fresh && (whole || late)) {
        shown = said;
        missed = whole ? 0 : missed + 1;
        return keep(part, onPage);
      }
      if (signal.aborted) return;
      if (late) break;
      if (clock.now() - from > 800 && !told) {
        told = true;
        report({ page: number, bound });
      }
    }
    missed++;
    keep({ key: String(number), order: number, state: 'never-came', data: null, size: 0 }, onPage);
  };

  /** Presses a control and waits for its answer: the number of the page then; null: no answer, or another document's. */
  const turn = async (way: 'next' | 'previous', from: number): Promise<number | null> => {
    const control = view.find()?.[way];
    if (!control) return null;
    const pressed = clock.now();
    const spent = () => clock.now() - pressed;
    const hasTurned = () => (placeNow() ?? from) !== from || !view.isHere();
    // A page that opens bit by bit keeps its number: the viewer has moved, and stands again.
    const stands = () => spent() > 200 && view.quiet() >= QUIET && view.quiet() < spent() && !view.isBusy();
    view.press(control);
    await until(() => hasTurned() || stands() || (spent() > ANSWER && !view.isBusy()), PAGE_BOUND, clock);
    return view.isHere() ? placeNow() : null;
  };

  const turnBack = async (to: number, bound: number, stop?: AbortSignal) => {
    const from = clock.now();
    let same = 0;
    for (let n = 0; n < 4 * total && clock.now() - from < bound && !stop?.aborted; n++) {
      const at = placeNow();
      if (at === null || at === to || !view.isHere()) return;
      if ((await turn(at > to ? 'previous' : 'next', at)) === null) return;
      same = placeNow() === at ? same + 1 : 0;
      if (same > MOST_ON_PAGE) return;
    }
  };

  const start = first.current;
  let jump = 1;
  try {
    await turnBack(1, Number.POSITIVE_INFINITY, signal);
    let number = placeNow() ?? start;
    await take(number, []);
    report();
    let opens = false;
    for (let onPage = 0; !signal.aborted && (number < total || opens); ) {
      const before = shown;
      const now = await turn('next', number);
      if (now === null || now < number || onPage > MOST_ON_PAGE) break; // gone, begun again
      if (now === number) {
        const part = await view.read(number);
        if (!part || holds(before, view.words(part))) break;
        opens = true;
        onPage++;
      } else {
        for (let between = number + 1; between < now; between++) covered.add(between);
        jump = Math.max(jump, now - number);
        onPage = 0;
      }
      number = now;
      await take(number, before, onPage);
      report();
    }
    for (let more = 1; more < jump && number + more <= total; more++) covered.add(number + more);
  } finally {
    await turnBack(start, BACK_BOUND);
  }
  const here = new Set([...covered, ...parts.map(({ order }) => order)]);
  const missing = Array.from({ length: total }, (_, i) => i + 1).filter((page) => !here.has(page));
  return { parts: parts.sort((a, b) => a.order - b.order), missing, total };
}

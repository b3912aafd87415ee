import { findMatch } from '../sites/match';
import { hosts } from '../sites/registry';
import type { Around } from './in-steps';
import type { Page } from './page';
import { type Snapshot, type SnapshotOptions, takeSnapshot } from './snapshot';
import { takeSnapshotInSteps } from './snapshot-in-steps';
import type { SeenRun } from './snapshot-tree';

export interface ReadOptions {
  shadowRootOf: (element: Element) => ShadowRoot | null;
  /** Milliseconds, for the timings only. */
  now: () => number;
  /** Runs `read` while what this extension hides on the page is shown again; see nags/as-host-made-it.ts. */
  asHostMadeIt?: Around;
  /** Is told which elements hold requests of the host's, as far as reading finds them in and behind the text. */
  tellNags?: (elements: Element[]) => void;
}

/** Past this many elements the rest of a page is not read, and the result says so. */
export const MAX_ELEMENTS = 1_500_000;

/**
 * What readers are given of a document: the page's own, or that of a same-origin frame in it.
 * @param timings gets the milliseconds of the snapshot, when one is taken.
 */
export function makePage(doc: Document, options: ReadOptions, timings: Record<string, number> = {}): Page {
  const url = new URL(doc.URL);
  let snapshot: Snapshot | null = null;
  const start = () => doc.body ?? doc.documentElement;
  const seenRuns = new Map<Element, SeenRun>();
  const { shadowRootOf } = options;
  const snapshotOptions: SnapshotOptions = { shadowRootOf, maxElements: MAX_ELEMENTS, seenRuns };
  const timed = (from: number) => {
    timings.snapshot = options.now() - from;
  };
  const page: Page = {
    document: doc,
    url,
    site: findMatch(hosts, url)?.site ?? null,
    shadowRootOf,
    seenRuns,
    tellNags: options.tellNags,
    snapshot: () => {
      if (snapshot) return snapshot;
      const from = options.now();
      const take = () => takeSnapshot(start(), snapshotOptions);
      snapshot = options.asHostMadeIt ? options.asHostMadeIt(take) : take();
      timed(from);
      return snapshot;
    },
    prepareSnapshot: async () => {
      if (snapshot) return;
      const from = options.now();
      snapshot = await takeSnapshotInSteps(start(), snapshotOptions, options.asHostMadeIt);
      timed(from);
    },
  };
  return page;
}

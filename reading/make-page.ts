import { findMatch } from '../sites/match';
import { hosts } from '../sites/registry';
import type { Page } from './page';
import { type Snapshot, takeSnapshot } from './snapshot';

export interface ReadOptions {
  shadowRootOf: (element: Element) => ShadowRoot | null;
  /** Milliseconds, for the timings only. */
  now: () => number;
  /** Runs `read` while what this extension hides on the page is shown again; see nags/as-host-made-it.ts. */
  asHostMadeIt?: <T>(read: () => T) => T;
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
  return {
    document: doc,
    url,
    site: findMatch(hosts, url)?.site ?? null,
    shadowRootOf: options.shadowRootOf,
    snapshot: () => {
      if (snapshot) return snapshot;
      const from = options.now();
      const take = () =>
        takeSnapshot(doc.body ?? doc.documentElement, {
          shadowRootOf: options.shadowRootOf,
          maxElements: MAX_ELEMENTS,
        });
      snapshot = options.asHostMadeIt ? options.asHostMadeIt(take) : take();
      timings.snapshot = options.now() - from;
      return snapshot;
    },
  };
}

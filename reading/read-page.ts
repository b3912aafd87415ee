import { findMatch } from '../sites/match';
import { hosts } from '../sites/registry';
import { flatReader } from './flat';
import { flowReader } from './flow';
import { readMetadata } from './metadata';
import type { Page } from './page';
import type { Reader } from './reader';
import { type Snapshot, takeSnapshot } from './snapshot';
import type { UnnagDocument } from './types';

/** Asked in this order; the last one takes every page. */
const readers: Reader[] = [flatReader, flowReader];

export interface ReadOptions {
  shadowRootOf: (element: Element) => ShadowRoot | null;
  /** Milliseconds, for the timings only. */
  now: () => number;
}

/** Past this many elements the rest of a page is not read, and the result says so. */
const MAX_ELEMENTS = 1_500_000;

/**
 * Reads the page as its reader sees it now.
 * @returns the document; a page without text gives a document without content, whose gaps say why.
 */
export async function readPage(doc: Document, options: ReadOptions): Promise<UnnagDocument> {
  const started = options.now();
  const url = new URL(doc.URL);
  let snapshot: Snapshot | null = null;
  const timings: Record<string, number> = {};
  const page: Page = {
    document: doc,
    url,
    site: findMatch(hosts, url)?.site ?? null,
    shadowRootOf: options.shadowRootOf,
    snapshot: () => {
      if (snapshot) return snapshot;
      const from = options.now();
      snapshot = takeSnapshot(doc.body ?? doc.documentElement, {
        shadowRootOf: options.shadowRootOf,
        maxElements: MAX_ELEMENTS,
      });
      timings.snapshot = options.now() - from;
      return snapshot;
    },
  };
  const metadata = readMetadata(page);
  for (const reader of readers) {
    const from = options.now();
    const reading = await reader.read(page);
    timings[reader.name] = options.now() - from;
    if (!reading) continue;
    timings.total = options.now() - started;
    return { ...reading, ...metadata, url: url.href, complete: reading.gaps.length === 0, collectable: false, timings };
  }
  throw new Error('No reader took the page.');
}

import type { Site } from '../sites/types';
import type { Snapshot } from './snapshot';
import type { SeenRun } from './snapshot-tree';

/** A page being read: what a reader is given. Nothing here may change the page. */
export interface Page {
  document: Document;
  url: URL;
  /** The host file that matches, if any. */
  site: Site | null;
  /** Open or closed shadow root of an element, if there is one (an extension API in the browser). */
  shadowRootOf: (element: Element) => ShadowRoot | null;
  /** Runs that a reader found by their places; the snapshot takes them as they are. */
  seenRuns: Map<Element, SeenRun>;
  /** Is told which elements hold requests of the host's. */
  tellNags?: (elements: Element[]) => void;
  /** The visible tree of the whole page, made at the first call and kept. */
  snapshot: () => Snapshot;
  /** Makes the snapshot in steps, where the page may run between: before the first call of `snapshot` on pages of any size. */
  prepareSnapshot: () => Promise<void>;
}

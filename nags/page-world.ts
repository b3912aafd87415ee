import type { Extras } from './hide-nags';
import type { PageNags } from './serve-page';

/**
 * Where our scripts leave things for each other in the extension's own world of a page: the script that hides nags, and what the
 * larger one gives it. By symbols: a name would be the page's to take, with an element of that id.
 */
export const NAGS_KEY = 'unnag.nags';
export const NAGS: unique symbol = Symbol.for(NAGS_KEY);
export const EXTRAS: unique symbol = Symbol.for('unnag.extras');
export const TOLD: unique symbol = Symbol.for('unnag.told');

interface PageWorld {
  [NAGS]?: PageNags;
  [EXTRAS]?: Extras;
  /** What reading found to hold requests of the host's. */
  [TOLD]?: WeakSet<Element>;
}

export const pageWorld = globalThis as unknown as PageWorld;

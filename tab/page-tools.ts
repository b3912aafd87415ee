import type { UnnagDocument } from '../reading/types';

/** What `entrypoints/extract.ts` and `collect.ts` leave in the extension's own world of a page, for every later click there. */
export interface PageTools {
  /** The version of the extension that put it there; the first that asks writes it. */
  version?: string;
  read: () => Promise<UnnagDocument>;
  /** All words on the page. */
  readEverything: () => Promise<UnnagDocument>;
  /** Null: nothing is selected. */
  readSelection: () => UnnagDocument | null;
  /** Starts collecting, unless that is going on; tells the background how it goes. Comes with `COLLECTOR_FILES`. */
  collect?: () => void;
}

/** The scripts that leave it there, in this order. */
export const TOOL_FILES = ['/words.js', '/lines.js', '/extract.js'];

/** The scripts that add the collector, behind those. */
export const COLLECTOR_FILES = ['/collect.js'];

/** Key of `Symbol.for` under which it is left: a name would be the page's to fill, with an element of that id. */
export const TOOLS = 'unnag.tools';

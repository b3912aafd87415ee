import type { Page } from './page';
import type { Reading } from './types';

/** One way of showing text, and how to read it. Readers never change the page. */
export interface Reader {
  name: string;
  /** False: it reads places and words itself; the others are asked when the page's snapshot is there. */
  needsSnapshot?: false;
  /**
   * Reads the page if it shows its text this way, else null: the next reader is asked.
   * What it leaves out is recorded in the reading; what it cannot read is a gap.
   */
  read: (page: Page) => Promise<Reading | null> | Reading | null;
}

import type { Page } from './page';
import type { Reading } from './types';

/** One way of showing text, and how to read it. Readers never change the page. */
export interface Reader {
  name: string;
  /**
   * Reads the page if it shows its text this way, else null: the next reader is asked.
   * What it leaves out is recorded in the reading; what it cannot read is a gap.
   */
  read: (page: Page) => Promise<Reading | null> | Reading | null;
}

import type { Page } from '../reading/page';
import type { Gap } from '../reading/types';

/** Fewer blurred characters are a price, an address or the look of a button. */
const LEAST = 80;

/** Words that the page shows blurred are there for the reader to want, and are not read: what is missing is told. */
export function blurredText(page: Page): Gap | null {
  const characters = page
    .snapshot()
    .hidden.filter(({ why }) => why === 'blurred')
    .reduce((sum, { text }) => sum + text.replace(/\s+/g, '').length, 0);
  return characters >= LEAST ? { reason: 'pages-locked', pages: [] } : null;
}

import type { PageHandle } from './types.ts';
import { sleep } from './wait.ts';

const MEASURE = `(() => {
  const root = document.scrollingElement ?? document.documentElement;
  return [document.readyState, document.getElementsByTagName('*').length, root?.textContent?.length, root?.scrollHeight,
    performance.getEntriesByType('resource').length, document.querySelectorAll('.loading').length].join();
})()`;

/**
 * Waits until the page's own scripts have built it: readable in full and unchanged over `RESTS` looks. A page that never comes
 * to rest is taken as it is after `longest` ms.
 */
export async function settle(page: PageHandle, longest = 5000): Promise<void> {
  const end = Date.now() + longest;
  let last = '';
  let rests = 0;
  while (Date.now() < end && rests < RESTS) {
    const now = await page.evaluate<string>(MEASURE);
    rests = now === last && now.startsWith('complete') ? rests + 1 : 0;
    last = now;
    if (rests < RESTS) await sleep(200);
  }
}

/** Looks, 200 ms apart, that must find the page as it was. */
const RESTS = 2;

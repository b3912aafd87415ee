import type { PageHandle } from './types.ts';
import { sleep } from './wait.ts';

const MEASURE = `(() => {
  const root = document.scrollingElement ?? document.documentElement;
  return [document.readyState, document.getElementsByTagName('*').length, root?.textContent?.length, root?.scrollHeight].join();
})()`;

/**
 * Waits until the page's own scripts have built it: readable in full and unchanged over two looks, 250 ms apart. A page that
 * never comes to rest is taken as it is after `longest` ms.
 */
export async function settle(page: PageHandle, longest = 4000): Promise<void> {
  const end = Date.now() + longest;
  let last = '';
  while (Date.now() < end) {
    const now = await page.evaluate<string>(MEASURE);
    if (now === last && now.startsWith('complete')) return;
    last = now;
    await sleep(250);
  }
}

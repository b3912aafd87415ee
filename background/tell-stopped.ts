import { say } from '../i18n/say';
import browser from '../tab/browser';
import { showBadge, shows } from './badge';
import { isAtWork } from './run-action';

/**
 * Browsers stop a background that they want the memory of, in the middle of its work, and tell nobody. The sign of work
 * stays on the button then: at the next start each is made a mark of failure, with the words for it.
 */
export async function tellStopped(): Promise<void> {
  for (const { id } of await browser.tabs.query({})) {
    if (id === undefined || !(await shows(id, 'busy')) || isAtWork(id)) continue;
    await showBadge(id, 'failed', say('failStopped')).catch((error: unknown) => {
      // The tab was closed: there is nobody to tell.
      console.warn('Unnag:', error);
    });
  }
}

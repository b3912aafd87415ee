import { failureWords } from '../components/failure-words';
import browser from '../tab/browser';
import type { FailureCode } from '../tab/failure';

/** How long a tick stays on the toolbar button, in ms. */
const TICK = 2500;

const colours = { busy: '#59636d', done: '#0d6b62', partly: '#8a5300', failed: '#9a3412' };
const signs = { busy: '…', done: '✓', partly: '✓!', failed: '!' };

/**
 * Shows on the toolbar button of a tab how an action goes (`partly`: done, but something is missing); a tick goes away by
 * itself, a failure stays until the next page.
 */
export async function showBadge(tabId: number, state: keyof typeof signs, title?: string): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: colours[state] });
  await browser.action.setBadgeText({ tabId, text: signs[state] });
  if (title !== undefined) await browser.action.setTitle({ tabId, title });
  if (state === 'busy' || state === 'failed') return;
  setTimeout(async () => {
    // The next action may have begun, or failed, under the tick.
    if (await shows(tabId, state)) await clearBadge(tabId);
  }, TICK);
}

/** Whether the button of the tab shows this state; false where the tab was closed. */
export const shows = (tabId: number, state: keyof typeof signs): Promise<boolean> =>
  browser.action.getBadgeText({ tabId }).then(
    (text) => text === signs[state],
    () => false,
  );

/** Takes the sign off the button of a tab. */
export async function clearBadge(tabId: number): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: '' }).catch(() => {
    // The tab was closed, and its badge with it.
  });
}

/** Marks the button and gives it the words of the failure; the next click opens the panel, which says what can be done. */
export async function failVisibly(tabId: number, failure: FailureCode | { words: string }): Promise<void> {
  try {
    await showBadge(tabId, 'failed', typeof failure === 'string' ? failureWords(failure) : failure.words);
    await browser.action.setPopup({ tabId, popup: '/popup.html' });
  } catch (error) {
    // The tab was closed: there is nobody to tell.
    console.warn('Unnag:', error);
  }
}

import { verdictWords } from '../components/verdict-words';
import { act } from '../deliver/act';
import { pageHands } from '../deliver/from-page';
import { writeDocument } from '../deliver/write';
import { say, sayMessage } from '../i18n/say';
import type { UnnagDocument } from '../reading/types';
import { loadSettings } from '../settings/store';
import type { Action } from '../settings/types';
import browser from '../tab/browser';
import { browserTab } from '../tab/browser-tab';
import { ReadFailure } from '../tab/failure';
import { readAllowedFrames } from '../tab/read-frames';
import { hasText, readSelection, readTab } from '../tab/read-tab';
import { clearBadge, failVisibly, showBadge } from './badge';

/** What an action without a panel reads: the page, the selection, or the selection if there is one. */
export type Target = 'page' | 'selection' | 'either';

/** Tabs that are being read: a second click does not start a second reading. */
const busy = new Set<number>();
export const isAtWork = (tabId: number): boolean => busy.has(tabId);

/**
 * Has the panel do it: a page without TLS, or one that has not been clicked on, may not copy, but a page of ours may.
 * @returns false where the browser does not let the panel be opened.
 */
async function askPanel(tabId: number, action: Action, part: 'page' | 'selection'): Promise<boolean> {
  if (import.meta.env.FIREFOX || !('openPopup' in browser.action)) return false;
  const { settings } = await loadSettings(browser.storage.local);
  try {
    await browser.action.setPopup({ tabId, popup: `/popup.html?do=${action}&part=${part}&tab=${tabId}` });
    await browser.action.openPopup();
    await clearBadge(tabId);
    return true;
  } catch (error) {
    console.warn('Unnag:', error);
    return false;
  } finally {
    await browser.action.setPopup({ tabId, popup: settings.button === 'panel' ? '/popup.html' : '' });
  }
}

/**
 * Reads a tab and does an action with it, without a panel. The toolbar button shows a tick, with a mark where something is
 * missing, or a mark of failure with the words; after a failure the next click opens the panel, which says what can be done.
 */
export async function runAction(action: Action, tab: { id?: number; url?: string }, target: Target): Promise<void> {
  const { id } = tab;
  if (id === undefined || busy.has(id)) return;
  busy.add(id);
  let selected: UnnagDocument | null = null;
  try {
    await showBadge(id, 'busy');
    const facts = { id, url: tab.url ?? '' };
    const { settings } = await loadSettings(browser.storage.local);
    selected = target === 'page' ? null : await readSelection(facts, browserTab);
    if (target === 'selection' && !selected) throw new ReadFailure('no-selection', 'Nothing is selected.');
    const document = selected ?? (await readAllowedFrames(id, await readTab(facts, browserTab)));
    if (!hasText(document)) throw new ReadFailure('no-text', facts.url);
    const verdict = verdictWords(document);
    const written = writeDocument(document, settings.export, verdict, new Date());
    const done = await act(action, written, settings, pageHands(id));
    await showBadge(id, verdict ? 'partly' : 'done', `${sayMessage(done)} ${verdict}`.trim());
  } catch (error) {
    console.warn('Unnag:', error);
    const part = selected ? 'selection' : 'page';
    if (!(error instanceof ReadFailure) && action !== 'save-markdown' && (await askPanel(id, action, part))) return;
    const refused = { words: say(action === 'save-markdown' ? 'saveRefused' : 'copyRefused') };
    await failVisibly(id, error instanceof ReadFailure ? error.code : refused);
  } finally {
    busy.delete(id);
  }
}

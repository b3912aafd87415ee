import { loadSettings } from '../settings/store';
import browser from '../tab/browser';
import { browserTab } from '../tab/browser-tab';
import { ReadFailure } from '../tab/failure';
import { readAllowedFrames } from '../tab/read-frames';
import { hasText, readTab } from '../tab/read-tab';
import { closeReader, showReader } from '../tab/show-reader';
import { failVisibly } from './badge';

/** Shows the reader view in a tab, or takes it away when it is there. */
export async function openReader(tab: { id?: number; url?: string }): Promise<void> {
  const { id, url = '' } = tab;
  if (id === undefined) return;
  try {
    if (await closeReader(id).catch(() => false)) return;
    const { settings } = await loadSettings(browser.storage.local);
    const document = await readAllowedFrames(id, await readTab({ id, url }, browserTab));
    if (!hasText(document)) throw new ReadFailure('no-text', url);
    await showReader(id, document, settings.reader);
  } catch (error) {
    console.warn('Unnag:', error);
    await failVisibly(id, error instanceof ReadFailure ? error.code : 'read-failed');
  }
}

import { say } from '../i18n/say';
import { type Action, actions } from '../settings/types';
import browser from '../tab/browser';
import { openReader } from './open-reader';
import { runAction } from './run-action';

const labels = {
  'copy-text': 'copyText',
  'copy-markdown': 'copyMarkdown',
  'copy-rich': 'copyRich',
  'save-markdown': 'saveMarkdown',
} as const;

/** A document can stand in a frame of its page: its words are read with the page. */
const contexts: Record<'page' | 'selection', ['page', 'frame'] | ['selection']> = {
  page: ['page', 'frame'],
  selection: ['selection'],
};

/** True where the browser gives menus: in Firefox from the install on (not on Android), in Chromium once the user asked for them. */
export const menusThere = (): boolean => browser.contextMenus !== undefined;

/** Makes the menus of page and selection anew, or takes them away. */
export async function drawMenus(wanted: boolean): Promise<void> {
  if (!menusThere()) return;
  await browser.contextMenus.removeAll();
  if (!wanted) return;
  for (const context of ['page', 'selection'] as const)
    for (const [action, key] of Object.entries(labels))
      browser.contextMenus.create({ id: `${context}:${action}`, contexts: contexts[context], title: say(key) });
  browser.contextMenus.create({ id: 'page:reader', contexts: contexts.page, title: say('readerView') });
}

const isAction = (word: string | undefined): word is Action => actions.includes(word as Action);

/** Does what a menu item says. */
export function onMenu(info: { menuItemId: string | number }, tab?: { id?: number; url?: string }): void {
  const [context, word] = String(info.menuItemId).split(':');
  if (!tab) return;
  if (word === 'reader') void openReader(tab);
  else if (isAction(word)) void runAction(word, tab, context === 'selection' ? 'selection' : 'page');
}

import browser from 'webextension-polyfill';
import { say } from '../i18n/say';
import { type Action, actions } from '../settings/types';
import { openReader } from './open-reader';
import { runAction } from './run-action';

const labels = {
  'copy-text': 'copyText',
  'copy-markdown': 'copyMarkdown',
  'copy-rich': 'copyRich',
  'save-markdown': 'saveMarkdown',
} as const;

/** True where the browser gives menus, and the user has turned them on. Firefox gives them at install only. */
export const menusThere = (): boolean => browser.contextMenus !== undefined;

/** Makes the menus of page and selection anew, or takes them away. */
export async function drawMenus(wanted: boolean): Promise<void> {
  if (!menusThere()) return;
  await browser.contextMenus.removeAll();
  if (!wanted) return;
  for (const context of ['page', 'selection'] as const)
    for (const [action, key] of Object.entries(labels))
      browser.contextMenus.create({ id: `${context}:${action}`, contexts: [context], title: say(key) });
  browser.contextMenus.create({ id: 'page:reader', contexts: ['page'], title: say('readerView') });
}

const isAction = (word: string | undefined): word is Action => actions.includes(word as Action);

/** Does what a menu item says. */
export function onMenu(info: { menuItemId: string | number }, tab?: { id?: number; url?: string }): void {
  const [context, word] = String(info.menuItemId).split(':');
  if (!tab) return;
  if (word === 'reader') void openReader(tab);
  else if (isAction(word)) void runAction(word, tab, context === 'selection' ? 'selection' : 'page');
}

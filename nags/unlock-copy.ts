import { textOf } from '../reading/dom';
import { type Rules, raised } from './add-rules';
import { styleOf } from './place-of';

const editable = 'input,textarea,select,[contenteditable],canvas';
const copyKeys = /^[acps]$/i;

/** Pieces of text looked at for `user-select: none`. */
const SAMPLE = 40;

/**
 * Gives copying, selecting and the context menu back: the page's handlers of these events do not run, their default
 * action does. Of the keyboard only Ctrl/⌘ with C, A, P and S. Fields, editors and drawings keep their handlers.
 */
export function unlockCopy(view: Window, signal: AbortSignal): void {
  // The target may be the document, which has no `closest`.
  const isOwn = (event: Event) => (event.composedPath()[0] as Element).closest?.(editable);
  const listen = (type: string, stop: (event: Event) => boolean) =>
    view.addEventListener(type, (event) => stop(event) && !isOwn(event) && event.stopImmediatePropagation(), {
      capture: true,
      signal,
    });
  for (const type of ['copy', 'cut', 'contextmenu', 'selectstart']) listen(type, () => true);
  listen('keydown', (event) => {
    const { ctrlKey, metaKey, key } = event as KeyboardEvent;
    return (ctrlKey || metaKey) && copyKeys.test(key);
  });
  // A page that takes a selection away does it when the mouse is let go.
  listen('mouseup', () => view.getSelection()?.isCollapsed === false);
}

/** Lifts `user-select: none` if the text of the page has it; controls keep theirs. True: it was lifted. */
export function unlockSelection(document: Document, rules: Rules): boolean {
  const first = [...document.querySelectorAll('p,pre,li,div')].slice(0, SAMPLE);
  const locked = first.some((block) => styleOf(block).userSelect === 'none' && (textOf(block) ?? '').length > 40);
  if (locked)
    rules.add(`${raised('body,body :not(button,button *,select,input,[role=button])')}{user-select:text!important}`);
  return locked;
}

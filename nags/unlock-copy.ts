import { type Rules, raised } from './add-rules';
import { styleOf } from './place-of';

const editable = 'input,textarea,select,[contenteditable],canvas,[role=textbox],[role=menu]';
const copyKeys = new Set(['c', 'a', 'p', 's']);

/** Pieces of text looked at for `user-select: none`. */
const SAMPLE = 12;

/**
 * Gives copying, selecting and the context menu back: the page's handlers of these events do not run, their default
 * action does. Of the keyboard only Ctrl/⌘ with C, A, P and S. Fields, editors and drawings keep their handlers.
 * A selection that the page takes away when the mouse is let go is put back.
 */
export function unlockCopy(view: Window, signal: AbortSignal): void {
  const isOwn = (event: Event) => {
    const target = event.composedPath()[0];
    return target instanceof Element && target.closest(editable) !== null;
  };
  const listen = (type: string, stop: (event: Event) => boolean) =>
    view.addEventListener(type, (event) => stop(event) && !isOwn(event) && event.stopImmediatePropagation(), {
      capture: true,
      signal,
    });
  for (const type of ['copy', 'cut', 'contextmenu', 'selectstart']) listen(type, () => true);
  listen('keydown', (event) => {
    const { ctrlKey, metaKey, key } = event as KeyboardEvent;
    return (ctrlKey || metaKey) && copyKeys.has(key.toLowerCase());
  });
  listen('mouseup', () => {
    const selection = view.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return false;
    const range = selection.getRangeAt(0).cloneRange();
    setTimeout(() => {
      if (selection.rangeCount === 0 && !signal.aborted) selection.addRange(range);
    });
    return false;
  });
}

/** Lifts `user-select: none` if the text of the page has it; controls keep theirs. */
export function unlockSelection(document: Document, rules: Rules): boolean {
  const blocks = document.querySelectorAll('p,article,section,pre,li,h1,div');
  let looked = 0;
  for (const block of blocks) {
    if ((block.textContent?.length ?? 0) < 40) continue;
    if (styleOf(block).userSelect === 'none') {
      const text = 'body,body :not(button,button *,select,option,input,[role=button],[role=button] *)';
      rules.add(`${raised(text)}{user-select:text!important;-webkit-user-select:text!important}`);
      return true;
    }
    if (++looked >= SAMPLE) return false;
  }
  return false;
}

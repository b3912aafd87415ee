/**
 * Hides an element and returns what undoes it.
 *
 * A filled animation does it (Web Animations 1 §4.4: its effect stands above the page's normal declarations):
 * nothing of the serialised DOM changes, and the page's own mutation observers see nothing to fight against.
 * Where that is not enough (`!important`; Firefox, which does not animate `display`), the inline style is used.
 */
export function hideElement(element: HTMLElement): () => void {
  // A modal dialog keeps the rest of the page inert even when it is not displayed (HTML §6.3.2).
  const dialog = element.matches('dialog:modal') ? (element as HTMLDialogElement) : null;
  dialog?.close();
  const animation = element.animate({ display: ['none', 'none'] }, { duration: 1, fill: 'forwards' });
  animation.finish();
  const restore = strengthen(element);
  return () => {
    animation.cancel();
    restore?.();
    dialog?.showModal();
  };
}

/** Hides by inline style where the page's own declarations win; null: no need. */
export function strengthen(element: HTMLElement): (() => void) | null {
  if (getComputedStyle(element).display === 'none') return null;
  const before = element.getAttribute('style');
  const { style } = element;
  style.setProperty('display', 'none', 'important');
  return () => {
    // Through the CSSOM, which no content security policy forbids; then the very characters.
    style.cssText = before ?? '';
    if (before === null) element.removeAttribute('style');
    else if (element.getAttribute('style') !== before) element.setAttribute('style', before);
  };
}

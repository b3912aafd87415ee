type Undo = () => void;

/**
 * Hides an element and returns what undoes it.
 *
 * A filled animation does it (Web Animations 1 §4.4: its effect stands above the page's normal declarations):
 * nothing of the serialised DOM changes, and the page's own mutation observers see nothing to fight against.
 * Only an `!important` declaration of the page is stronger; then the inline style is used, and put back exactly.
 */
export function hideElement(element: HTMLElement): Undo {
  const dialog = element.localName === 'dialog' && element.matches(':modal') ? (element as HTMLDialogElement) : null;
  // A modal dialog keeps the rest of the page inert even when it is not displayed (HTML §6.3.2).
  dialog?.close();
  const animation = element.animate({ display: ['none', 'none'] }, { duration: 1, fill: 'forwards' });
  animation.finish();
  const restore = strengthen(element);
  return () => {
    animation.cancel();
    restore?.();
    if (dialog?.isConnected && !dialog.open) dialog.showModal();
  };
}

/** Hides by inline style where the page's own declarations win; null: no need. */
export function strengthen(element: HTMLElement): Undo | null {
  if (getComputedStyle(element).display === 'none') return null;
  const before = element.getAttribute('style');
  const { style } = element;
  const [value, priority] = [style.getPropertyValue('display'), style.getPropertyPriority('display')];
  style.setProperty('display', 'none', 'important');
  return () => {
    // Through the CSSOM first, which a content security policy does not block; then the very characters.
    if (value) style.setProperty('display', value, priority);
    else style.removeProperty('display');
    if (before === null) element.removeAttribute('style');
    else if (element.getAttribute('style') !== before) element.setAttribute('style', before);
  };
}

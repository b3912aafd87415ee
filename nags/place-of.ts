import { parentOf } from '../reading/dom';

/** An element's parent element, through shadow roots; null at the top. */
export const above = (element: Element): HTMLElement | null => {
  const parent = parentOf(element);
  if (!parent) return null;
  if (parent.nodeType === Node.ELEMENT_NODE) return parent as HTMLElement;
  return (parent as ShadowRoot).host instanceof HTMLElement ? ((parent as ShadowRoot).host as HTMLElement) : null;
};

export const styleOf = (element: Element): CSSStyleDeclaration =>
  (element.ownerDocument.defaultView ?? window).getComputedStyle(element);

const inline = /^(?:inline$|contents|ruby)/;

/** The nearest box that begins and ends on lines of its own: the element or one around it. */
export function blockOf(element: Element): HTMLElement {
  let block = element as HTMLElement;
  for (let next = above(block); next && inline.test(styleOf(block).display); next = above(block)) block = next;
  return block;
}

/** Absolute boxes count as floating from this `z-index` on. */
const HIGH = 10;
const DEEPEST = 40;

/** The outermost box over the page that the element is in (fixed, sticky, or absolute and high up), or null. */
export function floatingOf(element: Element): HTMLElement | null {
  let found: HTMLElement | null = null;
  let depth = 0;
  for (let el: HTMLElement | null = element as HTMLElement; el && depth++ < DEEPEST; el = above(el)) {
    const { position, zIndex } = styleOf(el);
    if (position === 'fixed' || position === 'sticky' || (position === 'absolute' && Number(zIndex) >= HIGH))
      found = el;
  }
  return found;
}

/** Whether the element has a box now. */
export const isShown = (element: Element): boolean => element.getClientRects().length > 0;

/** Whether a box covers (nearly) the whole window. */
export function coversWindow(element: Element): boolean {
  const view = element.ownerDocument.defaultView ?? window;
  const { width, height } = element.getBoundingClientRect();
  return width >= view.innerWidth * 0.9 && height >= view.innerHeight * 0.9;
}

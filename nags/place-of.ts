import { parentOf } from '../reading/dom';

/** The element around an element, through shadow roots; null at the top. */
export const outside = (element: Element): HTMLElement | null => {
  const parent = parentOf(element) as ParentNode | null;
  return ((parent as ShadowRoot | null)?.host ?? (parent && 'matches' in parent ? parent : null)) as HTMLElement | null;
};

export const styleOf = (element: Element): CSSStyleDeclaration => getComputedStyle(element);

/** Elements looked at around one: a page may nest without end. */
const DEEP = 60;

/** The nearest box that begins and ends on lines of its own: the element or one around it. */
export function blockOf(element: Element): HTMLElement {
  let block = element as HTMLElement;
  for (let deep = 0; deep++ < DEEP && /^(?:inline$|cont|ruby)/.test(styleOf(block).display); )
    block = outside(block) ?? block;
  return block;
}

/** Absolute boxes count as floating from this `z-index` on. */
const HIGH = 10;

/** The boxes over the page that the element is in (fixed, sticky, or absolute and high up), the outermost first. */
export function layersOf(element: Element): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let el = element as HTMLElement | null, deep = 0; el && deep++ < DEEP; el = outside(el)) {
    const { position, zIndex } = styleOf(el);
    if (/fixed|sticky/.test(position) || (position === 'absolute' && Number(zIndex) >= HIGH)) found.unshift(el);
  }
  return found;
}

import { parentElementOf, rectOf, viewOf } from '../dom';

/** A box's edges in CSS px from the upper left corner of its page. */
export interface Edges {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Farther than this (CSS px) above or to the left of its page nothing is laid out to be seen; nor so many widths to the right. */
const FAR = 200;
const WIDTHS = 3;

const isOn = (run: Edges, { width, height }: { width: number; height: number }): boolean =>
  run.x + run.width > 0 && run.x < width && run.y + run.height > 0 && run.y < height;

/**
 * Whether an element cuts off what overflows it: by `overflow` (CSS Overflow 3 §3), `clip-path` (CSS Masking 1 §5) or paint containment
 * (CSS Containment 2 §3.3). What a box can be scrolled to, to the right or down, is not cut off.
 */
function cutsOff(style: CSSStyleDeclaration, run: Edges, box: Edges): boolean {
  if (style.display === 'inline' || style.display === 'contents') return false;
  if (/paint|strict|content/.test(style.contain) || (style.clipPath !== 'none' && style.clipPath !== '')) return true;
  const across = run.x + run.width <= box.x || run.x >= box.x + box.width;
  const overflow = across ? style.overflowX : style.overflowY;
  if (overflow === 'visible') return false;
  const reached = across ? run.x >= box.x : run.y >= box.y;
  return !(reached && (overflow === 'auto' || overflow === 'scroll'));
}

/**
 * Whether words that stand outside of their page's box are not seen: the page, or a box in it, cuts them off, or they stand where no
 * scrolling leads. Pages whose last lines hang out below them are usual, and those lines are read.
 * @param run where the words stand, from the page's upper left corner (CSS px)
 * @param holder the element that holds them; the page itself where it is not known
 * @param around the box of the page in the viewport
 */
export function isCutOff(run: Edges, holder: Element, page: Element, around: DOMRect): boolean {
  if (isOn(run, around)) return false;
  const view = viewOf(page);
  if (!view) return true;
  const below = run.y + run.height > -FAR && run.x + run.width > -FAR && run.x < WIDTHS * around.width;
  if (!below || run.x + run.width + around.left + view.scrollX <= 0) return true;
  for (let at: Element | null = holder; at; at = parentElementOf(at)) {
    const rect = rectOf(at);
    const box = { x: rect.left - around.left, y: rect.top - around.top, width: rect.width, height: rect.height };
    const outside =
      run.x + run.width <= box.x ||
      run.x >= box.x + box.width ||
      run.y + run.height <= box.y ||
      run.y >= box.y + box.height;
    if (outside && cutsOff(view.getComputedStyle(at), run, box)) return true;
    if (at === page) return false;
  }
  return false;
}

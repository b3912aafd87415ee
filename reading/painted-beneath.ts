import { childrenOf, localNameOf, parentElementOf, rectOf, viewOf } from './dom';
import { paintedBy } from './visibility';

/** So many boxes around words are looked into, and so many in each: what lies under words stands near them. */
const LEVELS = 8;
const MOST = 60;
const PICTURES = new Set(['img', 'picture', 'video', 'canvas', 'svg', 'iframe', 'object', 'embed']);

/**
 * Whether something that words are not in is painted under them: a picture or a box laid behind them, or a `::before` or `::after` of a box
 * around them. Their colour is to be seen against that, not against their ground. Looked at only where words are of their ground's colour.
 */
export function isPaintedBeneath(element: Element): boolean {
  const { left, top, width, height } = rectOf(element);
  const [x, y] = [left + width / 2, top + height / 2];
  const covers = (other: Element): boolean => {
    const box = rectOf(other);
    return box.left <= x && box.right >= x && box.top <= y && box.bottom >= y;
  };
  const view = viewOf(element);
  if (!view) return false;
  const paints = (style: CSSStyleDeclaration): boolean => paintedBy(style) !== undefined;
  const isUnder = (other: Element, depth = 0): boolean =>
    covers(other) &&
    (PICTURES.has(localNameOf(other)) ||
      paints(view.getComputedStyle(other)) ||
      (depth < 3 && [...childrenOf(other)].slice(0, MOST).some((child) => isUnder(child, depth + 1))));
  let inner = element;
  for (let up = parentElementOf(element), level = 0; up && level < LEVELS; up = parentElementOf(up), level++) {
    for (const pseudo of ['::before', '::after']) {
      const style = view.getComputedStyle(up, pseudo);
      if (style.content !== 'none' && style.position === 'absolute' && paints(style)) return true;
    }
    if ([...childrenOf(up)].slice(0, MOST).some((other) => other !== inner && isUnder(other))) return true;
    inner = up;
  }
  return false;
}

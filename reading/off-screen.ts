import { localNameOf, ownerDocumentOf, parentElementOf, rectOf, scrolledSizeOf, viewOf } from './dom';

/** Farther than this (CSS px) above or left of all that can be scrolled to. */
const OFF = -200;

/** How far (CSS px) a box can be scrolled back from where it begins: to the left, and up. */
interface Back {
  left: number;
  up: number;
}

/**
 * A box scrolls to where its lines and blocks go on (CSS Overflow 3 §2.2 "scrollable overflow", CSSOM View §6 "scrolling area"):
 * to the left in Arabic and in vertical Chinese, upwards in a column that is reversed.
 */
function backOf(element: Element, { direction, writingMode, display, flexDirection }: CSSStyleDeclaration): Back {
  const upright = writingMode === 'horizontal-tb' || writingMode === '';
  const fromRight = direction === 'rtl';
  const flex = display.includes('flex') ? flexDirection : '';
  const toLeft = flex === 'row-reverse' || (upright ? fromRight : writingMode.endsWith('-rl'));
  const toTop = flex === 'column-reverse' || (!upright && fromRight);
  if (!toLeft && !toTop) return { left: 0, up: 0 };
  const { width, height } = scrolledSizeOf(element);
  const { clientWidth, clientHeight } = element;
  return { left: toLeft ? Math.max(0, width - clientWidth) : 0, up: toTop ? Math.max(0, height - clientHeight) : 0 };
}

/** Whether a box, as it stands in the window now, is farther than that: most are not. */
export const mayBeOff = ({ right, bottom }: DOMRect): boolean => right < OFF || bottom < OFF;

/**
 * Whether no scrolling brings the box, or what flows over out of it, into view: neither the window's nor that of a box around it.
 * The track of a carousel is off-screen itself while one of its slides is shown.
 */
export function isOffScreen(element: Element, style: CSSStyleDeclaration, position: string): boolean {
  const view = viewOf(element);
  const box = rectOf(element);
  if (!view || box.width === 0 || !mayBeOff(box)) return false;
  let { right, bottom } = box;
  const over = scrolledSizeOf(element);
  if (style.overflowX === 'visible') right = Math.max(right, box.left + over.width);
  if (style.overflowY === 'visible') bottom = Math.max(bottom, box.top + over.height);
  if (right >= OFF && bottom >= OFF) return false;
  if (position === 'fixed') return true;
  right += view.scrollX;
  bottom += view.scrollY;
  const root = ownerDocumentOf(element).scrollingElement;
  // The window scrolls as the root or the body is written (CSS Writing Modes 4 §8 "principal writing mode").
  const ofWindow: Back = { left: 0, up: 0 };
  for (let up = parentElementOf(element); up && (right < OFF || bottom < OFF); up = parentElementOf(up)) {
    const around = view.getComputedStyle(up);
    const name = localNameOf(up);
    const page = name === 'html' || name === 'body';
    if (!page && around.overflowX === 'visible' && around.overflowY === 'visible') continue;
    const back = backOf(up, around);
    if (up !== root && name !== 'html') {
      right += up.scrollLeft;
      bottom += up.scrollTop;
    }
    if (page) {
      ofWindow.left = Math.max(ofWindow.left, back.left);
      ofWindow.up = Math.max(ofWindow.up, back.up);
    } else {
      right += back.left;
      bottom += back.up;
    }
  }
  return right + ofWindow.left < OFF || bottom + ofWindow.up < OFF;
}

import { arePaired, signsOf } from '../../nags/signs';
import { nagKind } from '../../nags/wording';
import { firstElementChildOf, matches, queryAll, rectOf, textOf, viewOf } from '../dom';
import { isTransparent } from '../visibility';

/** A layer that covers so much of the page with so few words (characters), if they are a plea, is the host's. */
const COVERS = 0.3;
const FEW_WORDS = 400;

function pleads(element: Element): boolean {
  const text = (textOf(element) ?? '').trim();
  if (text === '' || text.length > FEW_WORDS) return false;
  if (nagKind(text) !== null) return true;
  return queryAll(element, '*').some((inner) => {
    const words = (textOf(inner) ?? '').trim();
    return words !== '' && nagKind(words) !== null;
  });
}

/**
 * Whether an element is a layer that the host puts over a page: positioned, with a ground of its own, words that flow in it
 * (not one line of the page), no picture of the page. Such words are not the document's.
 */
export function isOverlay(element: Element, page: DOMRect): boolean {
  // One line of the page is a leaf of the tree.
  if (firstElementChildOf(element) === null) return false;
  if (matches(element, 'dialog, [role=dialog], [aria-modal=true]')) return true;
  const rect = rectOf(element);
  const area = rect.width * rect.height;
  if (area >= COVERS * page.width * page.height && pleads(element)) return true;
  const style = viewOf(element)?.getComputedStyle(element);
  if (!style) return false;
  const filled =
    !isTransparent(style.backgroundColor) || style.boxShadow !== 'none' || style.backgroundImage.includes('gradient');
  if (!filled || queryAll(element, 'canvas').length > 0) return false;
  if (area > 0.9 * page.width * page.height) return queryAll(element, 'button, a[href], input').length > 0;
  const text = textOf(element) ?? '';
  if (text.length <= FEW_WORDS && (nagKind(text) !== null || arePaired(signsOf(text)))) return true;
  const lines = rect.height / (Number.parseFloat(style.fontSize) || 16);
  const buttons = queryAll(element, 'button, [role=button], a[class*=btn], a[class*=button]').length;
  const border = Number.parseFloat(style.borderTopWidth) > 0 && Number.parseFloat(style.borderTopLeftRadius) > 0;
  return (buttons > 0 || border || style.boxShadow !== 'none') && lines > 1.6;
}

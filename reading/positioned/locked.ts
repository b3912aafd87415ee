import { attributeOf, localNameOf, matches, parentElementOf, queryAll, rectOf, viewOf } from '../dom';
import { blurs } from '../visibility';

/** Words of class names and addresses by which hosts call pages that a visitor may not read. */
const LOCKED_NAME = /(?:^|[^a-z])(?:blur|blurred|blurry|locked|paywall|paywalled|premium)(?:[^a-z]|$)/i;
const split = (name: string): string => name.replace(/([a-z\d])([A-Z])/g, '$1-$2');

const namesLocked = (element: Element): boolean =>
  LOCKED_NAME.test(split(attributeOf(element, 'class'))) || LOCKED_NAME.test(split(attributeOf(element, 'id')));

const isBlurred = (element: Element): boolean => blurs(viewOf(element)?.getComputedStyle(element).filter ?? 'none');

/**
 * Whether a page shows itself locked to this visitor: by the host file's selectors, a blur over it, a blurred picture in place
 * of it, or by a layer of that name that covers it. Asked only of pages without readable words.
 */
export function isLocked(box: Element, selectors: string[]): boolean {
  if (selectors.some((selector) => matches(box, selector) || queryAll(box, selector).length > 0)) return true;
  const page = rectOf(box);
  const area = page.width * page.height;
  const big = (element: Element): boolean => {
    const rect = rectOf(element);
    return rect.width * rect.height >= 0.4 * area && area > 0;
  };
  if (namesLocked(box)) return true;
  for (const element of queryAll(box, '*')) {
    const isImage = localNameOf(element) === 'img';
    const named =
      namesLocked(element) ||
      (isImage &&
        LOCKED_NAME.test(`${attributeOf(element, 'src')} ${attributeOf(element, 'alt')}`.replaceAll('_', ' ')));
    if (named && big(element)) return true;
    if (isImage && big(element) && isBlurred(element)) return true;
  }
  return isUnderBlur(box);
}

/** Whether a page, or a box around it alone, is blurred. */
export function isUnderBlur(box: Element): boolean {
  const { width } = rectOf(box);
  for (let at: Element | null = box; at && rectOf(at).width < width * 1.3; at = parentElementOf(at))
    if (isBlurred(at)) return true;
  return false;
}

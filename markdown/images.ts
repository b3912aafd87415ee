import type { Element } from 'hast';
import { attribute, make } from './hast';
import { absolute } from './links';

/** Where lazy loaders keep the address while a placeholder is shown. */
const lazy = ['data-src', 'data-original', 'data-lazy-src', 'data-actualsrc', 'data-original-src'];

const small = (value: string): boolean => value !== '' && Number.parseFloat(value) <= 2;

/**
 * An image with its address made absolute; 'left-out' for one that only this page can show (data:, blob:),
 * null for what is no image to a reader (a counting pixel, no address).
 */
export function imageOf(element: Element, baseUrl: string): Element | 'left-out' | null {
  if (small(attribute(element, 'width')) && small(attribute(element, 'height'))) return null;
  const alt = attribute(element, 'alt').replace(/\s+/g, ' ').trim();
  const src = attribute(element, 'src').trim();
  const ownPage = src === '' || /^(?:data|blob|about):/i.test(src);
  const candidates = ownPage ? lazy.map((name) => attribute(element, name)) : [src];
  for (const candidate of candidates) {
    const url = candidate ? absolute(candidate, baseUrl) : null;
    if (url && /^https?:/.test(url)) {
      const title = attribute(element, 'title').replace(/\s+/g, ' ').trim();
      return make('img', [], { src: url, alt, title: title === alt ? '' : title });
    }
  }
  return src === '' ? null : 'left-out';
}

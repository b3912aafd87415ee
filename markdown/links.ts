import type { Element } from 'hast';
import { attribute, textOf } from './hast';
import type { LinkMark } from './marks';

const safe = new Set(['http:', 'https:', 'mailto:', 'tel:', 'ftp:']);
/** Parameters that only count readers (the lists that browsers and ClearURLs share). */
const tracking =
  /^(?:utm_\w+|spm|from|fr|share\w*|ref|referer|source|track\w*|trk\w*|fbclid|gclid|msclkid|yclid|_ga)$/i;

/** The address made absolute, or null: scripts, data, none, or not an address at all. */
export function absolute(href: string, baseUrl: string): string | null {
  const trimmed = href.trim();
  if (!trimmed) return null;
  try {
    const url = new URL(trimmed, baseUrl || undefined);
    return safe.has(url.protocol) ? url.href : null;
  } catch {
    return null; // not an address: the text stays without a link
  }
}

/** The address without what follows `#` and without tracking parameters. */
function bare(href: string): string {
  const url = new URL(href);
  url.hash = '';
  // In Firefox's content scripts the iterators of the page's own kind of objects cannot be iterated; `forEach` can.
  const names: string[] = [];
  url.searchParams.forEach((_, name) => void names.push(name));
  for (const name of names) if (tracking.test(name)) url.searchParams.delete(name);
  return url.href.replace(/[?/]$/, '');
}

/** An address up to its query. */
const placeOf = (href: string): string => href.replace(/[?#].*$/s, '').replace(/\/$/, '');

let lastBase = '';
let lastPlace = '';
/** All links of a page are compared with its address. */
function placeOfBase(baseUrl: string): string {
  if (baseUrl !== lastBase) [lastBase, lastPlace] = [baseUrl, placeOf(absolute(baseUrl, '') ?? '')];
  return lastPlace;
}

/** Whether an address is the page's own, but for what only counts readers. Most are told by their places alone. */
const isOwn = (url: string, baseUrl: string): boolean =>
  placeOf(url) === placeOfBase(baseUrl) && bare(url) === bare(baseUrl);

/** A link that leads somewhere: not to the very page it stands on, whatever it counts on the way. */
export function linkOf(element: Element, baseUrl: string): LinkMark | null {
  const raw = attribute(element, 'href').trim();
  if (!raw || raw === '#' || /^#(?:top|!|void)?$/i.test(raw)) return null;
  const url = absolute(raw, baseUrl);
  if (!url) return null;
  const hash = url.indexOf('#');
  const fragment = hash < 0 ? '' : url.slice(hash + 1);
  if (fragment === '' && /^https?:/.test(url) && isOwn(url, baseUrl)) return null;
  const title = attribute(element, 'title').replace(/\s+/g, ' ').trim();
  // Many pages give a link's text once more as its title.
  return { url, title: title && title !== textOf(element, 400).replace(/\s+/g, ' ').trim() ? title : null };
}

/** The part after `#` when the link stays on this page. */
export function fragmentOf(element: Element, baseUrl: string): string {
  const raw = attribute(element, 'href').trim();
  const hash = raw.indexOf('#');
  if (hash < 0 || hash === raw.length - 1) return '';
  if (hash > 0) {
    const url = absolute(raw, baseUrl);
    if (!url || url.slice(0, url.indexOf('#')) !== baseUrl.replace(/#.*$/s, '')) return '';
  }
  try {
    return decodeURIComponent(raw.slice(hash + 1));
  } catch {
    return raw.slice(hash + 1); // a stray %: the id as it is written
  }
}

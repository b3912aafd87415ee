import { bareName } from '../bare-name';
import { readMetadata } from '../metadata';
import type { Page } from '../page';

/** Shorter names are words of any text; of scripts without spaces fewer signs are a name. Longer ones are a slogan. */
const SHORTEST = 5;
const SHORTEST_WIDE = 3;
const LONGEST = 24;

const isName = (name: string): boolean =>
  name.length <= LONGEST && name.length >= (/[\u2e80-\u9fff\uac00-\ud7af]/.test(name) ? SHORTEST_WIDE : SHORTEST);

/** What a site calls itself: its declared name, the longest part of its host, what stands behind the document's title in the page's. */
export function siteNames(page: Page): string[] {
  const { title, siteName } = readMetadata(page);
  const { host } = page.url;
  const label = host
    .split('.')
    .slice(0, -1)
    .reduce((longest, part) => (part.length > longest.length ? part : longest), '');
  const behind = page.document.title.split(title).at(-1) ?? '';
  const last = behind === page.document.title ? '' : (behind.split(/[|｜_·•»]|\s[-–—]\s|^\s*[-–—]/).at(-1) ?? '');
  return [...new Set([siteName === host ? '' : siteName, label, last].map(bareName))].filter(isName);
}

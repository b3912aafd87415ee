import { attributeOf, queryAll } from '../reading/dom';
import type { Page } from '../reading/page';
import { findPagePictures } from '../reading/page-pictures';
import type { Pages, Reading } from '../reading/types';
import { mostNamed, type PageWords } from './collect-words';

/** Readers that know the pages of their document themselves. */
export const knowsPages = (source: string): boolean =>
  !['flat', 'flow', 'plain-text', 'pictures', 'blocks'].includes(source);

/** Characters on a page, below which a text cannot be all of so many pages. */
const LEAST_ON_PAGE = 150;

const NUMBERS = ['data-page', 'data-page-no', 'data-page-number', 'data-page-num'];

/** The numbers of the boxes of text that the page's markup numbers as pages. */
export function numberedTextPages(page: Page): number[] {
  const snapshot = page.snapshot();
  const found: number[] = [];
  for (const box of queryAll(page.document, NUMBERS.map((name) => `[${name}]`).join(', '))) {
    const node = snapshot.node(box);
    if (!node || node.data.textLength < 20) continue;
    const number = NUMBERS.map((name) => attributeOf(box, name)).find((value) => /^\d{1,5}$/.test(value));
    if (number !== undefined) found.push(Number(number));
  }
  return found;
}

function totalOf(page: Page, reading: Reading, words: PageWords, hostLike: boolean, boxes: number): number | null {
  const sure = mostNamed(words.sure.map((counter) => counter.total));
  const own = reading.pages.total;
  if (sure !== null) return Math.max(sure, own ?? 0);
  if (own !== null && knowsPages(reading.source)) {
    // The reader counts the boxes it found; the page may say that there are more.
    const said = mostNamed(words.weak.map(({ counter }) => counter.total));
    if (said !== null && said > own) return said;
    const left = mostNamed(words.sure.map((counter) => counter.left));
    return own + (left ?? 0);
  }
  const weak = words.weak.filter(
    ({ counter, floating }) =>
      hostLike || boxes > 0 || page.site !== null || (floating && counter.current !== undefined),
  );
  return mostNamed(weak.map(({ counter }) => counter.total)) ?? words.field;
}

/** What else is known of a reading. */
export interface TextFacts {
  /** Characters. */
  length: number;
  /** Its last sentence is whole. */
  endsWell: boolean;
  /** A frame that cannot be read may hold the document. */
  framed: boolean;
}

/** Pages shown and pages in all, from the reading, the page's pictures and boxes, and the page's words. */
export function countPages(page: Page, reading: Reading, words: PageWords, text: TextFacts): Pages {
  const { length, endsWell, framed } = text;
  const hostLike = reading.source !== 'flow' || framed;
  const boxes = reading.source === 'flow' ? numberedTextPages(page).length : 0;
  const whole = words.gates.some(({ gate }) => gate === 'whole');
  const total = totalOf(page, reading, words, hostLike, boxes);
  const left = mostNamed(words.sure.map((counter) => counter.left));
  const most = total === null ? Number.POSITIVE_INFINITY : left === null ? total : Math.max(0, total - left);
  const said = mostNamed(words.sure.map((counter) => counter.shown));
  const captions = new Set(words.sure.flatMap((counter) => (counter.current === undefined ? [] : [counter.current])))
    .size;
  if (knowsPages(reading.source)) {
    const shown = reading.pages.shown ?? said;
    return { shown: shown === null ? null : Math.min(shown, most), total };
  }
  if (said !== null) return { shown: said, total };
  if (total !== null && left !== null) return { shown: most, total };
  if (reading.source === 'flat' || reading.source === 'pictures') {
    const pictures = findPagePictures(page).elements.length;
    const shown = Math.max(captions, pictures);
    // Pages that are shown and pages that are left are all.
    if (total === null && left !== null && shown > 0) return { shown, total: shown + left };
    return { shown: shown > 0 ? Math.min(shown, most) : whole ? total : null, total };
  }
  if (total === null) return reading.pages;
  if (whole) return { shown: total, total };
  if (boxes > 0) return { shown: Math.min(boxes, most), total };
  if (captions > 0) return { shown: Math.min(captions, most), total };
  return endsWell && length >= total * LEAST_ON_PAGE ? { shown: total, total } : { shown: null, total };
}

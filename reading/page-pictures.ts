import { attributeOf, localNameOf, parentOf, queryAll, rectOf } from './dom';
import type { Page } from './page';

/** Pages of a document that are shown as images or drawings. */
export interface PagePictures {
  /** One element a page, in order. */
  elements: Element[];
  /** The markup or the words around them number them as pages; without it they may be any pictures. */
  numbered: boolean;
}

/** A page picture is at least so wide and high, in CSS px, when it is loaded. */
const LEAST_WIDTH = 240;
const LEAST_HEIGHT = 130;
/** Markup that numbers pages: `data-page="3"`, `id="outer_page_3"`, `class="page page-3"`, `slide-image-3`. */
const NUMBERED =
  /(?:^|[\s"'_-])(?:outer|inner|doc|img|pdf|wenku|slide|reader|web)?[-_]?(?:page|pages|pageno|pg|slide|sheet|img|webpreview|preview)s?[-_]?(?:no|num|number|item|image|img|flash|pb)?[-_]?\d{1,4}(?:$|[\s"'])/i;
const CAPTION =
  /第\s*\d{1,4}\s*[页頁張张]|(?:^|[^\p{L}])(?:page|slide|página|pagina|diapositiva|diapositive|seite|folie|trang|страница|стр\.|ページ)\s*\d{1,4}(?:$|[^\p{L}\d])/iu;
const NUMBER_ATTRIBUTES = [
  'data-page',
  'data-page-no',
  'data-page-number',
  'data-pageno',
  'data-index',
  'data-id',
  'data-num',
];
const LAZY = ['data-src', 'data-original', 'data-lazy', 'data-lazy-src', 'orig', 'data-url'];

function saysPage(element: Element): boolean {
  for (let at: Element | null = element, up = 0; at && up < 3; at = parentOf(at) as Element | null, up++) {
    if (!at.getAttribute) break;
    if (NUMBERED.test(` ${attributeOf(at, 'id')} ${attributeOf(at, 'class')} `)) return true;
    if (NUMBER_ATTRIBUTES.some((name) => /^\d{1,4}$/.test(attributeOf(at as Element, name)))) return true;
  }
  return CAPTION.test(attributeOf(element, 'alt')) || CAPTION.test(attributeOf(element, 'title'));
}

/** The box of the picture, or of the frame that is kept for one that is not loaded yet. */
function isLarge(element: Element): boolean {
  const own = rectOf(element);
  if (own.width >= LEAST_WIDTH && own.height >= LEAST_HEIGHT) return own.width < own.height * 3.2;
  // One that did not come is drawn as its alternative; its markup still says how large it is.
  const [width, height] = [Number(attributeOf(element, 'width')), Number(attributeOf(element, 'height'))];
  if (width >= LEAST_WIDTH && height >= LEAST_HEIGHT) return width < height * 3.2;
  if (!LAZY.some((name) => attributeOf(element, name) !== '')) return false;
  if (own.width >= LEAST_WIDTH) return true;
  const parent = parentOf(element) as Element | null;
  const around = parent?.getAttribute ? rectOf(parent) : own;
  return around.width >= LEAST_WIDTH && around.height >= LEAST_HEIGHT;
}

/** Fewer shapes are an icon or an ornament. */
const LEAST_SHAPES = 100;

/** A drawing whose letters, if there are any, are outlines. */
const isOutlined = (svg: Element): boolean =>
  queryAll(svg, 'text, foreignObject').length === 0 && queryAll(svg, 'path, use').length >= LEAST_SHAPES;

/** Pictures of one series stand in boxes of the same make. */
function makeOf(element: Element): string {
  const names: string[] = [];
  for (let at: Element | null = element, up = 0; at && up < 3; at = parentOf(at) as Element | null, up++) {
    if (!at.getAttribute) break;
    const classes = attributeOf(at, 'class')
      .replace(/\d+/g, '')
      .split(/\s+/)
      .filter((name) => !/lazy|load|active|current|show|first|last/i.test(name));
    names.push(`${localNameOf(at)}.${up === 0 ? '' : classes.sort().join('.')}`);
  }
  return names.join('<');
}

/** The host's own page boxes, where they hold a picture: an image, a drawing, or tiles in the background. */
function pagesOfHost(page: Page): Element[] {
  const selector = page.site?.pages;
  if (!selector) return [];
  const snapshot = page.snapshot();
  const boxes = queryAll(page.document, selector).filter((box) => {
    const node = snapshot.node(box);
    if (!node || node.data.textLength > 200) return false;
    const { width, height } = rectOf(box);
    return (
      (width >= LEAST_WIDTH && height >= LEAST_HEIGHT) ||
      (queryAll(box, 'img, canvas').length > 0 && width >= LEAST_WIDTH)
    );
  });
  return boxes.map((box) => queryAll(box, 'img, canvas')[0] ?? box);
}

/** Sheets of paper are so high at least and at most, to their width; one is this wide (CSS px) where it is to be read. */
const SHEET = { low: 1.25, high: 1.6, width: 400 };
/** Sheets of one document differ no more (share of the first's height). */
const ALIKE = 0.03;

/** Whether a series of pictures has the shape of sheets of paper, all alike: a document's pages, numbered or not. */
export function areSheets(elements: Element[]): boolean {
  const shapes = elements.map(rectOf).map(({ width, height }) => ({ width, shape: height / width }));
  const first = shapes[0]?.shape ?? 0;
  return (
    shapes.length >= 2 &&
    shapes.every(
      ({ width, shape }) =>
        width >= SHEET.width && shape >= SHEET.low && shape <= SHEET.high && Math.abs(shape - first) <= ALIKE * first,
    )
  );
}

const kept = new WeakMap<Page, PagePictures>();

/**
 * Finds the pages that are pictures: the largest series of large images or canvases of the same make, looked for once for a
 * `Page`. Hidden ones do not count.
 */
export function findPagePictures(page: Page): PagePictures {
  const known = kept.get(page);
  if (known) return known;
  const made = findSeries(page);
  kept.set(page, made);
  return made;
}

function findSeries(page: Page): PagePictures {
  const snapshot = page.snapshot();
  const named = pagesOfHost(page);
  if (named.length > 0) return { elements: named, numbered: true };
  const series = new Map<string, Element[]>();
  for (const element of queryAll(page.document, 'img, canvas, svg')) {
    const node = snapshot.node(element);
    if (!node || node.data.placed === 'fixed' || !isLarge(element)) continue;
    if (localNameOf(element) === 'svg' && !isOutlined(element)) continue;
    const make = makeOf(element);
    const list = series.get(make);
    if (list) list.push(element);
    else series.set(make, [element]);
  }
  let best: PagePictures = { elements: [], numbered: false };
  for (const elements of series.values()) {
    const numbered = elements.some(saysPage);
    if (Number(numbered) * 1000 + elements.length > Number(best.numbered) * 1000 + best.elements.length)
      best = { elements, numbered };
  }
  return best;
}

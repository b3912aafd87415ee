import { childrenOf, matches, ownerDocumentOf, parentElementOf, queryAll, rectOf, viewOf } from '../reading/dom';
import type { Page } from '../reading/page';
import { findPageBoxes } from '../reading/positioned/page-boxes';
import { findScrollers, placeOf, windowOf } from '../reading/scrolling/scroller';
import { barOf, findPagers, findTurners, isBeside, isOff, type Pager, type Turner } from './pager';

/** Lower and narrower boxes (CSS px) are bars and widgets, not what is turned. */
const LEAST = { width: 240, height: 120 };
/** Less of the text (share) than this in the box that is turned: it is beside the document. */
const SHARE = 0.5;
/** Characters beside a viewer that fills the window: its description, not an article around it. */
const BESIDE = 3_000;
const MEDIA = 'img, picture, canvas, video, object, embed, svg';
const CONTROLS = 'button, a, select, [role="button"], [role="tab"], input, label';
/** What is filled in turns a form, not a document. */
const FORM =
  'textarea, select:not([class*="zoom" i]):not([id*="zoom" i]):not([id*="scale" i]), input[type="radio"], input[type="checkbox"], input[type="email"], input[type="password"], input[type="tel"], input[type="date"], input[required]';

const isLarge = (element: Element, width: number, height: number): boolean => {
  const rect = rectOf(element);
  return rect.width >= width && rect.height >= height;
};

/** A pager, and the box whose text it turns. */
export interface DocumentPager extends Pager {
  root: Element;
}

const kept = new WeakMap<Page, Turner[]>();

/** The controls of a page's own document; looked for once in a reading. */
function turnersIn(page: Page): Turner[] {
  const turners = kept.get(page) ?? findTurners(page.document);
  kept.set(page, turners);
  return turners;
}

/**
 * The pager that turns the document itself, one page of which is shown at a time; null: there is none, or all pages stand on the
 * page. Pictures in an article, recommendations, calendars and forms have pagers, too.
 * @param page with its snapshot made
 * @param characters of text that were read, white space not counted
 */
export function findDocumentPager(page: Page, characters: number): DocumentPager | null {
  const pagers = findPagers(page.document, turnersIn(page)).flatMap((pager) => {
    const root = rootOf(pager, page);
    return root && turnsDocument(root, pager, page, characters) ? [{ ...pager, root }] : [];
  });
  return pagers.sort((a, b) => wordsOf(b.root, page) - wordsOf(a.root, page))[0] ?? null;
}

/** A page that is shown alone and not counted is no higher than this share of the window, with its controls. */
const HIGHEST = 1.3;

/**
 * Whether controls without a counter turn the document: a pair, right at the box with most of its text, which is about as high as
 * the window.
 * @param characters of the text that was read, without white space
 */
export function turnsUncounted(page: Page, characters: () => number): boolean {
  const turners = turnersIn(page);
  const pairs = turners.flatMap(({ element: next, turn }) =>
    turners.flatMap((other) => {
      const near = turn === 'next' && other.turn !== turn && !isOff(next) ? barOf(next, other.element) : null;
      return near && !isBeside(near.bar) ? [{ current: 1, total: 2, next, previous: null, bar: near.bar }] : [];
    }),
  );
  return pairs.some((pager) => {
    const root = rootOf(pager, page);
    const view = root && viewOf(root);
    return (
      view &&
      rectOf(root).height <= HIGHEST * view.innerHeight &&
      mayTurn(root, pager, page) &&
      wordsOf(root, page) >= SHARE * characters()
    );
  });
}

/** Characters in a box that are not its controls' own. */
function wordsOf(box: Element, page: Page): number {
  const snapshot = page.snapshot();
  const all = snapshot.node(box)?.data.textLength ?? 0;
  let controls = 0;
  for (const control of queryAll(box, CONTROLS)) {
    const up = parentElementOf(control);
    if (up && matches(up, CONTROLS) && up !== box) continue;
    controls += snapshot.node(control)?.data.textLength ?? 0;
  }
  return all - controls;
}

/** The box whose text the pager turns: the nearest around it with text in it; null where that holds pictures. */
function rootOf(pager: Pager, page: Page): Element | null {
  for (let at: Element | null = pager.bar; at; at = parentElementOf(at) ?? frameOf(at)) {
    const isPage = at === page.document.body || at === page.document.documentElement;
    if (!isPage && !isLarge(at, LEAST.width, LEAST.height)) continue;
    if (holdsPage(at, page)) return at;
    const words = wordsOf(at, page) - (wordsOf(pager.bar, page) <= 12 ? wordsOf(pager.bar, page) : 0);
    if (words >= 2) return at;
    if (queryAll(at, MEDIA).some((media) => isLarge(media, 100, 80))) return null;
  }
  return null;
}

/** Whether the only page of a viewer, whose words may be painted and not seen, stands in a box. */
function holdsPage(box: Element, page: Page): boolean {
  const [only, ...others] = findPageBoxes(page);
  return only !== undefined && others.length === 0 && box.contains(only.element);
}

/** The element of the frame that a document is shown in, as far as it is of the same origin. */
const frameOf = (element: Element): Element | null => {
  const view = viewOf(element);
  return element === ownerDocumentOf(element).documentElement && view && view.parent !== view
    ? view.frameElement
    : null;
};

/** Whether a box is no form, and shows not all pages. */
const mayTurn = (root: Element, pager: Pager, page: Page): boolean =>
  !queryAll(root, FORM).some((field) => page.snapshot().node(field)) && !holdsAll(root, pager, page);

function turnsDocument(root: Element, pager: Pager, page: Page, characters: number): boolean {
  if (!mayTurn(root, pager, page)) return false;
  if (holdsPage(root, page)) return true;
  const words = wordsOf(root, page);
  if (words >= SHARE * characters) return true;
  // A viewer over its description: it fills the window, and what fills it is no picture.
  const view = viewOf(root);
  if (!view || characters - words > BESIDE) return false;
  const { width, height } = rectOf(root);
  const large = width * height >= 0.35 * view.innerWidth * view.innerHeight && height >= 0.45 * view.innerHeight;
  return large && !queryAll(root, MEDIA).some((media) => isLarge(media, 0.5 * width, 0.4 * height));
}

/** A page alone may be so many windows long. */
const LONGEST = 2.5;
/** A page is no lower than this share of the window. */
const LOWEST = 0.4;

/** Whether several pages stand on the page, one under the other, and the control but scrolls to the next. */
function holdsAll(root: Element, { total }: Pager, page: Page): boolean {
  const window = viewOf(root)?.innerHeight ?? 1;
  const { width, height } = rectOf(root);
  if (height > LONGEST * window) return true;
  const inner = findScrollers(page.document).filter(({ element }) => root.contains(element));
  if (inner.some((scroller) => placeOf(scroller).length > LONGEST * windowOf(scroller))) return true;
  const snapshot = page.snapshot();
  return [root, ...queryAll(root, '*')].some((parent) => {
    const tops = new Set<number>();
    const lefts = new Set<number>();
    for (const child of childrenOf(parent)) {
      const { top, left, width: wide } = rectOf(child);
      if (!isLarge(child, LEAST.width, LOWEST * window) || (snapshot.node(child)?.data.textLength ?? 0) < 20) continue;
      tops.add(Math.round(top));
      // Columns of one page are narrower.
      if (wide >= 0.6 * width) lefts.add(Math.round(left));
    }
    return tops.size >= Math.min(total, 3) || lefts.size >= total;
  });
}

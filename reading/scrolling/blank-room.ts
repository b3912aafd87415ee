import {
  attributeOf,
  childrenOf,
  firstChildOf,
  firstElementChildOf,
  localNameOf,
  matches,
  nextSiblingOf,
  nodeTypeOf,
  ownerDocumentOf,
  parentOf,
  queryAll,
  rectOf,
  shadowRootOf,
  TEXT,
  textOf,
  viewOf,
} from '../dom';
import { type Axis, isRoot, type Scroller, windowOf } from './scroller';

/** What is seen although it holds no text. */
const MEDIA = 'img, picture, video, audio, canvas, svg, iframe, embed, object, input, textarea, select, math, hr';
const UNSEEN = /^(?:script|style|template|noscript|link|meta|br)$/;
/** A page of more boxes than this (large ones and their children) is not looked through. */
const MAX_BOXES = 20_000;
/** Boxes smaller than this share of the window are not looked into: what holds a word is filled. */
const SMALL = 0.5;
/** A page that holds a word is filled to its foot, where it is asked whether what is in the window has come. */
const PAGE = 1.5;

/** A stretch of a scroller's content along its axis, in CSS px from the content's start. */
export type Stretch = [from: number, to: number];

export interface EmptyBox {
  element: Element;
  at: Stretch;
}

export interface Room {
  /** Stretches in which nothing stands, in order. */
  blank: Stretch[];
  /** Large boxes with nothing in them, the outermost each, and where they are. */
  emptyBoxes: EmptyBox[];
}

/** Words that hold the place of a page that has not come. */
const PLACEHOLDER =
  /^\s*(?:(?:正在|努力)?(?:加载|載入|加載|读取|讀取)中?|loading|please wait)(?:\s*(?:page|slide|第)?\s*\d{0,5}\s*页?)[\s.…。·]*$/i;

/** How they begin. */
export const MAY_HOLD_PLACE = /^\s*[正努加載读讀lp]/i;

/** No longer words (characters) stand in for a page. */
const LONGEST = 60;

/** Whether words are those that stand in for a page until it comes ("Loading page 3 …"). */
export const isPlaceholder = (words: string): boolean => words.length < LONGEST && PLACEHOLDER.test(words);

/** Looks at no more than the first words: boxes are asked at every depth. */
const hasWords = (element: Element): boolean => {
  const walker = ownerDocumentOf(element).createTreeWalker(element, 4 /* text */);
  let words = '';
  for (let node = walker.nextNode(); node && words.length < LONGEST; node = walker.nextNode())
    if (/\S/.test((node as Text).data)) words += (node as Text).data;
  return /\S/.test(words) && !isPlaceholder(words);
};

/** Children as they are rendered: those in an open shadow tree before those that it shows in its slots. */
const renderedIn = (element: Element): Element[] => {
  const root = shadowRootOf(element);
  return root ? [...root.children, ...childrenOf(element)] : [...childrenOf(element)];
};

/** What a custom element shows in its shadow tree. */
function showsInside(element: Element): boolean {
  if (!localNameOf(element).includes('-')) return false;
  const root = shadowRootOf(element);
  // A closed tree, or a widget of its own: what is in it cannot be told from here.
  return root === null || [...root.children].some((child) => !UNSEEN.test(localNameOf(child)) && isSeen(child));
}

/** Characters of text in a box, those of open shadow trees, too. */
function charactersIn(element: Element): number {
  const own = (textOf(element) ?? '').trim().length;
  return [element, ...queryAll(element, '*')].reduce((sum, one) => {
    const root = localNameOf(one).includes('-') ? shadowRootOf(one) : null;
    const inside = root ? [...root.children].filter((child) => !UNSEEN.test(localNameOf(child))) : [];
    return sum + inside.reduce((more, child) => more + charactersIn(child), 0);
  }, own);
}

const isPainted = (element: Element): boolean => {
  const image = viewOf(element)?.getComputedStyle(element).backgroundImage ?? '';
  return image.includes('url(');
};

/** Whether a box shows anything: words, pictures, fields, a picture behind it. */
export const isSeen = (element: Element): boolean =>
  hasWords(element) ||
  queryAll(element, MEDIA).length > 0 ||
  [element, ...queryAll(element, '*')].some(showsInside) ||
  (firstElementChildOf(element) === null && isPainted(element));

/**
 * Where the content of a scroller is blank: room that the page keeps for what it shows on scrolling. Boxes are looked into only
 * as far as they are large, so that this is quick on long pages.
 * @param within looks at this stretch only
 */
export function findRoom(scroller: Scroller, within: Stretch | null = null): Room {
  const { element, axis } = scroller;
  const window = windowOf(scroller);
  const [from, to] = within ?? [0, axis === 'y' ? element.scrollHeight : element.scrollWidth];
  const small = window * (within ? PAGE : SMALL);
  const origin = originOf(scroller);
  const covered: Stretch[] = [];
  const emptyBoxes: EmptyBox[] = [];
  const add = (start: number, size: number) => {
    if (size > 0) covered.push([start, start + size]);
  };
  const lengthOf = (rect: DOMRect): Stretch => [startOf(rect, axis) - origin, axis === 'y' ? rect.height : rect.width];
  const stack: Element[] = [element];
  let boxes = 0;
  for (let at = stack.pop(); at; at = stack.pop()) {
    for (const child of renderedIn(at)) {
      if (++boxes > MAX_BOXES) return { blank: [], emptyBoxes: [] };
      const name = localNameOf(child);
      if (UNSEEN.test(name)) continue;
      const rect = rectOf(child);
      const start = startOf(rect, axis) - origin;
      const size = axis === 'y' ? rect.height : rect.width;
      if (rect.width === 0 && rect.height === 0) {
        if (viewOf(child)?.getComputedStyle(child).display === 'contents') stack.push(child);
        continue;
      }
      if (size > 0 && (start + size < from || start > to)) {
        // What overflows a box that is clipped elsewhere is rare; what hangs out of a small one is not.
        if (size >= small) continue;
      }
      if (size > 0 && (size <= small || matches(child, MEDIA))) {
        if (matches(child, MEDIA) || isSeen(child)) add(start, size);
        // A line is no higher than its letters, whatever picture stands in it.
        for (const media of queryAll(child, MEDIA)) add(...lengthOf(rectOf(media)));
        continue;
      }
      for (const words of ownWords(child))
        add(startOf(words, axis) - origin, axis === 'y' ? words.height : words.width);
      if (size > 0 && !isSeen(child)) emptyBoxes.push({ element: child, at: [start, start + size] });
      else if (firstElementChildOf(child) !== null || shadowRootOf(child) !== null) stack.push(child);
      else if (localNameOf(child).includes('-') || isPainted(child)) add(start, size);
    }
  }
  covered.sort((a, b) => a[0] - b[0]);
  const blank: Stretch[] = [];
  let end = from;
  for (const [start, stop] of covered) {
    if (start > end) blank.push([end, Math.min(start, to)]);
    end = Math.max(end, stop);
  }
  if (to > end) blank.push([end, to]);
  return { blank: blank.filter(([start, stop]) => stop > start), emptyBoxes };
}

const startOf = (rect: DOMRect, axis: Axis): number => (axis === 'y' ? rect.top : rect.left);

/** Where the scroller's content starts now, in the coordinates of its window. */
function originOf(scroller: Scroller): number {
  const { element, axis } = scroller;
  const scrolled = axis === 'y' ? element.scrollTop : element.scrollLeft;
  return (isRoot(scroller) ? 0 : startOf(rectOf(element), axis)) - scrolled;
}

/** Where a box is in the content of its scroller. */
export function stretchOf(scroller: Scroller, box: Element): Stretch {
  const rect = rectOf(box);
  const start = startOf(rect, scroller.axis) - originOf(scroller);
  return [start, start + (scroller.axis === 'y' ? rect.height : rect.width)];
}

/** The boxes of the words that stand in an element itself, not in its children. */
function ownWords(element: Element): DOMRect[] {
  const rects: DOMRect[] = [];
  for (let child = firstChildOf(element); child; child = nextSiblingOf(child)) {
    if (nodeTypeOf(child) !== TEXT || !/\S/.test((child as Text).data)) continue;
    const range = ownerDocumentOf(element).createRange();
    range.selectNodeContents(child);
    rects.push(range.getBoundingClientRect());
  }
  return rects;
}

/** Parts of tables are empty as they please. */
const CELL = /^(?:t[dhr]|tbody|thead|tfoot)$/;

const names = (element: Element): string =>
  attributeOf(element, 'class')
    .split(/\s+/)
    .map((name) => name.replace(/\d+/g, ''))
    .filter(Boolean)
    .sort()
    .join(' ');

/** Cells and columns are as high as their neighbours, filled or not. */
const isAfter = (a: DOMRect, b: DOMRect, axis: Axis): boolean =>
  axis === 'y' ? a.top >= b.bottom - 1 || b.top >= a.bottom - 1 : a.left >= b.right - 1 || b.left >= a.right - 1;

/** Whether an empty box stands in a row, along the axis, with filled ones of its kind and about its size: a page that has not come yet. */
export function hasFilledTwin(box: Element, axis: Axis): boolean {
  const parent = parentOf(box);
  if (!parent || CELL.test(localNameOf(box))) return false;
  const rect = rectOf(box);
  for (const other of (parent as ParentNode).children) {
    if (other === box || localNameOf(other) !== localNameOf(box) || names(other) !== names(box)) continue;
    const size = rectOf(other);
    if (size.width < 0.8 * rect.width || size.height < 0.5 * rect.height || size.height > 3 * rect.height) continue;
    if (isAfter(size, rect, axis) && !isPlaceholder(textOf(other) ?? '') && charactersIn(other) >= 20) return true;
  }
  return false;
}

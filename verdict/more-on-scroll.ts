import {
  attributeOf,
  localNameOf,
  nextElementSiblingOf,
  ownerDocumentOf,
  parentElementOf,
  queryAll,
  rectOf,
  textOf,
  viewOf,
} from '../reading/dom';
import {
  findRoom,
  hasFilledTwin,
  isPlaceholder,
  isSeen,
  type Stretch,
  stretchOf,
} from '../reading/scrolling/blank-room';
import { type Axis, findScrollers, isRoot, type Scroller, windowOf } from '../reading/scrolling/scroller';
import { plainText, type SnapshotElement } from '../reading/snapshot-tree';

/** Room of so many windows with nothing in it is kept for what comes; less is a margin at the end. */
export const ROOM = 1.5;
/** A page of a viewer is no lower than this share of the window. */
const PAGE = 0.5;
/** A scroller with less than this share of the text beside it is a widget. */
const SHARE = 0.3;

/** What holds less than this share of the text is not the list that it is in. */
const MOST = 0.6;

const lengthOf = (element: Element): number => (textOf(element) ?? '').replace(/\s+/g, '').length;

/** The visible tree that the text was read from, and how many characters these were. */
export interface WhatWasRead {
  root: SnapshotElement;
  text: number;
}

/**
 * Whether the page keeps room for more than is in it: lists that hold only the records near the window, pages yet to come.
 * @param read what holds little of this text is beside the document
 */
function keepsRoom(scroller: Scroller, read: WhatWasRead | null): boolean {
  const window = windowOf(scroller);
  const counted = countedBoxes(scroller, window * ROOM, read?.text ?? 0);
  // Boxes are asked where they are only as far as there may be room: a page that is all there has none.
  const room = counted.length > 0 || !read ? findRoom(scroller) : null;
  const empty = read ? emptyIn(scroller, read.root) : (room?.emptyBoxes.map(({ element }) => element) ?? []);
  if (empty.some((box) => lengthAlong(box, scroller.axis) >= window * PAGE && hasFilledTwin(box, scroller.axis)))
    return true;
  const least = window * ROOM;
  return room?.blank.some(([from, to]) => to - from > least && isSetAside(scroller, [from, to], counted)) ?? false;
}

const lengthAlong = (box: Element, axis: Axis): number => {
  const { width, height } = rectOf(box);
  return axis === 'y' ? height : width;
};

/** Whether an element is below another, shadow trees between them or not. */
function isWithin(element: Element, box: Element): boolean {
  for (let at: Node | null = element; at; ) {
    if (box.contains(at)) return true;
    const root = at.getRootNode();
    at = 'host' in root ? (root as ShadowRoot).host : null;
  }
  return false;
}

/** The outermost boxes of a scroller that show nothing, or a word that holds the place of what comes. */
function emptyIn({ element }: Scroller, root: SnapshotElement): Element[] {
  const found: Element[] = [];
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    const { source, textLength } = node.data;
    const may = textLength === 0 || (textLength < 60 && isPlaceholder(plainText(node)));
    if (may && node.data.block && isWithin(source, element) && !isSeen(source)) found.push(source);
    else for (const child of node.children) if ('data' in child) stack.push(child as SnapshotElement);
  }
  return found;
}

/** Lengths in px that a script has written into an element's own style: the room of a list is counted, not designed. */
const COUNTED =
  /(?:^|[;\s])(?:(?:min-)?height|padding-top|padding-bottom|padding|margin-top|margin-bottom)\s*:[^;]*?(\d{3,})(?:\.\d+)?px/i;
const COUNTED_ACROSS =
  /(?:^|[;\s])(?:(?:min-)?width|padding-left|padding-right|padding)\s*:[^;]*?(\d{3,})(?:\.\d+)?px/i;

/** Boxes of the document, or empty spacers beside its records, whose length was set to at least about `least` CSS px. */
function countedBoxes(scroller: Scroller, least: number, text: number): { box: Element; length: number }[] {
  const counted = scroller.axis === 'y' ? COUNTED : COUNTED_ACROSS;
  return queryAll(scroller.element, '[style*="px"]').flatMap((box) => {
    const length = Number(counted.exec(attributeOf(box, 'style'))?.[1] ?? 0);
    if (length < least * 0.8) return [];
    const own = lengthOf(box);
    const parent = parentElementOf(box);
    const holder = own > 0 || !parent || parent === ownerDocumentOf(box).body ? own : lengthOf(parent);
    return holder < MOST * text ? [] : [{ box, length }];
  });
}

/** Whether blank room is in a box whose length was set to hold it. Pictures and advertisements that did not come leave other room. */
const isSetAside = (scroller: Scroller, [from, to]: Stretch, counted: { box: Element; length: number }[]): boolean =>
  counted.some(({ box, length }) => {
    if (length < (to - from) * 0.8) return false;
    const [start, end] = stretchOf(scroller, box);
    return Math.min(end, to) - Math.max(start, from) >= (to - from) * 0.8;
  });

/**
 * The scroller whose content is not all there; null: everything that scrolls is filled.
 * @param scrollers as `findScrollers` gives them
 * @param read what was read of the page, where it was: scrollers with little of it are beside the document
 */
export function findUnfilled(scrollers: Scroller[], read: WhatWasRead | null = null): Scroller | null {
  for (const scroller of scrollers) {
    if (!isRoot(scroller) && read && lengthOf(scroller.element) < SHARE * read.text) continue;
    if (isRoot(scroller) && scroller.axis === 'x') continue; // a page that is too wide, not one that goes on
    if (keepsRoom(scroller, read)) return scroller;
  }
  return null;
}

/** "Loading", by itself or with what a document goes on with; comments and the like are no part of it. */
const LOADING =
  /^(?:正在|努力)?(?:加载|載入|加載|读取|讀取)(?:中|更多)?[.…。·\s]*$|^loading(?:\s+(?:more|next\s+\w+|content|page|pages|chapter))?[.…\s]*$/i;
const SPINNER = /(?:^|[\s_-])(?:spin|spinner|loader|loading|lds|infinite(?:-?scroll)?)(?:[\s_-]|$)/i;

/** What is called a spinner and stands still is one whose turn has not come, or a name for something else. */
const turns = (element: Element): boolean =>
  queryAll(element, 'img, animate, animateTransform').length > 0 ||
  [element, ...queryAll(element, '*')]
    .slice(0, 20)
    .some((part) => (viewOf(part)?.getComputedStyle(part).animationName ?? 'none') !== 'none');

const isLoader = (element: Element): boolean => {
  const words = (textOf(element) ?? '').trim();
  if (words !== '') return words.length < 40 && LOADING.test(words);
  if (!turns(element)) return false;
  return (
    attributeOf(element, 'role') === 'progressbar' ||
    SPINNER.test(`${attributeOf(element, 'class')} ${attributeOf(element, 'id')}`)
  );
};

const isShown = (element: Element): boolean => {
  const rect = rectOf(element);
  const style = viewOf(element)?.getComputedStyle(element);
  return (
    rect.width >= 8 &&
    rect.height >= 8 &&
    style?.visibility !== 'hidden' &&
    style?.opacity !== '0' &&
    style?.position !== 'fixed'
  );
};

const LOADERS = ['load', 'more', 'spin', 'lds', 'infinite']
  .flatMap((name) => [`[class*="${name}" i]`, `[id*="${name}" i]`])
  .concat('[role="progressbar"]')
  .join(', ');

/** The document and those of its large same-origin frames. */
const documentsIn = (doc: Document, scrollers: Scroller[]): Document[] => [
  ...new Set([doc, ...scrollers.map(({ element }) => ownerDocumentOf(element))]),
];

/** Words at the head of a line by which lists say that more is on its way. */
const COMING = /^(?:正在|努力)?(?:加载|載入|加載|读取|讀取)中|^正在(?:加载|載入|加載)|^loading\b/i;

/** Whether the page shows now that it is loading something: in words, or by a sign that turns in the window. */
export const isLoadingIn = (doc: Document): boolean =>
  documentsIn(doc, findScrollers(doc))
    .flatMap((inner) => queryAll(inner, LOADERS))
    .some((element) => {
      if (COMING.test((textOf(element) ?? '').trim().slice(0, 40))) return true;
      if (!isLoader(element) || !isShown(element)) return false;
      const { top, bottom } = rectOf(element);
      return bottom > 0 && top < (doc.defaultView?.innerHeight ?? 0);
    });

/** Whether the text is followed at once by the page's own sign that it is loading more. `text`: characters that were read. */
export function saysLoading(doc: Document, scrollers: Scroller[], text: number): boolean {
  return documentsIn(doc, scrollers).some((inner) =>
    queryAll(inner, LOADERS).some((element) => {
      if (!isLoader(element) || !isShown(element) || localNameOf(element) === 'button' || isBeside(element))
        return false;
      const before = textBefore(element);
      if (isFollowed(element)) return false;
      return before !== null && lengthOf(before) >= 0.5 * text && rectOf(before).bottom <= rectOf(element).top + 8;
    }),
  );
}

const BESIDE = /comment|disqus|reply|replies|related|recommend|share|sponsor|advert|(?:^|[\s_-])ads?(?:[\s_-]|$)/i;

/** Whether what loads there is no part of the text: comments, recommendations, advertisements. */
function isBeside(element: Element): boolean {
  let at: Element | null = element;
  for (let up = 0; at && up < 4; up++, at = parentElementOf(at))
    if (BESIDE.test(`${attributeOf(at, 'id')} ${attributeOf(at, 'class')}`)) return true;
  return false;
}

/** More words than a short footer has (characters): what loads above them is not the end of the text. */
const FOOTER = 300;

function isFollowed(element: Element): boolean {
  let words = 0;
  for (let at: Element | null = element; at; at = parentElementOf(at))
    for (let next = nextElementSiblingOf(at); next && words <= FOOTER; next = nextElementSiblingOf(next))
      if (!/^(?:script|style|noscript|template)$/.test(localNameOf(next))) words += lengthOf(next);
  return words > FOOTER;
}

/** The nearest box with words that comes before an element in the page. */
function textBefore(element: Element): Element | null {
  for (let at: Element | null = element; at; at = parentElementOf(at)) {
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      if (lengthOf(before) >= 20 && !/^(?:script|style)$/.test(localNameOf(before))) return before;
    }
  }
  return null;
}

import {
  attributeOf,
  ELEMENT,
  localNameOf,
  matches,
  nextElementSiblingOf,
  nodeTypeOf,
  ownerDocumentOf,
  parentElementOf,
  previousElementSiblingOf,
  queryAll,
  rectOf,
  textOf,
  viewOf,
} from '../reading/dom';
import { skipped } from '../reading/element-names';
import { documentOf } from '../reading/frame-document';
import { findScrollers, isLarge, type Scroller } from '../reading/scrolling/scroller';
import { lengthOf } from './length-of';

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

/** Longer words (characters) are on no sign of loading. */
const LONGEST = 40;

const isLoader = (element: Element): boolean => {
  const words = (textOf(element) ?? '').trim();
  if (words !== '') return words.length < LONGEST && LOADING.test(words);
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

/** The document of a same-origin frame that is large enough to show one, whether it scrolls or its text is short as yet. */
function documentIn(frame: Element): Document[] {
  const inner = isLarge(frame) ? documentOf(frame as HTMLIFrameElement) : null;
  return inner?.documentElement ? [inner] : [];
}

/** The document and those of its large same-origin frames. */
const documentsIn = (doc: Document, scrollers: Scroller[]): Document[] => [
  ...new Set([
    doc,
    ...scrollers.map(({ element }) => ownerDocumentOf(element)),
    ...queryAll(doc, 'iframe, frame').flatMap(documentIn),
  ]),
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
    elementsAtEnd(inner.documentElement).some((element) => {
      if (!matches(element, LOADERS) || !isLoader(element) || !isShown(element)) return false;
      if (localNameOf(element) === 'button' || isBeside(element) || isFollowed(element)) return false;
      const before = textBefore(element);
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
      if (!skipped.has(localNameOf(next))) words += lengthOf(next);
  return words > FOOTER;
}

/** The last elements of a tree, from the end to where more words stand behind them than a short footer has: few on most pages. */
function elementsAtEnd(root: Element): Element[] {
  const found: Element[] = [];
  const walker = ownerDocumentOf(root).createTreeWalker(root, 5 /* elements and text */);
  while (walker.lastChild());
  let words = 0;
  for (let node: Node | null = walker.currentNode; node && words <= FOOTER + LONGEST; node = walker.previousNode()) {
    if (nodeTypeOf(node) === ELEMENT) found.push(node as Element);
    else if (!skipped.has(localNameOf(parentElementOf(node) ?? root)))
      words += (node as Text).data.replace(/\s+/g, '').length;
  }
  return found;
}

/** The nearest box with words that comes before an element in the page. */
function textBefore(element: Element): Element | null {
  for (let at: Element | null = element; at; at = parentElementOf(at)) {
    for (let before = previousElementSiblingOf(at); before; before = previousElementSiblingOf(before)) {
      if (lengthOf(before) >= 20 && !/^(?:script|style)$/.test(localNameOf(before))) return before;
    }
  }
  return null;
}

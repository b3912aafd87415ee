import { ownerDocumentOf, parentElementOf, queryAll, rectOf, viewOf } from '../reading/dom';
import { findScrollers, isRoot, type Scroller, scrollTo, windowOf } from '../reading/scrolling/scroller';

export { placeOf, type Scroller, scrollTo, windowOf } from '../reading/scrolling/scroller';

const scrolls = (element: Element, view: Window): boolean => {
  if (element.scrollHeight <= element.clientHeight + 8 || element.clientHeight < 60) return false;
  return /auto|scroll|overlay/.test(view.getComputedStyle(element).overflowY);
};

const rootOf = (doc: Document): Element => doc.scrollingElement ?? doc.documentElement;

/** The element whose scrolling moves `inside`: its nearest scrollable ancestor, else its document's own. */
export function findScroller(inside: Element): Scroller {
  const doc = ownerDocumentOf(inside);
  const view = viewOf(inside) ?? window;
  for (let at = parentAcross(inside); at; at = parentAcross(at)) {
    if (at !== doc.body && at !== doc.documentElement && scrolls(at, view)) return { element: at, view, axis: 'y' };
  }
  return { element: rootOf(doc), view, axis: 'y' };
}

const parentAcross = (element: Element): Element | null => {
  const parent = parentElementOf(element);
  if (parent) return parent;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
};

/** The largest box of the page that scrolls by itself, else the window; the window of a frame where the page is only its frame. */
export function findMainScroller(doc: Document): Scroller {
  const view = doc.defaultView ?? window;
  const root = rootOf(doc);
  let best: Element = root;
  let bestArea = root.scrollHeight > root.clientHeight + 8 ? Number.POSITIVE_INFINITY : 0;
  if (bestArea === 0) {
    for (const element of doc.body ? queryAll(doc.body, '*') : []) {
      if (!scrolls(element, view)) continue;
      const area = element.clientWidth * element.clientHeight;
      if (area > bestArea) {
        best = element;
        bestArea = area;
      }
    }
  }
  const framed = bestArea === 0 ? findScrollers(doc).find(({ axis }) => axis === 'y') : undefined;
  return framed ?? { element: best, view, axis: 'y' };
}

/** Brings the top of `element` near the top of the scroller's window, as a reader who turns to that page would. */
export function scrollToElement(scroller: Scroller, element: Element, offset = 0): void {
  const origin = isRoot(scroller) ? 0 : rectOf(scroller.element).top;
  const top = rectOf(element).top - origin + scroller.element.scrollTop;
  scrollTo(scroller, Math.max(0, top + offset - windowOf(scroller) * 0.1));
}

/** Remembers where the page stands; the returned function puts it back. */
export function keepScroll(scrollers: Pick<Scroller, 'element'>[]): () => void {
  const kept = scrollers.map(({ element }) => ({ element, top: element.scrollTop, left: element.scrollLeft }));
  return () => {
    for (const { element, top, left } of kept) element.scrollTo({ top, left, behavior: 'instant' });
  };
}

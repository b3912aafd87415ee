/** Something that scrolls, and where it stood. */
export interface Scroller {
  element: Element;
  view: Window;
}

const scrolls = (element: Element, view: Window): boolean => {
  if (element.scrollHeight <= element.clientHeight + 8 || element.clientHeight < 60) return false;
  return /auto|scroll|overlay/.test(view.getComputedStyle(element).overflowY);
};

/** The element whose scrolling moves `inside`: its nearest scrollable ancestor, else its document's own. */
export function findScroller(inside: Element): Scroller {
  const view = inside.ownerDocument.defaultView ?? window;
  for (let at: Element | null = inside.parentElement; at; at = parentAcross(at)) {
    if (at !== at.ownerDocument.body && at !== at.ownerDocument.documentElement && scrolls(at, view))
      return { element: at, view };
  }
  return { element: inside.ownerDocument.scrollingElement ?? inside.ownerDocument.documentElement, view };
}

const parentAcross = (element: Element): Element | null => {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
};

/** The largest box of the page that scrolls by itself, else the window. */
export function findMainScroller(doc: Document): Scroller {
  const view = doc.defaultView ?? window;
  const root = doc.scrollingElement ?? doc.documentElement;
  let best: Element = root;
  let bestArea = root.scrollHeight > root.clientHeight + 8 ? Number.POSITIVE_INFINITY : 0;
  if (bestArea === 0) {
    for (const element of doc.body?.querySelectorAll('*') ?? []) {
      if (!scrolls(element, view)) continue;
      const area = element.clientWidth * element.clientHeight;
      if (area > bestArea) {
        best = element;
        bestArea = area;
      }
    }
  }
  return { element: best, view };
}

const isRoot = (scroller: Scroller): boolean =>
  scroller.element === scroller.element.ownerDocument.scrollingElement ||
  scroller.element === scroller.element.ownerDocument.documentElement;

/** Height of what the scroller shows at once, in CSS px. */
export const viewportHeight = (scroller: Scroller): number =>
  isRoot(scroller) ? scroller.view.innerHeight : scroller.element.clientHeight;

export const scrollTo = (scroller: Scroller, top: number): void =>
  scroller.element.scrollTo({ top, behavior: 'instant' });

/** Brings the top of `element` near the top of the scroller's window, as a reader who turns to that page would. */
export function scrollToElement(scroller: Scroller, element: Element, offset = 0): void {
  const origin = isRoot(scroller) ? 0 : scroller.element.getBoundingClientRect().top;
  const top = element.getBoundingClientRect().top - origin + scroller.element.scrollTop;
  scrollTo(scroller, Math.max(0, top + offset - viewportHeight(scroller) * 0.1));
}

/** Remembers where the page stands; the returned function puts it back. */
export function keepScroll(scrollers: Scroller[]): () => void {
  const kept = scrollers.map((scroller) => ({
    scroller,
    top: scroller.element.scrollTop,
    left: scroller.element.scrollLeft,
  }));
  return () => {
    for (const { scroller, top, left } of kept) scroller.element.scrollTo({ top, left, behavior: 'instant' });
  };
}

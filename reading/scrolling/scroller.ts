import { localNameOf, ownerDocumentOf, parentElementOf, rectOf, shadowRootOf } from '../dom';
import { documentOf } from '../frame-document';

export type Axis = 'x' | 'y';

/** Something that scrolls, in the direction in which its document goes on. */
export interface Scroller {
  element: Element;
  view: Window;
  axis: Axis;
}

/** A box smaller than this (CSS px) shows no document. */
const LEAST = { width: 240, height: 200 };

/** Whether a box is large enough to show a document. */
export function isLarge(element: Element): boolean {
  const { width, height } = rectOf(element);
  return width >= LEAST.width && height >= LEAST.height;
}

/** What is more than the window by less than this (CSS px) is rounding. */
const SLACK = 8;

export const isRoot = ({ element }: Pick<Scroller, 'element'>): boolean => {
  const doc = ownerDocumentOf(element);
  return element === doc.scrollingElement || element === doc.documentElement;
};

/** Length of what the scroller shows at once, along its axis, in CSS px. */
export const windowOf = ({ element, view, axis }: Scroller): number => {
  if (axis === 'y') return isRoot({ element }) ? view.innerHeight : element.clientHeight;
  return isRoot({ element }) ? view.innerWidth : element.clientWidth;
};

/** Where the scroller stands, and how long its content is, along its axis, in CSS px. */
export const placeOf = ({ element, axis }: Scroller): { at: number; length: number } =>
  axis === 'y'
    ? { at: element.scrollTop, length: element.scrollHeight }
    : { at: Math.abs(element.scrollLeft), length: element.scrollWidth };

/** Scrolls at once, whatever the page wishes. A document from right to left has its start at 0 and goes on below it. */
export const scrollTo = ({ element, view, axis }: Scroller, at: number): void => {
  const backwards = axis === 'x' && view.getComputedStyle(element).direction === 'rtl';
  element.scrollTo({ [axis === 'y' ? 'top' : 'left']: backwards ? -at : at, behavior: 'instant' });
};

const SCROLLS = /auto|scroll|overlay/;

/** The directions in which a box scrolls; the window where it is the root of its document. */
function axesOf(element: Element, view: Window): Axis[] {
  const root = isRoot({ element });
  const style = view.getComputedStyle(element);
  const axes: Axis[] = [];
  if (element.scrollHeight > element.clientHeight + SLACK && (root || SCROLLS.test(style.overflowY))) axes.push('y');
  if (element.scrollWidth > element.clientWidth + SLACK && (root || SCROLLS.test(style.overflowX))) axes.push('x');
  if (!root && (element.clientHeight < LEAST.height || element.clientWidth < LEAST.width)) return [];
  return axes;
}

/** Points of the window at which a document would be seen, as shares of it. */
const POINTS = [0.2, 0.4, 0.6, 0.8].flatMap((y) => [0.3, 0.5, 0.7].map((x) => [x, y] as const));

/** The elements at a point, those in open shadow trees there before their hosts. */
function elementsAt(root: Document | ShadowRoot, x: number, y: number): Element[] {
  return root
    .elementsFromPoint(x, y)
    .filter((element) => element.getRootNode() === root)
    .flatMap((element) => {
      const inner = shadowRootOf(element);
      return inner ? [...elementsAt(inner, x, y), element] : [element];
    });
}

/** The elements at some points all over the window, the innermost first at each. */
export const elementsInWindow = (doc: Document, view: Window): Element[] =>
  POINTS.flatMap(([x, y]) => elementsAt(doc, view.innerWidth * x, view.innerHeight * y));

const parentAcross = (element: Element): Element | null => {
  const root = parentElementOf(element) ? null : element.getRootNode();
  return root && 'host' in root ? (root as ShadowRoot).host : parentElementOf(element);
};

const scrollersOf = (element: Element, view: Window): Scroller[] =>
  axesOf(element, view).map((axis) => ({ element, view, axis }));

const rootScrollers = (doc: Document, view: Window): Scroller[] =>
  scrollersOf(doc.scrollingElement ?? doc.documentElement, view);

/**
 * The same as `findScrollers`, without asking what is where on a page on which nothing but the page itself can scroll.
 * @param mayScroll boxes and frames that can, as the snapshot found them
 */
export function findScrollersAmong(doc: Document, mayScroll: Element[]): Scroller[] {
  const view = doc.defaultView;
  if (!view) return [];
  const some = mayScroll.some((element) => /^i?frame$/.test(localNameOf(element)) || axesOf(element, view).length > 0);
  return some ? findScrollers(doc) : rootScrollers(doc, view);
}

/**
 * What moves the text that is in the middle of the window, layers over it or not: boxes, large same-origin frames, the window
 * itself, from the innermost outwards.
 */
export function findScrollers(doc: Document): Scroller[] {
  const found: Scroller[] = [];
  const visit = (inner: Document, depth: number) => {
    const view = inner.defaultView;
    if (!view) return;
    const frames = new Set<Document>();
    const seen = new Set<Element>();
    for (const element of elementsInWindow(inner, view)) {
      if (/^i?frame$/.test(localNameOf(element))) {
        const framed = isLarge(element) ? documentOf(element as HTMLIFrameElement) : null;
        if (framed) frames.add(framed);
      }
      for (let at: Element | null = element; at && !seen.has(at); at = parentAcross(at)) {
        seen.add(at);
        if (!isRoot({ element: at }) && at !== inner.body) found.push(...scrollersOf(at, view));
      }
    }
    if (depth < 3) for (const frame of frames) visit(frame, depth + 1);
    found.push(...rootScrollers(inner, view));
  };
  visit(doc, 0);
  return found;
}

import { pushAll } from '../../structure/push-all';
import {
  attributeOf,
  childrenOf,
  firstElementChildOf,
  localNameOf,
  matches,
  nextElementSiblingOf,
  ownerDocumentOf,
  parentElementOf,
  queryAll,
  rectOf,
  shadowRootOf,
  textOf,
  viewOf,
} from '../dom';
import type { Page } from '../page';
import { documentOf } from '../snapshot';
import { isCalledPage, numberPages } from './page-numbers';
import { FEWEST, type Sample, sampleLeaves } from './sample-leaves';
import type { PageBox, PageKind } from './types';

/** A page is at least so large (CSS px). */
const MIN = { width: 240, height: 160 };
/** Boxes within this factor of each other are one page's nested boxes. */
const NESTED = 1.25;

const stem = (element: Element): string =>
  attributeOf(element, 'class')
    .split(/\s+/)
    .map((name) => name.replace(/\d+/g, ''))
    .filter((name) => name.length > 1)
    .sort()
    .join(' ');

const shareClass = (a: Element, b: Element): boolean => {
  const own = new Set(stem(a).split(' ').filter(Boolean));
  const other = stem(b).split(' ').filter(Boolean);
  if (own.size === 0 && other.length === 0) return true;
  return other.some((name) => own.has(name));
};

const isBig = (rect: DOMRect): boolean => rect.width >= MIN.width && rect.height >= MIN.height;

/** Whether `element` has siblings of its kind and about its size: it is one of a row of pages. */
function hasTwin(element: Element, rect: DOMRect): boolean {
  const parent = parentElementOf(element);
  const children = parent ? childrenOf(parent) : null;
  if (!children || children.length > 5000) return children !== null;
  for (const other of children) {
    if (other === element || localNameOf(other) !== localNameOf(element) || !shareClass(element, other)) continue;
    const size = rectOf(other);
    if (size.width >= 0.6 * rect.width && size.height >= 0.5 * rect.height && isBig(size)) return true;
  }
  return false;
}

/** From a run up to the box of its page: the outermost box of about the page's size. */
function climbToPage(run: Element): Element | null {
  let at: Element | null = /^(?:svg|img|canvas)$/.test(localNameOf(run)) ? run : parentElementOf(run);
  while (at && !isBig(rectOf(at))) at = parentElementOf(at);
  if (!at || at === ownerDocumentOf(at).body || at === ownerDocumentOf(at).documentElement) return null;
  const inner = rectOf(at);
  let box = at;
  for (let up = parentElementOf(at); up && up !== ownerDocumentOf(up).body; up = parentElementOf(up)) {
    if (hasTwin(box, rectOf(box))) break;
    const rect = rectOf(up);
    if (rect.width > inner.width * NESTED || rect.height > inner.height * NESTED) break;
    if (rect.width >= inner.width * 0.8 && rect.height >= inner.height * 0.8) box = up;
  }
  return box;
}

/** All pages of the row that `box` stands in, filled or not. */
function kinOf(box: Element): Element[] {
  const parent = parentElementOf(box);
  if (!parent) return [box];
  const rect = rectOf(box);
  return [...childrenOf(parent)].filter((other) => {
    if (other === box) return true;
    if (localNameOf(other) !== localNameOf(box) || !shareClass(box, other)) return false;
    const size = rectOf(other);
    if (stem(box) === '')
      return Math.abs(size.width - rect.width) <= 0.35 * rect.width && size.height >= 0.3 * rect.height;
    return size.width >= 0.3 * rect.width && size.height >= 0.25 * rect.height;
  });
}

const kindOf = (boxes: Element[], samples: Sample[]): PageKind => {
  if (boxes.some((box) => queryAll(box, '.textLayer').length > 0)) return 'pdfjs';
  const drawn = samples.filter((sample) => sample.svg).length;
  return drawn > samples.length / 2 ? 'svg' : 'positioned';
};

interface Group {
  /** In the order of the page. */
  boxes: Element[];
  samples: Sample[];
}

function groupSamples(samples: Sample[]): Group[] {
  const groups: Group[] = [];
  const groupOf = new Map<Element, Group>();
  const boxOf = new Map<Element, Element | null>();
  for (const sample of samples) {
    const holder = sample.svg ? sample.run : parentElementOf(sample.run);
    if (!holder) continue;
    let box = boxOf.get(holder);
    if (box === undefined) {
      box = climbToPage(sample.run);
      boxOf.set(holder, box);
    }
    if (!box) continue;
    let group = groupOf.get(box);
    if (!group) {
      const boxes = kinOf(box);
      group = { boxes, samples: [] };
      groups.push(group);
      for (const one of boxes) groupOf.set(one, group);
    }
    group.samples.push(sample);
  }
  return mergeCousins(groups);
}

/** Pages in wrappers of their own (spreads, one wrapper a page) have no common parent, but the same look and size. */
function mergeCousins(groups: Group[]): Group[] {
  const merged: Group[] = [];
  const mixed = new Set<Group>();
  for (const group of groups) {
    const first = group.boxes[0];
    const twin = merged.find(({ boxes: [other] }) => {
      if (!first || !other || localNameOf(other) !== localNameOf(first) || stem(other) !== stem(first)) return false;
      const a = rectOf(other);
      const b = rectOf(first);
      return Math.abs(a.width - b.width) <= 0.1 * a.width && Math.abs(a.height - b.height) <= 0.4 * a.height;
    });
    if (twin) {
      pushAll(twin.boxes, group.boxes);
      pushAll(twin.samples, group.samples);
      mixed.add(twin);
    } else merged.push(group);
  }
  // Kin are in order as they are, and a browser takes long to compare two of many siblings.
  for (const group of mixed)
    group.boxes.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  return merged;
}

/** Documents and shadow trees in which the visitor may see pages: the page, its large same-origin frames, the widget in the middle. */
function rootsOf(page: Page): (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [page.document];
  for (let i = 0; i < roots.length && roots.length < 12; i++) {
    const root = roots[i];
    if (!root) break;
    for (const frame of root.querySelectorAll<HTMLIFrameElement>('iframe, frame')) {
      const inner = isBig(rectOf(frame)) ? documentOf(frame) : null;
      if (inner?.body) roots.push(inner);
    }
    const view = root.ownerDocument?.defaultView ?? (root as Document).defaultView;
    const host = view ? root.elementFromPoint(view.innerWidth / 2, view.innerHeight / 2) : null;
    const shadow = host && (localNameOf(host).includes('-') || shadowRootOf(host)) ? page.shadowRootOf(host) : null;
    if (shadow && !roots.includes(shadow)) roots.push(shadow);
  }
  return roots;
}

/** A page of a document is larger than a card or a chart (CSS px²), or its markup calls it a page. */
const PAGE_AREA = 250_000;

/** How much of the text of the whole page must be in the boxes: charts and cards stand among other text. */
function shareNeeded({ boxes, samples }: Group): number {
  const first = boxes[0];
  if (boxes.length < 2 || !first || kindOf(boxes, samples) === 'svg') return 0.5;
  const rect = rectOf(first);
  return rect.width * rect.height >= PAGE_AREA || isCalledPage(first) ? 0.15 : 0.5;
}

/** How many placed elements the words are in: a page has one a line or more, a card one for all its words. */
const placesOf = ({ samples }: Group): number =>
  samples.some((sample) => sample.svg) ? samples.length : new Set(samples.map(({ run }) => run)).size;

/** How many boxes stand beside each other: pages follow each other downwards, at most two in a spread. */
function sideBySide(boxes: Element[]): number {
  const rects = boxes.slice(0, 12).map(rectOf);
  return Math.max(
    ...rects.map(
      (a) => rects.filter((b) => b.top < a.bottom - 4 && b.bottom > a.top + 4 && b.left !== a.left).length + 1,
    ),
  );
}

/** Viewers by their markup: pages that have not come yet are told, too. */
const STRUCTURES: [string, PageKind][] = [
  ['.pdfViewer .page[data-page-number]', 'pdfjs'],
  ['[data-page-number]:has(> .textLayer)', 'pdfjs'],
];

/** Boxes that stand one below the other are in the order in which they are seen; viewers add them to the page as one goes. */
function inOrder(elements: Element[]): Element[] {
  const placed = elements.map((element) => ({ element, rect: rectOf(element) }));
  const falls = placed.every(({ rect }, i) => i === 0 || rect.top >= (placed[i - 1]?.rect.top ?? 0));
  if (falls) return elements;
  placed.sort((a, b) => a.rect.top - b.rect.top);
  // Spreads, slides beside each other and pages that are not shown: the markup knows better.
  const apart = placed.every(({ rect }, i) => i === 0 || rect.top >= (placed[i - 1]?.rect.bottom ?? 0) - 2);
  return apart ? placed.map(({ element }) => element) : elements;
}

function toBoxes(found: Element[], kind: PageKind): PageBox[] {
  const elements = inOrder(found);
  const numbers = numberPages(elements);
  return elements.map((element, i) => ({ number: numbers[i] ?? i + 1, element, state: 'empty', kind, folded: false }));
}

/** The first dozen: layers come before runs in number. */
function firstChildren(element: Element): Element[] {
  const children: Element[] = [];
  for (let child = firstElementChildOf(element); child && children.length < 12; child = nextElementSiblingOf(child))
    children.push(child);
  return children;
}

/**
 * Marks pages whose layer of words is not rendered now, where other pages of the row show layers of the same name:
 * a viewer that unfolds the pages near the visitor.
 */
function markFolded(boxes: PageBox[]): void {
  const shown = new Set<string>();
  const folded = boxes.map((box) => {
    const view = viewOf(box.element);
    const names: string[] = [];
    const layers = firstChildren(box.element).flatMap((child) => [child, ...firstChildren(child)]);
    for (const layer of layers) {
      // A layer holds runs; a run holds none.
      if (firstElementChildOf(layer) === null || !/\S/.test(textOf(layer) ?? '')) continue;
      const own = stem(layer)
        .split(' ')
        .map((name) => `${localNameOf(layer)} ${name}`);
      if (view?.getComputedStyle(layer).display === 'none') names.push(...own);
      else for (const name of own) shown.add(name);
    }
    return names;
  });
  for (const [i, names] of folded.entries()) {
    const box = boxes[i];
    if (box && names.some((name) => shown.has(name))) box.folded = true;
  }
}

/**
 * The boxes of a document's pages whose words are set by position, in order; an empty list when the page shows no such thing.
 * Their `state` is not judged here: `readPageBox` does.
 */
export function findBoxes(page: Page): PageBox[] {
  const own = page.site?.pages;
  let best: { boxes: PageBox[]; weight: number } | null = null;
  for (const root of rootsOf(page)) {
    const named = own ? [...root.querySelectorAll(own)].filter((box) => isBig(rectOf(box))) : [];
    if (named.length > 0 && own) {
      const samples = sampleLeaves(root).samples.filter(({ run }) => named.some((box) => box.contains(run)));
      if (samples.length > 0) return finish(toBoxes(named, kindOf(named, samples)));
    }
    for (const [selector, kind] of STRUCTURES) {
      const boxes = [...root.querySelectorAll(selector)];
      if (boxes.length > 0) return finish(toBoxes(boxes, kind));
    }
    const { samples, all } = sampleLeaves(root);
    if (samples.length < FEWEST) continue;
    for (const group of groupSamples(samples)) {
      const share = group.samples.reduce((sum, sample) => sum + sample.length, 0) / Math.max(1, all);
      if (placesOf(group) < FEWEST || share < shareNeeded(group) || sideBySide(group.boxes) > 2) continue;
      const weight = share * group.samples.length;
      if (!best || weight > best.weight)
        best = { boxes: toBoxes(group.boxes, kindOf(group.boxes, group.samples)), weight };
    }
  }
  return best ? finish(best.boxes) : [];
}

function finish(boxes: PageBox[]): PageBox[] {
  markFolded(boxes);
  return boxes.filter(({ element }) => !matches(element, 'nav, header, footer, aside'));
}

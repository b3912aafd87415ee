import { attributeOf, queryAll, rectOf } from '../reading/dom';
import { makePage, type ReadOptions } from '../reading/make-page';
import type { Page } from '../reading/page';
import { findPageBoxes, readPageBox } from '../reading/positioned/page-boxes';
import { NUMBERED } from '../reading/positioned/page-numbers';
import type { PageBox } from '../reading/positioned/types';
import { findRoom } from '../reading/scrolling/blank-room';
import { isRoot, windowOf } from '../reading/scrolling/scroller';
import { ROOM } from '../verdict/more-on-scroll';
import type { PagedView, Slot } from './collect-pages';
import { findScroller } from './scroll';
import type { Part } from './types';

/** PDF.js sets this behind the last word of a page (pdf_viewer's TextLayerBuilder). */
const END = '.endOfContent';

/** The attributes by which pages are told from each other, where a viewer uses elements again. */
const signOf = (element: Element): string => NUMBERED.map((name) => attributeOf(element, name)).join();

const isNumbered = ({ number, element }: PageBox): boolean =>
  [number, number - 1].some((one) => new RegExp(`(?<!\\d)0*${one}(?!\\d)`).test(signOf(element)));

/** Where each box begins in the content of what scrolls them, in CSS px. */
function placeBoxes(boxes: PageBox[]): PlacedBox[] {
  const [first] = boxes;
  if (!first) return [];
  const scroller = findScroller(first.element);
  const origin = (isRoot(scroller) ? 0 : rectOf(scroller.element).top) - scroller.element.scrollTop;
  return boxes.map((box) => ({ ...box, top: rectOf(box.element).top - origin, sign: signOf(box.element) }));
}

interface PlacedBox extends PageBox {
  top: number;
  sign: string;
}

/**
 * Whether the boxes are what a list shows of itself now, not the pages of a document: beside them (or within the only one) is room
 * for more, and nothing numbers them, so that the next ones cannot be told from these.
 */
function isWindowOnList(boxes: PlacedBox[]): boolean {
  const [first] = boxes;
  if (!first || first.kind === 'pdfjs' || boxes.every(isNumbered)) return false;
  const scroller = findScroller(first.element);
  const least = windowOf(scroller) * ROOM;
  const room = findRoom(scroller).blank.filter(([from, to]) => to - from > least);
  if (boxes.length === 1) return room.length > 0;
  const ends = boxes.map(({ top, element }) => [top, top + rectOf(element).height] as const);
  return room.some(([from, to]) => ends.every(([start, end]) => end <= from + 2 || start >= to - 2));
}

/** The pages of a viewer or of positioned text, as the collector walks them; null when the page has no such pages. */
export function pagesView(page: Page, options: ReadOptions): (PagedView & { kind: string }) | null {
  let boxes = placeBoxes(findPageBoxes(page));
  const [first] = boxes;
  if (!first || isWindowOnList(boxes)) return null;
  const locked = page.site?.locked ?? [];
  let marksEnd = false;

  const layerOf = (slot: { number: number }): Element | null => {
    const box = boxes.find((one) => one.number === slot.number);
    return box?.kind === 'pdfjs' ? (queryAll(box.element, '.textLayer')[0] ?? null) : null;
  };
  const isWhole = (slot: { number: number }): boolean | undefined => {
    const layer = layerOf(slot);
    if (!layer) return undefined;
    if (queryAll(layer, END).length > 0) {
      marksEnd = true;
      return true;
    }
    return marksEnd ? false : undefined;
  };
  const read = (slot: { number: number }): Part | null => {
    const box = boxes.find((one) => one.number === slot.number);
    if (!box || isWhole(slot) === false) return null;
    const loaded = readPageBox(box, locked);
    if (loaded.state === 'empty') return null;
    const size = loaded.lines.reduce((sum, line) => sum + line.text.length, 0);
    return { key: String(box.number), order: box.number, state: loaded.state, data: loaded, size };
  };

  return {
    kind: first.kind,
    slots: () => boxes,
    refresh: () => {
      const now = placeBoxes(findPageBoxes(makePage(page.document, options)));
      const known = new Map(boxes.map((box) => [box.number, box]));
      for (const box of now) known.set(box.number, box);
      boxes = [...known.values()].sort((a, b) => a.number - b.number);
    },
    isWhole,
    hasAll: () => first.kind === 'pdfjs',
    isStale: (slot: Slot) => {
      const box = boxes.find((one) => one.number === slot.number);
      return box !== undefined && (!box.element.isConnected || signOf(box.element) !== box.sign);
    },
    read,
  };
}

import type { ElementContent } from 'hast';
import { attributeOf, ownerDocumentOf, parentElementOf, queryAll, rectOf } from '../reading/dom';
import {
  findRoom,
  hasFilledTwin,
  isPlaceholder,
  isSeen,
  MAY_HOLD_PLACE,
  type Stretch,
  stretchOf,
} from '../reading/scrolling/blank-room';
import { type Axis, isRoot, type Scroller, windowOf } from '../reading/scrolling/scroller';
import { plainText, type SnapshotElement } from '../reading/snapshot-tree';
import { lengthOf } from './length-of';

/** Room of so many windows with nothing in it is kept for what comes; less is a margin at the end. */
export const ROOM = 1.5;
/** A page of a viewer is no lower than this share of the window. */
const PAGE = 0.5;
/** A scroller with less than this share of the text beside it is a widget. */
const SHARE = 0.3;

/** What holds less than this share of the text is not the list that it is in. */
const MOST = 0.6;

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

/** Whether the first letter of a box is one that words in place of a page begin with: few boxes are looked at closer. */
function mayHoldPlace(node: SnapshotElement): boolean {
  const stack: ElementContent[] = [...node.children].reverse();
  for (let at = stack.pop(); at; at = stack.pop()) {
    if (at.type === 'text' && /\S/.test(at.value)) return MAY_HOLD_PLACE.test(at.value);
    if (at.type === 'element')
      for (let i = at.children.length - 1; i >= 0; i--) stack.push(at.children[i] as ElementContent);
  }
  return false;
}

/** The outermost boxes of a scroller that show nothing, or a word that holds the place of what comes. */
function emptyIn({ element }: Scroller, root: SnapshotElement): Element[] {
  const found: Element[] = [];
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    const { source, textLength, block } = node.data;
    const may =
      block && (textLength === 0 || (textLength < 60 && mayHoldPlace(node) && isPlaceholder(plainText(node))));
    if (may && isWithin(source, element) && !isSeen(source)) found.push(source);
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

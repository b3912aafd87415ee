import { rectOf } from '../dom';

/** A piece of a text node that stands on one line. */
export interface Piece {
  text: string;
  left: number;
  top: number;
  width: number;
  height: number;
}

const topAt = (range: Range, node: Text, offset: number): number | null => {
  range.setStart(node, offset);
  range.setEnd(node, offset + 1);
  const box = range.getBoundingClientRect();
  return box.width === 0 && box.height === 0 ? null : box.top;
};

/** The first offset after `from` whose character is on a lower (or other) line than `top`. */
function lineEnd(range: Range, node: Text, from: number, top: number, near: number): number {
  const isOn = (offset: number): boolean => {
    for (let at = offset; at > from; at--) {
      const here = topAt(range, node, at);
      if (here !== null) return Math.abs(here - top) <= near;
    }
    return true;
  };
  let low = from + 1;
  let high = node.data.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isOn(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const isBlank = (text: string): boolean => !/\S/.test(text);

/**
 * The lines of a text node as the browser broke them, with their boxes in CSS px of the viewport.
 * Usually one; the offsets of line ends are searched by halving.
 */
export function splitLines(range: Range, node: Text): Piece[] {
  range.selectNodeContents(node);
  const rects = range.getClientRects();
  const first = rects[0];
  if (!first) return [];
  let bottom = first.bottom;
  let right = first.right;
  let left = first.left;
  let several = false;
  for (let i = 1; i < rects.length; i++) {
    const rect = rects[i];
    if (!rect || rect.width === 0) continue;
    if (Math.abs(rect.top - first.top) > 0.6 * first.height) several = true;
    left = Math.min(left, rect.left);
    right = Math.max(right, rect.right);
    bottom = Math.max(bottom, rect.bottom);
  }
  if (!several) return [{ text: node.data, left, top: first.top, width: right - left, height: bottom - first.top }];
  const pieces: Piece[] = [];
  const { data } = node;
  for (let from = 0; from < data.length && pieces.length < 2000; ) {
    const top = isBlank(data.charAt(from)) ? null : topAt(range, node, from);
    if (top === null) {
      from++;
      continue;
    }
    const to = lineEnd(range, node, from, top, 0.5 * first.height);
    range.setStart(node, from);
    range.setEnd(node, to);
    const box = range.getBoundingClientRect();
    pieces.push({ text: data.slice(from, to), left: box.left, top: box.top, width: box.width, height: box.height });
    from = to;
  }
  return pieces;
}

/** Spaces that are drawn at a line's start: Chinese text sets its paragraphs in by two of them. */
const SET_IN = /^[ \t\n\r]*[\u00a0\u3000]{2,}(?=\S)/;

/** A text node's first line without the spaces that it is set in by: the line begins where its words do. */
export function withoutIndent(piece: Piece, range: Range, node: Text): Piece {
  const indent = SET_IN.exec(node.data)?.[0].length ?? 0;
  if (indent === 0) return piece;
  const box = topAt(range, node, indent) === null ? null : range.getBoundingClientRect();
  const right = piece.left + piece.width;
  if (!box || box.left <= piece.left || box.left >= right) return piece;
  return { ...piece, text: piece.text.trimStart(), left: box.left, width: right - box.left };
}

/** So many elements of one kind are measured both ways before their boxes are trusted. */
const PROVEN = 4;

/**
 * The one line of a run that is an element by itself, by the element's box: cheaper than a range. Null when the box is not
 * (or not yet known to be) just around the words, or holds several lines.
 * @param kind what is known of elements of this kind
 */
export function snugLine(
  range: Range,
  node: Text,
  element: Element,
  kind: { snug: number; look: { size: number } },
): Piece | null {
  if (kind.snug < 0 || node.nextSibling !== null || node.previousSibling !== null) return null;
  const box = rectOf(element);
  const { size } = kind.look;
  if (box.height > 1.9 * size || box.height === 0) return null;
  if (kind.snug < PROVEN) {
    range.selectNodeContents(node);
    const words = range.getBoundingClientRect();
    kind.snug = Math.abs(words.left - box.left) < 1 && Math.abs(words.right - box.right) < 1.5 ? kind.snug + 1 : -1;
    return null;
  }
  // The line box may be lower or higher than the letters; its middle is theirs.
  const height = 1.2 * size;
  return { text: node.data, left: box.left, top: box.top + box.height / 2 - height / 2, width: box.width, height };
}

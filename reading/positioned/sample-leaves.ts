import {
  ELEMENT,
  firstChildOf,
  localNameOf,
  nextSiblingOf,
  nodeTypeOf,
  parentElementOf,
  rectOf,
  TEXT,
  textOf,
} from '../dom';

/** A piece of text that stands at a place of its own. */
export interface Sample {
  /** The element that is placed. */
  run: Element;
  svg: boolean;
  length: number;
}

export interface Samples {
  samples: Sample[];
  /** Characters of all text looked at, placed or not; not counted to the end with fewer samples than `FEWEST`. */
  all: number;
}

const LOOKED_AT = 700;
/** Fewer placed pieces of text are no document. */
export const FEWEST = 3;
const SVG = 'http://www.w3.org/2000/svg';
const NO_TEXT = new Set(['script', 'style', 'noscript', 'template', 'title', 'textarea', 'option']);

function ownText(element: Element): number {
  let length = 0;
  for (let child = firstChildOf(element); child; child = nextSiblingOf(child))
    if (nodeTypeOf(child) === TEXT) length += (child as Text).data.trim().length;
  return length;
}

/** The nearest element at or above that is placed absolutely and holds no more than a line or a small box of text. */
function placedRun(leaf: Element, view: Window, positions: Map<Element, string>): Element | null {
  let at: Element | null = leaf;
  for (let up = 0; at && up < 4; up++, at = parentElementOf(at)) {
    let position = positions.get(at);
    if (position === undefined) {
      position = view.getComputedStyle(at).position;
      positions.set(at, position);
    }
    if (position === 'fixed' || position === 'sticky') return null;
    if (position !== 'absolute') continue;
    // Grids place their cells, and say what they are.
    if (at.closest('[role="grid"], [role="treegrid"]')) return null;
    // A slide or a card, whose text flows: a run has neither headings nor lists.
    if (at !== leaf && at.querySelector('h1, h2, h3, h4, h5, h6, ul, ol')) return null;
    const style = view.getComputedStyle(at);
    const rect = rectOf(at);
    const size = Number.parseFloat(style.fontSize) || 16;
    const inside = textOf(at)?.length ?? 0;
    const hidden = rect.width === 0 && rect.height === 0;
    const vertical = style.writingMode.startsWith('vertical');
    const deep = vertical ? rect.width : rect.height;
    if (inside > 1200 || deep > 30 * size || (deep > 4 * size && inside < 4)) return null;
    return hidden && style.display === 'none' ? null : at;
  }
  return null;
}

/**
 * Looks at text all over a document, at most some hundred elements evenly spread: which of it is set by position?
 * The cost does not grow with the page but for one pass of the browser's own.
 */
export function sampleLeaves(root: Document | ShadowRoot): Samples {
  const isDocument = nodeTypeOf(root) === 9; // a frame's document is an instance of the frame's own Document
  const view = isDocument ? (root as Document).defaultView : root.ownerDocument?.defaultView;
  const elements = isDocument ? (root as Document).body?.getElementsByTagName('*') : root.querySelectorAll('*');
  const found: Samples = { samples: [], all: 0 };
  if (!view || !elements) return found;
  const positions = new Map<Element, string>();
  const unplaced: { element: Element; length: number }[] = [];
  const step = Math.max(1, elements.length / LOOKED_AT);
  for (let i = 0; i < elements.length; i += step) {
    const element = elements[Math.floor(i)];
    if (!element || nodeTypeOf(element) !== ELEMENT || NO_TEXT.has(localNameOf(element))) continue;
    const length = ownText(element);
    if (length === 0) continue;
    const svg = element.namespaceURI === SVG;
    if (svg) {
      const drawing = (element as SVGElement).ownerSVGElement;
      const outer = drawing?.closest('svg') ?? null;
      found.all += length;
      if (outer && /^(?:text|tspan|a)$/.test(localNameOf(element)))
        found.samples.push({ run: topSvg(outer), svg, length });
      continue;
    }
    const run = placedRun(element, view, positions);
    if (!run) {
      unplaced.push({ element, length });
      continue;
    }
    found.all += length;
    found.samples.push({ run, svg, length });
  }
  // Where hardly anything is placed, nobody asks how much is not.
  if (found.samples.length < FEWEST) return found;
  for (const { element, length } of unplaced) if (rectOf(element).width > 0) found.all += length; // else not rendered: neither text of the page nor placed
  return found;
}

/** Nested drawings are one drawing. The run stands for the drawing, whose parent is asked for the page. */
function topSvg(svg: Element): Element {
  let top = svg;
  for (let up = parentElementOf(svg); up; up = parentElementOf(up)) if (localNameOf(up) === 'svg') top = up;
  return top;
}

import { seenCharacters } from '../../structure/lines/seen-characters';
import type { Run } from '../../structure/lines/types';
import { ELEMENT, firstChildOf, localNameOf, nextSiblingOf, nodeTypeOf, TEXT } from '../dom';
import type { Removal } from '../types';
import { groundOf, isSameColour, judge, type Surroundings } from '../visibility';
import { type Look, readLook } from './looks';
import { splitLines } from './split-lines';

/** A run with what decides whether it is seen. */
export interface FoundRun extends Run {
  transparent?: boolean;
  block: number;
}

export interface Found {
  runs: FoundRun[];
  /** Characters under a blur, and the first of them. */
  blurred: number;
  removed: Removal[];
  /** Roots of parts that are not rendered (`display: none`) and hold text. */
  unrendered: Element[];
}

interface Step {
  element: Element;
  next: ChildNode | null;
  opacity: number;
  angle: number;
  block: number;
  look: Look;
  around: Surroundings;
  visible: boolean;
  hidden: boolean;
}

const SKIPPED = new Set(
  'script style noscript template canvas img video audio object embed iframe select textarea button input option svg math title'.split(
    ' ',
  ),
);

const turnOf = (style: CSSStyleDeclaration): number => {
  const { transform } = style;
  if (transform === 'none' || transform === '') return 0;
  const values = /^matrix\(([^)]+)\)/.exec(transform)?.[1]?.split(',').map(Number) ?? [];
  const angle = (Math.atan2(values[1] ?? 0, values[0] ?? 1) * 180) / Math.PI;
  return Math.abs(angle) < 1 ? 0 : angle;
};

export interface CollectOptions {
  /** A picture is behind or in front of the words: the colour of the ground is not known. */
  onPicture: boolean;
  /** Leaves a part out (the host's layers over the page). */
  skip?: (element: Element, style: CSSStyleDeclaration) => boolean;
  heading?: (element: Element) => number | undefined;
}

/**
 * The runs of text inside a page's box with their places in CSS px from the box's upper left corner. Reads, changes nothing.
 * Hidden text is left out and recorded; transparent text is marked, since over a picture of the page it is the page's own.
 */
export function collectRuns(box: Element, options: CollectOptions): Found {
  const view = box.ownerDocument.defaultView;
  const found: Found = { runs: [], blurred: 0, removed: [], unrendered: [] };
  if (!view) return found;
  const origin = box.getBoundingClientRect();
  const range = box.ownerDocument.createRange();
  const broken = new Set<number>();
  let blocks = 0;
  const white: Surroundings = { background: 'rgb(255, 255, 255)', color: 'rgb(0, 0, 0)' };
  const stack: Step[] = [];

  const enter = (element: Element, parent: Step | null) => {
    const tag = localNameOf(element);
    if (tag === 'br' && parent) broken.add(parent.block);
    if (SKIPPED.has(tag) || tag === 'br') return;
    const style = view.getComputedStyle(element);
    if (style.display === 'none') {
      if (element !== box && /\S/.test(element.textContent ?? '')) found.unrendered.push(element);
      return;
    }
    const why = element === box ? null : judge(element, style);
    const text = () => (element.textContent ?? '').trim();
    if (why === 'blurred') {
      const words = text();
      found.blurred += words.length;
      if (words) found.removed.push({ reason: 'locked', text: words.slice(0, 200), rule: 'blurred' });
      return;
    }
    // A layer of opacity 0 over a picture is judged with the other transparent text.
    if (why && why !== 'off-screen' && !(why === 'invisible' && options.onPicture)) {
      const words = text();
      if (words) found.removed.push({ reason: 'hidden', text: words.slice(0, 200), rule: why });
      return;
    }
    if (options.skip && element !== box && options.skip(element, style)) return;
    const opacity = (parent?.opacity ?? 1) * Number(style.opacity || 1);
    const around = groundOf(style, parent?.around ?? white);
    const inline = style.display.startsWith('inline') || style.display === 'contents';
    stack.push({
      element,
      next: firstChildOf(element),
      opacity,
      angle: (parent?.angle ?? 0) + turnOf(style),
      block: inline && parent ? parent.block : ++blocks,
      look: readLook(style, opacity),
      around,
      visible: style.visibility === 'visible' || style.visibility === '',
      hidden:
        !options.onPicture && isSameColour(style, { background: around.background, color: parent?.around.color ?? '' }),
    });
  };

  const addText = (node: Text, step: Step) => {
    const { data } = node;
    const { look } = step;
    if (data === '' || !step.visible || look.size <= 1) return;
    if (!/\S/.test(data)) {
      addSpace(found.runs.at(-1), range, node, origin);
      return;
    }
    const pieces = splitLines(range, node);
    if (data.includes('\n') && pieces.length > 1) broken.add(step.block);
    const heading = options.heading?.(step.element);
    for (const piece of pieces) {
      const text = seenCharacters(piece.text);
      if (text.trim() === '' || piece.height <= 0) continue;
      if (step.hidden && !look.transparent) {
        found.removed.push({ reason: 'hidden', text: text.slice(0, 200), rule: 'same-colour' });
        continue;
      }
      found.runs.push(makeRun(piece, text, step, origin, heading));
    }
  };

  enter(box, null);
  while (stack.length > 0) {
    const step = stack[stack.length - 1];
    if (!step) break;
    const child = step.next;
    if (!child) {
      stack.pop();
      continue;
    }
    step.next = nextSiblingOf(child);
    const type = nodeTypeOf(child);
    if (type === TEXT) addText(child as Text, step);
    else if (type === ELEMENT) enter(child as unknown as Element, step);
  }
  markFlows(found.runs, broken);
  return found;
}

function makeRun(
  piece: { left: number; top: number; width: number; height: number },
  text: string,
  step: Step,
  origin: DOMRect,
  heading: number | undefined,
): FoundRun {
  const { look } = step;
  const element = step.element as Element & { offsetHeight?: number };
  // Transforms of ancestors scale the letters; the box of the run tells by how much.
  const own = element.offsetHeight ?? 0;
  const scaled = own > 0 && step.angle === 0 ? element.getBoundingClientRect().height / own : 1;
  const size = Math.round(look.size * (Math.abs(scaled - 1) < 0.02 ? 1 : scaled) * 4) / 4;
  const run: FoundRun = {
    text,
    x: piece.left - origin.left,
    y: piece.top - origin.top,
    width: piece.width,
    height: piece.height,
    size,
    bold: look.bold,
    block: step.block,
  };
  if (look.italic) run.italic = true;
  if (look.mono) run.mono = true;
  if (look.pale && !look.transparent) run.pale = true;
  if (look.transparent) run.transparent = true;
  if (look.vertical) run.vertical = true;
  if (step.angle !== 0) run.angle = step.angle;
  if (heading !== undefined) run.heading = heading;
  return run;
}

/** A run of white space ends the run before it, if it stands right after it. */
function addSpace(last: FoundRun | undefined, range: Range, node: Text, origin: DOMRect): void {
  if (!last || last.text.endsWith(' ')) return;
  range.selectNodeContents(node);
  const space = range.getBoundingClientRect();
  if (space.width <= 0.05 * last.size) return;
  const near = Math.abs(space.left - origin.left - last.x - last.width) <= 0.6 * last.size;
  const level = Math.abs(space.top + 0.8 * space.height - origin.top - last.y - 0.8 * last.height) <= 0.35 * last.size;
  if (near && level) last.text += ' ';
}

/** Runs of a block that the browser broke into lines by itself are one paragraph. */
function markFlows(runs: FoundRun[], broken: ReadonlySet<number>): void {
  const tops = new Map<number, { y: number; wraps: boolean }>();
  for (const run of runs) {
    const known = tops.get(run.block);
    if (!known) tops.set(run.block, { y: run.y, wraps: false });
    else if (Math.abs(known.y - run.y) > 0.7 * run.size) known.wraps = true;
  }
  for (const run of runs) if (tops.get(run.block)?.wraps && !broken.has(run.block)) run.flow = run.block;
}

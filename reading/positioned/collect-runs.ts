import { seenCharacters } from '../../structure/lines/seen-characters';
import type { Run } from '../../structure/lines/types';
import {
  attributeOf,
  ELEMENT,
  firstChildOf,
  localNameOf,
  nextSiblingOf,
  nodeTypeOf,
  ownerDocumentOf,
  rectOf,
  TEXT,
  textOf,
  viewOf,
} from '../dom';
import type { SeenRun } from '../snapshot-tree';
import type { Removal } from '../types';
import { isCutOff } from './clips';
import { type Face, faceOf } from './faces';
import { snugLine, splitLines, withoutIndent } from './split-lines';

/** A run with what decides whether it is seen. */
export interface FoundRun extends Run {
  transparent?: boolean;
  /** Whether it stands where the page, or a box in it, cuts it off; undefined: the run was not found in a box of its own. */
  cutOff?: boolean;
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
  block: number;
  face: Face;
  /** Paragraph or heading of the DOM that it stands in; 0: none. */
  paragraph: number;
  level: number | undefined;
}

const SKIPPED = new Set(
  'script style noscript template canvas img video audio object embed iframe select textarea button input option svg math title'.split(
    ' ',
  ),
);

const PARAGRAPHS = new Set(['p', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** The level of an element that is a heading by its tag or role (WAI-ARIA). */
function levelOf(element: Element, tag: string): number | undefined {
  if (tag.length === 2 && tag.startsWith('h') && tag >= 'h1' && tag <= 'h6') return Number(tag[1]);
  if (attributeOf(element, 'role') !== 'heading') return undefined;
  const level = Number(attributeOf(element, 'aria-level') || 2);
  return level >= 1 ? Math.min(6, level) : undefined;
}

export interface CollectOptions {
  /** A picture is behind or in front of the words: the colour of the ground is not known. */
  onPicture: boolean;
  /** Leaves a part out (the host's layers over the page). */
  skip?: (element: Element) => boolean;
  heading?: (element: Element) => number | undefined;
  /** Gets the elements that hold one run of text and nothing else, and are on their page. */
  seenRuns?: Map<Element, SeenRun>;
}

/**
 * The runs of text inside a page's box with their places in CSS px from the box's upper left corner. Reads, changes nothing.
 * Hidden text is left out and recorded; transparent text is marked, since over a picture of the page it is the page's own.
 */
export function collectRuns(box: Element, options: CollectOptions): Found {
  const view = viewOf(box);
  const found: Found = { runs: [], blurred: 0, removed: [], unrendered: [] };
  if (!view) return found;
  const origin = rectOf(box);
  const zoom = zoomOf(box);
  const range = ownerDocumentOf(box).createRange();
  const broken = new Set<number>();
  let blocks = 0;
  let paragraphs = 0;
  const stack: Step[] = [];

  const leaveOut = (element: Element, reason: Removal['reason'], rule: string): number => {
    const words = (textOf(element) ?? '').trim();
    if (words) found.removed.push({ reason, text: words.slice(0, 200), rule });
    return words.length;
  };

  const enter = (element: Element, parent: Step | null) => {
    const tag = localNameOf(element);
    if (tag === 'br' && parent) broken.add(parent.block);
    if (SKIPPED.has(tag) || tag === 'br') return;
    const face = faceOf(element, view, parent?.face ?? null);
    if (face.display === 'none') {
      if (element !== box && /\S/.test(textOf(element) ?? '')) found.unrendered.push(element);
      return;
    }
    if (face.unseen === 'blurred') {
      found.blurred += leaveOut(element, 'locked', 'blurred');
      return;
    }
    // A layer of opacity 0 over a picture is judged with the other transparent text.
    if (face.unseen && !(face.unseen === 'invisible' && options.onPicture)) {
      leaveOut(element, 'hidden', face.unseen);
      return;
    }
    if (face.placed && element !== box && options.skip?.(element)) {
      leaveOut(element, 'nag', 'layer');
      return;
    }
    const block = face.inline && parent ? parent.block : ++blocks;
    const paragraph = PARAGRAPHS.has(tag) ? ++paragraphs : (parent?.paragraph ?? 0);
    stack.push({
      element,
      next: firstChildOf(element),
      block,
      face,
      paragraph,
      level: levelOf(element, tag) ?? parent?.level,
    });
  };

  const addText = (node: Text, step: Step) => {
    const { data } = node;
    const { look, visible, sameColour } = step.face;
    if (data === '' || !visible || look.size <= 1) return;
    if (!/\S/.test(data)) {
      addSpace(found.runs.at(-1), range, node, origin);
      return;
    }
    const { face, element } = step;
    const last = node.nextSibling === null;
    const snug = face.placed && !face.transformed ? snugLine(range, node, element, face) : null;
    const pieces = snug ? [snug] : splitLines(range, node);
    if (data.includes('\n') && pieces.length > 1) broken.add(step.block);
    const heading = options.heading?.(step.element) ?? step.level;
    let on = pieces.length > 0 && last && node.previousSibling === null;
    for (const [i, whole] of pieces.entries()) {
      const piece = i === 0 && !look.vertical && face.angle === 0 ? withoutIndent(whole, range, node) : whole;
      const end = last && i === pieces.length - 1 ? face.hyphen : '';
      const text = `${seenCharacters(piece.text)}${end}`;
      if (text.trim() === '' || piece.height <= 0) continue;
      if (sameColour && !options.onPicture && !look.transparent) {
        found.removed.push({ reason: 'hidden', text: text.slice(0, 200), rule: 'same-colour' });
        continue;
      }
      const run = makeRun(piece, text, step, { origin, zoom }, heading);
      run.cutOff = isCutOff(run, element, box, origin);
      on &&= !run.cutOff;
      found.runs.push(run);
    }
    const lone = pieces.length === 1 && on ? found.runs.at(-1) : undefined;
    // Words over a scan are set in a font of the browser's, which is wider or narrower than the printed: their boxes tell where they end.
    if (lone && look.transparent && face.placed && !face.transformed)
      lone.width = Math.min(lone.width, rectOf(element).width);
    if (on) options.seenRuns?.set(element, face);
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
  dropParagraphs(found.runs);
  return found;
}

/** How much larger than its style says a page is shown: viewers zoom by a transform around the pages. */
export function zoomOf(box: Element): number {
  const { offsetWidth = 0, offsetHeight = 0 } = box as HTMLElement;
  const { width, height } = rectOf(box);
  if (offsetWidth === 0 || offsetHeight === 0) return 1;
  const zoom = width / offsetWidth;
  return Math.abs(zoom - 1) > 0.01 && Math.abs(height / offsetHeight - zoom) <= 0.02 * zoom ? zoom : 1;
}

function makeRun(
  piece: { left: number; top: number; width: number; height: number },
  text: string,
  step: Step,
  { origin, zoom }: { origin: DOMRect; zoom: number },
  heading: number | undefined,
): FoundRun {
  const { look, angle, transformed } = step.face;
  // Transforms scale the letters; the box of the run tells by how much.
  const own =
    transformed && angle === 0 ? ((step.element as Element & { offsetHeight?: number }).offsetHeight ?? 0) : 0;
  const scaled = own > 0 ? rectOf(step.element).height / own : zoom;
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
  if (angle !== 0) run.angle = angle;
  if (heading !== undefined) run.heading = heading;
  if (step.paragraph > 0) run.paragraph = step.paragraph;
  return run;
}

/** A run of white space ends the run before it, if it stands right after it. */
function addSpace(last: FoundRun | undefined, range: Range, node: Text, origin: DOMRect): void {
  if (!last || last.text.endsWith(' ')) return;
  last.parted = true;
  range.selectNodeContents(node);
  const space = range.getBoundingClientRect();
  if (space.width <= 0.05 * last.size) return;
  const near = Math.abs(space.left - origin.left - last.x - last.width) <= 0.6 * last.size;
  const level = Math.abs(space.top + 0.8 * space.height - origin.top - last.y - 0.8 * last.height) <= 0.35 * last.size;
  if (near && level) last.text += ' ';
}

/** Where hardly any paragraph of the DOM has several lines, its lines are called paragraphs, and say nothing. */
function dropParagraphs(runs: FoundRun[]): void {
  const first = new Map<number, number>();
  const several = new Set<number>();
  for (const { paragraph, y, size } of runs) {
    if (paragraph === undefined) continue;
    const known = first.get(paragraph);
    if (known === undefined) first.set(paragraph, y);
    else if (Math.abs(known - y) > 0.7 * size) several.add(paragraph);
  }
  if (several.size >= 2 && several.size >= 0.25 * first.size) return;
  for (const run of runs) delete run.paragraph;
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

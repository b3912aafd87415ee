import {
  ELEMENT,
  firstChildOf,
  firstElementChildOf,
  localNameOf,
  nextElementSiblingOf,
  nextSiblingOf,
  nodeTypeOf,
  rectOf,
  shadowRootOf,
  TEXT,
  textOf,
  viewOf,
} from './dom';
import { blockish, isHtml, phrasing, shownName, skipped, undrawn } from './element-names';
import { documentOf, hostOf } from './frame-document';
import { atOnce, type Steps } from './in-steps';
import { isPaintedBeneath } from './painted-beneath';
import { orderPlaced } from './painted-order';
import { addRun, addText, type Frame, frameOf, nodeOf, partFromMark } from './snapshot-frame';
import type { HiddenText, Snapshot, SnapshotElement, SnapshotOptions } from './snapshot-tree';
import { readFormula } from './typeset-formula';
import { groundOf, isSameColour, judge, type ReadStyle, readStyle, type Surroundings, type Unseen } from './visibility';

export { documentOf } from './frame-document';
export {
  type HiddenText,
  type NodeFacts,
  plainText,
  type Snapshot,
  type SnapshotElement,
  type SnapshotOptions,
} from './snapshot-tree';

const HIDDEN_KEPT = 400;
const CUT = 200;

/** So many levels below the start are deep: see `judge`. Pages made by hand have a few dozen. */
const DEEP = 100;
/** So many nodes are taken in one step. */
const STEP = 256;

/** The visible tree below `start`, taken in one go: see `snapshotSteps`. */
export const takeSnapshot = (start: Element, options: SnapshotOptions): Snapshot =>
  atOnce(snapshotSteps(start, options));

/**
 * The visible tree below `start`, read from computed styles and boxes, without touching the page:
 * same-origin frames and shadow roots in place, flex and grid children as painted, tags put right
 * where the style shows a block as inline or the other way round.
 * A page that changes between two steps may be read in part twice or not at all: `options.onTree` tells what to watch.
 */
export function* snapshotSteps(start: Element, options: SnapshotOptions): Steps<Snapshot> {
  const hidden: HiddenText[] = [];
  const unreadFrames: Snapshot['unreadFrames'] = [];
  const mayScroll: Element[] = [];
  const nodes = new Map<Element, SnapshotElement>();
  const max = options.maxElements ?? Number.POSITIVE_INFINITY;
  let elements = 0;
  let characters = 0;

  const makeNode = (
    element: Element,
    tagName: string,
    read: ReadStyle,
    block: boolean,
    size?: number,
  ): SnapshotElement => {
    const node = nodeOf(element, tagName, read, block, size);
    nodes.set(element, node);
    return node;
  };

  const startView = viewOf(start);
  if (!startView) throw new Error('The page is not shown: it has no window.');
  const startStyle = readStyle(startView.getComputedStyle(start));
  const root = makeNode(start, 'body', startStyle, true);
  const stack: Frame[] = [];
  const push = (
    node: SnapshotElement,
    element: Node,
    read: ReadStyle,
    view: Window,
    around: Surroundings,
    list: Node[] | null = null,
  ) => {
    stack.push(frameOf(node, element, read, view, around, list, stack[stack.length - 1]));
  };
  const white: Surroundings = { background: 'rgb(255, 255, 255)', color: 'rgb(0, 0, 0)' };
  options.onTree?.(start);
  push(root, start, startStyle, startView, groundOf(startStyle, white));

  const keepHidden = (why: Unseen, element: Element, frame: Frame) => {
    if (hidden.length >= HIDDEN_KEPT) return;
    const text = (textOf(element) ?? '').trim();
    if (text) hidden.push({ why, text: text.slice(0, CUT), inline: frame.node.data.textLength > 0, source: element });
  };

  const enter = (element: Element, frame: Frame) => {
    const tag = localNameOf(element);
    if (skipped.has(tag) || (undrawn.has(tag) && !isHtml(element))) return;
    // The words inside stand in for what could not be loaded.
    if (tag === 'object' && !showsChildren(element)) return;
    if (elements >= max) return;
    const { view } = frame;
    const run = options.seenRuns?.get(element);
    const style = run?.read ?? readStyle(view.getComputedStyle(element));
    const why = run ? null : judge(element, style, stack.length > DEEP);
    if (why && !(why === 'no-size' && holdsFormula(element))) {
      keepHidden(why, element, frame);
      return;
    }
    const pictured = tag === 'img' || tag === 'svg' || tag === 'canvas' || tag === 'video';
    if (pictured && style.style.visibility === 'hidden' && !frame.brought) return;
    const inline = phrasing.has(tag);
    const around = groundOf(style, frame.around);
    const same = () => run?.sameColour ?? isSameColour(style, around, frame.around);
    if ((inline ? tag !== 'math' && tag !== 'svg' : isShortLine(element)) && same() && !isPaintedBeneath(element)) {
      keepHidden('same-colour', element, frame);
      return;
    }
    elements++;
    if (style.scrolls) mayScroll.push(element);
    const { display } = style;
    let block = blockish(display);
    const item = frame.rowOfItems && inline;
    if (item) block = false;
    const node = makeNode(element, shownName(element, tag, display, block), style, block, run?.look.size);
    if (item && frame.node.children.length > 0) frame.node.children.push({ type: 'text', value: ' ' });
    else if (inline && !block) partFromMark(frame, element);
    frame.node.children.push(node);
    const formula = readFormula(element, node);
    if (formula !== null) {
      const length = addRun(node, formula);
      characters += length;
      frame.node.data.textLength += length;
      return;
    }
    if (tag === 'iframe' || tag === 'frame') {
      const inner = documentOf(element as HTMLIFrameElement);
      if (inner?.body && inner.defaultView) {
        node.tagName = 'div';
        mayScroll.push(element);
        options.onTree?.(inner);
        const innerStyle = readStyle(inner.defaultView.getComputedStyle(inner.body));
        push(node, inner.body, innerStyle, inner.defaultView, groundOf(innerStyle, white));
      } else {
        const box = rectOf(element);
        unreadFrames.push({ host: hostOf(element), area: box.width * box.height, source: element });
      }
      return;
    }
    if (tag === 'select' || tag === 'svg' || tag === 'canvas' || tag === 'video') {
      // Most drawings are icons: hundreds of shapes, and no word.
      if (tag === 'svg' && /\S/.test(textOf(element) ?? '')) push(node, element, style, view, around);
      return;
    }
    const text = run ? (textOf(element) ?? '') : '\n';
    if (!text.includes('\n')) {
      frame.holdsRuns = true;
      const length = addRun(node, text);
      characters += length;
      frame.node.data.textLength += length;
      if (tag === 'a') frame.node.data.linkLength += length;
      return;
    }
    const empty = firstChildOf(element) === null;
    const shadow = tag.includes('-') || empty || shadowRootOf(element) ? options.shadowRootOf(element) : null;
    if (shadow) {
      options.onTree?.(shadow);
      push(node, shadow, style, view, around);
    } else if (tag === 'slot') push(node, element, style, view, around, assignedTo(element as HTMLSlotElement));
    else if (!empty) push(node, element, style, view, around);
  };

  let taken = 0;
  while (stack.length > 0) {
    if (++taken % STEP === 0) yield;
    const frame = stack[stack.length - 1];
    if (!frame) break;
    let child: Node | null;
    if (frame.list) child = frame.list[frame.index++] ?? null;
    else {
      child = frame.next;
      if (child) frame.next = nextSiblingOf(child);
    }
    if (!child) {
      stack.pop();
      if (!frame.holdsRuns) orderPlaced(frame.node);
      const parent = stack[stack.length - 1];
      if (parent) {
        const from = frame.node.data;
        parent.node.data.textLength += from.textLength;
        parent.node.data.linkLength += frame.node.tagName === 'a' ? from.textLength : from.linkLength;
      }
      continue;
    }
    const type = nodeTypeOf(child);
    if (type === TEXT) {
      if (frame.visible && !(frame.node.data.fontSize <= 1)) characters += addText(frame, textOf(child) ?? '');
    } else if (type === ELEMENT) enter(child as Element, frame);
  }
  return {
    root,
    hidden,
    unreadFrames,
    mayScroll,
    elements,
    characters,
    truncated: elements >= max,
    node: (element) => nodes.get(element),
  };
}

/** Longer lines (characters) are not asked for their colour. */
const LONGEST_LINE = 120;

/** A box with a line of words and nothing else. */
function isShortLine(element: Element): boolean {
  const child = firstChildOf(element);
  if (child === null || nodeTypeOf(child) !== TEXT || nextSiblingOf(child) !== null) return false;
  const { length } = textOf(child) ?? '';
  return length > 0 && length <= LONGEST_LINE;
}

/** Whether any child has a box: those of an `<object>` that shows what it loads have none. */
function showsChildren(element: Element): boolean {
  for (let child = firstElementChildOf(element); child; child = nextElementSiblingOf(child))
    if (rectOf(child).height > 0) return true;
  return false;
}

/** A clipped `<math>` is the words of a formula that is drawn beside it (KaTeX, MathJax): its alternative, not a decoy. */
function holdsFormula(element: Element): boolean {
  const child = firstChildOf(element);
  return child !== null && nodeTypeOf(child) === ELEMENT && localNameOf(child as unknown as Element) === 'math';
}

function assignedTo(slot: HTMLSlotElement): Node[] | null {
  const assigned = slot.assignedNodes({ flatten: true });
  return assigned.length > 0 ? assigned : null;
}

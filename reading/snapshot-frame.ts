import { firstChildOf, textOf, viewOf } from './dom';
import { propertiesOf } from './element-names';
import { paintedOrder } from './painted-order';
import type { NodeFacts, SnapshotElement } from './snapshot-tree';
import { isBrought, type ReadStyle, type Surroundings } from './visibility';

/** A node whose children are being taken. */
export interface Frame {
  node: SnapshotElement;
  around: Surroundings;
  /** Next DOM node to take, for a plain child list. */
  next: Node | null;
  /** A list of nodes instead (slots, reordered flex children). */
  list: Node[] | null;
  index: number;
  style: CSSStyleDeclaration;
  /** White space is kept as it is written; null: not asked yet. */
  preserve: boolean | null;
  rowOfItems: boolean;
  visible: boolean;
  /** What is invisible in it is brought into sight when it is scrolled to. */
  brought: boolean;
  /** Runs are in it that were read by their places. */
  holdsRuns: boolean;
  /** The window that shows the children. */
  view: Window;
}

/** Whether spaces and line ends are kept as they are written. */
export const preserves = ({ whiteSpace }: CSSStyleDeclaration): boolean =>
  whiteSpace.startsWith('pre') || whiteSpace === 'break-spaces';

/** Characters of a text, white space not counted. */
export const countVisible = (text: string): number => {
  let n = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 32 && text.charCodeAt(i) !== 160) n++;
  return n;
};

/** The weight of letters is asked of few boxes. */
class Facts implements NodeFacts {
  textLength = 0;
  linkLength = 0;
  private heavy: boolean | null = null;
  constructor(
    readonly source: Element,
    readonly block: boolean,
    readonly placed: NodeFacts['placed'],
    readonly fontSize: number,
  ) {}
  get bold(): boolean {
    this.heavy ??= Number.parseInt(viewOf(this.source)?.getComputedStyle(this.source).fontWeight ?? '', 10) >= 600;
    return this.heavy;
  }
}

/** The node of an element, without its children. */
export const nodeOf = (
  element: Element,
  tagName: string,
  { style, position }: ReadStyle,
  block: boolean,
  fontSize = Number.parseFloat(style.fontSize),
): SnapshotElement => ({
  type: 'element',
  tagName,
  properties: propertiesOf(element),
  children: [],
  data: new Facts(element, block, (position || 'static') as NodeFacts['placed'], fontSize),
});

/**
 * A frame at the first child of `tree`: the element of the node, the document or shadow tree that it shows.
 * @param list the children instead, where they are others than the tree's own or in another order
 * @param within the frame around it
 */
export function frameOf(
  node: SnapshotElement,
  tree: Node,
  read: ReadStyle,
  view: Window,
  around: Surroundings,
  list: Node[] | null,
  within?: Frame,
): Frame {
  const { style, display } = read;
  const { tagName } = node;
  const brought = within?.brought || (style.visibility === 'hidden' && isBrought(node.data.source, read));
  return {
    node,
    around,
    next: firstChildOf(tree),
    list: list ?? paintedOrder(tree, read, view),
    index: 0,
    style,
    preserve: tagName === 'pre' || tagName === 'textarea' ? false : null,
    rowOfItems: display.includes('flex') && !style.flexDirection.startsWith('column'),
    visible: brought || style.visibility === 'visible' || style.visibility === '',
    brought,
    holdsRuns: false,
    view,
  };
}

/** Adds to a node the text that is all of it, without breaks; returns its characters, white space not counted. */
export function addRun({ data, children }: SnapshotElement, text: string): number {
  children.push({ type: 'text', value: text });
  data.textLength = countVisible(text);
  return data.textLength;
}

/** Numbers and marks are so short (characters), and stand so far (ems) from what they number. */
const LONGEST_MARK = 12;
const GAP = 0.2;
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af]/;

/**
 * What stands off from the mark before it by room alone is parted from it: "[12]The" is none.
 * @param behind the words behind the mark, or the element that holds them: asked only where there is a mark
 */
export function partFromMark({ node: { children, data } }: Frame, behind: string | Element): void {
  const mark = children.at(-1);
  if (mark?.type !== 'element' || !('data' in mark)) return;
  const { data: facts } = mark as unknown as SnapshotElement;
  if (!facts || facts.block || facts.textLength === 0 || facts.textLength > LONGEST_MARK) return;
  const next = typeof behind === 'string' ? behind : (textOf(behind) ?? '');
  if (!/^[\p{L}\p{N}]/u.test(next)) return;
  const said = textOf(facts.source) ?? '';
  if (/\s$/.test(said) || (WIDE.test(next[0] ?? '') && WIDE.test(said.at(-1) ?? ''))) return;
  const style = viewOf(facts.source)?.getComputedStyle(facts.source);
  const room = Number.parseFloat(style?.marginRight ?? '') + Number.parseFloat(style?.paddingRight ?? '');
  if (room >= GAP * data.fontSize) children.push({ type: 'text', value: ' ' });
}

/** Adds text to a frame's node, breaks where its line ends are kept; returns its characters, white space not counted. */
export function addText(frame: Frame, text: string): number {
  if (text === '') return 0;
  const { data, children } = frame.node;
  partFromMark(frame, text);
  const length = countVisible(text);
  data.textLength += length;
  const broken = text.includes('\n');
  if (broken && frame.preserve === null) frame.preserve = preserves(frame.style);
  if (!broken || !frame.preserve) {
    children.push({ type: 'text', value: text });
    return length;
  }
  text.split('\n').forEach((line, i) => {
    if (i > 0) children.push({ type: 'element', tagName: 'br', properties: {}, children: [] });
    if (line) children.push({ type: 'text', value: line });
  });
  return length;
}

import type { ElementContent, Element as HastElement, Properties } from 'hast';
import {
  attributeOf,
  attributesOf,
  ELEMENT,
  firstChildOf,
  localNameOf,
  nextSiblingOf,
  nodeTypeOf,
  ownerDocumentOf,
  rectOf,
  shadowRootOf,
  TEXT,
  textOf,
  viewOf,
} from './dom';
import { groundOf, isSameColour, judge, type ReadStyle, readStyle, type Surroundings, type Unseen } from './visibility';

/** What the snapshot remembers of the element behind a node; never leaves the page. */
export interface NodeFacts {
  source: Element;
  /** The reader sees it begin and end on lines of its own. */
  block: boolean;
  /** `fixed` and `sticky` boxes stand over the page, not in it. */
  placed: 'static' | 'relative' | 'absolute' | 'fixed' | 'sticky';
  fontSize: number;
  bold: boolean;
  /** Characters of text below it, white space not counted. */
  textLength: number;
  /** Of these, characters inside links. */
  linkLength: number;
}

/** A visible element, as hast: any hast tool can take it. Invisible parts of the page are not in it. */
export interface SnapshotElement extends HastElement {
  data: NodeFacts;
}

export interface HiddenText {
  why: Unseen;
  text: string;
  /** It stands inside a line of visible text: a decoy rather than a closed menu. */
  inline: boolean;
  source: Element;
}

export interface Snapshot {
  root: SnapshotElement;
  hidden: HiddenText[];
  /** Frames whose document this extension may not read; area in CSS px². */
  unreadFrames: { host: string; area: number; source: Element }[];
  /** Visible canvases and large images (CSS px² of their box), for the verdict. */
  elements: number;
  characters: number;
  /** The page has more elements than the bound; the rest is not here. */
  truncated: boolean;
  node: (element: Element) => SnapshotElement | undefined;
}

export interface SnapshotOptions {
  shadowRootOf: (element: Element) => ShadowRoot | null;
  /** Stop past so many elements (the result says so). */
  maxElements?: number;
}

const skipped = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'link',
  'meta',
  'title',
  'base',
  'datalist',
  'param',
  'source',
  'track',
  'area',
  'noframes',
  'audio',
  'object',
  'embed',
]);
const phrasing = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr img picture svg math input button select textarea canvas video iframe br'.split(
    ' ',
  ),
);
const keepsTag = new Set(
  'table thead tbody tfoot tr td th caption colgroup col ul ol li dl dt dd pre blockquote figure figcaption h1 h2 h3 h4 h5 h6 hr br img math details summary ruby rt rp rb input textarea'.split(
    ' ',
  ),
);
const HIDDEN_KEPT = 400;
const CUT = 200;

const attributeAsProperty: Record<string, string> = {
  class: 'className',
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  for: 'htmlFor',
  datetime: 'dateTime',
  srcset: 'srcSet',
  encoding: 'encoding',
};

function propertiesOf(element: Element): Properties {
  const properties: Properties = {};
  const attributes = attributesOf(element);
  for (let i = 0; i < attributes.length; i++) {
    const attribute = attributes[i];
    if (!attribute) continue;
    const name = attribute.name;
    if (name === 'style' || (name[0] === 'o' && name[1] === 'n')) continue;
    const value = attribute.value;
    if (name === 'class') properties.className = value.split(/\s+/).filter(Boolean);
    else if (name === 'colspan' || name === 'rowspan' || name === 'start')
      properties[attributeAsProperty[name] ?? name] = Number.parseInt(value, 10) || value;
    else if (name === 'checked' || name === 'open' || name === 'reversed' || name === 'disabled')
      properties[name] = true;
    else properties[attributeAsProperty[name] ?? name] = value;
  }
  return properties;
}

interface Frame {
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
}

function blockish(display: string): boolean {
  return !(
    display.startsWith('inline') ||
    display === 'contents' ||
    display === 'ruby' ||
    display.startsWith('ruby-') ||
    display === 'math'
  );
}

function hostOf(element: Element): string {
  const src = attributeOf(element, 'src');
  try {
    return new URL(src, ownerDocumentOf(element).baseURI).host;
  } catch {
    return src.slice(0, 80); // not an address: its own words are all there is to say
  }
}

/** The children in the order in which a flex or grid box paints them (CSS Display 3 §3, `order`). */
function paintedOrder(element: Node, { style, display }: ReadStyle, view: Window): Node[] | null {
  if (!display.includes('flex') && !display.includes('grid')) return null;
  const children: Node[] = [];
  const orders: number[] = [];
  let moved = false;
  for (let child = firstChildOf(element); child; child = nextSiblingOf(child)) {
    children.push(child);
    const order =
      nodeTypeOf(child) === ELEMENT ? Number(view.getComputedStyle(child as unknown as Element).order) || 0 : 0;
    orders.push(order);
    if (order !== 0) moved = true;
  }
  const reversed = display.includes('flex') && style.flexDirection.endsWith('-reverse');
  if (!moved && !reversed) return null;
  const indices = children.map((_, i) => i).sort((a, b) => (orders[a] ?? 0) - (orders[b] ?? 0) || a - b);
  if (reversed) indices.reverse();
  return indices.flatMap((i) => children[i] ?? []);
}

const preserves = ({ whiteSpace }: CSSStyleDeclaration): boolean =>
  whiteSpace.startsWith('pre') || whiteSpace === 'break-spaces';

const countVisible = (text: string): number => {
  let n = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 32 && text.charCodeAt(i) !== 160) n++;
  return n;
};

/**
 * The visible tree below `start`, read from computed styles and boxes, without touching the page:
 * same-origin frames and shadow roots in place, flex and grid children as painted, tags put right
 * where the style shows a block as inline or the other way round.
 */
export function takeSnapshot(start: Element, options: SnapshotOptions): Snapshot {
  const hidden: HiddenText[] = [];
  const unreadFrames: Snapshot['unreadFrames'] = [];
  const nodes = new Map<Element, SnapshotElement>();
  const max = options.maxElements ?? Number.POSITIVE_INFINITY;
  let elements = 0;
  let characters = 0;

  const makeNode = (
    element: Element,
    tagName: string,
    { style, position }: ReadStyle,
    block: boolean,
  ): SnapshotElement => {
    const node: SnapshotElement = {
      type: 'element',
      tagName,
      properties: propertiesOf(element),
      children: [],
      data: {
        source: element,
        block,
        placed: (position || 'static') as NodeFacts['placed'],
        fontSize: Number.parseFloat(style.fontSize),
        bold: Number.parseInt(style.fontWeight, 10) >= 600,
        textLength: 0,
        linkLength: 0,
      },
    };
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
    const { style, display } = read;
    const { tagName } = node;
    stack.push({
      node,
      around,
      next: firstChildOf(element),
      list: list ?? paintedOrder(element, read, view),
      index: 0,
      style,
      preserve: tagName === 'pre' || tagName === 'textarea' ? false : null,
      rowOfItems: display.includes('flex') && !style.flexDirection.startsWith('column'),
      visible: style.visibility === 'visible' || style.visibility === '',
    });
  };
  const white: Surroundings = { background: 'rgb(255, 255, 255)', color: 'rgb(0, 0, 0)' };
  push(root, start, startStyle, startView, groundOf(startStyle, white));

  const addText = (frame: Frame, text: string) => {
    if (text === '') return;
    const data = frame.node.data;
    const length = countVisible(text);
    data.textLength += length;
    characters += length;
    const children = frame.node.children;
    const broken = text.includes('\n');
    if (broken && frame.preserve === null) frame.preserve = preserves(frame.style);
    if (!broken || !frame.preserve) {
      children.push({ type: 'text', value: text });
      return;
    }
    text.split('\n').forEach((line, i) => {
      if (i > 0) children.push({ type: 'element', tagName: 'br', properties: {}, children: [] });
      if (line) children.push({ type: 'text', value: line });
    });
  };

  const keepHidden = (why: Unseen, element: Element, frame: Frame) => {
    if (hidden.length >= HIDDEN_KEPT) return;
    const text = (textOf(element) ?? '').trim();
    if (text) hidden.push({ why, text: text.slice(0, CUT), inline: frame.node.data.textLength > 0, source: element });
  };

  const enter = (element: Element, frame: Frame) => {
    const tag = localNameOf(element);
    if (skipped.has(tag)) return;
    const view = viewOf(element);
    if (!view || elements >= max) return;
    const style = readStyle(view.getComputedStyle(element));
    const why = judge(element, style);
    if (why && !(why === 'no-size' && holdsFormula(element))) {
      keepHidden(why, element, frame);
      return;
    }
    if ((tag === 'img' || tag === 'svg' || tag === 'canvas' || tag === 'video') && style.style.visibility === 'hidden')
      return;
    const inline = phrasing.has(tag);
    const around = groundOf(style, frame.around);
    if (
      inline &&
      tag !== 'math' &&
      tag !== 'svg' &&
      isSameColour(style, { background: around.background, color: frame.around.color })
    ) {
      keepHidden('same-colour', element, frame);
      return;
    }
    elements++;
    const { display } = style;
    let block = blockish(display);
    const item = frame.rowOfItems && inline;
    if (item) block = false;
    let tagName = tag;
    if (!keepsTag.has(tag)) {
      if (block && inline && tag !== 'svg' && tag !== 'a' && tag !== 'button' && tag !== 'iframe') tagName = 'div';
      else if (!block && display !== 'contents' && !inline && !tag.includes('-') && isHtml(element)) tagName = 'span';
    }
    const node = makeNode(element, tagName, style, block);
    if (item && frame.node.children.length > 0) frame.node.children.push({ type: 'text', value: ' ' });
    frame.node.children.push(node);
    if (tag === 'iframe' || tag === 'frame') {
      const inner = documentOf(element as HTMLIFrameElement);
      if (inner?.body && inner.defaultView) {
        node.tagName = 'div';
        const innerStyle = readStyle(inner.defaultView.getComputedStyle(inner.body));
        push(node, inner.body, innerStyle, inner.defaultView, groundOf(innerStyle, white));
      } else {
        const box = rectOf(element);
        unreadFrames.push({ host: hostOf(element), area: box.width * box.height, source: element });
      }
      return;
    }
    if (tag === 'select' || tag === 'svg' || tag === 'canvas' || tag === 'video') {
      if (tag === 'svg') push(node, element, style, view, around);
      return;
    }
    const shadow =
      tag.includes('-') || firstChildOf(element) === null || shadowRootOf(element)
        ? options.shadowRootOf(element)
        : null;
    if (shadow) push(node, shadow, style, view, around);
    else if (tag === 'slot') push(node, element, style, view, around, assignedTo(element as HTMLSlotElement));
    else push(node, element, style, view, around);
  };

  while (stack.length > 0) {
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
      if (frame.visible && !(frame.node.data.fontSize <= 1)) addText(frame, textOf(child) ?? '');
    } else if (type === ELEMENT) enter(child as Element, frame);
  }
  return {
    root,
    hidden,
    unreadFrames,
    elements,
    characters,
    truncated: elements >= max,
    node: (element) => nodes.get(element),
  };
}

/** Elements of formulas and drawings keep their names, however a browser displays them. */
const isHtml = (element: Element): boolean => element.namespaceURI === 'http://www.w3.org/1999/xhtml';

/** A clipped `<math>` is the words of a formula that is drawn beside it (KaTeX, MathJax): its alternative, not a decoy. */
function holdsFormula(element: Element): boolean {
  const child = firstChildOf(element);
  return child !== null && nodeTypeOf(child) === ELEMENT && localNameOf(child as unknown as Element) === 'math';
}

function assignedTo(slot: HTMLSlotElement): Node[] | null {
  const assigned = slot.assignedNodes({ flatten: true });
  return assigned.length > 0 ? assigned : null;
}

/** The document of a same-origin frame; null for another origin's or a sandboxed one. */
export function documentOf(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null; // another origin: the browser refuses, which is the answer
  }
}

/** All text below a snapshot node, as it stands (no breaks added). */
export function plainText(node: ElementContent | SnapshotElement): string {
  const out: string[] = [];
  const stack: ElementContent[] = [node];
  while (stack.length > 0) {
    const top = stack.pop();
    if (!top) break;
    if (top.type === 'text') out.push(top.value);
    else if (top.type === 'element')
      for (let i = top.children.length - 1; i >= 0; i--) stack.push(top.children[i] as ElementContent);
  }
  return out.join('');
}

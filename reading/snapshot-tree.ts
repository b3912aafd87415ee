import type { ElementContent, Element as HastElement } from 'hast';
import type { ReadStyle, Unseen } from './visibility';

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
  /** Boxes whose style lets them scroll, and frames that were read: what may scroll beside the page itself. */
  mayScroll: Element[];
  /** Visible canvases and large images (CSS px² of their box), for the verdict. */
  elements: number;
  characters: number;
  /** The page has more elements than the bound; the rest is not here. */
  truncated: boolean;
  node: (element: Element) => SnapshotElement | undefined;
}

/** What is known of an element with one run of text and nothing else, which was read by its place and seen. */
export interface SeenRun {
  /** Of this element, or of one that looks the same. */
  read: ReadStyle;
  sameColour: boolean;
  look: { size: number };
}

export interface SnapshotOptions {
  /** What is in it is not judged again, nor put in order. */
  seenRuns?: ReadonlyMap<Element, SeenRun>;
  shadowRootOf: (element: Element) => ShadowRoot | null;
  /** Stop past so many elements (the result says so). */
  maxElements?: number;
  /** Told of each tree of nodes before it is read: the start, documents of frames, shadow roots. */
  onTree?: (root: Node) => void;
}

/** All text below a snapshot node, as it stands; `between` its pieces. */
export function plainText(node: ElementContent | SnapshotElement, between = ''): string {
  const out: string[] = [];
  const stack: ElementContent[] = [node];
  while (stack.length > 0) {
    const top = stack.pop();
    if (!top) break;
    if (top.type === 'text') out.push(top.value);
    else if (top.type === 'element' && top.tagName === 'br') out.push('\n');
    else if (top.type === 'element')
      for (let i = top.children.length - 1; i >= 0; i--) stack.push(top.children[i] as ElementContent);
  }
  return out.join(between);
}

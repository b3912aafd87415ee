import type { ElementContent, Properties } from 'hast';
import type { Steps } from '../in-steps';
import type { NodeFacts, SnapshotElement } from '../snapshot';
import { wordsOfName } from './names';
import { notice } from './notices';
import { asElement } from './tree';
import { hasSentence, squeeze, weigh } from './weigh';

/** A piece of text between two breaks that the reader sees: what stands in one box without a block inside. */
export interface Run {
  box: Box;
  /** Its place among all runs. */
  index: number;
  /** Place among the children of `box.node`: first, and one past the last. */
  from: number;
  to: number;
  text: string;
  weight: number;
  /** The part of the weight that stands in links. */
  linkWeight: number;
  /** Weight of text that reads as prose (sentences, or code). */
  prose: number;
}

/** An element that holds runs or other boxes; inline elements are part of a run. */
export interface Box {
  node: SnapshotElement;
  parent: Box | null;
  children: Box[];
  depth: number;
  /** Its runs: first, and one past the last. */
  from: number;
  to: number;
  weight: number;
  linkWeight: number;
  prose: number;
  /** Words of class and id. */
  words: string[];
}

const cells = new Set(['td', 'th', 'tr', 'li', 'dt', 'dd', 'caption', 'option']);
const breaksLine = (node: SnapshotElement): boolean => node.data.block || cells.has(node.tagName);

/** Prose has sentences; a short piece counts little, a piece made of links not at all. */
function proseOf(weight: number, linkWeight: number, text: string, tag: string): number {
  const own = weight - linkWeight;
  if (linkWeight > 0.5 * weight || (weight < 1500 && notice.test(text))) return 0;
  if (tag === 'pre' || tag === 'code') return own;
  if (own >= 60 && hasSentence(text)) return own;
  if (own >= 120) return own * 0.7;
  return own >= 25 ? own * 0.3 : 0;
}

/**
 * Whether an inline element has a block somewhere below it. `holders` takes the elements on the way to one, so that no
 * element is walked twice; what holds none becomes part of a run and is not asked again.
 */
function holdsBlock(inline: SnapshotElement, holders: Set<SnapshotElement>): boolean {
  if (holders.has(inline)) return true;
  const path: { node: SnapshotElement; next: number }[] = [{ node: inline, next: 0 }];
  for (let top = path[0]; top; top = path[path.length - 1]) {
    const child = top.node.children[top.next++];
    if (!child) {
      path.pop();
      continue;
    }
    const element = asElement(child);
    if (!element) continue;
    if (breaksLine(element) || holders.has(element)) {
      for (const { node } of path) holders.add(node);
      return true;
    }
    path.push({ node: element, next: 0 });
  }
  return false;
}

/** More than this under one link is a tag that nobody closed, not a link (characters). */
const LONGEST_LINK = 500;
/** A name or an id without an address is the place that other links lead to. */
const isPlace = ({ href, id, name }: Properties): boolean => !href && Boolean(id || name);
const isLink = (node: { tagName: string; properties: Properties; data?: object }): boolean =>
  node.tagName === 'a' &&
  !isPlace(node.properties) &&
  ((node.data as Partial<NodeFacts> | undefined)?.textLength ?? 0) <= LONGEST_LINK;

/** The words of inline nodes, and those of them that are links. */
function inlineText(nodes: ElementContent[], inLink: boolean): { text: string; links: string } {
  const [only] = nodes;
  if (nodes.length === 1 && only?.type === 'text') return { text: only.value, links: inLink ? only.value : '' };
  let text = '';
  let links = '';
  const stack = nodes.map((node) => ({ node, link: inLink })).reverse();
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, link } = top;
    if (node.type === 'text') {
      text += node.value;
      if (link) links += node.value;
    } else if (node.type === 'element') {
      if (node.tagName === 'br') text += '\n';
      for (let i = node.children.length - 1; i >= 0; i--) {
        const child = node.children[i];
        if (child) stack.push({ node: child, link: link || isLink(node) });
      }
    }
  }
  return { text, links };
}

/** So many runs are made between two steps. */
const RUNS_A_STEP = 500;

/** Boxes and runs below `root`, in reading order, with their sums. Not recursive: pages nest thousands deep. */
export function* findBoxesSteps(root: SnapshotElement): Steps<{ top: Box; runs: Run[] }> {
  const holders = new Set<SnapshotElement>();
  const runs: Run[] = [];
  const known = new Map<string, string[]>();
  const makeBox = (node: SnapshotElement, parent: Box | null): Box => ({
    node,
    parent,
    children: [],
    depth: parent ? parent.depth + 1 : 0,
    from: runs.length,
    to: runs.length,
    weight: 0,
    linkWeight: 0,
    prose: 0,
    words: wordsOfName(node, known),
  });
  const top = makeBox(root, null);
  const stack = [{ box: top, next: 0, from: 0, link: false }];
  for (let here = stack[0]; here; here = stack[stack.length - 1]) {
    const { box, from, next, link } = here;
    const child = box.node.children[next];
    const element = child ? asElement(child) : null;
    const opened = element && (breaksLine(element) || holdsBlock(element, holders)) ? element : null;
    if (child && !opened) {
      here.next++;
      continue;
    }
    if (next > from) {
      const { text, links } = inlineText(box.node.children.slice(from, next), link);
      const shown = squeeze(text);
      if (shown) {
        const weight = weigh(shown);
        const linkWeight = links ? Math.min(weight, weigh(squeeze(links))) : 0;
        const prose = proseOf(weight, linkWeight, shown, box.node.tagName);
        runs.push({ box, index: runs.length, from, to: next, text: shown, weight, linkWeight, prose });
        box.weight += weight;
        box.linkWeight += linkWeight;
        box.prose += prose;
        if (runs.length % RUNS_A_STEP === 0) yield;
      }
    }
    if (opened) {
      here.from = next + 1;
      here.next = next + 1;
      const inner = makeBox(opened, box);
      box.children.push(inner);
      stack.push({ box: inner, next: 0, from: 0, link: link || isLink(opened) });
      continue;
    }
    stack.pop();
    box.to = runs.length;
    const { parent } = box;
    if (parent) {
      parent.weight += box.weight;
      parent.linkWeight += box.linkWeight;
      parent.prose += box.prose;
    }
  }
  return { top, runs };
}

import type { ElementContent } from 'hast';
import type { Snapshot, SnapshotElement } from './snapshot';

/** One block of words as the reader sees it: the text that stands between two block boundaries. `\n` is a `<br>`. */
export interface VisibleLine {
  text: string;
  /** The nearest element that begins and ends on lines of its own. */
  node: SnapshotElement;
  /** Characters of `text` inside links. */
  linkLength: number;
  /** It stands over the page (`fixed`, `sticky`), not in it. */
  floating: boolean;
}

/** A block of the page: the lines [from, to) are inside it. */
export interface VisibleBlock {
  node: SnapshotElement;
  up: VisibleBlock | null;
  from: number;
  to: number;
}

export interface VisibleLines {
  lines: VisibleLine[];
  /** The block that an element is, if it is one and words are in it. */
  blockOf: (node: SnapshotElement) => VisibleBlock | undefined;
}

/** Drawn or edited, not words; `math` and `select` speak for themselves elsewhere. */
const NO_WORDS = new Set(['select', 'textarea', 'input', 'canvas', 'video', 'img', 'math']);

interface Step {
  node: SnapshotElement;
  next: number;
  block: VisibleBlock;
  floating: boolean;
  linked: boolean;
  /** White space is kept as it is written. */
  preformatted: boolean;
}

/** A line end of the source, which is white space to the reader; `\n` is a break that he sees. */
const SOURCE_END = '\r';
const LAYOUT = /[ \t\r]*\r[ \t\r]*/g;
/** Line ends of the source go at the edges of a line, and are a space inside. A plain space at an edge stays: it may be the text's. */
const withoutLayout = (text: string): string =>
  text.replace(LAYOUT, (white, at: number) => {
    const end = at + white.length;
    return at === 0 || end === text.length || text[at - 1] === '\n' || text[end] === '\n' ? '' : ' ';
  });
const PREFORMATTED = /^(?:pre|listing|xmp|plaintext)$/;

const elementOf = (node: ElementContent): SnapshotElement | null =>
  node.type === 'element' && node.data !== undefined && 'source' in node.data
    ? (node as unknown as SnapshotElement)
    : null;

const NOTHING = /^[\s\u200b-\u200d\u2060\ufeff]*$/;

/** The visible words below a node as lines in reading order; blank ones are left out. Linear time, no recursion. */
export function linesBelow(root: SnapshotElement): VisibleLines {
  const lines: VisibleLine[] = [];
  const blocks = new Map<SnapshotElement, VisibleBlock>();
  let text: string[] = [];
  let linkLength = 0;
  const flush = (step: Step) => {
    if (text.length === 0) return;
    const all = text.length === 1 ? (text[0] ?? '') : text.join('');
    const value = all.includes(SOURCE_END) ? withoutLayout(all) : all;
    if (!NOTHING.test(value)) lines.push({ text: value, node: step.block.node, linkLength, floating: step.floating });
    text = [];
    linkLength = 0;
  };
  const open = (node: SnapshotElement, up: VisibleBlock | null): VisibleBlock => {
    const block = { node, up, from: lines.length, to: lines.length };
    blocks.set(node, block);
    return block;
  };
  const stack: Step[] = [
    { node: root, next: 0, block: open(root, null), floating: false, linked: false, preformatted: false },
  ];
  while (stack.length > 0) {
    const step = stack[stack.length - 1];
    if (!step) break;
    const child = step.node.children[step.next++];
    if (!child) {
      stack.pop();
      if (step.node !== step.block.node) continue;
      flush(step);
      step.block.to = lines.length;
    } else if (child.type === 'text') {
      text.push(
        !step.preformatted && child.value.includes('\n') ? child.value.replaceAll('\n', SOURCE_END) : child.value,
      );
      if (step.linked) linkLength += child.value.trim().length;
    } else if (child.type === 'element') {
      const element = elementOf(child);
      if (child.tagName === 'br') text.push('\n');
      else if (element && !NO_WORDS.has(child.tagName)) {
        const { block, placed } = element.data;
        if (block) flush(step);
        stack.push({
          node: element,
          next: 0,
          block: block ? open(element, step.block) : step.block,
          floating: step.floating || placed === 'fixed' || placed === 'sticky',
          linked: step.linked || child.tagName === 'a',
          preformatted: step.preformatted || PREFORMATTED.test(child.tagName),
        });
      }
    }
  }
  return { lines, blockOf: (node) => blocks.get(node) };
}

const kept = new WeakMap<Snapshot, VisibleLines>();

/** The lines of the whole page, made once for a snapshot. */
export function visibleLines(snapshot: Snapshot): VisibleLines {
  const known = kept.get(snapshot);
  if (known) return known;
  const made = linesBelow(snapshot.root);
  kept.set(snapshot, made);
  return made;
}

/** A line's text with white space reduced to single spaces, for comparing and for messages. */
export function tidy(text: string): string {
  if (text.length < LONG) return tidyAnew(text);
  if (text !== lastLong) [lastLong, lastTidy] = [text, tidyAnew(text)];
  return lastTidy;
}

/** A flattened text is one line of megabytes, and asked for a dozen times in a row. */
const LONG = 10_000;
let lastLong = '';
let lastTidy = '';

const tidyAnew = (text: string): string =>
  isUntidy(text) ? text.replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, ' ').trim() : text;
/** Most lines are tidy as they are, and are asked for again and again. */
function isUntidy(text: string): boolean {
  let before = SPACE;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === SPACE ? before === SPACE : UNTIDY[code] === 1) return true;
    before = code;
  }
  return before === SPACE && text !== '';
}
const SPACE = 32;
/** 1 for each UTF-16 unit that is other white space, or has no width. */
const UNTIDY = new Uint8Array(65536);
for (const char of '\t\n\v\f\r\u00a0\u1680\u2028\u2029\u202f\u205f\u2060\u3000\ufeff') UNTIDY[char.charCodeAt(0)] = 1;
UNTIDY.fill(1, 0x2000, 0x200e);

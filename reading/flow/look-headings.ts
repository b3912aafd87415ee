import type { ElementContent } from 'hast';
import type { SnapshotElement } from '../snapshot';
import { isTitle } from './edges';
import { asElement } from './tree';

/** Headings are short: columns, an East Asian character taking two. */
const LONGEST = 80;
/** So much larger than most of the text. */
const LARGER = 1.15;
/** More headings than this share of the paragraphs are emphasis. */
const MOST = 0.4;
/** Larger letters are no emphasis: a short text may have a heading for each paragraph. */
const MOST_LARGER = 0.6;
const leaves = new Set(['p', 'div', 'section', 'center']);
/** What is bold in here is not a heading of the text. */
const others = new Set(['table', 'ul', 'ol', 'dl', 'blockquote', 'figure', 'pre', 'details', 'form', 'nav']);
const endsSentence = /[。！？!?；;，,、.…]["”’」』）)]*$/;
const numbered: [level: number, pattern: RegExp][] = [
  [2, /^第[一二三四五六七八九十百\d]+[编章部篇]|^제 ?\d+[장편]/],
  [2, /^[一二三四五六七八九十]+、/],
  [3, /^第[一二三四五六七八九十百\d]+节|^[（(][一二三四五六七八九十]+[)）]/],
  [4, /^\d{1,2}[、.．](?!\d)/],
];
const LEVEL = 2;
const wide = /[\u2e80-\u9fff\uac00-\ud7af]/g;

interface Leaf {
  node: SnapshotElement;
  siblings: ElementContent[];
  text: string;
  size: number;
  bold: boolean;
}

/** The blocks that hold text and no other block, in order; none where headings beside the title are marked. */
function collectLeaves(root: SnapshotElement, title: string): Leaf[] {
  const found: Pick<Leaf, 'node' | 'siblings'>[] = [];
  let marked = false;
  const walk = (node: SnapshotElement) => {
    if (/^h[2-6]$/.test(node.tagName)) marked ||= !isTitle(lookOf(node).text, title);
    if (marked || others.has(node.tagName)) return;
    for (const child of node.children) {
      const element = asElement(child);
      if (!element?.data.block || element.data.textLength === 0) continue;
      if (leaves.has(element.tagName) && !element.children.some((inner) => asElement(inner)?.data.block))
        found.push({ node: element, siblings: node.children });
      else walk(element);
    }
  };
  walk(root);
  return marked ? [] : found.map((leaf) => ({ ...leaf, ...lookOf(leaf.node) }));
}

/** The words of a block; their size; whether all of them are bold. */
function lookOf(block: SnapshotElement): Pick<Leaf, 'text' | 'size' | 'bold'> {
  let text = '';
  let bold = true;
  let size = Number.POSITIVE_INFINITY;
  const walk = (node: SnapshotElement) => {
    for (const child of node.children) {
      if (child.type === 'text' && child.value.trim()) {
        text += child.value;
        bold &&= node.data.bold;
        size = Math.min(size, node.data.fontSize);
      } else if (child.type === 'element' && child.tagName === 'br') text += '\n';
      else {
        const element = asElement(child);
        if (element) walk(element);
      }
    }
  };
  walk(block);
  return { text: text.trim(), size, bold };
}

const median = (numbers: number[]): number => numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

/**
 * Paragraphs that a reader takes for headings by their look – short, all bold or larger than the text, no sentence – become
 * headings, in a text that has no marked ones but its title. Changes the tree that `assemble` made.
 */
export function lookHeadings(root: SnapshotElement, title = ''): void {
  const all = collectLeaves(root, title);
  if (all.length < 4) return;
  const long = all.filter(({ text }) => text.length > 30 || endsSentence.test(text));
  if (long.length < 3) return;
  const size = median(long.map((leaf) => leaf.size));
  // In a text that is all bold, bold says nothing.
  const plain = long.filter(({ bold }) => !bold).length > 0.8 * long.length;
  const stands = ({ text, size: own, bold, node }: Leaf, i: number): boolean => {
    const columns = text.length + (text.match(wide)?.length ?? 0);
    if (columns < 4 || columns > LONGEST || /[\n]/.test(text) || endsSentence.test(text)) return false;
    if (!((bold && plain) || own >= LARGER * size) || own < size) return false;
    // A link of its own leads elsewhere; a picture's words are its caption.
    if (node.data.linkLength > 0.5 * node.data.textLength) return false;
    return i + 1 < all.length;
  };
  const heads = all.filter(stands);
  // Two alike make a pattern, as does one that is numbered.
  const sure = heads.filter(({ text }) => numbered.some(([, pattern]) => pattern.test(text)));
  const most = heads.every((head) => head.size >= LARGER * size) ? MOST_LARGER : MOST;
  if ((heads.length < 2 && sure.length === 0) || heads.length > most * all.length) return;
  // The first of all, in larger letters than the others, is the title.
  const [first, ...rest] = heads;
  const titled = first === all[0] && rest.every((head) => (first?.size ?? 0) >= 1.08 * head.size);
  for (const { node, siblings, text } of heads) {
    const at = siblings.indexOf(node as unknown as ElementContent);
    const own = numbered.find(([, pattern]) => pattern.test(text))?.[0] ?? LEVEL;
    const level = titled && node === first?.node ? 1 : own;
    siblings[at] = { ...node, tagName: `h${level}` } as unknown as ElementContent;
  }
}

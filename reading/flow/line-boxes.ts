import type { ElementContent } from 'hast';
import { jointOf, learnWords, type Words } from '../../structure/lines/join-rows';
import { ownerDocumentOf, rectOf, viewOf } from '../dom';
import { plainText, type SnapshotElement } from '../snapshot-tree';
import { isMono } from './looks';
import { asElement } from './tree';

/** Paragraphs of several lines that a page must have before its boxes are taken for lines, and so many lines in each at most. */
const LEAST = 2;
const MOST_LINES = 15;
/** A line that goes on comes so near to the widest one's end that the next word, or ideograph, found no room. */
const FULL = { han: 0.93, other: 0.75 };
/** So many of the lines that go on are full, and at least so many of the last ones are not. */
const MOSTLY = 0.8;
const ENDS = 0.4;
const HAN = /[\u3040-\u30ff\u3400-\u9fff]/g;

interface LineBox {
  /** The innermost box: its children are what stands on the line. */
  box: SnapshotElement;
  text: string;
  left: number;
  right: number;
}

const isBlank = (node: ElementContent): boolean => node.type === 'text' && node.value.trim() === '';
const others = new Set([
  'table',
  'ul',
  'ol',
  'dl',
  'li',
  'pre',
  'figure',
  'img',
  'br',
  'hr',
  'input',
  'details',
  'svg',
]);

/** The box of one line: through boxes with one box in them down to the one that holds words and no box. */
function innermost(node: SnapshotElement): SnapshotElement | null {
  for (let at = node; ; ) {
    const inner = at.children.filter((child) => !isBlank(child));
    if (inner.some((child) => child.type === 'element' && others.has(child.tagName))) return null;
    const blocks = inner.filter((child) => asElement(child)?.data.block);
    if (blocks.length === 0) return inner.length > 0 ? at : null;
    const only = inner.length === 1 && blocks[0] ? asElement(blocks[0]) : null;
    if (!only) return null;
    at = only;
  }
}

/** Where the words of a box stand, if that is on one line that the browser may not break. */
function readLine(node: SnapshotElement): LineBox | null {
  const box = innermost(node);
  const view = box && viewOf(box.data.source);
  if (!box || !view || box.data.textLength === 0) return null;
  const style = view.getComputedStyle(box.data.source);
  if (!/^(?:pre|nowrap)/.test(style.whiteSpace) || isMono(style)) return null;
  const range = ownerDocumentOf(box.data.source).createRange();
  range.selectNodeContents(box.data.source);
  const { left, right, height } = range.getBoundingClientRect();
  return height > 0 && height <= 2.2 * box.data.fontSize ? { box, text: plainText(box).trim(), left, right } : null;
}

/** The lines of a paragraph whose children are boxes of one line each; null: it is none. */
function linesOf(node: SnapshotElement): LineBox[] | null {
  const children = node.children.filter((child) => !isBlank(child));
  if (children.length < 2 || children.length > 200 || !children.every((child) => asElement(child)?.data.block))
    return null;
  const lines: LineBox[] = [];
  let bottom = Number.NaN;
  for (const child of children) {
    const element = asElement(child);
    const line = element && readLine(element);
    if (!line || !element) return null;
    const rect = rectOf(element.data.source);
    if (rect.top - bottom > 0.2 * rect.height || rect.top < bottom - 0.5 * rect.height) return null;
    bottom = rect.bottom;
    lines.push(line);
  }
  return lines;
}

const copyOf = (node: ElementContent): ElementContent =>
  node.type === 'element' ? { ...node, children: node.children.map(copyOf) } : { ...node };

/** Takes a hyphen of the layout off the end of a copy's last text. */
function cutHyphen(nodes: ElementContent[]): void {
  for (let at = nodes.at(-1); at; at = at.type === 'element' ? at.children.at(-1) : undefined)
    if (at.type === 'text') at.value = at.value.trimEnd().replace(/[-\u2010\u00ad][\u200b\ufeff]*$/, '');
}

function join(node: SnapshotElement, lines: LineBox[], words: Words): void {
  const children: ElementContent[] = [];
  for (const [i, { box, text }] of lines.entries()) {
    const own = (box.children as ElementContent[]).map(copyOf);
    const next = lines[i + 1];
    const seen = text.replace(/[\u200b\u2060\ufeff]/g, '');
    const joint = next ? jointOf(seen, next.text.replace(/^[\u200b\u2060\ufeff]+/, ''), words) : null;
    if (joint?.drop) cutHyphen(own);
    for (const child of own) children.push(child);
    if (joint?.glue) children.push({ type: 'text', value: joint.glue });
  }
  (node as { children: ElementContent[] }).children = children;
}

/**
 * Editors and viewers of office documents set each line of a paragraph as a box that the browser may not break. Their lines are put
 * together again where the page shows that they were wrapped: the lines before a paragraph's last are full. Code and verse are
 * not. Changes the tree that `assemble` made.
 */
export function joinLineBoxes(root: SnapshotElement): void {
  const found: { node: SnapshotElement; lines: LineBox[] }[] = [];
  const stack: SnapshotElement[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (others.has(node.tagName) && node.tagName !== 'table' && node.tagName !== 'li') continue;
    const lines = linesOf(node);
    if (lines) found.push({ node, lines });
    else
      for (const child of node.children)
        if (asElement(child)?.data.block) stack.push(asElement(child) as SnapshotElement);
  }
  const all = found.flatMap(({ lines }) => lines);
  if (found.length < LEAST || all.length > MOST_LINES * found.length) return;
  const left = all.reduce((least, line) => Math.min(least, line.left), Number.POSITIVE_INFINITY);
  const width = all.reduce((most, line) => Math.max(most, line.right), Number.NEGATIVE_INFINITY) - left;
  const isFull = ({ right, text }: LineBox) =>
    right - left >= ((text.match(HAN)?.length ?? 0) > 0.5 * text.length ? FULL.han : FULL.other) * width;
  const before = found.flatMap(({ lines }) => lines.slice(0, -1));
  const ends = found.filter(({ lines }) => {
    const last = lines.at(-1);
    return last && !isFull(last);
  });
  if (before.filter(isFull).length < MOSTLY * before.length || ends.length < ENDS * found.length) return;
  const words = learnWords(all.map(({ text }) => text));
  for (const { node, lines } of found) join(node, lines, words);
}

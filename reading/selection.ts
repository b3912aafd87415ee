import type { Element as HastElement } from 'hast';
import { toMdast } from '../markdown/to-mdast';
import { firstChildOf, nextSiblingOf, nodeTypeOf, TEXT } from './dom';
import { makePage, type ReadOptions } from './make-page';
import { readMetadata } from './metadata';
import type { SnapshotElement } from './snapshot';
import type { UnnagDocument } from './types';

type Child = SnapshotElement['children'][number];

/** Line breaks that the snapshot made of new lines have no element behind them. */
const sourceOf = (node: SnapshotElement): Element | null => node.data?.source ?? null;

/** Whether all of a node is within the range. */
function holds(range: Range, node: Node): boolean {
  // A frame inside the selection has a document of its own, which no range of this one can hold or cut.
  if (node.ownerDocument !== range.startContainer.ownerDocument) return true;
  const whole = new Range();
  whole.selectNode(node);
  return (
    range.compareBoundaryPoints(Range.START_TO_START, whole) <= 0 &&
    range.compareBoundaryPoints(Range.END_TO_END, whole) >= 0
  );
}

/** The part of a text node within the range, as offsets into its data. */
function part(range: Range, text: Text): [from: number, to: number] {
  if (!range.intersectsNode(text)) return [0, 0];
  return [
    range.startContainer === text ? range.startOffset : 0,
    range.endContainer === text ? range.endOffset : text.data.length,
  ];
}

/** Finds the words of the snapshot again in the text nodes that they were read from, in order, and cuts them. */
function makeCutter(range: Range, parent: Element): (value: string) => string {
  const texts: Text[] = [];
  for (let node = firstChildOf(parent); node; node = nextSiblingOf(node))
    if (nodeTypeOf(node) === TEXT) texts.push(node as Text);
  let index = 0;
  let offset = 0;
  return (value) => {
    for (let tried = 0; tried <= texts.length; tried++) {
      const text = texts[index];
      const at = text ? text.data.indexOf(value, offset) : -1;
      if (text && at >= 0) {
        offset = at + value.length;
        const [from, to] = part(range, text);
        return value.slice(Math.max(0, from - at), Math.max(0, to - at));
      }
      index = texts.length === 0 ? 0 : (index + 1) % texts.length;
      offset = 0;
    }
    return ''; // words that are not the page's own text (of a control): nothing of them can be selected
  };
}

/** What of the snapshot is within the range; null: nothing. */
function cutTo(range: Range, node: SnapshotElement): SnapshotElement | null {
  const source = sourceOf(node);
  if (source?.ownerDocument === range.startContainer.ownerDocument && !range.intersectsNode(source)) return null;
  // No part of a formula is one.
  if (!source || node.tagName === 'math' || holds(range, source)) return node;
  const cut = makeCutter(range, source);
  const children = node.children.flatMap((child): Child[] => {
    if (child.type === 'element') {
      const kept = cutTo(range, child as SnapshotElement);
      return kept ? [kept as Child] : [];
    }
    if (child.type !== 'text') return [];
    const value = cut(child.value);
    return value === '' ? [] : [{ ...child, value }];
  });
  return children.length > 0 ? { ...node, children } : null;
}

/**
 * Reads what is selected on the page, as it is shown: what is selected but cannot be seen is not read.
 * @returns null when nothing is selected.
 */
export function readSelection(doc: Document, options: ReadOptions): UnnagDocument | null {
  const selection = doc.getSelection();
  if (!selection || selection.isCollapsed) return null;
  const started = options.now();
  const page = makePage(doc, options);
  const { root } = page.snapshot();
  const parts: SnapshotElement[] = [];
  for (let i = 0; i < selection.rangeCount; i++) {
    const kept = cutTo(selection.getRangeAt(i), root);
    if (kept) parts.push(kept);
  }
  const content = parts.flatMap((kept) => toMdast(kept as unknown as HastElement, { baseUrl: page.url.href }));
  if (content.length === 0) return null;
  return {
    source: 'selection',
    content,
    pages: { shown: null, total: null },
    gaps: [],
    removed: [],
    ...readMetadata(page),
    url: page.url.href,
    complete: true,
    collectable: false,
    timings: { total: options.now() - started },
  };
}

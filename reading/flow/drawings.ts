import type { ElementContent } from 'hast';
import { localNameOf, parentElementOf, rectOf } from '../dom';
import { plainText, type SnapshotElement } from '../snapshot-tree';
import type { Removal } from '../types';
import { rewrite } from './rewrite';
import { asElement } from './tree';

/** A drawing is so large at least (CSS px): icons, badges and logos are smaller. */
const LEAST = { width: 120, height: 60 };
/** Letters of a label, on average, in a drawing that is read: the ticks and keys of a chart are shorter. */
const LETTERS = 5;
const CUT = 200;
const wide = /[\u2e80-\u9fff\uac00-\ud7af]/g;

interface Label {
  text: string;
  /** HTML that the drawing holds: a page of a document, in its own blocks. */
  page?: SnapshotElement;
  left: number;
  top: number;
  bottom: number;
}

/** The words of one `<text>`: its lines are joined as lines of a paragraph are. */
function wordsOf(node: SnapshotElement): string {
  const lines = node.children.map((child) => plainText(child).replace(/\s+/g, ' '));
  return lines
    .reduce((all, line, i) => {
      const moved = i > 0 && asElement(node.children[i] as ElementContent)?.tagName === 'tspan';
      const tight = /[\u2e80-\u9fff]$/.test(all) && /^[\u2e80-\u9fff]/.test(line);
      return all + (moved && !tight && startsLine(node.children[i] as ElementContent) ? ' ' : '') + line;
    }, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether there are blocks of its own in it, one below another. */
const holdsBlocks = (node: SnapshotElement): boolean =>
  node.children.some((child) => {
    const element = asElement(child);
    return element !== null && (element.data.block ? element.children.some(isBlock) : holdsBlocks(element));
  });
const isBlock = (child: ElementContent): boolean => asElement(child)?.data.block === true;

const startsLine = (child: ElementContent): boolean => {
  const properties = asElement(child)?.properties;
  return properties !== undefined && ('dy' in properties || 'y' in properties || 'x' in properties);
};

/** The labels of a drawing, row by row. */
function labelsOf(svg: SnapshotElement): Label[] {
  const labels: Label[] = [];
  const stack: SnapshotElement[] = [svg];
  for (let node = stack.pop(); node; node = stack.pop()) {
    const name = node.tagName.toLowerCase();
    if (name === 'text' || name === 'foreignobject') {
      const text = wordsOf(node);
      const page = name === 'foreignobject' && holdsBlocks(node) ? node : undefined;
      const { left, top, bottom, width } = rectOf(node.data.source);
      if (text && width > 0) labels.push({ text, left, top, bottom, page });
      continue;
    }
    for (let i = node.children.length - 1; i >= 0; i--) {
      const child = asElement(node.children[i] as ElementContent);
      if (child) stack.push(child);
    }
  }
  const sorted = [...labels].sort((a, b) => a.top - b.top);
  const rows: Label[][] = [];
  for (const label of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && label.top < (first.top + first.bottom) / 2) row.push(label);
    else rows.push([label]);
  }
  return rows.flatMap((row) => row.sort((a, b) => a.left - b.left));
}

const lettersIn = (text: string): number => (text.match(/\p{L}/gu)?.length ?? 0) + (text.match(wide)?.length ?? 0);

/** In a link or a button it is a picture of what they do. */
function isPart(svg: Element): boolean {
  for (let up = parentElementOf(svg); up; up = parentElementOf(up))
    if (/^(?:a|button)$/.test(localNameOf(up))) return true;
  return false;
}

/**
 * The words of drawings (inline SVG) in the text: each label a paragraph, row by row. Ticks and keys of charts, icons and badges
 * are left out and recorded. Changes the tree that `assemble` made.
 */
export function readDrawings(root: SnapshotElement): Removal[] {
  const removed: Removal[] = [];
  rewrite(root, (node) => {
    if (node.tagName !== 'svg' || node.data.textLength === 0 || isPart(node.data.source)) return null;
    const labels = labelsOf(node);
    if (labels.length === 0) return null;
    const { width, height } = rectOf(node.data.source);
    const letters = labels.reduce((sum, { text }) => sum + lettersIn(text), 0);
    if (width < LEAST.width || height < LEAST.height || letters < LETTERS * labels.length) {
      const text = labels.map((label) => label.text).join(' ');
      removed.push({ reason: 'chrome', text: text.slice(0, CUT), rule: 'labels of a drawing' });
      return [];
    }
    return labels.flatMap(({ text, page }): ElementContent[] =>
      page
        ? page.children
        : [{ type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: text }] }],
    );
  });
  return removed;
}

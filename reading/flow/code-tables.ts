import type { ElementContent } from 'hast';
import { plainText, type SnapshotElement } from '../snapshot-tree';
import { styleOf } from './looks';
import { rewrite } from './rewrite';
import { asElement } from './tree';

/** Fewer lines are a table of two columns. */
const LEAST = 3;
const MONO = /mono|courier|consolas|menlo/i;

/** Rows below a table, and cells in a row. */
const within = (node: SnapshotElement, tags: RegExp): SnapshotElement[] =>
  node.children.flatMap((child) => {
    const element = asElement(child);
    if (!element) return [];
    if (tags.test(element.tagName)) return [element];
    return /^t(?:head|body|foot)$/.test(element.tagName) ? within(element, tags) : [];
  });

/** The line of code in a row of two cells, the number of the line (or its room) and the line as it is written; null: it is none. */
function lineIn(row: SnapshotElement): string | null {
  const [number, code, ...others] = within(row, /^t[dh]$/);
  if (!number || !code || others.length > 0 || !/^\s*\d{0,6}\s*$/.test(plainText(number))) return null;
  const style = styleOf(code);
  if (!style?.whiteSpace.startsWith('pre') || !MONO.test(style.fontFamily)) return null;
  return plainText(code).replace(/\n+$/, '');
}

/** Listings that are set as tables, a line in a row, keep the room before their lines, which means something in some languages. */
export function readCodeTables(root: SnapshotElement): void {
  rewrite(root, (node) => {
    if (node.tagName !== 'table') return null;
    const lines = within(node, /^tr$/).map(lineIn);
    if (lines.length < LEAST || lines.includes(null)) return null;
    const value = lines.join('\n');
    const pre: ElementContent = {
      type: 'element',
      tagName: 'pre',
      properties: {},
      children: [{ type: 'text', value }],
    };
    return [{ ...pre, data: node.data } as unknown as ElementContent];
  });
}

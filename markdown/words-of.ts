import type { Nodes } from 'mdast';

/**
 * All words of a tree, as they stand: also those of code, formulas and HTML.
 * @param pictures whether those that a picture has in its place count, too
 */
export function wordsOf(node: Nodes, pictures = true): string {
  if ('value' in node) return node.value;
  if (pictures && 'alt' in node && node.alt) return node.alt;
  return 'children' in node ? node.children.map((child) => wordsOf(child, pictures)).join('') : '';
}

import type { Node, Nodes } from 'mdast';

/**
 * All words of a tree, as they stand: also those of code, formulas and HTML. Not recursive: trees may be nested deep.
 * @param pictures whether those that a picture has in its place count, too
 */
export function wordsOf(root: Node, pictures = true): string {
  const words: string[] = [];
  const stack = [root as Nodes];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ('value' in node) words.push(node.value);
    else if (pictures && 'alt' in node && node.alt) words.push(node.alt);
    else if ('children' in node)
      for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i] as Nodes);
  }
  return words.join('');
}

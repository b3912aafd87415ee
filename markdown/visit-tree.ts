/** Returned by a visitor: go no further. */
export const EXIT = false;
/** Returned by a visitor: not into this node's children. */
export const SKIP = 'skip';

interface Visited {
  type: string;
  children?: Visited[];
}
/** A number is the place among its siblings that comes next. */
type Visitor = (node: Visited, index?: number, parent?: Visited) => undefined | boolean | 'skip' | number;

function enter(node: Visited, visitor: Visitor, index?: number, parent?: Visited): ReturnType<Visitor> {
  const result = visitor(node, index, parent);
  if (result === EXIT || result === SKIP) return result;
  const { children } = node;
  for (let at = 0; children && at >= 0; ) {
    const child = children[at];
    if (!child) break;
    const next = enter(child, visitor, at, node);
    if (next === EXIT) return EXIT;
    at = typeof next === 'number' ? next : at + 1;
  }
  return result;
}

/**
 * Stands in for the package `unist-util-visit` in the builds, of which the libraries here use no tests of nodes: each node
 * before its children, in order.
 */
export const visit = (tree: Visited, visitor: Visitor): void => {
  enter(tree, visitor);
};

import type { SnapshotElement } from '../snapshot';
import { asElement, attribute } from './tree';

/** Carries a node's place in the snapshot through what Readability does to the document. */
export const MARK = 'data-node';

const copied = ['id', 'rel', 'role', 'href', 'src', 'itemProp', 'itemprop', 'itemtype', 'colspan', 'rowspan'];
/** Names that `createElement` takes (DOM §4.9); a parser makes others too. */
const usableName = /^[a-z][a-z0-9-]*$/;

export interface InertCopy {
  document: Document;
  /** The snapshot's node for each mark. */
  nodes: SnapshotElement[];
}

/**
 * The visible tree below `root` as a document that loads and runs nothing: what an article heuristic may take apart.
 * Attributes that no heuristic looks at stay behind. Not recursive: pages nest thousands deep.
 */
export function makeInertCopy(root: SnapshotElement, title: string, implementation: DOMImplementation): InertCopy {
  const inert = implementation.createHTMLDocument(title);
  const nodes: SnapshotElement[] = [];
  const stack: { node: SnapshotElement; copy: Element; next: number }[] = [];
  const enter = (node: SnapshotElement, copy: Element) => {
    copy.setAttribute(MARK, String(nodes.length));
    nodes.push(node);
    const { className } = node.properties;
    if (Array.isArray(className) && className.length > 0) copy.setAttribute('class', className.join(' '));
    for (const name of copied) {
      const value = attribute(node, name);
      if (value) copy.setAttribute(name, value);
    }
    stack.push({ node, copy, next: 0 });
  };
  enter(root, inert.body);
  while (stack.length > 0) {
    const top = stack[stack.length - 1];
    if (!top) break;
    const child = top.node.children[top.next++];
    if (!child) {
      stack.pop();
      continue;
    }
    if (child.type === 'text') top.copy.append(child.value);
    else if (child.type === 'element') {
      const copy = inert.createElement(usableName.test(child.tagName) ? child.tagName : 'span');
      top.copy.append(copy);
      const inner = asElement(child);
      if (inner) enter(inner, copy);
    }
  }
  return { document: inert, nodes };
}

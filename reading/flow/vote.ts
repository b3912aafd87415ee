import { Readability } from '@mozilla/readability';
import { ELEMENT, firstChildOf, nextSiblingOf, nodeTypeOf, parentOf } from '../dom';
import type { SnapshotElement } from '../snapshot';
import { MARK, makeInertCopy } from './inert';

/** What Readability takes for the article: only where it looks, never the text that it gives. */
export interface Vote {
  /** Nodes that came through, by identity. */
  kept: Set<SnapshotElement>;
}

/** Marks of all elements below `top`, also those that Readability merged into a parent with one child only. */
function keptMarks(top: Element, nodes: SnapshotElement[]): Set<SnapshotElement> {
  const kept = new Set<SnapshotElement>();
  let node: Node | null = top;
  while (node) {
    if (nodeTypeOf(node) === ELEMENT) {
      const mark = (node as Element).getAttribute(MARK);
      const found = mark === null ? undefined : nodes[Number(mark)];
      if (found) kept.add(found);
    }
    const child: Node | null = firstChildOf(node);
    if (child) {
      node = child;
      continue;
    }
    while (node && node !== top && !nextSiblingOf(node)) node = parentOf(node);
    if (!node || node === top) break;
    node = nextSiblingOf(node);
  }
  return kept;
}

/**
 * Asks Readability where the article is.
 * @returns null when it finds none.
 */
export function askReadability(root: SnapshotElement, title: string, implementation: DOMImplementation): Vote | null {
  const { document: inert, nodes } = makeInertCopy(root, title, implementation);
  const article = new Readability<Element>(inert, {
    serializer: (element) => element as Element,
    disableJSONLD: true,
    keepClasses: true,
    classesToPreserve: [],
  }).parse();
  const content = article?.content;
  return content ? { kept: keptMarks(content, nodes) } : null;
}

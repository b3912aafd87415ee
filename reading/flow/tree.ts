import type { ElementContent } from 'hast';
import type { SnapshotElement } from '../snapshot';

/** The child as an element with facts of its own (the walk's `br` have none), else null. */
export const asElement = (node: ElementContent): SnapshotElement | null =>
  node.type === 'element' && node.data ? (node as unknown as SnapshotElement) : null;

/** The element's own name: what the tree calls a block may be any. */
export const nameOf = ({ data, tagName }: SnapshotElement): string => {
  // A field of a form may be named so too.
  const name: unknown = (data.source as Element | undefined)?.localName;
  return typeof name === 'string' ? name : tagName;
};

/** An attribute's value as a string; an empty string when it is not there. */
export function attribute(node: SnapshotElement, name: string): string {
  const value = node.properties[name];
  return typeof value === 'string' ? value : value === undefined || value === null ? '' : String(value);
}

/** The first characters of the text below a node. */
export function firstWords(node: SnapshotElement | ElementContent, length: number): string {
  let text = '';
  const stack: ElementContent[] = [node as unknown as ElementContent];
  for (let top = stack.pop(); top && text.length < length; top = stack.pop()) {
    if (top.type === 'text') text += top.value;
    else if (top.type === 'element')
      for (let i = top.children.length - 1; i >= 0; i--) stack.push(top.children[i] as ElementContent);
  }
  return text.trimStart().slice(0, length);
}

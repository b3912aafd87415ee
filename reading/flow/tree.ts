import type { ElementContent } from 'hast';
import type { SnapshotElement } from '../snapshot';

/** The child as an element with facts of its own (the walk's `br` have none), else null. */
export const asElement = (node: ElementContent): SnapshotElement | null =>
  node.type === 'element' && node.data ? (node as unknown as SnapshotElement) : null;

/** An attribute's value as a string; an empty string when it is not there. */
export function attribute(node: SnapshotElement, name: string): string {
  const value = node.properties[name];
  return typeof value === 'string' ? value : value === undefined || value === null ? '' : String(value);
}

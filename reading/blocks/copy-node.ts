import type { ElementContent } from 'hast';
import type { SnapshotElement } from '../snapshot';

const ZERO_WIDTH = /[\u200b-\u200d\u2060\ufeff]/g;

/**
 * A copy of a part of the snapshot without the elements that `drop` names, and without zero-width characters in its text.
 * Attributes and facts are shared with the snapshot. No recursion.
 */
export function copyWithout(root: SnapshotElement, drop: (element: SnapshotElement) => boolean): SnapshotElement {
  const copy: SnapshotElement = { ...root, children: [] };
  const stack: { from: SnapshotElement; to: SnapshotElement; next: number }[] = [{ from: root, to: copy, next: 0 }];
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const child: ElementContent | undefined = top.from.children[top.next++];
    if (!child) stack.pop();
    else if (child.type === 'text') {
      const value = child.value.replace(ZERO_WIDTH, '');
      if (value) top.to.children.push({ type: 'text', value });
    } else if (child.type === 'element') {
      if (!child.data || !('source' in child.data)) {
        top.to.children.push(child);
        continue;
      }
      const element = child as unknown as SnapshotElement;
      if (drop(element)) continue;
      const made: SnapshotElement = { ...element, children: [] };
      top.to.children.push(made as unknown as ElementContent);
      stack.push({ from: element, to: made, next: 0 });
    }
  }
  return copy;
}

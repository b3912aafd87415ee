import type { ElementContent } from 'hast';
import type { SnapshotElement } from '../snapshot-tree';

/** What stands in place of a node, or null: it stays, and its children are looked at. */
export type Change = (
  node: SnapshotElement,
  siblings: readonly ElementContent[],
  index: number,
) => ElementContent[] | null;

/** Puts other nodes in place of some below `root`, whose children change; nodes on the way to them are copied. Not recursive. */
export function rewrite(root: SnapshotElement, change: Change): void {
  const stack: { node: SnapshotElement; out: ElementContent[]; next: number; changed: boolean }[] = [
    { node: root, out: [], next: 0, changed: false },
  ];
  for (let top = stack[0]; top; top = stack[stack.length - 1]) {
    const at = top.next++;
    const child = top.node.children[at];
    if (child?.type === 'element' && 'data' in child && child.data) {
      const element = child as SnapshotElement;
      const other = change(element, top.node.children, at);
      if (!other) stack.push({ node: element, out: [], next: 0, changed: false });
      else {
        for (const one of other) top.out.push(one);
        top.changed = true;
      }
    } else if (child) top.out.push(child);
    else {
      stack.pop();
      const { node, out, changed } = top;
      const above = stack[stack.length - 1];
      if (!above) {
        if (changed) node.children = out;
      } else {
        above.out.push((changed ? { ...node, children: out } : node) as unknown as ElementContent);
        above.changed ||= changed;
      }
    }
  }
}

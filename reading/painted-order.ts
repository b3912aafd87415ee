import { ELEMENT, firstChildOf, nextSiblingOf, nodeTypeOf, rectOf } from './dom';
import type { SnapshotElement } from './snapshot-tree';
import type { ReadStyle } from './visibility';

/** The children in the order in which a flex or grid box paints them (CSS Display 3 §3, `order`). */
export function paintedOrder(element: Node, { style, display }: ReadStyle, view: Window): Node[] | null {
  if (!display.includes('flex') && !display.includes('grid')) return null;
  const children: Node[] = [];
  const orders: number[] = [];
  let moved = false;
  for (let child = firstChildOf(element); child; child = nextSiblingOf(child)) {
    children.push(child);
    const order =
      nodeTypeOf(child) === ELEMENT ? Number(view.getComputedStyle(child as unknown as Element).order) || 0 : 0;
    orders.push(order);
    if (order !== 0) moved = true;
  }
  const reversed = display.includes('flex') && style.flexDirection.endsWith('-reverse');
  if (!moved && !reversed) return null;
  const indices = children.map((_, i) => i).sort((a, b) => (orders[a] ?? 0) - (orders[b] ?? 0) || a - b);
  if (reversed) indices.reverse();
  return indices.flatMap((i) => children[i] ?? []);
}

/**
 * Puts boxes that are placed one below the other into the order in which they are seen: lists that keep only the rows near the
 * window use their elements again. Boxes that lie beside or over each other stay as they are written.
 */
export function orderPlaced({ children }: SnapshotElement): void {
  const placed: { child: SnapshotElement; top: number; bottom: number }[] = [];
  for (const child of children) {
    if (child.type === 'text' && child.value.trim() === '') continue;
    if (child.type !== 'element' || (child as SnapshotElement).data?.placed !== 'absolute') return;
    const { top, bottom } = rectOf((child as SnapshotElement).data.source);
    placed.push({ child: child as SnapshotElement, top, bottom });
  }
  if (placed.length < 2 || placed.every(({ top }, i) => i === 0 || top >= (placed[i - 1]?.top ?? 0))) return;
  placed.sort((a, b) => a.top - b.top);
  if (placed.some(({ top }, i) => i > 0 && top < (placed[i - 1]?.bottom ?? 0) - 2)) return;
  children.splice(0, children.length, ...placed.map(({ child }) => child));
}

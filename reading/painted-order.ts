import { ELEMENT, firstChildOf, nextSiblingOf, nodeTypeOf } from './dom';
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

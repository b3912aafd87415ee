import { pushAll } from '../structure/push-all';
import { ELEMENT, firstChildOf, nextSiblingOf, nodeTypeOf, rectOf } from './dom';
import type { SnapshotElement } from './snapshot-tree';
import type { ReadStyle } from './visibility';

/** Whether boxes stand one below the other, none beside or over another. */
const areStacked = (boxes: { top: number; bottom: number }[]): boolean =>
  boxes.every(({ top }, i) => i === 0 || top >= (boxes[i - 1]?.bottom ?? 0) - 2);

/**
 * The children in the order in which a flex or grid box paints them (CSS Display 3 §3, `order`), or stands them one below the other
 * (CSS Grid 2 §8.3).
 */
export function paintedOrder(element: Node, { style, display }: ReadStyle, view: Window): Node[] | null {
  if (!display.includes('flex') && !display.includes('grid')) return null;
  const children: Node[] = [];
  const orders: number[] = [];
  let moved = false;
  let placed = false;
  const grid = display.includes('grid');
  for (let child = firstChildOf(element); child; child = nextSiblingOf(child)) {
    children.push(child);
    const own = nodeTypeOf(child) === ELEMENT ? view.getComputedStyle(child as unknown as Element) : null;
    const order = Number(own?.order) || 0;
    orders.push(order);
    if (order !== 0) moved = true;
    placed ||= grid && own !== null && own.gridRowStart !== 'auto' && own.gridRowStart !== '';
  }
  if (placed) return orderRows(children);
  const reversed = display.includes('flex') && style.flexDirection.endsWith('-reverse');
  if (!moved && !reversed) return null;
  const indices = children.map((_, i) => i).sort((a, b) => (orders[a] ?? 0) - (orders[b] ?? 0) || a - b);
  if (reversed) indices.reverse();
  return indices.flatMap((i) => children[i] ?? []);
}

/** The rows of a grid as they are seen; null: they are in order, or some stand beside others. */
function orderRows(children: Node[]): Node[] | null {
  const elements = children.filter((child): child is Element => nodeTypeOf(child) === ELEMENT);
  const rows = elements.map((child) => ({ child, ...edgesOf(child) })).sort((a, b) => a.top - b.top);
  const sorted = rows.map(({ child }) => child);
  return areStacked(rows) && sorted.some((child, i) => child !== elements[i]) ? sorted : null;
}

function edgesOf(element: Element): { top: number; bottom: number } {
  const { top, bottom } = rectOf(element);
  return { top, bottom };
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
    placed.push({ child: child as SnapshotElement, ...edgesOf((child as SnapshotElement).data.source) });
  }
  if (placed.length < 2 || placed.every(({ top }, i) => i === 0 || top >= (placed[i - 1]?.top ?? 0))) return;
  placed.sort((a, b) => a.top - b.top);
  if (!areStacked(placed)) return;
  children.length = 0;
  pushAll(
    children,
    placed.map(({ child }) => child),
  );
}

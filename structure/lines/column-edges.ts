import { mostOf } from './extent';
import { commonest } from './measure-lines';
import { isHan, isHangul, lastCharacter } from './scripts';
import type { Region } from './types';

interface Edges {
  left: Map<number, number>;
  right: Map<number, number>;
  rights: number[];
  rows: number;
  /** Rows of Chinese, which may be broken after any character: only a wrapped line reaches the edge. */
  han: number;
}

const fresh = (): Edges => ({ left: new Map(), right: new Map(), rights: [], rows: 0, han: 0 });

/** From so many rows on they tell whether any of them was wrapped. */
const TELLING = 6;

function isUnwrapped({ rights, rows, han }: Edges, size: number): boolean {
  if (rows < TELLING || han < 0.8 * rows) return false;
  const far = mostOf(rights);
  return rights.filter((right) => right >= far - 1.5 * size).length <= 1;
}

function add(edges: Edges, region: Region, size: number): void {
  for (const row of region.rows) {
    if (row.size > size * 1.5) continue;
    const right = row.x + row.width;
    const count = (map: Map<number, number>, at: number) => map.set(at, (map.get(at) ?? 0) + 1);
    count(edges.left, Math.round(row.x));
    count(edges.right, Math.round(right));
    edges.rights.push(right);
    edges.rows++;
    if (isHan(lastCharacter(row.text)) && !isHangul(row.text.charAt(0))) edges.han++;
  }
}

const near = (map: Map<number, number>, at: number, within: number): number => {
  let sum = 0;
  for (const [value, weight] of map) if (Math.abs(value - at) <= within) sum += weight;
  return sum;
};

/** The edge that many lines keep to, or the given extreme where they are ragged. */
function settle(map: Map<number, number>, rows: number, size: number, extreme: number, share: number): number {
  const shifted = new Map([...map].map(([value, weight]) => [value + 1e4, weight]));
  const common = commonest(shifted, (0.6 * size) / 1e4) - 1e4;
  return near(map, common, 0.7 * size) >= share * rows ? common : extreme;
}

/** The leftmost edge that several lines keep to: many may be indented, few stand out to the left of the text. */
function leftEdge(map: Map<number, number>, rows: number, size: number): number {
  const sorted = [...map.keys()].sort((a, b) => a - b);
  const enough = rows < 15 ? 1 : Math.max(2, 0.07 * rows);
  for (const at of sorted) {
    const common = near(map, at + 0.3 * size, 0.35 * size);
    if (common >= enough) return at;
  }
  return sorted[0] ?? 0;
}

function readEdges(edges: Edges, size: number): { left: number; right: number } {
  const rights = [...edges.rights].sort((a, b) => a - b);
  const far = rights[Math.floor((rights.length - 1) * 0.98)] ?? 0;
  const left = leftEdge(edges.left, edges.rows, size);
  const common = settle(edges.right, edges.rows, size, far, 0.35);
  // Where lines are justified nearly none go beyond the common edge; where some do, it is ragged.
  const beyond = rights.filter((right) => right > common + 1.2 * size).length;
  return { left, right: beyond > Math.max(1, 0.04 * rights.length) ? far : common };
}

/** Columns of a page that stand at the same place among columns, over all pages. */
function slotOf(region: Region, page: Region[]): string {
  const top = region.rows[0]?.y ?? 0;
  const bottom = region.rows.at(-1)?.baseline ?? 0;
  let before = 0;
  let after = 0;
  for (const other of page) {
    if (other === region) continue;
    const overlaps = (other.rows[0]?.y ?? 0) < bottom && (other.rows.at(-1)?.baseline ?? 0) > top;
    if (!overlaps) continue;
    if (other.right <= region.left) before++;
    else if (other.left >= region.right) after++;
  }
  return `${before}/${before + after + 1}`;
}

/**
 * Sets each region's edges to those of its column: from its own lines where they are many, else from the same column of all pages.
 * A last page with three short lines is as wide as the others.
 */
export function settleEdges(regions: Region[], size: number): void {
  const pages = new Map<number, Region[]>();
  for (const region of regions) pages.set(region.page, [...(pages.get(region.page) ?? []), region]);
  const slots = new Map<string, Edges>();
  const keys = new Map<Region, string>();
  for (const region of regions) {
    const key = slotOf(region, pages.get(region.page) ?? []);
    keys.set(region, key);
    const edges = slots.get(key) ?? fresh();
    slots.set(key, edges);
    add(edges, region, size);
  }
  const unwrapped = new Set([...slots].flatMap(([key, edges]) => (isUnwrapped(edges, size) ? [key] : [])));
  for (const region of regions) if (unwrapped.has(keys.get(region) ?? '')) region.unwrapped = true;
  const settled = new Map([...slots].map(([key, edges]) => [key, edges.rows > 0 ? readEdges(edges, size) : null]));
  for (const region of regions) {
    const own = fresh();
    add(own, region, size);
    if (own.rows === 0) continue;
    const mine = readEdges(own, size);
    const all = settled.get(keys.get(region) ?? '');
    const kept = all !== null && all !== undefined && near(own.left, all.left, 0.4 * size) > 0;
    const many = own.rows >= 8 && !kept;
    if (!all || many) {
      // Full lines may be few on this page: an edge that the column keeps elsewhere is the edge.
      const shift = all ? mine.left - all.left : 0;
      region.left = mine.left;
      region.right =
        all && all.right + shift > mine.right && all.right + shift - mine.right < 8 * size
          ? all.right + shift
          : mine.right;
    } else {
      region.left = kept ? all.left : Math.min(all.left, region.left);
      region.right = Math.max(all.right, mine.right);
    }
  }
}

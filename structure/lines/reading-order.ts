import { leastOf, mostOf } from './extent';
import type { Line, Region, Row } from './types';

interface Box {
  left: number;
  right: number;
}

const right = (line: Line): number => line.x + line.width;
const byHeight = (a: Line, b: Line): number => a.baseline - b.baseline || a.x - b.x;
const share = (values: number[], part: number): number =>
  values.sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;
const median = (values: number[]): number => share(values, 0.5);

/** Lines of one height put together; parts with wide gaps between them stay apart as cells. */
export function toRows(lines: Line[]): Row[] {
  const sorted = [...lines].sort(byHeight);
  const groups: Line[][] = [];
  for (const line of sorted) {
    const group = groups.at(-1);
    const first = group?.[0];
    const near = first ? 0.35 * Math.min(first.size, line.size) : 0;
    if (group && first && line.baseline - first.baseline <= near && group.every((other) => apart(other, line)))
      group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => {
    const cells = group.sort((a, b) => a.x - b.x);
    const first = cells[0] as Line;
    if (cells.length === 1) return { ...first, cells };
    const main = cells.reduce((a, b) => (b.width > a.width ? b : a));
    const end = mostOf(cells.map(right));
    const text = cells.map((cell) => cell.text).join(' ');
    return { ...main, text, x: first.x, width: end - first.x, bold: cells.every((cell) => cell.bold), cells };
  });
}

const apart = (a: Line, b: Line): boolean => right(a) <= b.x + 0.5 * a.size || right(b) <= a.x + 0.5 * b.size;

/**
 * A vertical strip that hardly any line crosses, with columns of running text on both sides; the middle of the strip, or null.
 * Aligned short cells are a table and no columns.
 */
function findGutter(lines: Line[], box: Box, size: number): number | null {
  const width = box.right - box.left;
  if (lines.length < 6 || width < 12 * size) return null;
  const step = Math.max(1, size / 4);
  const bins = Math.ceil(width / step);
  const change = new Int32Array(bins + 2);
  for (const line of lines) {
    const from = Math.max(0, Math.floor((line.x - box.left) / step));
    const to = Math.min(bins, Math.ceil((right(line) - box.left) / step));
    if (to <= from) continue;
    change[from] = (change[from] ?? 0) + 1;
    change[to] = (change[to] ?? 0) - 1;
  }
  const cover: number[] = [];
  let now = 0;
  for (let i = 0; i < bins; i++) {
    now += change[i] ?? 0;
    cover.push(now);
  }
  const allowed = Math.floor(lines.length * 0.2);
  let best: { at: number; score: number } | null = null;
  for (let from = 0; from < bins; ) {
    let to = from + 1;
    while (to < bins && cover[to] === cover[from]) to++;
    const here = cover[from] ?? 0;
    // A stretch that fewer lines cross than the stretches beside it.
    const low = here <= allowed && (cover[from - 1] ?? here) >= here && (cover[to] ?? here) >= here;
    const at = box.left + ((from + to) / 2) * step;
    if (low && (to - from) * step >= 0.7 * size && at - box.left > 0.12 * width && box.right - at > 0.12 * width) {
      const score = judgeGutter(lines, at, size);
      if (score > 0 && (!best || score > best.score)) best = { at, score };
    }
    from = to;
  }
  return best?.at ?? null;
}

/** Above 0: text columns stand on both sides. More for more lines side by side, less for lines that cross. */
function judgeGutter(lines: Line[], at: number, size: number): number {
  const crossing = lines.filter((line) => line.x < at && right(line) > at).length;
  const beside = countBeside(lines, at, size);
  return beside === 0 ? 0 : Math.max(0.5, beside - crossing);
}

/** How many lines of the shorter side have the other side's beside them; 0: no columns of text. */
function countBeside(lines: Line[], at: number, size: number): number {
  const leftSide = lines.filter((line) => right(line) <= at).sort(byHeight);
  const rightSide = lines.filter((line) => line.x >= at).sort(byHeight);
  const crossing = lines.length - leftSide.length - rightSide.length;
  const few = Math.min(leftSide.length, rightSide.length);
  if (few < 2 || crossing > few * 1.5 + 2) return 0;
  // Side by side: both sides reach over the same height.
  const top = Math.max(leftSide[0]?.baseline ?? 0, rightSide[0]?.baseline ?? 0);
  const bottom = Math.min(leftSide.at(-1)?.baseline ?? 0, rightSide.at(-1)?.baseline ?? 0);
  const within = (line: Line) => line.baseline >= top - size && line.baseline <= bottom + size;
  const beside = Math.min(leftSide.filter(within).length, rightSide.filter(within).length);
  if (beside < 2) return 0;
  let paired = 0;
  let j = 0;
  for (const line of leftSide) {
    while (j < rightSide.length && (rightSide[j]?.baseline ?? 0) < line.baseline - 0.15 * size) j++;
    if (Math.abs((rightSide[j]?.baseline ?? Number.POSITIVE_INFINITY) - line.baseline) <= 0.15 * size) paired++;
  }
  const aligned = paired / few;
  // What stands right beside the strip: there may be more columns behind.
  const nearLeft = outermost(leftSide, 1);
  const nearRight = outermost(rightSide, -1);
  const widthOf = (side: Line[]) => {
    const from = share(
      side.map((line) => line.x),
      0.1,
    );
    const to = share(side.map(right), 0.9);
    return Math.max(1, to - from);
  };
  const ems = (side: Line[]) => median(side.map((line) => line.width / line.size));
  const full = (side: Line[]) => {
    const width = widthOf(side);
    return side.filter((line) => line.width >= 0.6 * width && line.width >= 7 * line.size).length;
  };
  const fullLeft = full(nearLeft);
  const fullRight = full(nearRight);
  const running = fullLeft >= 0.5 * nearLeft.length && fullRight >= 0.5 * nearRight.length;
  if (running && few >= 3) return beside;
  // One column may hold a table or a formula beside its text.
  const partly = Math.max(fullLeft / nearLeft.length, fullRight / nearRight.length) >= 0.5;
  if (partly && Math.min(fullLeft, fullRight) >= 5 && crossing <= 0.1 * few) return beside;
  return aligned < 0.4 && few >= 2 && ems(nearLeft) >= 4 && ems(nearRight) >= 4 ? beside : 0;
}

/** Of lines sorted by height, those with no other beside them to the right (`towards` 1) or left (-1). */
function outermost(sorted: Line[], towards: 1 | -1): Line[] {
  return sorted.filter((line, i) => {
    const beside = (other: Line | undefined): other is Line =>
      other !== undefined && Math.abs(other.baseline - line.baseline) < line.size;
    const farther = (other: Line) => (other.x - line.x) * towards > 0 && apart(other, line);
    for (let j = i - 1; beside(sorted[j]); j--) if (farther(sorted[j] as Line)) return false;
    for (let j = i + 1; beside(sorted[j]); j++) if (farther(sorted[j] as Line)) return false;
    return true;
  });
}

/** The edges of a column: where its lines begin and end, a stray one aside. */
function edgesOf(lines: Line[]): Box {
  return { left: leastOf(lines.map((line) => line.x)), right: mostOf(lines.map(right)) };
}

function splitColumns(lines: Line[], size: number, depth: number, out: Line[][]): void {
  const box = edgesOf(lines);
  const gutter = depth < 6 ? findGutter(lines, box, size) : null;
  if (gutter === null) {
    out.push(lines);
    return;
  }
  // A line across the gutter ends the columns above it; what is below begins anew.
  const sorted = [...lines].sort(byHeight);
  let left: Line[] = [];
  let rightSide: Line[] = [];
  let across: Line[] = [];
  const flushColumns = () => {
    if (left.length > 0) splitColumns(left, size, depth + 1, out);
    if (rightSide.length > 0) splitColumns(rightSide, size, depth + 1, out);
    left = [];
    rightSide = [];
  };
  const flushAcross = () => {
    if (across.length > 0) out.push(across);
    across = [];
  };
  for (const line of sorted) {
    if (right(line) <= gutter) {
      flushAcross();
      left.push(line);
    } else if (line.x >= gutter) {
      flushAcross();
      rightSide.push(line);
    } else {
      flushColumns();
      across.push(line);
    }
  }
  flushColumns();
  flushAcross();
}

/** The lines of a page as columns in reading order, each from top to bottom. `size`: the usual font size. */
export function orderColumns(lines: Line[], size: number): Line[][] {
  if (lines.length === 0) return [];
  const out: Line[][] = [];
  splitColumns(lines, size, 0, out);
  return out;
}

/** Columns of one page as regions with rows. */
export function toRegions(page: number, columns: Line[][]): Region[] {
  return columns.map((lines) => ({ page, ...edgesOf(lines), rows: toRows(lines) }));
}

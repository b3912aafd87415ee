import type { Block } from './blocks';
import { isCentred, startsWithBullet } from './break-rows';
import { leastOf, mostOf } from './extent';
import { lineMarker } from './line-marker';
import type { Usual } from './measure-lines';
import { emsOf } from './scripts';
import type { Region, Row } from './types';

/** Larger than the text by so much is a heading's size. */
const LARGER = 1.1;
const STOPS = /[。；;，,、]$|[^.]\.$/;
const CAPTION =
  /^(?:图|表|圖|附图|附表|figure|fig\.|table|chart|abb\.|tabelle|tableau|hình|bảng)\s*[\d一二三四五六七八九十]+(?:[-.–]\d+)*/i;

/** Whether one line looks like (a line of) a heading. */
export function looksLikeHeading(row: Row, region: Pick<Region, 'left' | 'right'>, usual: Usual): boolean {
  if (row.heading !== undefined) return true;
  if (row.cells.length > 1 && row.cells.length > 3) return false;
  if (!/[\p{L}\p{N}]/u.test(row.text) || CAPTION.test(row.text)) return false;
  if (row.size >= usual.size * LARGER && row.size > usual.size + 0.8) return true;
  if (usual.bold || !row.bold || row.size < usual.size * 0.93) return false;
  return !startsWithBullet(row.text) || isCentred(row, region);
}

/** Whether a block of such lines is a heading: short, and no sentence. */
export function isHeading(rows: Row[], usual: Usual): boolean {
  if (rows.some((row) => row.heading !== undefined)) return true;
  const text = rows.map((row) => row.text).join('');
  const first = rows[0];
  if (!first || rows.length > 4) return false;
  const ratio = first.size / usual.size;
  const ems = emsOf(text);
  if (!/\p{L}/u.test(text) && ratio < 1.35) return false;
  if (ratio >= 1.35) return ems <= 140;
  if (ems > 90) return false;
  const numbered = lineMarker(text) !== null;
  if (rows.length > 1 && ems > 60 && !numbered) return false;
  return !STOPS.test(text) || (ratio >= LARGER && ems <= 40);
}

interface Look {
  size: number;
  bold: boolean;
  level?: number;
}

const lookOf = (row: Row): Look => ({ size: row.size, bold: row.bold, level: row.heading });

/** Ranks the headings: tagged levels as they are, else by size, bold before light. */
export function rankHeadings(blocks: Block[]): void {
  const looks: Look[] = [];
  const headings = blocks.filter((block) => block.kind === 'heading');
  for (const { rows } of headings) {
    const first = rows[0];
    if (!first) continue;
    const look = lookOf(first);
    if (!looks.some((known) => same(known, look))) looks.push(look);
  }
  looks.sort((a, b) => (sameHead(a.size, b.size) ? Number(b.bold) - Number(a.bold) : b.size - a.size));
  for (const block of headings) {
    const first = block.rows[0];
    if (!first) continue;
    block.rank = first.heading ?? Math.min(6, looks.findIndex((known) => same(known, lookOf(first))) + 1);
  }
  evenNumbered(headings);
}

/** Headings of one kind of numbering (第一章, 第二章) are of one rank, though a page may show some of them in another size. */
function evenNumbered(headings: Block[]): void {
  const kinds = new Map<string, Block[]>();
  for (const block of headings) {
    const marker = lineMarker(block.rows[0]?.text ?? '');
    if (!marker || block.rows[0]?.heading !== undefined) continue;
    const kind = `${marker.kind} ${marker.depth}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), block]);
  }
  for (const blocks of kinds.values()) {
    const ranks = blocks.map((block) => block.rank ?? 6);
    const highest = leastOf(ranks);
    if (blocks.length >= 2 && mostOf(ranks) - highest <= 2) for (const block of blocks) block.rank = highest;
  }
}

/** Headings are told apart by less than text from headings: half a point is a rank. */
const sameHead = (a: number, b: number): boolean => Math.abs(a - b) <= 0.02 * Math.max(a, b) + 0.2;
const same = (a: Look, b: Look): boolean => sameHead(a.size, b.size) && a.bold === b.bold && a.level === b.level;

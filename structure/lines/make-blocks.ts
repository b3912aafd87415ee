import type { Block } from './blocks';
import {
  beginsParagraph,
  endsOpen,
  endsSentence,
  type Habits,
  isCentred,
  rightOf,
  roomAfter,
  sameLook,
  startsWithMarker,
} from './break-rows';
import { isHeading, looksLikeHeading } from './find-headings';
import { findTables } from './find-tables';
import { lineMarker } from './line-marker';
import { sameSize, type Usual } from './measure-lines';
import { isHan, lastCharacter } from './scripts';
import type { Region, Row } from './types';

const NOTE_MARK = /^(?:\[?\d{1,3}\]?|[①-⑳*†‡§]|注\s*[:：\d])\s*\S/;

const blockOf = (kind: Block['kind'], rows: Row[], region: Region): Block => ({
  kind,
  rows,
  page: region.page,
  left: region.left,
  right: region.right,
  indent: ((rows[0]?.x ?? region.left) - region.left) / Math.max(1, rows[0]?.size ?? 1),
});

/** Whether a heading's next line goes on with it. */
function continuesHeading(rows: Row[], row: Row, region: Region, { leading }: Habits): boolean {
  const last = rows.at(-1);
  if (!last || !sameLook(last, row) || rows.length >= 4) return false;
  if (row.baseline - last.baseline > 2 * row.size || row.baseline <= last.baseline) return false;
  if (last.flow !== undefined && last.flow === row.flow) return true;
  const marker = lineMarker(row.text);
  if (marker && /^(?:part|chapter|section|article|han|decimal|digit)$/.test(marker.kind)) return false;
  const centred = isCentred(row, region);
  if (centred && (isCentred(last, region) || region.right - rightOf(last) < 2 * row.size)) return true;
  const room = roomAfter(last, row, region.right);
  // A line of most of the width, and the next no lower than a line: headings by themselves have space around them.
  const close = row.baseline - last.baseline <= 1.06 * leading * row.size && last.x - region.left < row.size;
  if (
    close &&
    room <= 4 &&
    last.width >= 0.6 * (region.right - region.left) &&
    Math.abs(last.x - row.x) < 0.3 * row.size
  )
    return true;
  return room <= 1 || (Math.abs(last.x - row.x) < 0.3 * row.size && /[,，:：—–-]$/.test(last.text));
}

/** Small lines at the foot of a column, from the first that has a note's mark on. */
function findNotes(rows: Row[], usual: Usual): number {
  let from = rows.length;
  while (from > 0 && (rows[from - 1]?.size ?? 0) < usual.size * 0.93 && !(rows[from - 1]?.bold ?? false)) from--;
  for (let i = from; i < rows.length; i++) {
    const row = rows[i];
    const above = rows[i - 1];
    if (row && above && NOTE_MARK.test(row.text) && row.baseline - above.baseline > 1.2 * row.size) return i;
  }
  return rows.length;
}

/** One column's rows as blocks. */
export function makeBlocks(region: Region, usual: Usual, habits: Habits): Block[] {
  const blocks: Block[] = [];
  const { rows } = region;
  const tables = findTables(rows);
  const notes = findNotes(rows, usual);
  let current: Row[] = [];
  let heading = false;
  const flush = (kind: 'paragraph' | 'note') => {
    if (current.length === 0) return;
    const isHead = kind === 'paragraph' && heading && isHeading(current, usual);
    blocks.push(blockOf(isHead ? 'heading' : kind, current, region));
    current = [];
  };
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    if (!row) continue;
    const kind = i > notes ? 'note' : 'paragraph';
    const table = tables.find(({ from }) => from === i);
    if (table) {
      flush(kind);
      blocks.push({ ...blockOf('table', rows.slice(table.from, table.to), region), cells: table.cells });
      i = table.to - 1;
      continue;
    }
    const isHead = looksLikeHeading(row, region, usual);
    const goesOn =
      current.length > 0 &&
      i !== notes &&
      (heading
        ? isHead && continuesHeading(current, row, region, habits)
        : !isHead && !beginsParagraph(current, row, region, habits)) &&
      heading === isHead;
    // A bold first line of a paragraph that goes on in the same bold is a bold paragraph.
    if (!goesOn) {
      flush(i === notes ? 'paragraph' : kind);
      heading = isHead;
    }
    current.push(row);
  }
  flush(rows.length > notes ? 'note' : 'paragraph');
  return blocks;
}

/** A heading over all columns may end with a line that is as short as one column. */
export function continuesBelow(block: Block, next: Block): boolean {
  const last = block.rows.at(-1);
  const first = next.rows[0];
  if (!last || !first || block.kind !== 'heading' || next.kind !== 'heading' || block.page !== next.page) return false;
  const pitch = first.baseline - last.baseline;
  if (!sameLook(last, first) || pitch <= 0 || pitch > 2 * first.size) return false;
  return roomAfter(last, first, block.right) <= 1 && lineMarker(first.text) === null;
}

/** Whether a paragraph that ends a column goes on at the start of the next. */
export function continues(block: Block, next: Block, habits: Habits): boolean {
  const last = block.rows.at(-1);
  const first = next.rows[0];
  if (!last || !first || block.kind !== 'paragraph' || next.kind !== 'paragraph') return false;
  if (!sameSize(last.size, first.size)) return false;
  if (last.flow !== undefined && last.flow === first.flow) return true;
  let score = 0;
  const em = first.size;
  const indent = (first.x - next.left) / em;
  const hang = block.rows.length > 1 ? (last.x - block.left) / em : block.rows[0] ? block.indent : 0;
  const marked = startsWithMarker(block.rows[0]?.text ?? '');
  // Lines that are all set in (list items, quotations) go on set in.
  const hangs = block.rows.length > 1 && Math.abs(indent - hang) < 0.6;
  if (indent > 0.8) score -= hangs ? 0 : habits.indents ? 4 : 1.5;
  else if (habits.indents) score += 1.5;
  if (marked && block.rows.length > 1 && hang > 0.8 && indent < hang - 0.8) score -= 2;
  if (startsWithMarker(first.text)) score -= 2;
  const room = roomAfter(last, first, block.right);
  const han = isHan(lastCharacter(last.text));
  if (room > 8) score -= 5;
  else if (room > 4) score -= 3;
  else if (room > (han ? 1.6 : 0.8)) score -= 1.5;
  else score += 1.5;
  if (endsSentence(last.text)) score -= habits.indents ? 0.5 : 1.2;
  else score += endsOpen(last.text) ? 3 : 2;
  if (/^[a-z]/.test(first.text)) score += 2;
  else if (/^[A-Z]/.test(first.text) && endsSentence(last.text)) score -= 0.6;
  if (/[\u00ad\u2010-]$/.test(last.text)) score += 2;
  return score > 0;
}

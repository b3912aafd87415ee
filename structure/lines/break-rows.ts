import { lineMarker } from './line-marker';
import { sameSize } from './measure-lines';
import { emsOf, isHan, isWide, lastCharacter } from './scripts';
import type { Region, Row } from './types';

/** How a document sets its paragraphs apart, as far as its lines show. */
export interface Habits {
  /** Usual font size. */
  size: number;
  /** Usual distance of baselines as a share of the font size. */
  leading: number;
  /** First lines are indented. */
  indents: boolean;
  /** Paragraphs have more space between them than lines have. */
  spaces: boolean;
}

const END_OF_SENTENCE = /[.!?。！？…:：;；][”’"'』」）)\]】]*$/;
const COMMA = /[,，、]$/;
const CLOSER = /^[,.;:!?)\]}%’”»，。；：！？）】」』》〉、…—]/;
const BULLET = /^[•◦▪▫■□●○◆◇‣⁃∙·➢➤►▶✓✔★☆※\uf0a7\uf0a8\uf0b7\uf0d8\uf076\uf0fc\uf06c\uf06e\uf075\uf0e0]\s*|^[–—*-]\s+/;

export const startsWithBullet = (text: string): boolean => BULLET.test(text);
export const cutBullet = (text: string): string => text.replace(BULLET, '');
export const endsSentence = (text: string): boolean => END_OF_SENTENCE.test(text);
export const endsOpen = (text: string): boolean => COMMA.test(text);
export const rightOf = (row: { x: number; width: number }): number => row.x + row.width;

/** A numbering or bullet that may begin an item. Plain words after a bare number ("1998 was") are none. */
export function startsWithMarker(text: string): boolean {
  if (BULLET.test(text)) return true;
  if (/^(?:\(?(?:[a-z]|[ivx]{1,4}|\d{1,3})\)|[a-zA-Z]\.|\d{1,3}[.)])\s+\S/.test(text)) return true;
  const marker = lineMarker(text);
  return marker !== null && marker.kind !== 'option';
}

/** The first piece of a line that could not be broken off: a word, or an ideograph with the marks that stick to it; in ems. */
function firstUnit(text: string): number {
  const first = text.charAt(0);
  let end = 1;
  if (isWide(first) || isHan(first)) {
    if (/[（【「『《〈“‘]/.test(first)) end = 2;
    while (end < 4 && CLOSER.test(text.charAt(end))) end++;
  } else {
    const match = /^[^\s\u2e80-\u9fff\u3000-\u303f\uff00-\uffef]+[，。；：！？）】」』》〉、]?/.exec(text);
    end = match?.[0].length ?? 1;
  }
  return emsOf(text.slice(0, end));
}

/** Room that was left on the line before: what is over after the next word would have been put there, in ems; below 0 it would not fit. */
export function roomAfter(row: Row, next: Row, right: number): number {
  const separate = isHan(lastCharacter(row.text)) || isHan(next.text.charAt(0)) ? 0 : 0.27;
  // The page's own letters tell how wide its ems are.
  const scale = Math.min(1.4, Math.max(0.75, row.width / Math.max(1, emsOf(row.text) * row.size)));
  return (right - rightOf(row)) / row.size - (firstUnit(next.text) + separate) * scale;
}

export const isCentred = (row: Row, region: { left: number; right: number }): boolean => {
  const before = row.x - region.left;
  const after = region.right - rightOf(row);
  return before > 1.5 * row.size && after > 1.5 * row.size && Math.abs(before - after) <= 1.6 * row.size;
};

/** Lines about one axis (a title page's): the longer one shows that the next word would have found room on the shorter before it. */
function leftRoomCentred(last: Row, row: Row): boolean {
  const middle = (one: Row) => one.x + one.width / 2;
  if (Math.abs(middle(last) - middle(row)) > 0.35 * row.size) return false;
  return row.width - last.width > (firstUnit(row.text) + 1) * row.size;
}

/** Same look: one paragraph's lines share it. */
export function sameLook(a: Row, b: Row): boolean {
  return sameSize(a.size, b.size) && a.bold === b.bold && a.heading === b.heading;
}

function indentScore(rows: Row[], row: Row, region: Region, habits: Habits): number {
  const last = rows.at(-1) as Row;
  const em = row.size;
  const step = row.x - last.x;
  const indent = row.x - region.left;
  if (rows.length === 1) {
    if (step > 0.7 * em) {
      if (startsWithMarker(last.text) && step < 6 * em) return 0;
      return habits.indents ? 3.5 : 2.5;
    }
    if (step < -0.7 * em) return Math.abs(indent) <= 0.6 * em ? -1 : step < -5 * em ? 3 : 0;
    if (indent > 0.8 * em && indent < 6 * em) {
      if (!habits.indents || isCentred(row, region)) return 0.5;
      // Both set in: two short paragraphs, or a block (list item, quotation) whose lines are all set in.
      return roomAfter(last, row, region.right) <= 1.4 && !endsSentence(last.text) ? -0.5 : 3;
    }
    return habits.indents ? -1 : 0;
  }
  if (step > 0.7 * em) return habits.indents ? 3.5 : 2.5;
  if (step < -0.7 * em) return 2.5;
  return habits.indents && Math.abs(indent) <= 0.6 * em ? -1.5 : -0.5;
}

/** The right edge that these lines keep to: the column's, or their own where both are set in (a block quotation). */
function rightEdge(rows: Row[], row: Row, region: Region): number {
  const last = rows.at(-1) as Row;
  const before = rows.at(-2);
  const near = 0.3 * row.size;
  const shared =
    before !== undefined &&
    Math.abs(rightOf(last) - rightOf(before)) <= near &&
    Math.abs(last.x - before.x) <= near &&
    region.right - rightOf(last) > 1.5 * row.size;
  return shared ? rightOf(last) : region.right;
}

const BEGINS = /^[\p{Lu}\p{Lo}\p{N}“"‘'(（《]/u;

/**
 * Items whose bullets are drawn, not written: set in as a block, ragged, few lines, each ended with its sentence. Body paragraphs
 * show themselves by indents or space; lines that are all set in have nothing else to show where one ends.
 */
function endsItem(rows: Row[], row: Row, region: Region): boolean {
  const last = rows.at(-1) as Row;
  const em = row.size;
  if (rows.length > 5 || row.x - region.left < 0.8 * em || rows.some(({ x }) => Math.abs(x - row.x) > 0.3 * em))
    return false;
  return region.right - rightOf(last) > em && /[.!?。！？；;][”"’)）]*$/.test(last.text) && BEGINS.test(row.text);
}

/** A line of a table of contents: leaders up to the page's number. */
const LEADERS = /(?:[.．·…‥・]\s?){4,}\s*[\divxlc]{1,5}$/i;
/** Clauses, chapters: numbered lines that no sentence goes on in. */
const CLAUSES = new Set(['part', 'chapter', 'section', 'article']);

/** Who signs, and the day, below each other at the right: lines that begin past the middle and end before the edge. */
function isSignature(rows: Row[], row: Row, region: Region, room: number): boolean {
  const middle = (region.left + region.right) / 2;
  return rows.every(({ x }) => x > middle) && row.x > middle && room > 0.7;
}

/**
 * Whether `row` begins a new paragraph after the lines `rows` of the paragraph so far.
 * Weighs what a reader sees: space between, indents, a last line that ends early, marks of lists, ends of sentences.
 */
export function beginsParagraph(rows: Row[], row: Row, region: Region, habits: Habits): boolean {
  const last = rows.at(-1);
  if (!last) return true;
  if (last.flow !== undefined && row.flow !== undefined) return last.flow !== row.flow;
  if (leftRoomCentred(last, row) || LEADERS.test(last.text.slice(-80))) return true;
  const told = last.paragraph !== undefined && row.paragraph !== undefined;
  if (told && last.paragraph !== row.paragraph) return true;
  if (!sameLook(last, row)) {
    // A run-in head or a lighter last word is still the same paragraph: only a full line goes on so.
    if (!sameSize(last.size, row.size) || last.heading !== row.heading) return true;
    const room = roomAfter(last, row, region.right);
    if (room > 0 || row.x - region.left > 0.7 * row.size) return true;
  }
  const pitch = (row.baseline - last.baseline) / row.size;
  if (pitch <= 0.2) return true;
  const ratio = pitch / habits.leading;
  let score = told ? -1.5 : 0;
  if (ratio > 1.6) score += 4;
  else if (ratio > 1.3) score += habits.spaces ? 3.5 : 2.5;
  else if (ratio > 1.1) score += habits.spaces ? 2.5 : 0.8;
  else if (habits.spaces) score -= 0.7;
  score += indentScore(rows, row, region, habits);
  const room = roomAfter(last, row, rightEdge(rows, row, region));
  const han = isHan(row.text.charAt(0)) || isHan(lastCharacter(last.text));
  // Lines this far apart are hardly ever one paragraph's; one that ends early shows it.
  if (pitch > 2.2 && room > 0.7) score += 1;
  if (isSignature(rows, row, region, room)) return true;
  if (region.unwrapped && !endsOpen(last.text)) score += 4;
  if (room > 12) score += 4.5;
  else if (room > 6) score += 3;
  else if (room > 3) score += 2.6;
  else if (room > (han ? 1.4 : 0.7)) score += 1.2;
  else if (room <= 0.3) score -= endsItem(rows, row, region) ? -2.2 : 1;
  if (startsWithBullet(row.text)) score += /^[–—*·-]/.test(row.text) ? 2.5 : 4;
  else if (startsWithMarker(row.text)) score += 1.2;
  if (endsSentence(last.text)) score += CLAUSES.has(lineMarker(row.text)?.kind ?? '') ? 2 : 0.5;
  else if (endsOpen(last.text)) score -= 1.5;
  else score -= 0.5;
  if (/^[a-z]/.test(row.text)) score -= 1;
  if (/[\u00ad\u2010-]$/.test(last.text)) score -= 1;
  return score >= 1.6;
}

/** How a document's lines set paragraphs apart, from all regions. */
export function learnHabits(regions: Region[], size: number, leading: number): Habits {
  let indented = 0;
  let flush = 0;
  let wide = 0;
  let usual = 0;
  const step = leading / size;
  for (const region of regions) {
    for (let i = 1; i < region.rows.length; i++) {
      const row = region.rows[i];
      const last = region.rows[i - 1];
      if (!row || !last || !sameSize(row.size, size) || !sameSize(last.size, size)) continue;
      const indent = (row.x - region.left) / row.size;
      if (indent > 0.8 && indent < 5 && !isCentred(row, region)) {
        const lastIndent = (last.x - region.left) / row.size;
        const next = region.rows[i + 1];
        const turnsBack = next !== undefined && (next.x - region.left) / row.size < 0.5;
        if (lastIndent < 0.5 || turnsBack) indented++;
      } else if (Math.abs(indent) <= 0.5) flush++;
      const pitch = (row.baseline - last.baseline) / row.size / step;
      if (pitch > 1.1 && pitch < 2.6) wide++;
      else if (pitch > 0.9) usual++;
    }
  }
  return {
    size,
    leading: step,
    indents: indented >= 2 && indented > 0.06 * (indented + flush),
    spaces: wide >= 2 && wide > 0.08 * (wide + usual) && usual > 0,
  };
}

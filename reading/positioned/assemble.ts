import { arePaired, signsOf } from '../../nags/signs';
import { nagKind } from '../../nags/wording';
import { type Assembled, assembleSteps } from '../../structure/lines/assemble-pages';
import { atOnce, type Steps } from '../in-steps';
import type { Gap, Reading, Removal } from '../types';
import type { LoadedPage, PageBox, PageState } from './types';

/** Whether a line at a page's edge is the host's: by its wording, or by several signs where it stands apart. */
function isNag(text: string, apart: boolean): boolean {
  const kind = nagKind(text);
  return (kind !== null && kind !== 'counter') || (apart && arePaired(signsOf(text)));
}

/**
 * Puts pages together into a document: what repeats at their edges taken off, sentences joined over their ends.
 * Takes pages in any order, also without those that never came.
 */
export const assemblePages = (pages: LoadedPage[]): Assembled => atOnce(assemblePagesSteps(pages));

/** The same, in steps between which the page may run. */
export function* assemblePagesSteps(pages: LoadedPage[]): Steps<Assembled> {
  const numbers = pages.length > 1 ? pages.map((page) => page.number).sort((a, b) => a - b) : [];
  const { content, removed } = yield* assembleSteps(
    pages.filter((page) => page.lines.length > 0),
    { anchors: numbers, isNag },
  );
  const own: Removal[] = pages.flatMap((page) => page.removed);
  return { content, removed: [...removed, ...own] };
}

const numbersOf = (boxes: PageBox[], state: PageState): number[] =>
  boxes.filter((box) => box.state === state).map((box) => box.number);

/** What the pages say about what is missing; also for a collector, with the states at its end. */
export function gapsOf(boxes: PageBox[]): Gap[] {
  const gaps: Gap[] = [];
  const pictures = numbersOf(boxes, 'picture');
  const locked = numbersOf(boxes, 'locked');
  const empty = numbersOf(boxes, 'empty');
  if (pictures.length > 0) gaps.push({ reason: 'pages-are-pictures', pages: pictures });
  if (locked.length > 0) gaps.push({ reason: 'pages-locked', pages: locked });
  if (empty.length > 0) gaps.push({ reason: 'pages-not-loaded', pages: empty });
  return gaps;
}

/**
 * Pages that this visitor sees here, and the pages there are as far as their boxes tell; what the host says of its length is
 * the verdict's to read. Viewers that keep only the boxes near the visitor show the others on scrolling.
 */
export function countPages(boxes: PageBox[]): { pages: Reading['pages']; gaps: Gap[] } {
  const locked = numbersOf(boxes, 'locked').length;
  const last = boxes.at(-1)?.number ?? 0;
  const here = new Set(boxes.map((box) => box.number));
  const away = Array.from({ length: last }, (_, i) => i + 1).filter((number) => !here.has(number));
  const gaps: Gap[] = away.length > 0 ? [{ reason: 'pages-not-loaded', pages: away }] : [];
  return { pages: { shown: Math.max(last, boxes.length) - locked, total: Math.max(last, boxes.length) }, gaps };
}

/** Gaps of one reason are one gap. */
export function mergeGaps(gaps: Gap[]): Gap[] {
  const merged: Gap[] = [];
  for (const gap of gaps) {
    const same = merged.find(({ reason }) => reason === gap.reason);
    if (same && 'pages' in same && 'pages' in gap) same.pages = [...same.pages, ...gap.pages].sort((a, b) => a - b);
    else merged.push(gap);
  }
  return merged;
}

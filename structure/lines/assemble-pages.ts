import type { RootContent } from 'mdast';
import { atOnce, type Steps } from '../../reading/in-steps';
import type { Removal } from '../../reading/types';
import { pushAll } from '../push-all';
import type { Block } from './blocks';
import { type Habits, learnHabits } from './break-rows';
import { settleEdges } from './column-edges';
import { rankHeadings } from './find-headings';
import { removeFurniture } from './furniture';
import { learnWords } from './join-rows';
import { continues, continuesBelow, makeBlocks } from './make-blocks';
import { measureLeading, measureUsual, sameSize, type Usual } from './measure-lines';
import { orderColumns, toRegions } from './reading-order';
import { doorOf, openDoors } from './seen-characters';
import { toMdast } from './to-mdast';
import type { Line, LoadedPage, Region } from './types';

export interface AssembleOptions {
  /** Whether a line at a page's edge is the host's plea and not the document's. */
  isNag?: (text: string, apart: boolean) => boolean;
  /** Numbers of the pages that get an anchor, in order; by default those given, if there are several. */
  anchors?: number[];
}

export interface Assembled {
  content: RootContent[];
  removed: Removal[];
}

/** Paragraphs that go on in the next column or on the next page become one; a page's notes come after what begins on it. */
function* joinColumns(regions: Region[], usual: Usual, habits: Habits): Steps<Block[]> {
  const blocks: Block[] = [];
  let notes: Block[] = [];
  let open: Block | null = null;
  let lastPage = 0;
  for (const region of regions) {
    yield;
    const own = makeBlocks(region, usual, habits);
    const body = own.filter((block) => block.kind !== 'note');
    const first = body[0];
    const near = region.page - lastPage <= 1;
    if (open && first && near && (continues(open, first, habits) || continuesBelow(open, first))) {
      pushAll(open.rows, first.rows);
      open.left = first.left;
      open.right = first.right;
      body.shift();
    }
    if (region.page !== lastPage) {
      pushAll(blocks, notes);
      notes = [];
    }
    pushAll(blocks, body);
    notes = notes.concat(own.filter((block) => block.kind === 'note'));
    open = body.at(-1) ?? open;
    lastPage = region.page;
  }
  return [...blocks, ...notes];
}

/** So many lines tell what the usual size of a page is. */
const TELLING = 10;

/** Pages of a document may be shown at different scales: their usual sizes are made one, their places stay. */
function evenSizes(pages: LoadedPage[]): LoadedPage[] {
  const usual = measureUsual(pages.flatMap((page) => page.lines)).size;
  return pages.map((page) => {
    if (page.lines.length < TELLING) return page;
    const own = measureUsual(page.lines).size;
    const scale = usual / own;
    if (!(scale > 0.6 && scale < 1.7) || sameSize(own, usual)) return page;
    return { ...page, lines: page.lines.map((line) => ({ ...line, size: line.size * scale })) };
  });
}

function settleDoors(pages: LoadedPage[]): LoadedPage[] {
  if (!pages.some(({ lines }) => lines.some(({ text }) => text.includes('\u2f3e')))) return pages;
  const door = doorOf(pages.map(({ lines }) => lines.map(({ text }) => text).join('')).join(''));
  return pages.map((page) => ({
    ...page,
    lines: page.lines.map((line) => ({ ...line, text: openDoors(line.text, door) })),
  }));
}

/** Puts a document together in one go: see `assembleSteps`. */
export const assemblePages = (pages: LoadedPage[], options: AssembleOptions = {}): Assembled =>
  atOnce(assembleSteps(pages, options));

/**
 * Puts a document together from pages of lines: running heads, page numbers and watermarks taken off, columns in reading order,
 * headings, paragraphs, lists, tables and notes found, sentences joined over the ends of columns and pages.
 * Linear in the lines, but for sorting.
 */
export function* assembleSteps(pages: LoadedPage[], options: AssembleOptions = {}): Steps<Assembled> {
  const sorted = evenSizes(settleDoors([...pages].sort((a, b) => a.number - b.number)));
  const first = measureUsual(sorted.flatMap((page) => page.lines));
  yield;
  const { pages: clean, removed } = removeFurniture(sorted, first.size, options.isNag ?? (() => false));
  const all: Line[] = clean.flatMap((page) => page.lines);
  const usual = measureUsual(all);
  const regions: Region[] = [];
  for (const page of clean) {
    yield;
    const straight = page.lines.filter((line) => !line.askew);
    const columns = orderColumns(straight, usual.size);
    pushAll(regions, toRegions(page.number, columns));
    for (const line of page.lines) if (line.askew) regions.push(...toRegions(page.number, [[line]]));
  }
  yield;
  settleEdges(regions, usual.size);
  const columns = regions.map((region) => region.rows);
  const leading = measureLeading(columns, usual.size) || usual.size * 1.4;
  const habits = learnHabits(regions, usual.size, leading);
  yield;
  const blocks = yield* joinColumns(regions, usual, habits);
  rankHeadings(blocks);
  yield;
  const anchors = options.anchors ?? (sorted.length > 1 ? sorted.map((page) => page.number) : []);
  return { content: toMdast(blocks, learnWords(all.map((line) => line.text)), anchors), removed };
}

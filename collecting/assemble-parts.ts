import type { RootContent } from 'mdast';
import { toText } from '../export/to-text';
import { assembleBlocks, type BlockRecord } from '../reading/blocks/assemble-blocks';
import { assemblePages, countPages, gapsOf } from '../reading/positioned/assemble';
import type { LoadedPage, PageBox } from '../reading/positioned/types';
import type { Gap, Reading, Removal } from '../reading/types';
import { joinSlides, type Slide } from './join-slides';
import { joinTables } from './table-rows';
import type { CollectKind, Part } from './types';

// Pure: the background, which has no DOM, uses it too.

/** A reading of collected pages; `source` is the kind of the viewer. Pages that never came are told. */
export function readingOfPages(source: string, parts: Part[], more: Gap[]): Reading {
  const came = parts.filter((part) => part.state !== 'never-came');
  const { content, removed } = assemblePages(came.map((part) => part.data as LoadedPage));
  const boxes = came.map((part) => ({ number: part.order, state: part.state }) as PageBox);
  const missing = parts.filter((part) => part.state === 'never-came').map((part) => part.order);
  const gaps: Gap[] = [...gapsOf(boxes), ...more];
  if (missing.length > 0) gaps.push({ reason: 'pages-never-came', pages: missing });
  const { pages } = countPages(boxes);
  return { source, content, pages: { shown: (pages.shown ?? 0) - missing.length, total: pages.total }, gaps, removed };
}

/** A reading of collected records. */
export function readingOfRecords(source: 'blocks' | 'flow', parts: Part[], removed: Removal[]): Reading {
  const content =
    source === 'blocks'
      ? assembleBlocks(parts.map((part) => part.data as BlockRecord))
      : joinTables(parts.map((part) => part.data as RootContent));
  return { source, content, pages: { shown: 1, total: 1 }, gaps: [], removed };
}

/** A reading of the pages of a viewer that shows one at a time. */
export function readingOfSlides(parts: Part[]): Reading {
  const came = parts.filter(({ data }) => data !== null);
  const numbers = (list: Part[]) => [...new Set(list.map(({ order }) => Math.floor(order)))];
  const joined = joinSlides(
    came.map(({ data }) => data as Slide),
    came.map(({ order }) => Math.floor(order)),
  );
  const gaps: Gap[] = [];
  const pictures = numbers(parts.filter(({ state }) => state === 'picture'));
  const missing = numbers(parts.filter(({ state }) => state === 'never-came'));
  if (pictures.length > 0) gaps.push({ reason: 'pages-are-pictures', pages: pictures });
  if (missing.length > 0) gaps.push({ reason: 'pages-never-came', pages: missing });
  return { source: 'flow', ...joined, gaps, pages: { shown: numbers(came).length, total: null } };
}

/** The plain text of one part by itself. */
export function textOfPart(kind: CollectKind, part: Part): string {
  if (part.state !== 'text') return '';
  if (kind === 'pages') return toText(readingOfPages('positioned', [part], []));
  if (kind === 'slides') return toText(readingOfSlides([part]));
  return toText(readingOfRecords(kind === 'records' ? 'blocks' : 'flow', [part], []));
}

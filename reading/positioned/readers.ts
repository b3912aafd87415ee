import { inSteps } from '../in-steps';
import type { Page } from '../page';
import type { Reader } from '../reader';
import type { Reading } from '../types';
import { assemblePagesSteps, countPages, gapsOf, mergeGaps } from './assemble';
import { findPageBoxesInSteps, firstReadOf } from './page-boxes';
import type { PageKind } from './types';

async function readAs(kind: PageKind, page: Page): Promise<Reading | null> {
  const boxes = await findPageBoxesInSteps(page);
  if (boxes.length === 0 || boxes[0]?.kind !== kind) return null;
  const loaded = boxes.map(firstReadOf);
  const { content, removed } = await inSteps(assemblePagesSteps(loaded));
  const { pages, gaps } = countPages(boxes);
  return { source: kind, content, pages, gaps: mergeGaps([...gapsOf(boxes), ...gaps]), removed };
}

/** Words set at places of their own, line by line or run by run: pages of converters and older document hosts. */
export const positionedReader: Reader = {
  name: 'positioned',
  needsSnapshot: false,
  read: (page) => readAs('positioned', page),
};

/** PDF.js and viewers like it: transparent words over a painted page. */
export const pdfjsReader: Reader = {
  name: 'pdfjs',
  needsSnapshot: false,
  read: (page) => readAs('pdfjs', page),
};

/** Pages drawn as inline SVG with `<text>`. */
export const svgReader: Reader = {
  name: 'svg',
  needsSnapshot: false,
  read: (page) => readAs('svg', page),
};

import type { Element } from 'hast';
import { toMdast } from '../markdown/to-mdast';
import { assemble, listRemovals } from './flow/assemble';
import { judge } from './flow/judge';
import type { Page } from './page';
import type { Reader } from './reader';
import type { SnapshotElement } from './snapshot';
import type { Gap, Reading } from './types';

/**
 * Reads what is below one node of the snapshot as text that flows: for hosts whose container is known, and for frames.
 * @param rootNode in it, the text is found and the furniture left out (and recorded).
 */
export function readFlowFrom(page: Page, rootNode: SnapshotElement): Reading {
  const { document: doc } = page;
  const judgement = judge(rootNode, { title: doc.title, lang: doc.documentElement.lang });
  const gaps: Gap[] = [];
  const content = toMdast(assemble(judgement) as unknown as Element, {
    baseUrl: page.url.href,
    onImageLeftOut: (alt) => {
      if (alt) gaps.push({ reason: 'image-left-out', alt });
    },
  });
  return { source: 'flow', content, pages: { shown: 1, total: null }, gaps, removed: listRemovals(judgement) };
}

/** Text that flows: articles, forum threads, documentation, listings, products. Takes every page. */
export const flowReader: Reader = {
  name: 'flow',
  read: (page) => readFlowFrom(page, page.snapshot().root),
};

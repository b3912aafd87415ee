import { queryAll } from './dom';
import { findSection, type Section } from './flat/find-section';
import { signsOf } from './flat/page-signs';
import { readSection } from './flat/read-section';
import { lockedClips } from './flow/locked-tail';
import { inSteps, type Steps } from './in-steps';
import { readMetadata } from './metadata';
import type { Page } from './page';
import type { Reader } from './reader';
import type { Reading } from './types';
import { type VisibleLines, visibleLines } from './visible-lines';

/** The text must be this share of all the prose of the page: else the page shows its document another way. */
const LEAST_SHARE = 0.6;

function sectionOfHost(page: Page, all: VisibleLines): Section | null {
  if (page.site?.reader !== 'flat') return null;
  for (const selector of page.site.content ?? [])
    for (const element of queryAll(page.document, selector)) {
      const node = page.snapshot().node(element);
      const block = node && all.blockOf(node);
      if (!block || node.data.textLength < 80) continue;
      const lines = all.lines.slice(block.from, block.to).filter((line) => !line.floating);
      return { lines, length: node.data.textLength, found: 'host', named: true };
    }
  return null;
}

/**
 * Documents shown as page images or drawings beside a flattened run of their text: under 资源描述, 文档简介, 内容简介 …,
 * with or without the host's numbered pieces. Known by structure and wording, on any host.
 */
export const flatReader: Reader = {
  name: 'flat',
  read: (page) => inSteps(flatSteps(page)),
};

function* flatSteps(page: Page): Steps<Reading | null> {
  const snapshot = page.snapshot();
  const all = visibleLines(snapshot);
  yield;
  const { title, lang } = readMetadata(page);
  yield;
  const section = sectionOfHost(page, all) ?? (yield* findSection(all, title));
  yield;
  if (!section) return null;
  // What of it can be seen, boxes tell; the flattened text does not.
  if (
    lockedClips(all.lines, ({ node }) => node).some((clip) =>
      section.lines.some(({ node }) => clip.contains(node.data.source)),
    )
  )
    return null;
  const signs = signsOf(snapshot, all.lines, section, title);
  yield;
  if (signs.share < LEAST_SHARE || !signs.enough) return null;
  return yield* readSection(section, all.lines, { title, lang });
}

import type { SnapshotElement } from '../snapshot';
import { findBoxes } from './boxes';
import { dropFurniture, narrow } from './container';
import { cutLines, trimHead, trimTail } from './edges';
import type { Judgement } from './judgement';
import { dropLinkBoxes } from './links';
import { dropSections } from './sections';
import { dropTeasers } from './teasers';
import { squeeze } from './weigh';

export interface Hints {
  /** The document's title, as the head has it. */
  title: string;
  lang: string;
}

/** Decides which of the visible tree below `root` is the document's text. */
export function judge(root: SnapshotElement, hints: Hints): Judgement {
  const { top, runs } = findBoxes(root);
  const judgement: Judgement = {
    top,
    runs,
    title: squeeze(hints.title),
    kind: 'article',
    titleRun: null,
    container: top,
    dropped: new Map(),
    cut: new Map(),
  };
  dropFurniture(judgement);
  narrow(judgement);
  dropSections(judgement);
  dropTeasers(judgement);
  dropLinkBoxes(judgement);
  cutLines(judgement);
  trimHead(judgement);
  trimTail(judgement);
  return judgement;
}

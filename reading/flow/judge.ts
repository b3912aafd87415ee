import type { SnapshotElement } from '../snapshot';
import { findBoxes } from './boxes';
import { dropFurniture, narrow } from './container';
import { cutLines, cutPagers, trimHead, trimTail } from './edges';
import { type Judgement, walkBoxes } from './judgement';
import { dropLinkBoxes } from './links';
import { dropNags } from './nags';
import { dropSections } from './sections';
import { concentrationOf } from './spread';
import { dropTeasers } from './teasers';
import { cleanThread } from './thread';
import { squeeze } from './weigh';

/** Below this concentration the text is spread over sections, and links in them are part of it. */
const SECTIONED = 0.4;

export interface Hints {
  /** The document's title, as the head has it. */
  title: string;
  /** The page's own data say that it is an article. */
  article: boolean;
}

function start(root: SnapshotElement, hints: Hints): Judgement {
  const { top, runs } = findBoxes(root);
  return {
    top,
    runs,
    title: squeeze(hints.title),
    kind: 'article',
    article: hints.article,
    titleRun: null,
    container: top,
    dropped: new Map(),
    cut: new Map(),
  };
}

/** Decides which of the visible tree below `root` is the document's text. */
export function judge(root: SnapshotElement, hints: Hints): Judgement {
  const judgement = start(root, hints);
  dropFurniture(judgement);
  narrow(judgement);
  cleanThread(judgement);
  dropNags(judgement);
  if (!hints.article && judgement.kind === 'article' && concentrationOf(judgement) < SECTIONED)
    judgement.kind = 'sections';
  dropSections(judgement);
  if (judgement.kind !== 'sections') {
    dropTeasers(judgement);
    dropLinkBoxes(judgement);
  }
  cutLines(judgement);
  trimHead(judgement);
  trimTail(judgement);
  return judgement;
}

/** Takes all below `root` but nags, pagers and the nodes named. */
export function judgeGiven(root: SnapshotElement, hints: Hints, drop: Set<SnapshotElement>): Judgement {
  const judgement = start(root, hints);
  walkBoxes(judgement.top, (box) => {
    if (!drop.has(box.node)) return true;
    judgement.dropped.set(box, 'named by the host file');
    return false;
  });
  dropNags(judgement);
  cutPagers(judgement);
  return judgement;
}

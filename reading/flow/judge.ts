import { atOnce, type Steps } from '../in-steps';
import type { SnapshotElement } from '../snapshot';
import { cutBehind } from './behind';
import { cutBesideFrames } from './beside-frames';
import { findBoxesSteps } from './boxes';
import { dropFurniture, narrow } from './container';
import { cutLines, cutPagers, trimHead, trimTail } from './edges';
import { dropTold } from './find-requests';
import { takeNotes } from './foot-notes';
import { type Judgement, walkBoxes } from './judgement';
import { dropLinkBoxes } from './links';
import { dropLockedTails, dropTailsOfPreviews } from './locked-tail';
import { dropLocks } from './locks';
import { dropNags, LEAF_NUMBER } from './nags';
import { dropOddBoxes } from './odd-boxes';
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
  /** What the site calls itself, bare. */
  siteNames?: string[];
  /** Elements whose words the page shows blurred. */
  blurred?: Element[];
}

function* start(root: SnapshotElement, hints: Hints): Steps<Judgement> {
  const { top, runs } = yield* findBoxesSteps(root);
  yield;
  return {
    top,
    runs,
    title: squeeze(hints.title),
    kind: 'article',
    article: hints.article,
    siteNames: hints.siteNames ?? [],
    titleRun: null,
    container: top,
    dropped: new Map(),
    cut: new Map(),
  };
}

/** Decides which of the visible tree below `root` is the document's text. */
export const judge = (root: SnapshotElement, hints: Hints): Judgement => atOnce(judgeSteps(root, hints));

export function* judgeSteps(root: SnapshotElement, hints: Hints): Steps<Judgement> {
  const judgement = yield* start(root, hints);
  for (const rule of [dropTold, dropFurniture, narrow, takeNotes, cutBesideFrames, cleanThread]) {
    rule(judgement);
    yield;
  }
  yield* dropNags(judgement);
  dropLockedTails(judgement);
  dropLocks(judgement, hints.blurred ?? []);
  yield;
  // Text on numbered leaves is in many boxes, too.
  const leaves = [...judgement.cut.values()].includes(LEAF_NUMBER);
  if (!hints.article && !leaves && judgement.kind === 'article' && concentrationOf(judgement) < SECTIONED)
    judgement.kind = 'sections';
  const rules = judgement.kind === 'sections' ? [dropOddBoxes] : [dropOddBoxes, dropTeasers, dropLinkBoxes];
  for (const rule of [dropSections, ...rules, dropTailsOfPreviews, cutLines, cutBehind, trimHead, trimTail]) {
    rule(judgement);
    yield;
  }
  return judgement;
}

/** Takes all below `root` but nags, pagers and the nodes named. */
export function* judgeGivenSteps(root: SnapshotElement, hints: Hints, drop: Set<SnapshotElement>): Steps<Judgement> {
  const judgement = yield* start(root, hints);
  walkBoxes(judgement.top, (box) => {
    if (!drop.has(box.node)) return true;
    judgement.dropped.set(box, 'named by the host file');
    return false;
  });
  yield* dropNags(judgement);
  dropLockedTails(judgement);
  dropOddBoxes(judgement);
  dropTailsOfPreviews(judgement);
  yield;
  cutPagers(judgement);
  return judgement;
}

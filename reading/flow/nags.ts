import { isNagNode } from '../../nags/in-text';
import { nagKind, wording } from '../../nags/wording';
import { readLeaf } from '../../verdict/counters';
import type { Steps } from '../in-steps';
import { plainText } from '../snapshot-tree';
import type { Box, Run } from './boxes';
import { headingLevel, type Judgement, keptRuns, walkBoxes } from './judgement';
import { sentenceEnd } from './requests';
import { alikeOf, shapeOf, textUnder } from './teasers';

/** Longer runs are never a nag by their words alone (characters). */
const LONGEST = 160;
/** So many questions with their answers are a list of them. */
const ANSWERS = 3;
/** So many headings of a kind part a text. */
const SECTIONS = 3;

/** So many runs are asked in one step. */
const STEP = 1024;

/** Drops the host's pleas and bars inside the text; what a document says about such things stays. */
export function* dropNags(judgement: Judgement): Steps<void> {
  const { container, dropped, cut, runs } = judgement;
  // Most boxes have no word that a nag has: one cheap test a run saves the dear one at each level.
  const asking = new Uint32Array(runs.length + 1);
  for (const run of runs.slice(container.from, container.to)) {
    asking[run.index + 1] = (asking[run.index] ?? 0) + (wording.mayAsk(run.text) ? 1 : 0);
    if (run.index % STEP === 0) yield;
  }
  walkBoxes(container, (box) => {
    if (dropped.has(box)) return false;
    if (box === container) return true;
    if (asking[box.to] === asking[box.from]) return false;
    if (isWrapper(box)) return true;
    const verdict = isNagNode(box.node);
    if (verdict && isUnderHeading(box, runs)) return false;
    if (!verdict || isAnswer(box) || textUnder(box) || isAmongText(box)) return true;
    dropped.set(box, `nag: ${verdict.rule}`);
    return false;
  });
  cutCounters(judgement);
  // A line that stands among blocks is in no box of its own.
  for (const run of keptRuns(judgement)) {
    if (run.box.children.length === 0 || run.text.length > LONGEST || asking[run.index] === asking[run.index + 1])
      continue;
    const kind = nagKind(run.text);
    if (kind) cut.set(run, `nag: ${kind}`);
  }
}

/** A list right under one of the headings that part the text is the document's, whatever it tells of. */
function isUnderHeading({ node, from }: Box, runs: Run[]): boolean {
  const heading = runs[from - 1];
  if (!heading || !/^[ou]l$/.test(node.tagName) || !headingLevel(heading)) return false;
  const kind = shapeOf(heading.box);
  return runs.filter(({ box }) => shapeOf(box) === kind).length >= SECTIONS;
}

const PLAIN = /^(?:p|[ou]l|h[2-6])$/;
const PROSE = 30;
const isUnnamed = ({ node }: Box): boolean => node.properties.className === undefined;
const isProse = (box: Box): boolean => box.node.tagName === 'p' && isUnnamed(box) && box.prose >= PROSE;

/**
 * A list, a heading or a whole sentence without a class or a link, between paragraphs without one: set as those who write texts
 * set them, and followed by text. The line of a host stands in a box of its own.
 */
function isAmongText(box: Box): boolean {
  const { node, parent, from, to } = box;
  const { tagName, data } = node;
  if (!parent || !isUnnamed(box) || data.linkLength > 0 || !PLAIN.test(tagName)) return false;
  if (tagName === 'p' && !sentenceEnd.test(plainText(node))) return false;
  const prose = parent.children.filter((one) => one.node !== node && isProse(one));
  if (prose.length < 2 || !prose.some((one) => one.to <= from)) return false;
  return prose.some((one) => (tagName.startsWith('h') ? one.from === to : one.from >= to));
}

/** A whole sentence in one of several boxes of a shape, with its question: an answer, whatever it tells to do. */
const isAnswer = ({ node, parent, from, to }: Box): boolean =>
  parent !== null &&
  parent.to - parent.from > to - from &&
  node.data.linkLength === 0 &&
  sentenceEnd.test(plainText(node)) &&
  alikeOf(parent) >= ANSWERS;

export const LEAF_NUMBER = 'page number';

/** The numbers of a document's pages, each in a line of its own: 1 / 7, 2 / 7 … */
function cutCounters(judgement: Judgement): void {
  const found = keptRuns(judgement).flatMap((run) => {
    const leaf = headingLevel(run) > 0 ? null : readLeaf(run.text);
    return leaf ? [{ run, page: leaf.current, total: leaf.total }] : [];
  });
  const inOrder = found.every(
    ({ page, total }, i) => total === found[0]?.total && page <= total && page === (found[0]?.page ?? 0) + i,
  );
  if (found.length < 2 || !inOrder) return;
  for (const { run } of found) judgement.cut.set(run, LEAF_NUMBER);
}

/** A box around one other box says nothing of its own, unless it floats over the page. */
function isWrapper({ node, children, from, to }: Box): boolean {
  const [only] = children;
  const floating = node.data.placed === 'fixed' || node.data.placed === 'sticky';
  return only !== undefined && children.length === 1 && only.from === from && only.to === to && !floating;
}

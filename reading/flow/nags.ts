import { isNagNode } from '../../nags/in-text';
import { nagKind, wording } from '../../nags/wording';
import { readLeaf } from '../../verdict/counters';
import type { Steps } from '../in-steps';
import { plainText } from '../snapshot-tree';
import type { Box, Run } from './boxes';
import { headingLevel, type Judgement, keptRuns, walkBoxes } from './judgement';
import { holdsButton } from './looks';
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
  const asks = ({ from, to }: Pick<Box, 'from' | 'to'>): number => (asking[to] ?? 0) - (asking[from] ?? 0);
  /** What asks are boxes in it, each by itself, and the rest is more. */
  const holdsMore = (box: Box): boolean => {
    const pleas = box.children.filter(asks);
    const [count, weight] = pleas.reduce(([n, w], plea) => [n + asks(plea), w + plea.weight], [0, 0]);
    return count === asks(box) && weight * 2 < box.weight && pleas.every(({ node }) => isNagNode(node));
  };
  walkBoxes(container, (box) => {
    if (dropped.has(box)) return false;
    if (box === container) return true;
    if (asks(box) === 0) return false;
    if (isWrapper(box)) return true;
    const verdict = isNagNode(box.node);
    if (verdict && (isUnderHeading(box, runs) || (verdict.rule === 'signs' && isOwnBlock(box, runs)))) return false;
    if (!verdict || holdsMore(box) || isAnswer(box) || textUnder(box) || isAmongText(box) || isOwnItem(box, asking))
      return true;
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

const CELLS = 4;
/** A table of several cells, or a list most of whose lines are sentences, without a link or a button: signs are too little to call it a host's. */
export function isOwnBlock({ node, from, to }: Box, runs: Run[]): boolean {
  if (node.data.linkLength > 0 || to - from < 2 || holdsButton(node)) return false;
  if (/^t(?:able|body)$/.test(node.tagName)) return to - from >= CELLS;
  const sentences = runs.slice(from, to).filter(({ text }) => sentenceEnd.test(text));
  return /^[ou]l$/.test(node.tagName) && sentences.length * 2 > to - from;
}

/** So many other items, most of which ask for nothing: a list of the document's. */
const ITEMS = 2;

const lists = new WeakMap<Box, [items: number, asking: number]>();
/** How many items a list has, and in how many of them something asks or leads elsewhere; counted once. */
function itemsOf(list: Box, asking: Uint32Array): [items: number, asking: number] {
  const known = lists.get(list);
  if (known) return known;
  const items = list.children.filter(({ node }) => node.tagName === 'li');
  const asks = items.filter(({ node, from, to }) => node.data.linkLength > 0 || asking[to] !== asking[from]);
  const counts: [number, number] = [items.length, asks.length];
  lists.set(list, counts);
  return counts;
}

/** An item without a link or a button in a list of the document's, whatever it tells of. */
function isOwnItem({ node, parent, children }: Box, asking: Uint32Array): boolean {
  if (!parent || node.tagName !== 'li' || node.data.linkLength > 0 || children.length > 0 || holdsButton(node))
    return false;
  const [items, asks] = itemsOf(parent, asking);
  return items > ITEMS && (asks - 1) * 2 < items;
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

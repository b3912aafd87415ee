import { isAppeal } from './appeals';
import type { Box, Run } from './boxes';
import { headingLevel, type Judgement, keptRuns, type Sums, sumKept } from './judgement';
import { textUnder } from './teasers';
import { firstWords } from './tree';
import { appealLine, authorHeading, commentHeading, relatedHeading, toLine } from './wording';

/** A heading over furniture is short. */
const LONGEST = 90;

const isHeadingLike = (run: Run): boolean => run.text.length <= LONGEST;

/** Which kind of furniture a line is the heading of. */
export function sectionRule(text: string): string | null {
  // A sign of its own (an x in a cell) asks for nothing.
  if (text.length > LONGEST || text.trim().length < 2) return null;
  const line = toLine(text);
  if (relatedHeading.test(line)) return 'related';
  if (commentHeading.test(line) && !/^comments? on .*\.\s*$/i.test(text)) return 'comments';
  if (authorHeading.test(line)) return 'author';
  if (appealLine.test(line)) return 'appeal';
  return null;
}

/**
 * Drops what stands under a heading that says it is not the text: the box that begins with the heading,
 * or the boxes after it, up to the next heading of its rank or to text again.
 */
export function dropSections(judgement: Judgement): void {
  const { container, dropped, cut } = judgement;
  const sums = sumKept(judgement);
  const total = sums.get(container)?.prose ?? 0;
  let before = 0;
  for (const run of keptRuns(judgement)) {
    before += run.prose;
    if (!isHeadingLike(run)) continue;
    const rule = sectionRule(run.text);
    if (!rule || isDropped(run, dropped) || (rule === 'author' && run.box.node.tagName === 'th')) continue;
    if (rule === 'comments' && (before < 0.3 * total || before < 250 || textUnder(run.box)?.node.tagName === 'p'))
      continue;
    if (rule === 'appeal' && !isAppeal(run, judgement.runs)) continue;
    if (rule === 'appeal' || run.box === container) {
      cut.set(run, rule);
      continue;
    }
    const wrapper = leads(run) ? climb(run, container, sums, total, rule) : run.box;
    if (wrapper !== run.box) {
      if (rule === 'related' && !leadsElsewhere([wrapper], sums)) continue;
      cut.set(run, rule);
      if ((sums.get(wrapper)?.prose ?? 0) < 0.3 * total || rule === 'comments') dropped.set(wrapper, rule);
      continue;
    }
    const following = findFollowing(run, rule, judgement, sums);
    // Links to other pages stand under such a heading; words without a link under it are the document's own.
    const own =
      rule === 'related' && !leadsElsewhere(following, sums) && !(headingLevel(run) > 0 && areTitles(following));
    if (!own) for (const box of following) dropped.set(box, rule);
    if (!own || headingLevel(run) || run.linkWeight > 0) cut.set(run, rule);
  }
}

/** Whether a box begins with the run; else it is a line among the box's own. */
const leads = (run: Run): boolean => run.index === run.box.from;

function isDropped(run: Run, dropped: Map<Box, string>): boolean {
  for (let box: Box | null = run.box; box; box = box.parent) if (dropped.has(box)) return true;
  return false;
}

/** The largest box that begins with the heading and is not the text itself. */
function climb(run: Run, container: Box, sums: Map<Box, Sums>, total: number, rule: string): Box {
  let box = run.box;
  for (let up = box.parent; up && up !== container; up = up.parent) {
    if (up.from !== run.box.from) break;
    if (rule !== 'comments' && (sums.get(up)?.prose ?? 0) >= 0.3 * total) break;
    box = up;
  }
  return box;
}

function leadsElsewhere(boxes: Box[], sums: Map<Box, Sums>): boolean {
  const weight = boxes.reduce((sum, box) => sum + (sums.get(box)?.weight ?? 0), 0);
  const linked = boxes.reduce((sum, box) => sum + (sums.get(box)?.linkWeight ?? 0), 0);
  return linked > 0.1 * weight;
}

/** A list of titles, though none is a link: no sentence among them. */
function areTitles(boxes: Box[]): boolean {
  return (
    boxes.length > 0 &&
    boxes.every(({ node }) => /^[uo]l$/.test(node.tagName) && !/[。！？!?]|\.\s/.test(firstWords(node, 2_000)))
  );
}

/** What a heading is over that is its sibling. */
function findFollowing(run: Run, rule: string, judgement: Judgement, sums: Map<Box, Sums>): Box[] {
  const { dropped } = judgement;
  const parent = leads(run) ? run.box.parent : run.box;
  const following: Box[] = [];
  if (!parent) return following;
  const total = sums.get(judgement.container)?.prose ?? 0;
  const level = headingLevel(run) || 7;
  for (const next of parent.children) {
    if (next.from <= run.index || dropped.has(next)) continue;
    const sum = sums.get(next);
    if (!sum) continue;
    const heading = /^h([1-6])$/.exec(next.node.tagName);
    if (heading && Number(heading[1]) <= level) break;
    // A line of who wrote or checked a text stands over its first paragraph as well as over a card.
    if (rule === 'author' && !headingLevel(run) && next.node.tagName === 'p') break;
    if (sum.prose >= 0.3 * total) break;
    if (rule !== 'comments' && sum.prose > 150 && sum.linkWeight < 0.25 * sum.weight && rule !== 'author') break;
    following.push(next);
    if (rule === 'author') break;
  }
  return following;
}

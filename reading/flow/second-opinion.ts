import type { Steps } from '../in-steps';
import type { Box } from './boxes';
import { type Hints, judgeGivenSteps } from './judge';
import { type Judgement, keptRuns, walkBoxes } from './judgement';
import { askReadability } from './vote';

/** Where so little prose was kept of so much (weights), another opinion is asked. */
const TOO_LITTLE = 200;
const MUCH = 600;
/** Readability's time grows with the square of the depth: a page beyond these is not given to it. */
const MOST_BOXES = 20_000;
const DEEPEST = 200;

/** Whether the rules found hardly any text in a page that has some. */
export function isDoubtful(judgement: Judgement): boolean {
  const kept = keptRuns(judgement).reduce((sum, run) => sum + run.prose, 0);
  return kept < TOO_LITTLE && judgement.top.prose >= MUCH;
}

function isTooLarge(top: Box): boolean {
  let boxes = 0;
  let depth = 0;
  walkBoxes(top, (box) => {
    boxes++;
    depth = Math.max(depth, box.depth);
    return boxes <= MOST_BOXES && depth <= DEEPEST;
  });
  return boxes > MOST_BOXES || depth > DEEPEST;
}

/** What to take where the rules found hardly any text: what Readability finds; where that is nothing, all but nags. */
export function* reconsider(judgement: Judgement, hints: Hints, implementation: DOMImplementation): Steps<Judgement> {
  const other = takeSecondOpinion(judgement, implementation);
  return other ?? (yield* judgeGivenSteps(judgement.top.node, hints, new Set()));
}

/**
 * Asks Readability where the article is and keeps the page's own boxes there, whole.
 * @returns null when it finds none, or the page is too large for it.
 */
function takeSecondOpinion(judgement: Judgement, implementation: DOMImplementation): Judgement | null {
  const { top, title } = judgement;
  if (isTooLarge(top)) return null;
  const vote = askReadability(top.node, title, implementation);
  if (!vote) return null;
  const kept = new Set<Box>();
  walkBoxes(top, (box) => {
    if (vote.kept.has(box.node)) for (let up: Box | null = box; up && !kept.has(up); up = up.parent) kept.add(up);
    return true;
  });
  const dropped = new Map<Box, string>();
  walkBoxes(top, (box) => {
    if (kept.has(box)) return !vote.kept.has(box.node) || box.children.some((child) => kept.has(child));
    dropped.set(box, 'second opinion');
    return false;
  });
  return { ...judgement, container: top, dropped, cut: new Map() };
}

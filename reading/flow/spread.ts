import type { Box } from './boxes';
import { type Judgement, keptRuns } from './judgement';

const pieces = /^(?:p|li|dd|dt|pre|blockquote|h[1-6])$/;
const lists = /^(?:ul|ol|dl|blockquote|tr|tbody|table)$/;

/** Less prose than this is not spread over anything. */
const LEAST = 1000;

/** The box that a paragraph stands in: not one around it alone, for an item its list's, for a cell its table's. */
function hostOf(box: Box): Box {
  let host = pieces.test(box.node.tagName) ? (box.parent ?? box) : box;
  while (host.parent && (host.to - host.from === 1 || lists.test(host.node.tagName))) host = host.parent;
  return host;
}

/**
 * Which share of the container's prose stands in one box, 0 to 1. An article has its paragraphs side by side;
 * a page of sections (a service, a listing, a reference) has a few in each of many boxes.
 */
export function concentrationOf(judgement: Judgement): number {
  const sums = new Map<Box, number>();
  let total = 0;
  let most = 0;
  for (const run of keptRuns(judgement)) {
    const host = hostOf(run.box);
    const sum = (sums.get(host) ?? 0) + run.prose;
    sums.set(host, sum);
    total += run.prose;
    most = Math.max(most, sum);
  }
  return total >= LEAST ? most / total : 1;
}

import type { Box } from './boxes';
import { type Judgement, sumKept, walkBoxes } from './judgement';

/** Boxes that are made of links, in a container that is not. */
const MOSTLY_LINKS = 0.6;

export function dropLinkBoxes(judgement: Judgement): void {
  const { container, runs, dropped } = judgement;
  const sums = sumKept(judgement);
  const all = sums.get(container);
  if (!all || all.linkWeight > 0.5 * all.weight) return;
  walkBoxes(container, (box) => {
    if (dropped.has(box)) return false;
    const sum = sums.get(box);
    if (!sum) return false;
    if (box === container) return true;
    if (sum.linkWeight < MOSTLY_LINKS * sum.weight || sum.prose > 0.15 * sum.weight) return true;
    if (box.node.tagName === 'td' || box.node.tagName === 'dt' || /^h[1-6]$/.test(box.node.tagName)) return false;
    if (sum.linkRuns < 2 && sum.weight < 300) return sum.runs > 1;
    if (isAnnounced(box, runs[box.from - 1]?.text)) return false;
    dropped.set(box, 'links');
    return false;
  });
}

/** The text before it ends in a colon: the list is the text's. */
const isAnnounced = (_box: Box, before: string | undefined): boolean => /[:：]$/.test(before ?? '');

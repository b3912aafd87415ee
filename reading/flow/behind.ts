import { coreOf, signsOf } from '../../nags/signs';
import { nagHint } from '../../nags/wording';
import type { Box, Run } from './boxes';
import { addTo, headingLevel, type Judgement, keptRuns, sumKept } from './judgement';
import { noted, sentenceEnd } from './requests';
import { sectionRule } from './sections';
import { kindOf } from './teasers';
import { enclosed } from './wording';

/** The document's own block has so many lines, so much prose, and most of all. */
const LEAST_LINES = 3;
const LEAST_PROSE = 200;
const MOST = 0.6;
/** What stands behind it is the host's if there is so little of it: prose in shares of the document's, and lines. */
const LITTLE = 0.1;
const MOST_LINES = 8;
const LONGEST_LINE = 90;
/** So many boxes of a kind may be lines of the text. */
const SEVERAL = 3;

/** A document says it, whatever it tells of: a sentence, a note, what is enclosed. */
const own = [sentenceEnd, noted, enclosed];

/** Whether a short line alone speaks of the host: where to go on reading, its comments, its service. */
function isOfHost({ text, weight }: Run): boolean {
  if (weight > LONGEST_LINE || own.some((pattern) => pattern.test(text))) return false;
  const section = sectionRule(text);
  return (section !== null && section !== 'author') || coreOf(signsOf(text)) > 0 || nagHint(text) !== null;
}

/** Cuts short lines of the host's behind the document's own block, in boxes of another kind beside it or beside a box around it. */
export function cutBehind(judgement: Judgement): void {
  const kept = keptRuns(judgement);
  const sums = sumKept(judgement);
  const total = sums.get(judgement.container)?.prose ?? 0;
  const isBehind = (box: Box, main: Box): boolean => {
    const { prose = 0, runs = 0 } = sums.get(box) ?? {};
    return box.from >= main.to && kindOf(box) !== kindOf(main) && runs <= MOST_LINES && prose <= LITTLE * total;
  };
  const shown = new Set(kept);
  const linesOf = (box: Box): Run[] => judgement.runs.slice(box.from, box.to).filter((run) => shown.has(run));
  for (let at: Box | undefined = judgement.container; at; ) {
    const main: Box | undefined = at.children.find((child) => {
      const { prose = 0, runs = 0 } = sums.get(child) ?? {};
      return runs >= LEAST_LINES && prose >= Math.max(LEAST_PROSE, MOST * total);
    });
    const kinds = new Map<string, Box[]>();
    for (const box of at.children) if (main && isBehind(box, main)) addTo(kinds, kindOf(box), box);
    for (const boxes of kinds.values()) {
      const lines = boxes.flatMap(linesOf);
      const ofHost = lines.filter(isOfHost);
      // Where most of what several boxes of a kind say is not the host's, the text goes on in them.
      if (boxes.length >= SEVERAL && ofHost.length * 2 < lines.length) continue;
      for (const run of ofHost) if (!headingLevel(run)) judgement.cut.set(run, 'nag: behind the text');
    }
    at = main;
  }
}

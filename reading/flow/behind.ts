import { coreOf, signsOf } from '../../nags/signs';
import { nagHint } from '../../nags/wording';
import type { Box, Run } from './boxes';
import { headingLevel, type Judgement, keptRuns } from './judgement';
import { sectionRule } from './sections';
import { kindOf } from './teasers';

/** So heavy a run is a paragraph; the document's own block has several, and most of the prose. */
const PROSE = 60;
const PARAGRAPHS = 2;
const MOST = 0.6;
/** What stands behind it is the host's if there is so little of it: prose in shares of the document's, and lines. */
const LITTLE = 0.1;
const MOST_LINES = 8;
const LONGEST_LINE = 90;

/** Ends like a sentence, numbered like a note, or what is enclosed: a document says it, whatever it tells of. */
const own =
  /[.。!！;；:：]["”’』」)）]?\s*$|^\s*(?:[[(（［]?\d+[\])）］.、]|[*†‡※¹²³]|附|attach|annex|append|anlage|anhang|anexo|прилож|phụ lục|첨부|添付)/i;

/** Whether a short line alone speaks of the host: where to go on reading, its comments, its service. */
function isOfHost({ text, weight }: Run): boolean {
  if (weight > LONGEST_LINE || own.test(text)) return false;
  const section = sectionRule(text);
  return (section !== null && section !== 'author') || coreOf(signsOf(text)) > 0 || nagHint(text) !== null;
}

/** Boxes of another kind behind the document's own block, beside it or beside a box around it. */
function boxesBehind({ container }: Judgement, kept: readonly Run[]): Box[] {
  const runsIn = ({ from, to }: Box) => kept.filter(({ index }) => index >= from && index < to);
  const proseOf = (runs: readonly Run[]) => runs.reduce((sum, { prose }) => sum + prose, 0);
  const total = proseOf(kept);
  const found: Box[] = [];
  for (let at: Box | undefined = container; at; ) {
    const main: Box | undefined = at.children.find((child) => {
      const runs = runsIn(child);
      return proseOf(runs) >= MOST * total && runs.filter(({ prose }) => prose >= PROSE).length >= PARAGRAPHS;
    });
    if (!main) break;
    for (const box of at.children) {
      const runs = box.from >= main.to && kindOf(box) !== kindOf(main) ? runsIn(box) : [];
      if (runs.length > 0 && runs.length <= MOST_LINES && proseOf(runs) <= LITTLE * total) found.push(box);
    }
    at = main;
  }
  return found;
}

/** Cuts short lines of the host's that stand behind the document's own block, in boxes of another kind. */
export function cutBehind(judgement: Judgement): void {
  const kept = keptRuns(judgement);
  const boxes = boxesBehind(judgement, kept);
  for (const run of kept)
    if (boxes.some(({ from, to }) => run.index >= from && run.index < to) && !headingLevel(run) && isOfHost(run))
      judgement.cut.set(run, 'nag: behind the text');
}

import type { Run } from './boxes';
import { headingLevel, type Judgement, keptRuns } from './judgement';
import { appealLine, creditLine, factLine, isByline } from './wording';

const PROSE = 60;
const LONG_HEAD = 30;

const isLink = (run: Run): boolean => run.linkWeight > 0.7 * run.weight;

/** Letters and digits only, to compare titles. */
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether a heading says the document's title again. */
export function isTitle(text: string, title: string): boolean {
  const a = bare(text);
  const b = bare(title);
  return (
    a.length > 0 &&
    b.length > 0 &&
    (a === b ||
      (b.startsWith(a) && a.length >= 0.4 * b.length) ||
      (a.startsWith(b) && b.length >= 0.6 * a.length) ||
      (b.includes(a) && a.length >= 0.5 * b.length))
  );
}

/** Cuts bylines, dates, counts and categories around the title and before the first sentence. */
export function trimHead(judgement: Judgement): void {
  const { cut } = judgement;
  const kept = keptRuns(judgement);
  const first = kept.findIndex((run) => run.prose >= PROSE && !headingLevel(run));
  if (first < 0 || first > LONG_HEAD) return;
  const head = kept.slice(0, first);
  const title = head.findIndex(
    (run) => headingLevel(run) === 1 || (headingLevel(run) > 0 && isTitle(run.text, judgement.title)),
  );
  head.forEach((run, i) => {
    if (i === title || (isTitle(run.text, judgement.title) && !isLink(run))) cut.set(run, 'title');
    else if (i < title && run.weight < 120) cut.set(run, 'before the title');
    else if (isByline(run.text)) cut.set(run, 'byline');
    else if (isLink(run) && run.weight < 120 && !headingLevel(run)) cut.set(run, 'link in the head');
    else if (factLine.test(run.text)) cut.set(run, 'fact');
  });
}

/** Cuts dates, keywords, rights and loose links after the last sentence. */
export function trimTail(judgement: Judgement): void {
  const { cut } = judgement;
  const kept = keptRuns(judgement);
  for (let i = kept.length - 1; i > 0; i--) {
    const run = kept[i] as Run;
    if (factLine.test(run.text)) cut.set(run, 'fact');
    else if (run.prose >= PROSE) break;
    else if (isLink(run) && run.weight < 200) cut.set(run, 'link at the end');
    else if (isByline(run.text) && run.weight < 120) cut.set(run, 'byline at the end');
    else if (headingLevel(run) && i === kept.length - 1) cut.set(run, 'heading without text');
    else break;
  }
}

/** Cuts lines anywhere that are no part of any text: credits, share labels, advertisement marks. */
export function cutLines(judgement: Judgement): void {
  for (const run of keptRuns(judgement)) {
    if (run.text.length > 200) continue;
    if (creditLine.test(run.text) && run.weight < 160) judgement.cut.set(run, 'credit');
    else if (run.text.length <= 90 && appealLine.test(run.text) && !headingLevel(run)) judgement.cut.set(run, 'appeal');
  }
}

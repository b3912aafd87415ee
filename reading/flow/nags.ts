import { isNagNode } from '../../nags/in-text';
import { nagKind } from '../../nags/wording';
import { type Judgement, keptRuns, walkBoxes } from './judgement';

/** Longer runs are never a nag by their words alone (characters). */
const LONGEST = 160;

/** Drops the host's pleas and bars inside the text; what a document says about such things stays. */
export function dropNags(judgement: Judgement): void {
  const { container, dropped, cut } = judgement;
  walkBoxes(container, (box) => {
    if (dropped.has(box)) return false;
    if (box === container) return true;
    const verdict = isNagNode(box.node);
    if (!verdict) return true;
    dropped.set(box, `nag: ${verdict.rule}`);
    return false;
  });
  // A line that stands among blocks is in no box of its own.
  for (const run of keptRuns(judgement)) {
    if (run.box.children.length === 0 || run.text.length > LONGEST) continue;
    const kind = nagKind(run.text);
    if (kind) cut.set(run, `nag: ${kind}`);
  }
}

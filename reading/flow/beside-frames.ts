import type { Box } from './boxes';
import { type Judgement, keptRuns, walkBoxes } from './judgement';
import { nameOf } from './tree';

/** So many frames with so much prose each (weight), and such a share of all of it, are a document's leaves. */
const LEAVES = 2;
const PROSE = 60;
const NEARLY_ALL = 0.7;

/** A document that stands in frames, a leaf in each: what the page says between and around them is not its text, but its title. */
export function cutBesideFrames(judgement: Judgement): void {
  const { container, dropped, cut, titleRun } = judgement;
  const frames: Box[] = [];
  walkBoxes(container, (box) => {
    if (dropped.has(box)) return false;
    if (!/^i?frame$/.test(nameOf(box.node))) return true;
    if (box.prose >= PROSE) frames.push(box);
    return false;
  });
  const prose = frames.reduce((sum, box) => sum + box.prose, 0);
  if (frames.length < LEAVES || prose < NEARLY_ALL * container.prose) return;
  const has = (box: Box) =>
    frames.some(({ from, to }) => from < box.to && to > box.from) ||
    (titleRun !== null && titleRun.index >= box.from && titleRun.index < box.to);
  walkBoxes(container, (box) => {
    if (has(box)) return !frames.includes(box);
    if (!dropped.has(box)) dropped.set(box, 'nag: between leaves');
    return false;
  });
  for (const run of keptRuns(judgement))
    if (run !== titleRun && !frames.some(({ from, to }) => run.index >= from && run.index < to))
      cut.set(run, 'beside the frames');
}

import type { Box, Run } from './boxes';
import { addTo, headingLevel, type Judgement, keptRuns, type Sums, sumKept } from './judgement';

/** So many like boxes side by side are records, not paragraphs. */
const RECORDS = 3;
/** Of such boxes so many (share) are teasers, if they are a row of them. */
const ALIKE = 0.8;
const LONGEST_RECORD = 700;

/** Like boxes have the same tag and the same first names. */
export const shapeOf = (box: Box): string => `${box.node.tagName}.${box.words.slice(0, 2).join('.')}`;

/** So heavy a paragraph with a sentence is prose. */
const PROSE = 60;

const shapes = new WeakMap<Box, Map<string, number>>();
/** How many boxes of its name and class stand where a box does, itself among them; counted once. */
export function alikeOf(box: Box): number {
  if (!box.parent) return 1;
  let known = shapes.get(box.parent);
  if (!known) {
    known = new Map();
    for (const child of box.parent.children) known.set(kindOf(child), (known.get(kindOf(child)) ?? 0) + 1);
    shapes.set(box.parent, known);
  }
  return known.get(kindOf(box)) ?? 1;
}
/** The name and classes of a box. */
export const kindOf = ({ node }: Box): string => `${node.tagName} ${node.properties.className}`;

/** The paragraph under one of several headings of its kind: it is a part of a text, whatever the heading says. */
export function textUnder(box: Box): Box | null {
  if (!/^h[2-6]$/.test(box.node.tagName) || box.linkWeight > 0 || alikeOf(box) < 2) return null;
  const beside = box.parent?.children ?? [];
  const next = beside[beside.indexOf(box) + 1];
  return next && next.prose >= PROSE && next.linkWeight * 2 < next.weight ? next : null;
}

/** A teaser: a title that is a link of its own, and few words beside it. */
function isTeaser(box: Box, sum: Sums | undefined, runs: Run[]): boolean {
  if (!sum || sum.weight > LONGEST_RECORD || sum.linkRuns === 0 || sum.runs < 2) return false;
  if (sum.linkWeight > 0.5 * sum.weight) return true;
  return runs
    .slice(box.from, box.to)
    .some((run) => run.linkWeight > 0.8 * run.weight && run.weight >= 12 && (headingLevel(run) > 0 || sum.runs <= 5));
}

/** Drops rows of teasers (linked title, a line or two, a date) before or after the text of an article. */
export function dropTeasers(judgement: Judgement): void {
  const { container, dropped, runs } = judgement;
  const sums = sumKept(judgement);
  const all = sums.get(container);
  if (!all) return;
  const groups: Box[][] = [];
  const stack = [container];
  for (let box = stack.pop(); box; box = stack.pop()) {
    // Each of them has a link.
    if (box.node.tagName === 'ol' || (sums.get(box)?.linkRuns ?? 0) < RECORDS * ALIKE) continue;
    const shapes = new Map<string, Box[]>();
    for (const child of box.children) {
      if (dropped.has(child)) continue;
      stack.push(child);
      const sum = sums.get(child);
      if (!sum) continue;
      addTo(shapes, shapeOf(child), child);
    }
    for (const group of shapes.values())
      if (
        group.length >= RECORDS &&
        group.filter((child) => isTeaser(child, sums.get(child), runs)).length >= ALIKE * group.length
      )
        groups.push(group);
  }
  if (groups.length === 0) return;
  const grouped = new Set(groups.flat());
  let outside = 0;
  let last = -1;
  let first = -1;
  keptRuns(judgement).forEach((run) => {
    for (let box: Box | null = run.box; box; box = box.parent) if (grouped.has(box)) return;
    outside += run.prose;
    if (run.prose >= 100) {
      last = run.index;
      if (first < 0) first = last;
    }
  });
  // Without a text beside them the records are the page's text: a listing.
  if (outside < 0.4 * all.prose || outside < 300) return;
  for (const group of groups) {
    const from = group[0]?.from ?? 0;
    if (from > first && from < last) continue;
    for (const box of group) dropped.set(box, 'teasers');
  }
}

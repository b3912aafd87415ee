import type { Box, Run } from './boxes';

/** What a page is, by its structure; rules differ. */
export type PageKind = 'article' | 'thread' | 'sections';

/** What has been decided so far about a page; each step adds to it. */
export interface Judgement {
  top: Box;
  runs: Run[];
  /** The document's title, squeezed. */
  title: string;
  kind: PageKind;
  /** The page's own data say that it is an article. */
  article: boolean;
  /** What the site calls itself: letters and digits only. */
  siteNames: string[];
  /** The heading that says the title. */
  titleRun: Run | null;
  /** Where the text is. */
  container: Box;
  /** Boxes that are not the text, with the rule that says so. */
  dropped: Map<Box, string>;
  /** Single runs that are not the text. */
  cut: Map<Run, string>;
}

/** Visits boxes in reading order; what `visit` answers false to is not gone into. */
export function walkBoxes(top: Box, visit: (box: Box) => boolean): void {
  const stack = [top];
  for (let box = stack.pop(); box; box = stack.pop())
    if (visit(box)) for (let i = box.children.length - 1; i >= 0; i--) stack.push(box.children[i] as Box);
}

interface Kept {
  container: Box;
  dropped: number;
  cut: number;
  runs: Run[];
}

const lastKept = new WeakMap<Judgement, Kept>();

/** The runs of the container that are still text, in reading order. Rules only add to what is dropped and cut, and many ask in between. */
export function keptRuns(judgement: Judgement): readonly Run[] {
  const { container, dropped, cut } = judgement;
  const last = lastKept.get(judgement);
  if (last?.container === container && last.dropped === dropped.size && last.cut === cut.size) return last.runs;
  const runs = findKept(judgement);
  lastKept.set(judgement, { container, dropped: dropped.size, cut: cut.size, runs });
  return runs;
}

function findKept({ container, runs, dropped, cut }: Judgement): Run[] {
  const kept: Run[] = [];
  let skipTo = 0;
  const starts = new Map<number, number>();
  walkBoxes(container, (box) => {
    if (!dropped.has(box)) return true;
    starts.set(box.from, Math.max(starts.get(box.from) ?? 0, box.to));
    return false;
  });
  for (let i = container.from; i < container.to; i++) {
    skipTo = Math.max(skipTo, starts.get(i) ?? 0);
    const run = runs[i];
    if (i >= skipTo && run && !cut.has(run)) kept.push(run);
  }
  return kept;
}

/** A long piece has this weight; in it, few links have this share, and a run of links this. */
const LONG = 150;
const FEW_LINKS = 0.2;
const MOSTLY_LINK = 0.6;

export interface Sums {
  weight: number;
  linkWeight: number;
  prose: number;
  /** Prose in long pieces with few links. */
  solid: number;
  runs: number;
  linkRuns: number;
}

/** Sums over the kept runs below each box of the container; boxes without any have none. */
export function sumKept(judgement: Judgement): Map<Box, Sums> {
  const sums = new Map<Box, Sums>();
  const sumOf = (box: Box): Sums => {
    let sum = sums.get(box);
    if (!sum) {
      sum = { weight: 0, linkWeight: 0, prose: 0, solid: 0, runs: 0, linkRuns: 0 };
      sums.set(box, sum);
    }
    return sum;
  };
  for (const run of keptRuns(judgement)) {
    const sum = sumOf(run.box);
    sum.weight += run.weight;
    sum.linkWeight += run.linkWeight;
    sum.prose += run.prose;
    if (run.weight >= LONG && run.linkWeight < FEW_LINKS * run.weight) sum.solid += run.prose;
    sum.runs++;
    if (run.linkWeight > MOSTLY_LINK * run.weight) sum.linkRuns++;
  }
  const order: Box[] = [];
  walkBoxes(judgement.container, (box) => order.push(box) > 0);
  // Children come after their parents: backwards, every child's sum is whole.
  for (const box of order.reverse()) {
    const sum = sums.get(box);
    if (!sum || !box.parent || box === judgement.container) continue;
    const up = sumOf(box.parent);
    up.weight += sum.weight;
    up.linkWeight += sum.linkWeight;
    up.prose += sum.prose;
    up.solid += sum.solid;
    up.runs += sum.runs;
    up.linkRuns += sum.linkRuns;
  }
  return sums;
}

/** Adds a value to the list under a key. */
export function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** Boxes from a run to the heading that it stands in. */
const IN_HEADING = 4;

/** 1 to 6 for a run inside a heading element, else 0. */
export const headingLevel = ({ box }: Run): number =>
  Number(findAround(box, headings, IN_HEADING)?.node.tagName[1] ?? 0);

/** The box itself or the nearest one around it that is one of these tags, among so many of them; null: none is. */
export function findAround(box: Box, tags: ReadonlySet<string>, most = Number.POSITIVE_INFINITY): Box | null {
  for (let here: Box | null = box, i = 0; here && i < most; here = here.parent, i++)
    if (tags.has(here.node.tagName)) return here;
  return null;
}

/** Whether the box or one of its ancestors is one of these tags. */
export const isWithin = (box: Box, tags: ReadonlySet<string>): boolean => findAround(box, tags) !== null;

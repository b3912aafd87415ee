import { signsOf } from '../../nags/signs';
import { bareName } from '../bare-name';
import type { SnapshotElement } from '../snapshot';
import type { Box, Run } from './boxes';
import type { Judgement } from './judgement';
import { nameOf } from './tree';

/** Paths that hold so much of the prose, against the one that holds most, are how the text is set; others are odd. */
const SET_LIKE_TEXT = 0.35;
const CERTAIN = 0.8;
/** Boxes of a path, from the innermost. */
const LEVELS = 8;
/** Runs of a path that are looked at to tell whether it is the host's. */
const SAMPLE = 12;
/** Less prose than this (weight) tells nothing of how the text is set. */
const LEAST_PROSE = 300;

/** Parts of a document that are set otherwise than its text. */
export const parts = new Set('h1 h2 h3 h4 h5 h6 li dt dd td th tr caption figcaption blockquote pre code'.split(' '));

/** An element's tag and classes; numbers in names count things. */
function stepOf({ node }: Box): string {
  const { className } = node.properties;
  return `${nameOf(node)}.${Array.isArray(className) ? className.join('.') : ''}>`.replace(/\d+/g, '#');
}

/** How a run is set: the tags and classes from the container down to its box. `steps`: those that are known. */
function pathOf(box: Box, container: Box, steps: Map<Box, string>): string {
  let path = '';
  let levels = 0;
  for (let here: Box | null = box; here && here !== container && levels++ < LEVELS; here = here.parent) {
    let step = steps.get(here);
    if (step === undefined) {
      step = stepOf(here);
      steps.set(here, step);
    }
    path = step + path;
  }
  return `${path} ${box.node.data.fontSize}`;
}

/** Whether most of what is set so has signs of a host: its boxes may be set alike too. */
function speaksOfHost(path: string, kept: readonly Run[], pathOfRun: Map<Run, string>): boolean {
  const runs = kept.filter((run) => run.prose > 0 && pathOfRun.get(run) === path).slice(0, SAMPLE);
  return runs.filter(({ text }) => signsOf(text).size >= 2).length * 2 > runs.length;
}

/** How the text of a page is set. */
export interface Setting {
  /** Whether each run is set like the text; by index. */
  like: boolean[];
  /** Whether one of the runs from one index up to another is. */
  holds: (from: number, to: number) => boolean;
  first: number;
  last: number;
  fontSize: number;
  /** The box with most of the text. */
  main: SnapshotElement;
  title: string;
  /** Whether words hold what the site calls itself, and the text does not speak of. */
  namesHost: (words: string) => boolean;
}

/** Most pages have no words that ask whether the text speaks of their host. */
function hostNames(names: string[], texts: Run[]): Setting['namesHost'] {
  const spoken = new Map<string, boolean>();
  const isSpokenOf = (name: string): boolean => {
    const known = spoken.get(name) ?? texts.some(({ text }) => bareName(text).includes(name));
    spoken.set(name, known);
    return known;
  };
  return (words) => {
    const bare = names.length > 0 ? bareName(words) : '';
    return names.some((name) => bare.includes(name) && !isSpokenOf(name));
  };
}

/** How the text is set; null: there is too little of it. */
export function settingOf(judgement: Judgement, kept: readonly Run[]): Setting | null {
  const paths = new Map<string, number>();
  const pathOfRun = new Map<Run, string>();
  const steps = new Map<Box, string>();
  for (const run of kept) {
    const path = pathOf(run.box, judgement.container, steps);
    pathOfRun.set(run, path);
    paths.set(path, (paths.get(path) ?? 0) + run.prose);
  }
  const total = [...paths.values()].reduce((sum, prose) => sum + prose, 0);
  if (total < LEAST_PROSE) return null;
  let most = 0;
  for (const prose of paths.values()) most = Math.max(most, prose);
  const usual = new Set<string>();
  for (const [path, prose] of paths)
    if (prose >= CERTAIN * most || (prose >= SET_LIKE_TEXT * most && !speaksOfHost(path, kept, pathOfRun)))
      usual.add(path);
  const like: boolean[] = [];
  for (const run of kept) like[run.index] = usual.has(pathOfRun.get(run) ?? '');
  const before = new Uint32Array(judgement.runs.length + 1);
  for (let i = 0; i < judgement.runs.length; i++) before[i + 1] = (before[i] ?? 0) + (like[i] ? 1 : 0);
  const holds = (from: number, to: number) => before[to] !== before[from];
  const texts = kept.filter((run) => like[run.index]);
  const main = texts.reduce<Run | undefined>((most, run) => (most && most.prose >= run.prose ? most : run), undefined);
  return main
    ? {
        like,
        holds,
        first: texts[0]?.index ?? 0,
        last: texts.at(-1)?.index ?? 0,
        fontSize: main.box.node.data.fontSize,
        main: main.box.node,
        title: judgement.title,
        namesHost: hostNames(judgement.siteNames, texts),
      }
    : null;
}

/** Whether nothing that is set like the text comes before the box, or after it, in the text or in its page of it. */
export function isAtEdge({ from, to, parent }: Box, { holds, first, last }: Setting): boolean {
  if (to <= first || from > last) return true;
  if (!parent) return false;
  const [before, after] = [holds(parent.from, from), holds(to, parent.to)];
  return before !== after;
}

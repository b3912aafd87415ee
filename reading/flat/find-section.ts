import { attributeOf, localNameOf } from '../dom';
import type { Steps } from '../in-steps';
import { tidy, type VisibleBlock, type VisibleLine, type VisibleLines } from '../visible-lines';
import {
  boilerplateLength,
  isFileFacts,
  isHostLabel,
  isKeywords,
  isPageCaption,
  isTitle,
  startsOtherMatter,
  textLabelLength,
} from './labels';

/** The lines of the page that hold the flattened text, and how they were found. */
export interface Section {
  lines: VisibleLine[];
  /** Characters of text in it that are not the host's. */
  length: number;
  found: 'host' | 'label' | 'sentence' | 'run';
  /** The label over it is one that only document hosts use. */
  named: boolean;
}

/** Shorter than this (characters), a labelled run is a description, not a text. */
const SHORTEST = 80;
/** After the host's own sentence even a few words are the text. */
const SHORTEST_HOSTED = 12;
/** A run without a label must be at least this long. */
const SHORTEST_RUN = 400;

/** No page has its footer deeper than this inside the box of its text. */
const DEEPEST = 40;

const isFurniture = (node: VisibleLine['node']): boolean =>
  /^(?:footer|nav|aside)$/.test(localNameOf(node.data.source));

function isLinkList(line: VisibleLine): boolean {
  const length = line.text.trim().length;
  return line.linkLength > 0 && line.linkLength * 2 >= length && length < 120;
}

const weights = new WeakMap<VisibleLine, { title: string; weight: number }>();

/** What of a line counts as the document's, in characters; judged once. */
export function weightOf(line: VisibleLine, title: string): number {
  const known = weights.get(line);
  if (known?.title === title) return known.weight;
  const weight = weigh(line, title);
  weights.set(line, { title, weight });
  return weight;
}

function weigh(line: VisibleLine, title: string): number {
  const text = tidy(line.text);
  if (line.floating || isLinkList(line)) return 0;
  if (textLabelLength(text) === text.length || isPageCaption(text) || isFileFacts(text)) return 0;
  if (isTitle(text, title) || isKeywords(text, title)) return 0;
  return text.length - boilerplateLength(text);
}

/** The lines after a label, to the end of its box or to where something else begins. */
function sectionAfter(page: VisibleLines, index: number, inline: boolean): VisibleLine[] {
  const label = page.lines[index];
  if (!label) return [];
  let block: VisibleBlock | null = page.blockOf(label.node) ?? null;
  const least = label.text.length + SHORTEST;
  for (let i = index, length = 0; length < least && block; ) {
    if (i < block.to) length += page.lines[i++]?.text.length ?? 0;
    else block = block.up;
  }
  const end = block?.to ?? page.lines.length;
  const lines: VisibleLine[] = inline ? [label] : [];
  for (let i = index + 1; i < end; i++) {
    const line = page.lines[i];
    if (!line) break;
    const text = tidy(line.text);
    if (line.floating) continue;
    if (textLabelLength(text) > 0 || startsOtherMatter(text) || isFurnitureLine(page, line, block)) break;
    if (isLinkList(line) && lines.length > 0) break;
    lines.push(line);
  }
  return lines;
}

function isFurnitureLine(page: VisibleLines, line: VisibleLine, within: VisibleBlock | null): boolean {
  let at = page.blockOf(line.node) ?? null;
  for (let steps = 0; at && at !== within && steps < DEEPEST; at = at.up, steps++)
    if (isFurniture(at.node)) return true;
  return false;
}

const lengthOf = (lines: VisibleLine[], title: string): number =>
  lines.reduce((sum, line) => sum + weightOf(line, title), 0);

/** The longest section under a label; archive pages have a label over key words and another over the text. */
function labelled(page: VisibleLines, title: string): Section | null {
  let best: Section | null = null;
  page.lines.forEach((line, index) => {
    const text = tidy(line.text);
    const label = textLabelLength(text);
    if (label === 0 || line.floating) return;
    const lines = sectionAfter(page, index, label < text.length);
    const length = lengthOf(lines, title);
    const least = lines.some((one) => boilerplateLength(one.text) > 0) ? SHORTEST_HOSTED : SHORTEST;
    if (length >= least && length > (best?.length ?? 0))
      best = { lines, length, found: 'label', named: isHostLabel(text) };
  });
  return best;
}

/** The paragraphs after the host's sentence about the uploader, where no label stands over them. */
function afterSentence(page: VisibleLines, title: string): Section | null {
  const index = page.lines.findIndex((line) => boilerplateLength(line.text) > 0);
  if (index < 0) return null;
  const lines = sectionAfter(page, index, true);
  const length = lengthOf(lines, title);
  return length >= SHORTEST_HOSTED ? { lines, length, found: 'sentence', named: false } : null;
}

/** The longest paragraph of the page with its like neighbours. */
function longestRun(page: VisibleLines, title: string): Section | null {
  let longest: VisibleLine | null = null;
  let most = 0;
  for (const line of page.lines) {
    const weight = weightOf(line, title);
    if (weight > most && line.linkLength * 3 < weight && !/^(?:pre|code|td|th|li)$/.test(line.node.tagName)) {
      longest = line;
      most = weight;
    }
  }
  if (!longest || most < SHORTEST_RUN / 2) return null;
  const home = longest;
  const around = page.blockOf(home.node)?.up;
  const like = (line: VisibleLine) =>
    line.node === home.node ||
    (page.blockOf(line.node)?.up === around &&
      line.node.tagName === home.node.tagName &&
      classOf(line.node) === classOf(home.node));
  const index = page.lines.indexOf(home);
  let from = index;
  let to = index + 1;
  while (from > (around?.from ?? 0) && like(page.lines[from - 1] ?? home)) from--;
  while (to < (around?.to ?? page.lines.length) && like(page.lines[to] ?? home)) to++;
  const lines = page.lines.slice(from, to).filter((line) => !line.floating);
  const length = lengthOf(lines, title);
  return length >= SHORTEST_RUN ? { lines, length, found: 'run', named: false } : null;
}

const classOf = (node: VisibleLine['node']): string => attributeOf(node.data.source, 'class');

/** Finds the flattened text: under its label, after the host's sentence, or the longest run of the page. */
export function* findSection(page: VisibleLines, title: string): Steps<Section | null> {
  for (const find of [labelled, afterSentence]) {
    const section = find(page, title);
    if (section) return section;
    yield;
  }
  return longestRun(page, title);
}

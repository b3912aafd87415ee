import type { ElementContent } from 'hast';
import type { Box, Run } from './boxes';
import { type Judgement, type Sums, sumKept, walkBoxes } from './judgement';

/** Rows and cells stand or fall with their table, headings with their text. */
const kept = new Set(['tr', 'td', 'th', 'tbody', 'dt', 'dd', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Boxes that are made of links, in a container that is not. */
const MOSTLY_LINKS = 0.6;
/** A table with row or column heads is data, unless it is nothing but links. */
const ALL_LINKS = 0.85;
/** Prose that makes a text of a page that is mostly links. */
const LEFT = 600;

export function dropLinkBoxes(judgement: Judgement): void {
  const { container, runs, dropped } = judgement;
  const sums = sumKept(judgement);
  const all = sums.get(container);
  if (!all) return;
  const found: Box[] = [];
  let prose = all.prose;
  walkBoxes(container, (box) => {
    if (dropped.has(box)) return false;
    const sum = sums.get(box);
    if (!sum) return false;
    if (box === container) return true;
    if (sum.linkWeight < MOSTLY_LINKS * sum.weight || sum.prose > 0.15 * sum.weight) return true;
    if (kept.has(box.node.tagName)) return false;
    if (sum.linkRuns < 2 && sum.weight < 300) return sum.runs > 1;
    if (box.node.tagName === 'table' && isData(box) && sum.linkWeight < ALL_LINKS * sum.weight) return false;
    if (isOwnList(box, runs) || isInFlow(box, sums)) return false;
    found.push(box);
    prose -= sum.prose;
    return false;
  });
  // Without them too little would be left: the links are what the page is for.
  if (all.linkWeight > 0.5 * all.weight && prose < LEFT) return;
  for (const box of found) dropped.set(box, 'links');
}

const ANNOUNCED = /[:：]$|^(?:references|external links|sources|weblinks|литература|ссылки|参考|外部)/i;

/**
 * Whether a list is the text's, though it is made of links: the text before it ends in a colon or is the heading of what a text draws
 * on, or it begins as notes do, with the way back to their marks.
 */
export const isOwnList = (list: Box | null | undefined, runs: Run[]): boolean =>
  !!list && (ANNOUNCED.test(runs[list.from - 1]?.text ?? '') || /^[↑^]/.test(runs[list.from]?.text ?? ''));

function isData(table: Box): boolean {
  const stack = [table];
  for (let box = stack.pop(); box; box = stack.pop()) {
    if (box.node.tagName === 'th') return true;
    for (const child of box.children) stack.push(child);
  }
  return false;
}

const lists = new Set(['ul', 'ol']);
const PARAGRAPH = 60;

/** A list between the paragraphs of the text, not before or after them. */
function isInFlow(box: Box, sums: Map<Box, Sums>): boolean {
  if (!lists.has(box.node.tagName) || !box.parent || leadsInside(box)) return false;
  const siblings = box.parent.children;
  const at = siblings.indexOf(box);
  const isText = (sibling: Box) => (sums.get(sibling)?.prose ?? 0) >= PARAGRAPH && !lists.has(sibling.node.tagName);
  return siblings.slice(0, at).some(isText) && siblings.slice(at + 1).some(isText);
}

/** Whether the links lead to places on the same page: a table of contents. */
function leadsInside(box: Box): boolean {
  let inside = 0;
  let all = 0;
  const stack: ElementContent[] = [box.node as unknown as ElementContent];
  for (let top = stack.pop(); top; top = stack.pop()) {
    if (top.type !== 'element') continue;
    if (top.tagName === 'a') {
      all++;
      if (String(top.properties.href ?? '').startsWith('#')) inside++;
    }
    for (const child of top.children) stack.push(child);
  }
  return inside > 0.5 * all;
}

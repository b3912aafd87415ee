import { pushAll } from '../../structure/push-all';
import { plainText } from '../snapshot-tree';
import type { Box, Run } from './boxes';
import { findTitle } from './edges';
import { commentRule, furnitureRule } from './furniture';
import { addTo, headingLevel, type Judgement, keptRuns, type Sums, sumKept, walkBoxes } from './judgement';
import { styleOf } from './looks';
import { sentenceEnd } from './requests';
import { shapeOf } from './teasers';
import { attribute, firstWords, nameOf } from './tree';
import { enclosed } from './wording';

/** Boxes under one rule that hold this share of the page's prose are the text, whatever their name says. */
const TOO_MUCH = 0.4;
const SMALL = 0.2;
/** A page with less prose than this (characters) may be a sheet or a slide. */
const LEAST_PROSE = 120;
/** The same for names that are hardly ever given to a text. */
const FAR_TOO_MUCH = 0.7;
/** The container holds at least this share of the prose around it. */
const ENOUGH = 0.92;
/** Or so much of it, and so much of the long paragraphs. */
const MOST = 0.6;
const NEARLY_ALL = 0.96;
/** So many boxes of one shape with so much prose are one text. */
const PEERS = 3;
const PEER = 60;
/** An article that holds its title and so much prose is the text, whatever stands in a column beside it. */
const OWN_TEXT = 600;
/** Comments are under a text of at least this weight; else they are the text (a thread). */
const COMMENTED = 200;

/** Characters of a running head, at most. */
const LONGEST_HEAD = 120;

/** These are furniture at any size. */
const certain = /^(?:<nav>|<footer>|role navigation|role contentinfo)$/;
const strong =
  /^named (?:footer|foot|copyrights?|cookies?|consent|gdpr|modal|popover|lightbox|newsletters?|sidebar|related)$/;
const column = /^(?:<aside>|role complementary|named sidebar)$/;

/** Drops what names, tags and roles say is not the text. */
export function dropFurniture(judgement: Judgement): void {
  const { top, dropped } = judgement;
  const rules = new Map<Box, string | null>();
  const ruleOf = (box: Box): string | null => {
    let rule = rules.get(box);
    if (rule === undefined) {
      rule = furnitureRule(box);
      rules.set(box, rule);
    }
    return rule;
  };
  walkBoxes(top, (box) => {
    const rule = box === top ? null : ruleOf(box);
    if (!rule || !certain.test(rule)) return true;
    dropped.set(box, rule);
    return false;
  });
  dropRunningHeads(judgement);
  const titled = boxesOfTitle(judgement);
  const own = [...titled].find((box) => box.node.tagName === 'article' && box.prose >= OWN_TEXT);
  if (own)
    walkBoxes(top, (box) => {
      const rule = box === own || dropped.has(box) || titled.has(box) ? null : ruleOf(box);
      if (rule && column.test(rule)) dropped.set(box, rule);
      return box !== own && !dropped.has(box);
    });
  const total = sumKept(judgement).get(top)?.prose ?? 0;
  const limitOf = (rule: string) => (strong.test(rule) ? FAR_TOO_MUCH : TOO_MUCH) * total;
  const found = new Map<string, Box[]>();
  const off = new Set<string>();
  // A rule that would take too much is switched off and the page is walked again without it.
  for (let again = true; again; ) {
    again = false;
    found.clear();
    walkBoxes(top, (box) => {
      if (dropped.has(box)) return false;
      if (box === top || titled.has(box)) return true;
      const rule = ruleOf(box);
      // Of a page with hardly a sentence, the words of a small box over it may be most.
      const small = rule === 'fixed' && box.weight < SMALL * top.weight;
      if (!rule || off.has(rule) || (box.prose >= limitOf(rule) && !small)) return true;
      addTo(found, rule, box);
      return false;
    });
    for (const [rule, boxes] of found) {
      // Boxes over the page are told one by one: the pane that an app scrolls its text in is one too.
      if (rule === 'fixed' || boxes.reduce((sum, box) => sum + box.prose, 0) < limitOf(rule)) continue;
      off.add(rule);
      again = true;
    }
  }
  for (const [rule, boxes] of found) for (const box of boxes) dropped.set(box, rule);
  dropComments(judgement, titled);
}

/** Converters of office documents set each page as a section with its header: what several of them say is a running head. */
function dropRunningHeads({ top, dropped }: Judgement): void {
  const heads = new Map<string, Box[]>();
  walkBoxes(top, (box) => {
    if (dropped.has(box)) return false;
    if (box.node.tagName === 'header' && box.parent?.node.tagName === 'section' && box.weight <= LONGEST_HEAD)
      addTo(heads, firstWords(box.node, LONGEST_HEAD).replace(/\d+/g, '#').trim(), box);
    return true;
  });
  for (const boxes of heads.values()) if (boxes.length > 1) for (const box of boxes) dropped.set(box, 'running head');
}

/** The boxes around the heading that says the document's title: none of them is furniture. */
function boxesOfTitle(judgement: Judgement): Set<Box> {
  const around = new Set<Box>();
  judgement.titleRun = findTitle(judgement);
  for (let box: Box | null = judgement.titleRun?.box ?? null; box; box = box.parent) around.add(box);
  return around;
}

function dropComments(judgement: Judgement, titled: Set<Box>): void {
  const { top, dropped } = judgement;
  const boxes: Box[] = [];
  walkBoxes(top, (box) => {
    if (dropped.has(box)) return false;
    if (box === top || titled.has(box) || !commentRule(box)) return true;
    boxes.push(box);
    return false;
  });
  const first = boxes[0];
  if (!first) return;
  let before = 0;
  for (const run of keptRuns(judgement)) if (run.index < first.from) before += run.prose;
  if (before < COMMENTED && boxes.reduce((sum, box) => sum + box.prose, 0) > TOO_MUCH * top.prose) return;
  for (const box of boxes) dropped.set(box, 'comments');
}

/** Goes down from the page to the smallest box that holds nearly all of its prose, then up to the title above it. */
export function narrow(judgement: Judgement): void {
  const sums = sumKept(judgement);
  // Sheets and slides have hardly a sentence: there all words that are not links count.
  const all = sums.get(judgement.top);
  const wordy = all !== undefined && all.prose < LEAST_PROSE && all.weight - all.linkWeight > 2 * all.prose;
  const prose = (box: Box) => {
    const sum = sums.get(box);
    return sum ? (wordy ? sum.weight - sum.linkWeight : sum.prose) : 0;
  };
  const solid = (box: Box) => sums.get(box)?.solid ?? 0;
  // A post is not the text without the shorter ones under it.
  const hasPeers = (child: Box, box: Box) =>
    child.words.length > 0 &&
    box.children.filter((one) => shapeOf(one) === shapeOf(child) && prose(one) >= PEER).length >= PEERS;
  let here = judgement.top;
  for (;;) {
    const next = here.children.find(
      (child) =>
        prose(child) > 0 &&
        (prose(child) >= ENOUGH * prose(here) ||
          (!wordy &&
            prose(child) >= MOST * prose(here) &&
            solid(child) >= NEARLY_ALL * solid(here) &&
            !hasPeers(child, here))),
    );
    if (!next || whole.has(next.node.tagName) || isHeaded(judgement, next, here)) break;
    here = next;
  }
  here = tableAround(here) ?? here;
  here = outOfInline(here, judgement.top);
  const box = widenToText(here, judgement.top, sums);
  const titled = widenToTitle(judgement, box);
  judgement.container = takeBeside(judgement, titled);
}

/**
 * The list of what the document has enclosed right behind it: the container is widened to hold it, and what else comes in is cut. A table
 * is not the text without the lines between the title and it. The title alone, where it stands elsewhere, is not taken in: parts of a
 * page that is filled while it is scrolled would be joined by it.
 */
function takeBeside({ runs, dropped, cut, titleRun }: Judgement, box: Box): Box {
  const gone = (run: Run) => {
    for (let up: Box | null = run.box; up; up = up.parent) if (dropped.has(up)) return true;
    return cut.has(run) || run.linkWeight > 0.5 * run.weight;
  };
  const taken: Run[] = [];
  if (listed.has(box.node.tagName) && titleRun && titleRun.index < box.from && headingLevel(titleRun) === 1) {
    const above = runs.slice(titleRun.index, box.from);
    if (!above.some(gone)) pushAll(taken, above);
  }
  for (let i = box.to; enclosed.test(runs[i]?.text ?? ''); i++) taken.push(runs[i] as Run);
  for (const { from, to } of paragraphsBeside(box)) pushAll(taken, runs.slice(from, to));
  let up = box;
  const outside = ({ index }: Run) => index < up.from || index >= up.to;
  while (up.parent && taken.some(outside)) up = up.parent;
  for (const run of runs.slice(up.from, up.to))
    if ((run.index < box.from || run.index >= box.to) && !taken.includes(run)) cut.set(run, 'outside of the text');
  return up;
}

const isParagraph = ({ node }: Box): boolean =>
  node.tagName === 'p' && node.properties.className === undefined && node.data.linkLength === 0;
const lookOf = (box: Box | undefined): string => {
  const style = box && styleOf(box.node);
  return style ? `${style.fontSize} ${style.color} ${style.textAlign}` : '';
};

/** Whole sentences right before and behind the container, set as its own paragraphs are: it is a box of the text's for another reason. */
function paragraphsBeside(box: Box): Box[] {
  const { parent, children } = box;
  if (!parent) return [];
  const paragraph = children.find(isParagraph);
  const own = lookOf(paragraph);
  const belongs = (one: Box | undefined): one is Box =>
    one !== undefined &&
    isParagraph(one) &&
    sentenceEnd.test(plainText(one.node)) &&
    (!paragraph || lookOf(one) === own);
  const at = parent.children.indexOf(box);
  let [first, last] = [at, at];
  while (belongs(parent.children[first - 1])) first--;
  while (belongs(parent.children[last + 1])) last++;
  return parent.children.slice(first, last + 1).filter((one) => one !== box);
}

/** Pages of old set their text in `<font>`, beside other pieces of it: so much more, in parts, and few links, are the text as well. */
const BESIDE = 0.4;
const inline = new Set(['font', 'span', 'b', 'strong', 'i', 'em', 'big', 'small', 'tt']);

/** Up from inline elements to the box that they are lines of. */
function outOfInline(box: Box, top: Box): Box {
  let here = box;
  for (let up = box.parent; up && up !== top && inline.has(nameOf(here.node)); up = up.parent) {
    const [weight, links] = [up.weight - here.weight, up.linkWeight - here.linkWeight];
    if (weight > BESIDE * here.weight || links > LINKS_AROUND * weight) break;
    here = up;
  }
  return here;
}

/** The table whose rows, or part of them, a box is: rows without their table are lines. Grids set theirs in tables that mean nothing. */
function tableAround(box: Box): Box | null {
  let found: Box | null = null;
  for (let up: Box | null = box; up && up.node.tagName !== 'td' && up.node.tagName !== 'th'; up = up.parent) {
    if (up.node.tagName !== 'table') continue;
    found = up;
    if (attribute(up.node, 'role') !== 'presentation') break;
  }
  return found;
}

/** None of these is the text without what stands beside it. */
const whole = new Set(['p', 'li', 'dt', 'dd', 'header', 'pre']);
const listed = new Set(['ul', 'ol', 'dl', 'table']);

/** A list or table under a heading of its own, or behind a line that announces it, is not the text without it. */
function isHeaded({ runs, dropped }: Judgement, box: Box, around: Box): boolean {
  const before = runs[box.from - 1];
  if (!listed.has(box.node.tagName) || !before || before.index < around.from) return false;
  return (headingLevel(before) > 0 || /[:：]$/.test(before.text)) && !dropped.has(before.box);
}

/** What stands around the container and is text as well: so much of it is prose, and so little links. */
const PROSE_AROUND = 0.6;
const LINKS_AROUND = 0.2;
/** Or so much of it, and hardly a link: short lines of the text in another box. */
const MUCH = 0.25;
const NO_LINKS = 0.02;

/** Up again to where the rest is text too: an abstract, references, the last part of a text in several boxes. */
function widenToText(box: Box, top: Box, sums: Map<Box, Sums>): Box {
  const inner = sums.get(box);
  if (!inner) return box;
  let best = box;
  for (let up = box.parent; up && up !== top; up = up.parent) {
    const outer = sums.get(up);
    if (!outer) break;
    const weight = outer.weight - inner.weight;
    const prose = outer.prose - inner.prose;
    const links = outer.linkWeight - inner.linkWeight;
    if (outer.solid > inner.solid && prose >= PROSE_AROUND * weight && links <= LINKS_AROUND * weight) best = up;
    if (weight >= MUCH * inner.weight && links <= NO_LINKS * weight) best = up;
  }
  return best;
}

/** The article begins at its title: up to the box that holds both, unless that is the whole page. */
function widenToTitle({ top, titleRun }: Judgement, box: Box): Box {
  const title = titleRun ? titleRun.index : -1;
  if (title < 0 || title >= box.from) return box;
  for (let up = box.parent; up && up !== top; up = up.parent) if (up.from <= title) return up;
  return box;
}

import type { Box } from './boxes';
import { commentRule, furnitureRule } from './furniture';
import { headingLevel, type Judgement, keptRuns, sumKept, walkBoxes } from './judgement';

/** Boxes under one rule that hold this share of the page's prose are the text, whatever their name says. */
const TOO_MUCH = 0.4;
/** The container holds at least this share of the prose around it. */
const ENOUGH = 0.92;
/** Comments are under a text of at least this weight; else they are the text (a thread). */
const COMMENTED = 400;

/** These are furniture at any size. */
const certain = /^(?:<nav>|<footer>|role navigation|role contentinfo|fixed)$/;

/** Drops what names, tags and roles say is not the text. */
export function dropFurniture(judgement: Judgement): void {
  const { top, dropped } = judgement;
  const limit = TOO_MUCH * top.prose;
  const found = new Map<string, Box[]>();
  const off = new Set<string>();
  // A rule that would take too much is switched off and the page is walked again without it.
  for (let again = true; again; ) {
    again = false;
    found.clear();
    walkBoxes(top, (box) => {
      if (box === top) return true;
      const rule = furnitureRule(box);
      if (!rule || off.has(rule) || (box.prose >= limit && !certain.test(rule))) return true;
      found.set(rule, [...(found.get(rule) ?? []), box]);
      return false;
    });
    for (const [rule, boxes] of found) {
      if (certain.test(rule) || boxes.reduce((sum, box) => sum + box.prose, 0) < limit) continue;
      off.add(rule);
      again = true;
    }
  }
  for (const [rule, boxes] of found) for (const box of boxes) dropped.set(box, rule);
  dropComments(judgement);
}

function dropComments(judgement: Judgement): void {
  const { top, dropped } = judgement;
  const boxes: Box[] = [];
  walkBoxes(top, (box) => {
    if (dropped.has(box)) return false;
    if (box === top || !commentRule(box)) return true;
    boxes.push(box);
    return false;
  });
  const first = boxes[0];
  if (!first) return;
  const inside = new Set(boxes);
  let before = 0;
  for (const run of keptRuns(judgement)) {
    let box: Box | null = run.box;
    while (box && !inside.has(box)) box = box.parent;
    if (!box && judgement.runs.indexOf(run) < first.from) before += run.prose;
  }
  if (before < COMMENTED && boxes.reduce((sum, box) => sum + box.prose, 0) > TOO_MUCH * top.prose) return;
  for (const box of boxes) dropped.set(box, 'comments');
}

/** Goes down from the page to the smallest box that holds nearly all of its prose, then up to the title above it. */
export function narrow(judgement: Judgement): void {
  const sums = sumKept(judgement);
  const prose = (box: Box) => sums.get(box)?.prose ?? 0;
  let here = judgement.top;
  for (;;) {
    const next = here.children.find((child) => prose(child) > 0 && prose(child) >= ENOUGH * prose(here));
    if (!next || next.node.tagName === 'p' || next.node.tagName === 'li') break;
    here = next;
  }
  judgement.container = widenToTitle(judgement, here);
}

function widenToTitle(judgement: Judgement, box: Box): Box {
  const { runs, top } = judgement;
  let title = -1;
  for (const run of keptRuns(judgement)) {
    const index = runs.indexOf(run);
    if (index >= box.to) break;
    if (headingLevel(run) === 1) title = index;
  }
  if (title < 0 || title >= box.from) return box;
  for (let up = box.parent; up && up !== top; up = up.parent) if (up.from <= title) return up;
  return box;
}

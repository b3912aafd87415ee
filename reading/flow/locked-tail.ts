import { asksForMore } from '../../collecting/press-expand';
import { showsMore } from '../../nags/free-controls';
import { readGate } from '../../verdict/wording';
import { parentElementOf, rectOf, scrolledSizeOf, viewOf } from '../dom';
import type { Run } from './boxes';
import { type Judgement, walkBoxes } from './judgement';

/** Longer lines (characters) are no gate's. */
const LONGEST_GATE = 60;
/** Boxes around a gate that are looked at, and boxes before each. */
const DEEP = 5;
const BEFORE = 3;
/** CSS px that a box may hold more than it shows without hiding a line. */
const SLACK = 8;
/** So far (CSS px) from the edge of the box that shows it, a line is out of sight. */
const EDGE = 4;

/** Whether a line asks for an account, money or an app before it lets read on. */
const isGate = ({ text }: Run): boolean =>
  text.length <= LONGEST_GATE && asksForMore(text) && /^(?:ends|more)$/.test(readGate(text) ?? '');

/** Whether a box shows only the first part of what it holds, and does not let it be scrolled. */
function isClipped(element: Element): boolean {
  if (/^(?:html|body)$/.test(element.localName)) return false;
  if (scrolledSizeOf(element).height <= rectOf(element).height + SLACK) return false;
  return /hidden|clip/.test(viewOf(element)?.getComputedStyle(element).overflowY ?? '');
}

/** The clipped box that a gate stands in or right behind. */
function clippedBefore(gate: Element): Element | null {
  for (let at: Element | null = gate, up = 0; at && up < DEEP; at = parentElementOf(at), up++) {
    if (/fixed|sticky/.test(viewOf(at)?.getComputedStyle(at).position ?? '')) return null;
    let before: Element | null = at;
    for (let i = 0; before && i < BEFORE; before = before.previousElementSibling, i++)
      if (isClipped(before)) return before;
  }
  return null;
}

/**
 * Drops what lies out of sight below the edge of a clipped box whose end asks for an account, money or an app: no reader of
 * the page sees it. What a free control opens stays.
 */
export function dropLockedTails(judgement: Judgement): void {
  const { top, runs, dropped } = judgement;
  for (const gate of runs.filter(isGate)) {
    const clip = clippedBefore(gate.box.node.data.source);
    if (!clip) continue;
    const edge = rectOf(clip).bottom - EDGE;
    const beside = runs.slice(Math.max(0, gate.index - BEFORE), gate.index + BEFORE + 1);
    if (beside.some(({ text }) => showsMore(text) && !asksForMore(text))) continue;
    walkBoxes(top, (box) => {
      const { source } = box.node.data;
      if (!clip.contains(source)) return source.contains(clip);
      if (source === clip || rectOf(source).top < edge) return true;
      dropped.set(box, 'out of sight, and locked');
      return false;
    });
  }
}

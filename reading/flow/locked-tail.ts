import type { ElementContent } from 'hast';
import { asksForMore } from '../../collecting/press-expand';
import { showsMore } from '../../nags/free-controls';
import { readGate } from '../../verdict/wording';
import { ownerDocumentOf, parentElementOf, rectOf, scrolledSizeOf, TEXT, viewOf } from '../dom';
import { splitLines } from '../positioned/split-lines';
import { plainText, type SnapshotElement } from '../snapshot-tree';
import type { Run } from './boxes';
import { type Judgement, walkBoxes } from './judgement';
import { asElement } from './tree';
import { squeeze } from './weigh';

/** Longer lines (characters) are no gate's. */
const LONGEST_GATE = 60;
/** Boxes around a gate that are looked at, and boxes before each. */
const DEEP = 5;
const BEFORE = 3;
/** CSS px that a box may hold more than it shows without hiding a line. */
const SLACK = 8;
/** So far (CSS px) from the edge of the box that shows it, a line is out of sight. */
const EDGE = 4;

const RULE = 'out of sight, and locked';

/** Whether a line asks for an account, money or an app before it lets read on. */
const isGate = (text: string): boolean =>
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
 * The clipped boxes whose end asks for an account, money or an app; none where a free control beside it opens them.
 * @param nodeOf the block that a line stands in
 */
export const lockedClips = <T extends { text: string }>(
  lines: readonly T[],
  nodeOf: (line: T) => SnapshotElement,
): Element[] =>
  lines.flatMap((line, index) => {
    const clip = isGate(line.text) ? clippedBefore(nodeOf(line).data.source) : null;
    return clip && !opensFreely(lines, index, index + 1) ? [clip] : [];
  });

/** Whether a free control stands in or beside lines. */
const opensFreely = (lines: readonly { text: string }[], from: number, to: number): boolean =>
  lines.slice(Math.max(0, from - BEFORE), to + BEFORE).some(({ text }) => showsMore(text) && !asksForMore(text));

/** The clipped boxes that the host's word on the preview stands in or right behind, as far as it is found by now. */
const clipsOfPreviews = ({ runs, dropped }: Judgement): Element[] =>
  [...dropped].flatMap(([{ node, from, to }, rule]) => {
    const clip = rule === 'nag: preview' && !opensFreely(runs, from, to) ? clippedBefore(node.data.source) : null;
    return clip ? [clip] : [];
  });

/**
 * Drops what lies out of sight below the edge of a clipped box whose end asks for an account, money or an app: no reader of
 * the page sees it. What a free control opens stays. A text that goes on below the edge is cut in the snapshot, too.
 */
export const dropLockedTails = (judgement: Judgement): void =>
  dropBelow(
    lockedClips(judgement.runs, ({ box }) => box.node),
    judgement,
  );

/** The same where boxes were found to say that this is a preview, in whatever words. */
export const dropTailsOfPreviews = (judgement: Judgement): void => dropBelow(clipsOfPreviews(judgement), judgement);

function dropBelow(clips: Element[], judgement: Judgement): void {
  const { top, runs, dropped } = judgement;
  for (const clip of clips) {
    const edge = rectOf(clip).bottom - EDGE;
    walkBoxes(top, (box) => {
      const { source } = box.node.data;
      if (!clip.contains(source)) return source.contains(clip);
      if (source !== clip && rectOf(source).top >= edge) {
        dropped.set(box, RULE);
        return false;
      }
      for (const run of runs.slice(box.from, box.to)) if (run.box === box) cutLines(run, edge, judgement);
      return true;
    });
  }
}

/** Cuts the lines of a run that stand below the edge, where breaks, elements or the width of the box part them. */
function cutLines(run: Run, edge: number, { cut }: Judgement): void {
  const { children, data } = run.box.node;
  for (let i = run.from; i < run.to; i++) {
    const child = children[i] as ElementContent;
    const seen = child.type === 'text' ? seenOf(child.value, data.source, edge) : null;
    const source = asElement(child)?.data.source;
    if (seen === null && !(source && rectOf(source).top >= edge)) continue;
    const text = squeeze(
      children
        .slice(i, run.to)
        .map((node) => plainText(node))
        .join('')
        .slice(seen?.length),
    );
    if (seen) children[i++] = { type: 'text', value: seen };
    if (text) cut.set({ ...run, from: i, text }, RULE);
    run.to = i;
    return;
  }
}

/** What of a box's text is above an edge; null: all of it. */
function seenOf(text: string, box: Element, edge: number): string | null {
  const node = [...box.childNodes].find((one) => one.nodeType === TEXT && one.nodeValue === text) as Text | undefined;
  if (!node) return null;
  const lines = splitLines(ownerDocumentOf(box).createRange(), node);
  const out = lines.findIndex(({ top }) => top >= edge);
  return out < 0
    ? null
    : lines
        .slice(0, out)
        .map((line) => line.text)
        .join('');
}

import type { ElementContent } from 'hast';
import type { Box } from './boxes';
import { headingLevel, type Judgement, walkBoxes } from './judgement';
import { attribute, firstWords } from './tree';

/** The mark of a note is as long as this (characters), with its brackets. */
const LONGEST_MARK = 6;
const mark = /^[[(（［〔【]?(?:\d{1,3}|[a-z*†‡§¶#※①-⑳]{1,3})[\])）］〕】]?$/i;
/** Notes and their heading are so much of the box around them. */
const MOSTLY = 0.7;
/** How a note begins that is no item of a list: with its mark, or the way back. */
const noted = /^\s*[↑^↩]|^\s*[[(（［〔【]?(?:\d|[*†‡§¶#※①-⑳]|[a-z]{1,3}[\])）.])/i;
/** A step or two from a box to the element that bears its name. */
const DEEP = 3;

/** The places on the page that marks in a text lead to. */
function markedPlaces(container: Box): Set<string> {
  const places = new Set<string>();
  const stack: ElementContent[] = [container.node as unknown as ElementContent];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type !== 'element') continue;
    const href = node.tagName === 'a' ? String(node.properties.href ?? '') : '';
    if (href.length > 1 && href[0] === '#' && mark.test(firstWords(node, LONGEST_MARK + 1).trim()))
      places.add(href.slice(1));
    for (const child of node.children) stack.push(child);
  }
  return places;
}

/** Whether a box, or what opens it, is one of the places. */
function isPlace({ node }: Box, places: ReadonlySet<string>): boolean {
  if (node.tagName !== 'li' && !noted.test(firstWords(node, LONGEST_MARK + 1))) return false;
  let at = [node as unknown as ElementContent];
  for (let deep = 0; deep < DEEP; deep++) {
    const elements = at.flatMap((one) => (one.type === 'element' ? [one] : []));
    if (elements.some(({ properties }) => [properties.id, properties.name].some((name) => places.has(String(name)))))
      return true;
    at = elements.flatMap(({ children }) => children.slice(0, 2));
  }
  return false;
}

const holds = (outer: Box, inner: Box): boolean => outer.from <= inner.from && outer.to >= inner.to;

/** The box around several that holds hardly more than them and a heading; null: there is none. */
function boxOfNotes(judgement: Judgement, notes: Box[]): Box | null {
  let up: Box | null = notes[0] ?? null;
  while (up && !notes.every((note) => holds(up as Box, note))) up = up.parent;
  if (!up || holds(up, judgement.container)) return null;
  const heads = judgement.runs.slice(up.from, up.to).filter((run) => headingLevel(run) > 0);
  const said = [...notes, ...heads].reduce((sum, { weight }) => sum + weight, 0);
  return said >= MOSTLY * up.weight ? up : null;
}

/**
 * Notes that marks in the text lead to are its own, wherever the page sets them: the container is widened to hold them, and what
 * else comes in is cut.
 */
export function takeNotes(judgement: Judgement): void {
  const { top, runs, container, dropped, cut } = judgement;
  const places = markedPlaces(container);
  if (places.size === 0) return;
  const notes: Box[] = [];
  walkBoxes(top, (box) => {
    if (dropped.has(box) || box === container) return false;
    if (box === top || holds(box, container) || box.to <= box.from || attribute(box.node, 'href')) return true;
    if (!isPlace(box, places)) return true;
    notes.push(box);
    return false;
  });
  if (notes.length === 0) return;
  const around = boxOfNotes(judgement, notes);
  const taken = [container, ...(around ? [around] : notes)];
  let up = container;
  while (up.parent && !taken.every((box) => holds(up, box))) up = up.parent;
  for (const run of runs.slice(up.from, up.to))
    if (!taken.some(({ from, to }) => run.index >= from && run.index < to)) cut.set(run, 'outside of the text');
  judgement.container = up;
}

import type { ElementContent } from 'hast';
import type { Box, Run } from './boxes';
import { addTo, headingLevel, type Judgement, walkBoxes } from './judgement';
import { NOWHERE, styleOf } from './looks';
import { HEAVIEST } from './request-limits';
import { faceOf } from './requests';
import { isAtEdge, parts, type Setting } from './setting';
import { asElement, attribute, firstWords } from './tree';
import { weigh } from './weigh';

const SHORT = 36;

/** The words of a line, parted where all of it stands in elements of its own: items side by side. */
export function piecesOf({ box, from, to, text }: Run): string[] {
  const children = box.node.children
    .slice(from, to)
    .filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return children.length > 1 && children.every(({ type }) => type === 'element')
    ? children.map((child) => firstWords(child, SHORT))
    : [text];
}

/** So many times the same bar of controls is one under each question, answer or entry; it has so many of them. */
const BARS = 3;
const CONTROLS = 2;

/** Whether it is there to be pressed and leads nowhere. */
function isControl(child: ElementContent): boolean {
  const node = asElement(child);
  return node?.tagName === 'button' || (node?.tagName === 'a' && NOWHERE.test(attribute(node, 'href')));
}

const isBar = ({ box, from, to }: Run): boolean =>
  box.node.children.slice(from, to).filter(isControl).length >= CONTROLS;

const isPressed = (run: Run): boolean => styleOf(faceOf(run))?.cursor === 'pointer';

/** Lines with the same controls, again and again, or beside heading after heading ("edit"); what numbers stand beside them differs. */
export function findBars(runs: Run[], all: Run[]): Run[] {
  const groups = new Map<string, Run[]>();
  for (const run of runs) {
    const before = all[run.index - 1];
    if (isBar(run) || (before && headingLevel(before) > 0 && run.weight <= SHORT))
      addTo(groups, run.text.replace(/\d+/g, '#'), run);
  }
  return [...groups.values()]
    .filter((group) => group.length >= BARS && group.every((run) => isBar(run) || isPressed(run)))
    .flat();
}

/** Small lines that say the same, numbers aside, at the edge of several boxes with text: what stands on each page or under each question. */
export function findFeet({ container, runs, dropped }: Judgement, setting: Setting): Set<Box> {
  const groups = new Map<string, Box[]>();
  const sayings = new Map<string, number>();
  const saidIn = (lines: Run[]) => lines.flatMap(piecesOf).map((piece) => piece.trim().replace(/\d+/g, '#'));
  walkBoxes(container, (box) => {
    if (dropped.has(box)) return false;
    const run = runs[box.from];
    if (box === container || !run || setting.holds(box.from, box.to) || box.weight > HEAVIEST) return true;
    if (parts.has(box.node.tagName)) return false;
    const lines = runs.slice(box.from, box.to);
    if (lines.some((line) => line.box.node.data.fontSize >= setting.fontSize)) return true;
    if (box.parent === container || !isAtEdge(box, setting)) return true;
    const said = saidIn(lines);
    addTo(groups, `${box.node.tagName} ${said[0]}`, box);
    for (const piece of said) sayings.set(piece, (sayings.get(piece) ?? 0) + 1);
    return false;
  });
  const isSaid = (box: Box) => {
    const said = saidIn(runs.slice(box.from, box.to));
    const again = (piece: string) => (sayings.get(piece) ?? 0) > 1;
    return said.every((piece) => again(piece) || weigh(piece) <= SHORT) && said.filter(again).length * 2 >= said.length;
  };
  return new Set(
    [...groups.values()]
      .filter((boxes) => new Set(boxes.map(({ parent }) => parent)).size > 1)
      .flat()
      .filter(isSaid),
  );
}

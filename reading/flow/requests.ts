import type { ElementContent } from 'hast';
import { coreOf, type Sign } from '../../nags/signs';
import { attributeOf, queryAll } from '../dom';
import type { SnapshotElement } from '../snapshot';
import type { Box, Run } from './boxes';
import { isTitle } from './edges';
import { addTo } from './judgement';
import { holdsButton, isCard, isCentred, isFaint, NOWHERE } from './looks';
import { piecesOf } from './repeated';
import { LONGEST_LINE, MOST_ALIKE } from './request-limits';
import { parts, type Setting } from './setting';
import { alikeOf, shapeOf } from './teasers';
import { asElement, firstWords } from './tree';
import { weigh } from './weigh';

/** No line of a request is heavier. */
const LONGEST_PLEA = 130;

/** Whether a box, or one around it without text, stands among several of its shape, none of which says what another says. */
function isOneOfMany(box: Box, setting: Setting): boolean {
  for (let at = box; at.parent && !setting.holds(at.from, at.to); at = at.parent)
    if (alikeOf(at) > MOST_ALIKE) return !saysAgain(at, setting);
  return false;
}

/**
 * Whether boxes of a shape are strewn among the text, and two of them say the same: a host's cards, put in by the number. Asked once
 * of all that stand side by side.
 */
function saysAgain(box: Box, setting: Setting): boolean {
  if (!box.parent) return false;
  const known = strewn.get(box.parent) ?? strewnIn(box.parent, setting);
  strewn.set(box.parent, known);
  return known.has(shapeOf(box));
}

/** The shapes of which this is so; boxes belong to one reading, whose text is set in one way. */
const strewn = new WeakMap<Box, Set<string>>();

function strewnIn({ children }: Box, { holds }: Setting): Set<string> {
  const groups = new Map<string, Box[]>();
  for (const child of children) addTo(groups, shapeOf(child), child);
  const found = new Set<string>();
  for (const [shape, alike] of groups) {
    const amongText = alike.every((one, i) => i === 0 || holds(alike[i - 1]?.to ?? 0, one.from));
    if (amongText && new Set(alike.map(({ node }) => firstWords(node, LONGEST_PLEA))).size < alike.length)
      found.add(shape);
  }
  return found;
}

/** A line to press on with more under it opens that: a question and its answer. */
function isOpener(box: Box, [first, ...rest]: Run[]): boolean {
  if (first === undefined || rest.length === 0 || first.linkWeight > 0) return false;
  if (first.box !== box) return holdsButton(first.box.node);
  const own = first.box.node.children.slice(first.from, first.to);
  return own.some((child) => {
    const element = asElement(child);
    return element !== null && holdsButton(element);
  });
}

/** A question that tells nothing of a host, with a button for its answer or a line that opens it. */
const isExercise = (lines: Run[], signs: ReadonlySet<Sign>): boolean =>
  coreOf(signs) === 0 && lines.some(({ text }) => /[?？؟;]$/.test(text.trim()));

/**
 * A few short lines and something to press, in a box set apart from the text or behind all of it: a request, in any language and
 * wording.
 */
export function isPlea(box: Box, lines: Run[], setting: Setting, control: boolean, signs: ReadonlySet<Sign>): boolean {
  const after = box.from > setting.last;
  const longest = after ? LONGEST_PLEA : LABEL;
  const tells = ({ text, weight }: Run) => weight > longest || (!after && weight > SHORT && sentenceEnd.test(text));
  if (lines.some((line) => tells(line) || isTitle(line.text, setting.title))) return false;
  if (!(control || holdsButton(box.node, true)) || !(after || isCard(box.node))) return false;
  return !isOneOfMany(box, setting) && (control || !isOpener(box, lines)) && (after || !isExercise(lines, signs));
}

export const sentenceEnd = /[.。．।]["”’』」)）]?\s*$/;
/** Notes under a text begin so. */
export const noted = /^\s*(?:[[(（［]?\d+[\])）］.、](?!\d)|[*†‡※¹²³⁴-⁹])/;
const pieces = /\s[-–—]\s|[·•|｜●]|\p{Extended_Pictographic}/u;
const LONGEST_PIECE = 44;
const SHORT = 36;
const LABEL = 90;

/** What counts things on the web: 12,405 or 1.2K, a picture beside a number. */
const counts = /\d[.,\s]\d{3}|\d ?(?:[kmw]\b|tr\b|万|千)|\p{Extended_Pictographic}/iu;

/** The element that a line is set by: its box, or the one inside that holds all of it. */
export function faceOf({ box, from, to }: Run): SnapshotElement {
  let node = box.node;
  let children = node.children.slice(from, to);
  for (;;) {
    const shown = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
    const only = shown.length === 1 && shown[0] ? asElement(shown[0]) : null;
    if (!only) return node;
    node = only;
    children = node.children;
  }
}

/** A line in the middle of its box that is all one link to nowhere: a button, among text that is set otherwise. */
export function isDeadLink(box: Box, [line, ...others]: Run[], setting: Setting): boolean {
  if (!line || others.length > 0 || line.linkWeight < 0.9 * line.weight || line.weight > LONGEST_PLEA) return false;
  if (parts.has(box.node.tagName) || isOneOfMany(box, setting)) return false;
  if (!isCentred(box.node) || isCentred(setting.main)) return false;
  const [link, ...more] = queryAll(box.node.data.source, 'a');
  return link !== undefined && more.length === 0 && NOWHERE.test(attributeOf(link, 'href'));
}

/** Words of one who uploads are few. */
const LONGEST_UPLOADER = 130;

/**
 * Who uploaded a text, with a button to follow them, between its title and its first line: a name, a number, some of it in
 * smaller or paler letters.
 */
export function isUploader(box: Box, lines: Run[], setting: Setting): boolean {
  if (box.to > setting.first || box.weight > LONGEST_UPLOADER || lines.length > 3) return false;
  if (!holdsButton(box.node) || isOneOfMany(box, setting)) return false;
  const said = lines.flatMap(({ box: { node }, from, to }) =>
    node.children.slice(from, to).map((child) => firstWords(child, LABEL)),
  );
  if (!said.some((piece) => /\d/.test(piece)) || !said.some((piece) => /^\P{N}*\p{L}\P{N}*$/u.test(piece)))
    return false;
  if (lines.some(({ text }) => sentenceEnd.test(text) || isTitle(text, setting.title))) return false;
  return lines.some(({ box: { node }, from, to }) =>
    [node, ...node.children.slice(from, to)].some((one) => {
      const element = asElement(one as ElementContent);
      return element !== null && element.data.textLength > 0 && isFaint(element, setting.main);
    }),
  );
}

/** A line in smaller or paler letters before or behind all of the text: numbers in a row, or words to the reader. */
export function isFaintRemark(box: Box, lines: Run[], setting: Setting, signs: ReadonlySet<Sign>): boolean {
  const [after, before] = [box.from > setting.last, box.to <= setting.first];
  const text = lines.map((line) => line.text).join('\n');
  if (box.weight > LONGEST_LINE || lines.some((line) => noted.test(line.text) || isTitle(line.text, setting.title)))
    return false;
  if (lines.some((line) => !isFaint(faceOf(line), setting.main))) return false;
  const parted = lines
    .flatMap(piecesOf)
    .flatMap((piece) => piece.split(pieces))
    .filter((piece) => piece.trim() !== '');
  const row = parted.length > 1 && parted.every((piece) => weigh(piece) <= LONGEST_PIECE);
  if (
    row &&
    /\d/.test(text) &&
    (after
      ? !lines.some((line) => sentenceEnd.test(line.text)) || /\p{Extended_Pictographic}/u.test(text)
      : counts.test(text))
  )
    return true;
  if (!after && !before) return false;
  if (after && /^[©ⓒ]/.test(text)) return true;
  const asks = signs.has('ask');
  const more = [signs.has('you') || /[?？؟]\s*\S/.test(text), asks, row].filter(Boolean).length;
  return (coreOf(signs) > 0 || asks) && coreOf(signs) + more > 1;
}

/** A short line in the middle of its box, or a question, right before or anywhere behind a request of the host's. */
export function isBesideRequest(box: Box, runs: Run[], setting: Setting): boolean {
  const line = runs[box.from];
  if (!line || box.weight > LONGEST_PLEA || box.weight <= SHORT || parts.has(box.node.tagName) || noted.test(line.text))
    return false;
  return (
    (!sentenceEnd.test(line.text) && isCentred(box.node) && !isCentred(setting.main)) ||
    (/[?？؟]/.test(line.text) && isFaint(box.node, setting.main))
  );
}

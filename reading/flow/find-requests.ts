import type { Box } from './boxes';
import { type Judgement, keptRuns, walkBoxes } from './judgement';
import { holdsButton, isCard } from './looks';
import { HEAVIEST, LONGEST_LINE, MOST_ALIKE } from './request-limits';
import { alikeOf } from './teasers';

/** What these rules name is a request of the host's, and not only its furniture. */
const requests = /^nag: (?:preview|names the host|like another|signs|card|wording|beside|between)/;
/** A request behind the text has so many lines and links at most. */
const MOST_LINES = 5;
const MOST_LINKS = 2;

const told = new WeakMap<Element, { rule: string; weight: number }>();

/** Drops what an earlier reading of the page found: hidden since, it has no place any more that could be looked at. */
export function dropTold({ top, dropped }: Judgement): void {
  walkBoxes(top, (box) => {
    if (dropped.has(box)) return false;
    const known = told.get(box.node.data.source);
    if (known?.weight !== box.weight) return true;
    dropped.set(box, known.rule);
    return false;
  });
}

/** A card with something to press, behind the text. */
function isRequestBehind(box: Box, { runs }: Judgement): boolean {
  if (box.weight > HEAVIEST || box.to - box.from > MOST_LINES || alikeOf(box) > MOST_ALIKE) return false;
  const lines = runs.slice(box.from, box.to);
  if (lines.some(({ weight }) => weight > LONGEST_LINE)) return false;
  if (lines.filter(({ linkWeight }) => linkWeight > 0).length > MOST_LINKS) return false;
  return isCard(box.node) && holdsButton(box.node, true);
}

/** Furniture whatever it says. */
const furniture = /^(?:<|role )/;

/** The elements that hold the host's requests in and behind the text, set apart from it. */
export function requestsIn(judgement: Judgement): Element[] {
  const { top, dropped } = judgement;
  const kept = keptRuns(judgement);
  const [first, last] = [kept[0]?.index, kept.at(-1)?.index];
  const found: Element[] = [];
  if (first === undefined || last === undefined) return found;
  walkBoxes(top, (box) => {
    let rule = dropped.get(box);
    if (rule && furniture.test(rule)) return false;
    if (box.from > last && isRequestBehind(box, judgement)) rule = 'nag: behind the text';
    else if (!rule || box.from < first || !requests.test(rule) || !(rule === 'nag: preview' || isCard(box.node)))
      return rule === undefined;
    const { source } = box.node.data;
    told.set(source, { rule, weight: box.weight });
    found.push(source);
    return false;
  });
  return found;
}

import type { ElementContent } from 'hast';
import type { Box, Run } from './boxes';
import { findAround, headingLevel } from './judgement';
import { textUnder } from './teasers';
import { appealLine, toLine } from './wording';

/** Words by which a line speaks of the page that it stands on, or of the host's own service. */
const SPEAKS =
  /newsletter|inbox|e-?mail alerts|\b(?:our|us|me)\b|@\w|\bthis (?:article|story|post|page|on)\b|article|story (?:continues|below)|facebook|twitter|whatsapp|linkedin|pinterest|instagram|youtube|telegram|advert|sponsored|publicit|publicid|pubblicit|werbung|anzeige|реклама|广告|広告|광고|javascript|\bapp\b|\burl\b|link copied|to (?:the )?top|skip to|reading below|continue reading|subscribe (?:now|today|here)|industry|本文|本页|文章|本站|我们|微信|公众号|二维码|关注|扫[码一]|原文|全文|顶部|首页/i;
/** The name of a paper or a channel. */
const SUBSCRIBE = /^\W*Subscribe to \p{Lu}/u;
/** The name of a network alone: the heading of what a text says of it. */
const NETWORK = /^\W*(?:facebook|twitter|whatsapp|linkedin|pinterest|instagram|youtube|telegram)\W*$/i;
/** A label has so many words at most, or so many signs of a script without spaces. */
const LABEL = { words: 3, signs: 6 };
const items = new Set(['li', 'dt', 'dd', 'td', 'th', 'caption']);
/** Boxes from a run to the item or cell that it stands in. */
const IN_ITEM = 4;
const lists = new Set(['ul', 'menu']);

/** Whether all words of a box stand on something that is pressed. */
function isPressed(run: Run): boolean {
  if (run.linkWeight > 0.5 * run.weight) return true;
  for (let box: Box | null = run.box, up = 0; box && up < 3; box = box.parent, up++)
    if (box.node.tagName === 'button' || box.node.properties.role === 'button') return true;
  const nodes = run.box.node.children.slice(run.from, run.to) as ElementContent[];
  return nodes.some(
    (node) => node.type === 'element' && (node.tagName === 'button' || node.properties.role === 'button'),
  );
}

const matches = (text: string): boolean => appealLine.test(toLine(text));

function isLabel(text: string): boolean {
  const signs = text.match(/[\u2e80-\u9fff\uac00-\ud7af]/g)?.length ?? 0;
  return signs > 0 ? signs <= LABEL.signs : text.trim().split(/\s+/).length <= LABEL.words;
}

/** A paragraph without a name, as writers of texts make them and makers of controls do not. */
const isPlain = ({ node, words }: Box): boolean => node.tagName === 'p' && words.length === 0;

/** A line of furniture is a label or leads somewhere; a whole sentence without a link is more likely the document's. */
const isOwnSentence = (run: Run): boolean => run.linkWeight === 0 && /[.。]["”’')）]*\s*$/.test(run.text);

/**
 * Whether a line asks its reader to share, print, subscribe or go on, as pages do beside their texts. Texts have such words, too: an item
 * of a list or table is one only where all of the list is, and a line that is not pressed only as a label, or if it speaks of the page.
 * @param runs all runs of the page
 */
export function isAppeal(run: Run, runs: readonly Run[]): boolean {
  if (run.text.length > 90 || run.text.trim().length < 2 || !matches(run.text) || isOwnSentence(run)) return false;
  if (isPressed(run)) return true;
  const item = findAround(run.box, items, IN_ITEM);
  if (item) {
    const list = item.parent;
    return (
      list !== null && lists.has(list.node.tagName) && runs.slice(list.from, list.to).every(({ text }) => matches(text))
    );
  }
  const isHeading = headingLevel(run) > 0;
  if (isHeading && (NETWORK.test(run.text) || textUnder(run.box))) return false;
  if (SPEAKS.test(run.text) || SUBSCRIBE.test(run.text)) return true;
  return !isHeading && isLabel(run.text) && !isPlain(run.box);
}

import type { RootContent } from 'mdast';
import { PRICE, signsOf } from '../nags/signs';
import { nextElementSiblingOf, parentElementOf, rectOf, scrolledSizeOf, viewOf } from '../reading/dom';
import { holdsButton } from '../reading/flow/looks';
import { weigh } from '../reading/flow/weigh';
import type { Gap } from '../reading/types';
import { tidy, type VisibleLine } from '../reading/visible-lines';
import { ENDED } from './ends-in-mid-sentence';

/** Boxes around the last words that are looked at, and boxes behind each. */
const DEEP = 6;
const BEHIND = 2;
/** A box that ends so far (CSS px) below the last words ends with them. */
const NEAR = 60;
/** Lines behind the text that may be one request, how far below it they stand (CSS px), and how long they are. */
const LINES = 8;
const BELOW = 500;
const LONGEST = 120;
/** Of these the first, which need nothing to press. */
const NEXT = 3;
/** The line to press on is among the first. */
const FIRST = 5;
/** Longer links (characters) are titles of other pages. */
const LONGEST_LABEL = 32;

/** The text ends in one of so many blocks, the last that is no short line (weight). */
const ENDS = 3;
const LEAST = 60;

/** A gradient that lets through what is under it at one end, downwards or upwards. */
const fades = (image: string): boolean =>
  /gradient\(/.test(image) &&
  !/gradient\((?:to (?:left|right)|-?(?:90|270)deg)/.test(image) &&
  /transparent|rgba\([^)]*, 0(?:\.[0-3]\d*)?\)/.test(image);

/** Whether the page lets the last words fade: what would come behind them is kept back. What is only folded is here. */
function isFaded(last: Element): boolean {
  const view = viewOf(last);
  const words = rectOf(last);
  let faded = false;
  for (let at: Element | null = last, up = 0; view && at && up < DEEP; at = parentElementOf(at), up++) {
    const style = view.getComputedStyle(at);
    const box = rectOf(at);
    if (/hidden|clip/.test(style.overflowY) && scrolledSizeOf(at).height > box.height + 8) return false;
    if (box.bottom - words.bottom < NEAR)
      faded ||= ['::after', '::before'].some((part) =>
        fades(view.getComputedStyle(at as Element, part).backgroundImage),
      );
    let next = nextElementSiblingOf(at);
    for (let i = 0; next && i < BEHIND; next = nextElementSiblingOf(next), i++) {
      const over = rectOf(next);
      const covers = over.top < words.bottom - 4 && over.bottom > words.bottom - 4 && over.width > words.width / 2;
      faded ||= covers && fades(view.getComputedStyle(next).backgroundImage);
    }
  }
  return faded;
}

/** The last paragraph has no end, where the others have one. */
function breaksOff(blocks: string[], last: string): string | null {
  const others = blocks.filter((block) => block !== last && weigh(block) >= LEAST);
  const whole = others.filter((block) => ENDED.test(block)).length;
  if (others.length < 2 || whole < 0.8 * others.length || weigh(last) < LEAST) return null;
  return /[\p{L}\p{M},，、]$/u.test(last) ? last.slice(-24) : null;
}

/** What is given, not paid for the rest. */
const GIFT =
  /donat|help|una mano|ayud|aide|hilf|помо|chip in|\bgive\b|support|spend|tip\b|coffee|don\b|赏|咖啡|奶茶|応援|サポート|후원|ủng hộ|поддерж/i;

/** Amounts to choose from, told in the same words: a gift. */
const AMOUNTS = /(\D{1,12}?)\d+(\D{0,3})(?:\1\d+\2)+/;

const isLinked = ({ text, linkLength }: VisibleLine): boolean => linkLength * 2 > text.length;

/** What comes next is locked. */
const LOCKED = /🔒|lock|trancad|bloquead|gesperrt|verrouill|закрыт|[锁鎖]|잠[겨긴]|khóa|ล็อก/i;

/** A file or a copy of all is sold beside a text that is all here, too. */
const COPY = /下[载載]|[复複]制|打印|copy|print|load|téléch|herunter|descarg|baix|скач|ロード|다운|tải|unduh/i;

/** Whether words tell of a rest, and that it is not here or is sold. */
function tellsOfRest(words: string): boolean {
  const signs = signsOf(words);
  return signs.has('part') && (signs.has('end') || (signs.has('pay') && !COPY.test(words)));
}

/** “2 of 48 leaves”, in any language: two numbers of things, the one a part of the other; no year is one. */
function isPartOf(words: string): boolean {
  const found = /^[^\d·|★☆%]*(\d{1,4})[\p{L}\p{M}\s，、,（(]{1,14}(\d{1,4})[^\d·|★☆%]*$/u.exec(words);
  if (!found || PRICE.test(words)) return false;
  const [a, b] = [Number(found[1]), Number(found[2])];
  return a !== b && Math.min(a, b) > 0 && Math.max(a, b) < 1900;
}

/** What stands right behind the text on the page. */
function linesBehind(lines: VisibleLine[], last: number): VisibleLine[] {
  const end = rectOf((lines[last] as VisibleLine).node.data.source).bottom;
  return lines.slice(last + 1, last + 1 + LINES).filter(({ node, text, floating }) => {
    const { top } = rectOf(node.data.source);
    return !floating && text.length <= LONGEST && top > end - 2 * NEAR && top < end + BELOW;
  });
}

/**
 * What the end of a text that flows shows of a rest that is kept back: its last words fade away, or break off, or are followed by
 * something to press whose words tell of a rest or of its price.
 * @param lines of the page; `blocks`: of the text
 */
export function keptBack(lines: VisibleLine[], blocks: string[], content: RootContent[]): Gap | null {
  const last = blocks.at(-1);
  // A short line at the end may be left of a request.
  const long = blocks.slice(-ENDS).findLast((block) => weigh(block) >= LEAST);
  for (const end of new Set([last, long])) {
    const gap = end === undefined ? null : keptBehind(end, lines, blocks, content);
    if (gap) return gap;
  }
  return null;
}

function keptBehind(end: string, lines: VisibleLine[], blocks: string[], content: RootContent[]): Gap | null {
  const last = lines.findLastIndex(({ text }) => tidy(text.slice(text.lastIndexOf('\n') + 1)) === end);
  const line = lines[last];
  if (!line) return null;
  if (isFaded(line.node.data.source)) return { reason: 'preview-ends', page: null, left: null };
  const behind = linesBehind(lines, last).filter(({ text }) => !blocks.includes(tidy(text)));
  const preview: Gap = { reason: 'preview-ends', page: null, left: null };
  if (behind.slice(0, NEXT).some((next) => !isLinked(next) && tellsOfRest(tidy(next.text)))) return preview;
  const button = behind.slice(0, FIRST).findIndex(({ node }) => holdsButton(node));
  if (button < 0) return null;
  const tail = content.findLast((node) => node.type !== 'html')?.type === 'paragraph' ? breaksOff(blocks, end) : null;
  if (tail !== null) return { reason: 'ends-mid-sentence', tail };
  // The lines of one request; titles of other pages are none of it.
  const said = behind
    .slice(0, button + 3)
    .filter((next) => !isLinked(next) || next.text.length <= LONGEST_LABEL)
    .map(({ text }) => tidy(text));
  const all = said.join('\n');
  const signs = signsOf(all);
  if (LOCKED.test(all) || (signs.has('part') && !COPY.test(all)) || (!signs.has('like') && said.some(isPartOf)))
    return preview;
  const price = said.find((words) => PRICE.test(words));
  // A shop tells its prices beside the goods, too.
  const shop = lines.slice(0, last).some(({ text }) => text.length <= 40 && PRICE.test(text));
  return price === undefined || shop || GIFT.test(all) || AMOUNTS.test(all.replace(/\s/g, ''))
    ? null
    : { reason: 'host-says-more', text: price };
}

import { turnsUncounted } from '../collecting/document-pager';
import { coreOf, signsOf } from '../nags/signs';
import {
  attributeOf,
  childrenOf,
  localNameOf,
  parentElementOf,
  queryAll,
  rectOf,
  textOf,
  viewOf,
} from '../reading/dom';
import { weigh } from '../reading/flow/weigh';
import type { Page } from '../reading/page';
import { isLarge } from '../reading/scrolling/scroller';
import type { Gap } from '../reading/types';
import { mostOf } from '../structure/lines/extent';

/** Lighter words (weight) are the label of something, not a part of the document. */
const LEAST = 60;
/** What is turned holds so much (share) of the text. */
const MOST = 0.6;
/** So many parts are shown at once: a page, or the two of a spread. */
const SHOWN = 2;
/** Room of so many windows with nothing in it is kept for lines that come. */
const ROOM = 1.5;
/** A lower box (CSS px) shows no document. */
const LOWEST = 200;

/** Ways to say the same, or parts that are named where they are: the reader chooses among them. */
const CHOICE = /tab|lang|locale|i18n|modal|dialog|popup|menu|mobile|desktop|accordion/i;

const namesOf = (element: Element): string[] => attributeOf(element, 'class').split(/\s+/).filter(Boolean);
const bare = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** Whether most of a text stands in some words of the page. */
function holdsMost(words: string, blocks: string[]): boolean {
  const all = bare(words);
  const sizeOf = (list: string[]) => list.reduce((sum, block) => sum + block.length, 0);
  return sizeOf(blocks.filter((block) => all.includes(bare(block)))) >= MOST * sizeOf(blocks);
}

/** Parts of the document beside the one or two that hold the text, which the page does not show now. */
function hidesParts(page: Page, blocks: string[]): boolean {
  const { hidden, node } = page.snapshot();
  return hidden.some(({ why, text: words, source }) => {
    const parent = parentElementOf(source);
    if (!parent || !/^(?:not-rendered|invisible)$/.test(why) || weigh(words) < LEAST) return false;
    const names = namesOf(source);
    if (CHOICE.test(`${names.join(' ')} ${attributeOf(source, 'role')} ${attributeOf(source, 'id')}`)) return false;
    const alike = [...childrenOf(parent)].filter(
      (one) => localNameOf(one) === localNameOf(source) && namesOf(one).some((name) => names.includes(name)),
    );
    const shown = alike.filter((one) => (node(one)?.data.textLength ?? 0) > 0);
    if (shown.length === 0 || shown.length > SHOWN) return false;
    if (!holdsMost(shown.map((one) => textOf(one) ?? '').join(''), blocks)) return false;
    return coreOf(signsOf(words)) < 2 && !bare(blocks.join('')).includes(bare(words).slice(0, 40));
  });
}

/** A box that clips its content and moves it by a script of its own, with room in it for lines that are not there. */
function movesItself(page: Page, blocks: string[]): boolean {
  return queryAll(page.document, '[style*="height"]').some((box) => {
    const height = Number(/(?:^|[;\s])height:\s*(\d{3,})(?:\.\d+)?px/.exec(attributeOf(box, 'style'))?.[1] ?? 0);
    if (height < ROOM * LOWEST || !holdsMost(textOf(box) ?? '', blocks)) return false;
    let clip = parentElementOf(box);
    const overflow = (at: Element) => viewOf(at)?.getComputedStyle(at).overflowY ?? '';
    while (clip && (!/hidden|clip/.test(overflow(clip)) || rectOf(clip).height >= height)) {
      if (/auto|scroll/.test(overflow(clip))) return false;
      clip = parentElementOf(clip);
    }
    if (!clip || !isLarge(clip) || clip.contains(page.document.body)) return false;
    const top = rectOf(box).top;
    const filled = Math.max(0, mostOf([...childrenOf(box)].map((child) => rectOf(child).bottom - top)));
    return height - filled >= ROOM * rectOf(clip).height;
  });
}

/**
 * That the page shows a part of its document at a time, and turns it by means that nobody but its reader has: keys, its own wheel,
 * controls without a count of pages.
 * @param blocks of the text that was read
 */
export function turnedByHand(page: Page, blocks: string[]): Gap | null {
  const turned =
    blocks.length > 0 &&
    (hidesParts(page, blocks) || movesItself(page, blocks) || turnsUncounted(page, () => bare(blocks.join('')).length));
  return turned ? { reason: 'pages-not-loaded', pages: [], byHand: true } : null;
}

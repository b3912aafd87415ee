import type { RootContent } from 'mdast';
import { isRefused, isShown } from '../collecting/press-expand';
import { showsMore } from '../nags/free-controls';
import { blockWords } from '../reading/block-words';
import {
  localNameOf,
  nodeTypeOf,
  parentElementOf,
  previousSiblingOf,
  rectOf,
  TEXT,
  textOf,
  viewOf,
} from '../reading/dom';
import { skipped } from '../reading/element-names';
import type { ReadOptions } from '../reading/make-page';

/** Longer words (characters) are on no control. */
const LONGEST = 30;
/** Characters that may stand between the text's last words and the control that brings more. */
const NEAR = 80;
/** So many characters tell where a text ends. */
const TAIL = 16;
/** Boxes around a text that are asked whether they are folded. */
const DEEP = 4;
/** Boxes around a control beside which a part may be hidden, and characters of it, at least. */
const AROUND = 3;
const LEAST = 20;

/** What says that all is here, that it is coming by itself, or that it can be folded. */
const NO_OFFER = /没有|沒有|完|[载載]中|loading|đang tải|收起|隐藏|隱藏|答案/i;

const tight = (text: string): string => text.replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, '');

/** The last characters of a text, by which its end is found on the page. */
const tailOf = (content: RootContent[]): string =>
  tight(blockWords(content.slice(-20)).slice(-3).join('')).slice(-TAIL);

/** Whether words on a control offer more of the page ("加载更多", "Load more", "展开全文"). */
function offersMore(words: string): boolean {
  if (words.trim().length < 2 || words.length > LONGEST) return false;
  return !NO_OFFER.test(words) && showsMore(words);
}

/**
 * The page's own free control that brings more of the text, which ends right before it, or goes on in a part that is not shown;
 * null: there is none. A control of comments or recommendations stands elsewhere, a link leads elsewhere, and what a folded box
 * holds is there already.
 * @param content the text that was read; null: not read yet
 * @param asHostMadeIt lets a look see the page with its nags: the control may be hidden with the bar that it stands in
 */
export function findMoreControl(
  doc: Document,
  content: RootContent[] | null,
  asHostMadeIt: ReadOptions['asHostMadeIt'] = (look) => look(),
): HTMLElement | null {
  if (!doc.body) return null;
  const tail = tailOf(content ?? []);
  let all: string | null = null;
  const holds = (words: string): boolean => {
    all ??= content && tight(blockWords(content).join(''));
    return all === null || all.includes(words);
  };
  const walker = doc.createTreeWalker(doc.body, 4 /* text */);
  const found: HTMLElement[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    // Most text is no control's: it is told by its length, before it is taken over.
    if ((node as Text).length > LONGEST || !offersMore((node as Text).data)) continue;
    const element = parentElementOf(node);
    if (!element || skipped.has(localNameOf(element))) continue;
    if (!isRefused(element) && ((tail && wordsBefore(element).includes(tail)) || opensPart(element, holds)))
      found.push(element as HTMLElement);
  }
  if (found.length === 0) return null;
  const bringsMore = (one: Element) => isShown(one) && !isFolded(one);
  return found.find(bringsMore) ?? asHostMadeIt(() => found.find(bringsMore)) ?? null;
}

/** The last words before an element, in the order of the page. */
function wordsBefore(element: Element): string {
  let before = '';
  for (let at: Element | null = element; at; at = parentElementOf(at))
    for (let node = previousSiblingOf(at); node; node = previousSiblingOf(node)) {
      const type = nodeTypeOf(node);
      if (type === TEXT || (type === 1 && !skipped.has(localNameOf(node as unknown as Element))))
        before = (tight(textOf(node) ?? '') + before).slice(-(NEAR + TAIL));
      if (before.length === NEAR + TAIL) return before;
    }
  return before;
}

/**
 * Whether sentences of the text that are not shown stand right before a control.
 * @param holds whether words are in the text that was read
 */
function opensPart(control: Element, holds: (words: string) => boolean): boolean {
  let at: Element | null = control;
  for (let up = 0; at && up < AROUND; up++, at = parentElementOf(at)) {
    const part = at.previousElementSibling;
    if (!part) continue;
    if (rectOf(part).height > 0) return false;
    const words = tight(textOf(part) ?? '');
    if (words.length < LEAST || !/[。.!?！？]/.test(words)) return false;
    const before = wordsBefore(part).slice(-TAIL);
    return before !== '' && holds(before);
  }
  return false;
}

/** Whether the text before a control is in a box that is clipped: the control opens it, and all of it was read. */
function isFolded(control: Element): boolean {
  let at: Element | null = control;
  for (let up = 0; at && up < DEEP; up++, at = parentElementOf(at))
    for (const box of [at, at.previousElementSibling, at.previousElementSibling?.lastElementChild ?? null])
      if (
        box &&
        box.scrollHeight > box.clientHeight + 8 &&
        /hidden|clip/.test(viewOf(box)?.getComputedStyle(box).overflowY ?? '')
      )
        return true;
  return false;
}

import { textOf } from '../reading/dom';
import { judgeBlock, LONGEST_BLOCK, type Verdict } from './judge-block';
import type { Lexicon } from './lexicon';
import { blockOf, layersOf, outside, styleOf } from './place-of';

export interface Found extends Verdict {
  element: HTMLElement;
  floating: boolean;
}

/** What belongs to a document or a viewer; no box that holds one of these is a nag, of the second kind a large one. */
const substance = 'h1,main,table,th,pre,textarea,[contenteditable]';
const media = 'img,canvas,iframe,video,embed,object,article';
/** CSS px² of a picture or frame that may be a nag's own (a QR code, an icon), and how many of them. */
const SMALL = 260 * 260;
const FEW = 2;
/** A question that opens its answer is pressed on, too. */
const quoted = 'table,pre,code,blockquote,svg,math,h1,summary,[contenteditable]';
const controls = 'a,button,[role=button],[onclick]';

/** Whether a box must never be hidden: the document is in it, or what the user is typing. */
export function isSubstance(element: Element): boolean {
  const { body, activeElement } = element.ownerDocument;
  if (element.contains(body) || element.querySelector(substance) || element.matches(substance)) return true;
  // A dialog takes the focus itself: nobody types before there was a click or key.
  if (
    activeElement?.matches('input,select') &&
    navigator.userActivation.hasBeenActive &&
    (element.closest('form') ?? element).contains(activeElement)
  )
    return true;
  const parts = [element, ...element.querySelectorAll(media)];
  return (
    parts.length > FEW + 1 ||
    parts.some((part) => {
      const { width, height } = part.getBoundingClientRect();
      return part.matches(media) && width * height > SMALL;
    })
  );
}

function judge(element: HTMLElement, floating: boolean, lexicon: Lexicon): Verdict | null {
  const text = (textOf(element) ?? '').trim();
  if (text.length > LONGEST_BLOCK * 2) return null;
  const part = element.querySelector(controls);
  return judgeBlock(
    // biome-ignore lint/performance/useDomNodeTextContent: its lines are those that are seen
    element.innerText.trim().split(/\n+/),
    {
      floating,
      control: styleOf(element).cursor === 'pointer' || (part !== null && textOf(part)?.trim() === text),
    },
    lexicon,
  );
}

/**
 * The nag that a piece of text is in, or null: its block, the floating layer around it, or a button of its own,
 * grown to the largest box in which everything is a nag. Nothing that holds the document is returned.
 */
export function findNag(start: Element, lexicon: Lexicon): Found | null {
  const block = blockOf(start);
  let floating = true;
  const test = (el: HTMLElement) => (isSubstance(el) ? null : judge(el, floating, lexicon));
  let element: HTMLElement | null = null;
  let verdict: Verdict | null = null;
  for (const layer of layersOf(start)) {
    element = layer;
    verdict = test(layer);
    if (verdict) break;
  }
  // What stands in a layer that is no nag is judged like any text: the layer may be the whole page.
  if (!verdict && !block.closest(quoted)) {
    floating = false;
    for (let el: HTMLElement | null = start as HTMLElement; el && block.contains(el); el = outside(el)) {
      const own = (el === block || isBoxed(el)) && test(el);
      if (own) [element, verdict] = [el, own];
    }
  }
  if (!element || !verdict) return null;
  for (let next = outside(element); next && (floating || isLow(next)) && test(next); next = outside(next))
    element = next;
  return { element, ...verdict, floating };
}

/** A card is lower than half the window, or lies over a page; a box of pages with a nag between them is neither. */
const isLow = (element: HTMLElement): boolean => {
  const { position, zIndex } = styleOf(element);
  return (
    (position === 'absolute' && Number(zIndex) > 0) ||
    element.getBoundingClientRect().height < Math.max(300, innerHeight / 2)
  );
};

/** An inline element that looks like a button. */
const isBoxed = (element: HTMLElement): boolean => {
  const { display, paddingLeft, backgroundColor } = styleOf(element);
  return display !== 'inline' || (Number.parseFloat(paddingLeft) > 2 && !/^rgba.*, 0\)$/.test(backgroundColor));
};

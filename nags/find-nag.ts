import { attributeOf, textOf } from '../reading/dom';
import { isAdName, judgeBlock, LONGEST_BLOCK, type Verdict } from './judge-block';
import type { Lexicon } from './lexicon';
import { above, blockOf, floatingOf, styleOf } from './place-of';

export interface Found extends Verdict {
  element: HTMLElement;
  floating: boolean;
}

/** What belongs to a document or a viewer; no box that holds a large one is a nag. */
const substance = 'iframe,canvas,video,embed,object,svg,img,table,pre,article,main,h1,[contenteditable],textarea';
/** CSS px² of a picture or frame that may be a nag's own (a QR code, an icon), and how many of them. */
const SMALL = 260 * 260;
const FEW = 2;
const quoted = 'table,pre,code,blockquote,svg,math,h1,[contenteditable]';
const LONGEST_NOTICE = 700;

/** Whether a box must never be hidden: the document is in it, or what the user is typing. */
export function isSubstance(element: HTMLElement): boolean {
  const { body, documentElement, activeElement } = element.ownerDocument;
  if (element.contains(body) || element === documentElement) return true;
  if (activeElement?.matches('input,textarea,select,[contenteditable]') && element.contains(activeElement)) return true;
  let media = 0;
  for (const part of [element, ...element.querySelectorAll(substance)]) {
    if (!part.matches(substance)) continue;
    if (/^(?:h1|main)$/.test(part.localName)) return true;
    if (/^(?:img|canvas|iframe|embed|object)$/.test(part.localName) && ++media > FEW) return true;
    const { width, height } = part.getBoundingClientRect();
    if (width * height > SMALL) return true;
  }
  return false;
}

/** The lines of a small box, parted at blocks, breaks, links and buttons; what is not displayed is left out. */
function linesOf(element: HTMLElement): string[] {
  const lines: string[] = [];
  let line = '';
  const end = () => {
    if (line.trim()) lines.push(line.trim());
    line = '';
  };
  const walk = (node: Node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) line += (child.nodeValue ?? '').replace(/[\t\n\r\f ]+/g, ' ');
      if (child.nodeType !== Node.ELEMENT_NODE) continue;
      const el = child as HTMLElement;
      const { display } = styleOf(el);
      if (display === 'none') continue;
      const parts = !/^(?:inline$|contents)/.test(display) || /^(?:br|a|button)$/.test(el.localName);
      if (parts) end();
      walk(el);
      if (parts) end();
    }
  };
  walk(element);
  end();
  return lines;
}

/** Class and id, as written. */
export const namesOf = (element: Element): string => `${attributeOf(element, 'class')} ${attributeOf(element, 'id')}`;

const controls = 'a,button,[role=button],[onclick]';

function judge(element: HTMLElement, floating: boolean, lexicon: Lexicon): Verdict | null {
  const text = (textOf(element) ?? '').trim();
  if (text === '' || text.length > LONGEST_NOTICE) return null;
  const lines = linesOf(element);
  const control =
    element.matches(controls) ||
    styleOf(element).cursor === 'pointer' ||
    [...element.querySelectorAll(controls)].some((part) => (textOf(part) ?? '').trim() === text);
  const adNamed = text.length <= LONGEST_BLOCK && isAdName(namesOf(element));
  const { width, height } = element.getBoundingClientRect();
  const small = width < 220 && height < 420;
  return judgeBlock(lines, { floating, control, adNamed, small }, lexicon);
}

/**
 * The nag that a piece of text is in, or null: its block, the floating layer around it, or a button of its own,
 * grown to the largest box in which everything is a nag. Nothing that holds the document is returned.
 */
export function findNag(start: Element, lexicon: Lexicon): Found | null {
  const layer = floatingOf(start);
  const block = blockOf(start);
  let element: HTMLElement | null = null;
  let verdict: Verdict | null = null;
  if (layer && !isSubstance(layer)) {
    verdict = judge(layer, true, lexicon);
    if (verdict) element = layer;
  }
  if (!element && (layer || !block.closest(quoted))) {
    for (let el: HTMLElement | null = start as HTMLElement; el && block.contains(el); el = above(el)) {
      const own = el === block || isBoxed(el) ? judge(el, layer !== null, lexicon) : null;
      if (own) [element, verdict] = [el, own];
    }
  }
  if (!element || !verdict || isSubstance(element)) return null;
  for (let next = above(element); next && !isSubstance(next); next = above(next)) {
    const wider = layer || isLow(next) ? judge(next, layer !== null, lexicon) : null;
    if (!wider) break;
    element = next;
  }
  return { element, ...verdict, floating: layer !== null };
}

/** A card is lower than half the window; a box of pages with nothing but a nag to read is not. */
const isLow = (element: HTMLElement): boolean =>
  element.getBoundingClientRect().height < Math.max(300, (element.ownerDocument.defaultView ?? window).innerHeight / 2);

/** An inline element that looks like a button: a link or a ground of its own, and room around its words. */
function isBoxed(element: HTMLElement): boolean {
  const { paddingLeft, backgroundColor, borderLeftWidth, display } = styleOf(element);
  if (display !== 'inline') return element.matches(controls);
  const ground = !/^(?:transparent|rgba\(.*, 0\))$/.test(backgroundColor) || Number.parseFloat(borderLeftWidth) > 0;
  return ground && Number.parseFloat(paddingLeft) > 2;
}

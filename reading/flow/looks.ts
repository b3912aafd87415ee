import type { ElementContent } from 'hast';
import { viewOf } from '../dom';
import type { SnapshotElement } from '../snapshot';
import { asElement } from './tree';

/** How the element behind a node is painted; null for a tree that was not on a page. */
export function styleOf(node: SnapshotElement): CSSStyleDeclaration | null {
  const source = node.data.source as Element | undefined;
  return (source && viewOf(source)?.getComputedStyle(source)) ?? null;
}

/** Whether letters are of one width, as in code. */
export const isMono = ({ fontFamily }: CSSStyleDeclaration): boolean =>
  /mono|courier|consolas|menlo|monaco/i.test(fontFamily);

const CLEAR = /^(?:transparent|rgba\(.*, 0\))?$/;
/** What buttons say is short (characters). */
const LONGEST_LABEL = 30;
/** Elements of a box that are asked. */
const MOST = 40;

const isFramed = (style: CSSStyleDeclaration): boolean =>
  Number.parseFloat(style.borderTopWidth) > 0 && Number.parseFloat(style.borderBottomWidth) > 0;

/** Whether an element has a ground, a frame or a shadow of its own: it is set apart from what is around it. */
export function isCard(node: SnapshotElement): boolean {
  const style = styleOf(node);
  return (
    style !== null &&
    (!CLEAR.test(style.backgroundColor) ||
      style.backgroundImage.includes('gradient') ||
      isFramed(style) ||
      !/^(?:none)?$/.test(style.boxShadow))
  );
}

/** Boxes; what else has a ground of its own is a button or a badge. */
const BLOCK = /^(?:div|p|section|li|h\d|td)$/;
/** Buttons have so much room (CSS px) beside their words; badges have less. */
const ROOM = 16;

/** Where a link leads that is pressed for what its page's script does. */
export const NOWHERE = /^(?:#!?|javascript:.*)?$/i;

/** A link to nowhere, or without an address: a place that others lead to has a name. */
const isDead = ({ tagName, properties: { href, id, name } }: SnapshotElement): boolean =>
  tagName === 'a' && (href === undefined ? !id && !name : NOWHERE.test(String(href)));

/** Whether an element asks to be pressed: it has the pointer of a button, or looks like one. */
function isPressed(node: SnapshotElement): boolean {
  const style = styleOf(node);
  if (!style) return false;
  if (node.tagName !== 'a')
    return (
      style.cursor === 'pointer' ||
      (!BLOCK.test(node.data.source.localName) &&
        Number.parseFloat(style.paddingLeft) >= ROOM &&
        !CLEAR.test(style.backgroundColor))
    );
  return !CLEAR.test(style.backgroundColor) || (isFramed(style) && Number.parseFloat(style.borderLeftWidth) > 0);
}

/** Whether a box is or holds something short to press on. `dead`: links to nowhere are, too. */
export function holdsButton(top: SnapshotElement, dead = false): boolean {
  const stack: ElementContent[] = [top as unknown as ElementContent];
  let asked = 0;
  for (let next = stack.pop(); next && asked < MOST; next = stack.pop()) {
    const node = asElement(next);
    if (!node) continue;
    const { tagName, data } = node;
    if (tagName === 'button' || /^(?:submit|button)$/.test(String(node.properties.type))) return true;
    asked++;
    const short = data.textLength > 0 && (data.textLength <= LONGEST_LABEL || node === top);
    if (short && ((dead && isDead(node)) || isPressed(node))) return true;
    if (tagName !== 'a') for (const child of node.children) stack.push(child);
  }
  return false;
}

export const isCentred = (node: SnapshotElement): boolean =>
  /center$/.test(styleOf(node)?.textAlign ?? '') || styleOf(node)?.justifyContent === 'center';

/** How dark a colour is, 0 to 255; 0 for black, and for what is not given as rgb(). */
function lightnessOf(color: string | undefined): number {
  const parts = /^rgba?\((\d+), (\d+), (\d+)/.exec(color ?? '');
  return parts ? (Number(parts[1]) + Number(parts[2]) + Number(parts[3])) / 3 : 0;
}

/** So much nearer to the middle grey than the text (of 255) is faint. */
const PALER = 40;

/** Whether words are smaller or paler than those of the text. */
export function isFaint(node: SnapshotElement, text: SnapshotElement): boolean {
  if (node.data.fontSize < 0.95 * text.data.fontSize) return true;
  const [own, usual] = [lightnessOf(styleOf(node)?.color), lightnessOf(styleOf(text)?.color)];
  return Math.abs(own - 128) + PALER < Math.abs(usual - 128);
}

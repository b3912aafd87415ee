import type { Removal } from '../../reading/types';
import { squeeze } from './squeeze';

/**
 * What is seen on a page, found without a line of the product: every piece of text that the browser both counts into
 * `innerText` and draws at a place where a reader can come to (boxes of the text itself, less what clips, hides or shrinks
 * them away). An expression for a world of its own. Text in shadow roots is drawn, but no part of `innerText`.
 */
export const LOOK = `(() => {
  const pieces = [];
  const range = document.createRange();
  const name = Object.getOwnPropertyDescriptor(Element.prototype, 'localName').get;
  const skipped = /^(script|style|template|noscript|title|head|textarea|select|option|datalist|iframe|button|input|rp|defs|symbol|clippath|mask|pattern|marker|desc|metadata)$/i;
  const cut = (a, b) => ({ left: Math.max(a.left, b.left), top: Math.max(a.top, b.top), right: Math.min(a.right, b.right), bottom: Math.min(a.bottom, b.bottom) });
  const all = { left: -scrollX, top: -scrollY, right: Infinity, bottom: Infinity };
  const drawn = (node, clip) => {
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      const left = cut(rect, clip);
      if (left.right - left.left > 0.5 && left.bottom - left.top > 0.5) return true;
    }
    return false;
  };
  const visit = (node, clip, inShadow, deep) => {
    if (deep > 1500) return;
    if (node.nodeType === 3) {
      const style = node.parentElement ? getComputedStyle(node.parentElement) : null;
      if (style && style.visibility !== 'visible') return;
      if (style && parseFloat(style.fontSize) < 1) return;
      if (node.data.trim() && drawn(node, clip)) pieces.push({ text: node.data, inShadow });
      return;
    }
    if (node.nodeType !== 1) return;
    if (skipped.test(String(name.call(node)))) return;
    if (Element.prototype.getAttribute.call(node, 'id') === 'tick') return;
    const style = getComputedStyle(node);
    if (style.display === 'none' || Number(style.opacity) === 0) return;
    if (style.display !== 'contents' && !Element.prototype.checkVisibility.call(node)) return;
    if (/opacity\\(0\\)/.test(style.filter) || /^(inset\\(50%|circle\\(0)/.test(style.clipPath)) return;
    if (style.webkitTextSecurity && style.webkitTextSecurity !== 'none') return;
    const box = Element.prototype.getBoundingClientRect.call(node);
    if (style.display !== 'contents') {
      if (/hidden|clip/.test(style.overflowX + style.overflowY) && style.display !== 'inline') clip = cut(clip, box);
      if (style.position === 'absolute' && /^rect\\((0px,? ?){4}\\)$/.test(style.clip)) return;
    }
    const root = Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot').get.call(node);
    const slotted = node.localName === 'slot' && node.getRootNode() instanceof ShadowRoot ? node.assignedNodes() : [];
    const children = root ? root.childNodes : slotted.length ? slotted : Object.getOwnPropertyDescriptor(Node.prototype, 'childNodes').get.call(node);
    for (const child of [...children]) visit(child, clip, inShadow || !!root || slotted.length > 0, deep + 1);
  };
  const top = Object.getOwnPropertyDescriptor(Document.prototype, 'documentElement').get.call(document);
  if (top) visit(top, all, false, 0);
  const body = Object.getOwnPropertyDescriptor(Document.prototype, 'body').get.call(document);
  const inner = body instanceof HTMLElement ? Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'innerText').get.call(body) : null;
  return { pieces, inner };
})()`;

export interface Look {
  pieces: { text: string; inShadow: boolean }[];
  /** Null: the document has no such thing (SVG). */
  inner: string | null;
}

/** The pieces that were seen, are not in the text, and no removal tells of. */
export function missedPieces({ pieces, inner }: Look, text: string, removed: Removal[]): string[] {
  const all = squeeze(text);
  const counted = inner === null ? null : squeeze(inner);
  const records = removed.map((removal) => squeeze(removal.text));
  const missed: string[] = [];
  let inRecord = false;
  for (const { text: piece, inShadow } of pieces) {
    const words = squeeze(piece);
    if (words.length < 2) continue;
    if (all.includes(words) || (counted !== null && !inShadow && !counted.includes(words))) {
      inRecord = false;
      continue;
    }
    // A record is cut: a piece right behind a recorded one may be in the same block.
    inRecord ||= records.some(
      (record) => record !== '' && (record.includes(words.slice(0, 40)) || words.startsWith(record)),
    );
    if (!inRecord) missed.push(piece.trim());
  }
  return missed;
}

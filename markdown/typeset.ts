import type { Element } from 'hast';
import { attribute, type Child, classes, isElement, make, textOf, visitAll } from './hast';

/** Deeper than this a formula is not read. */
const MAX_DEPTH = 200;
/** Boxes that only lay out begin with other letters, but for these pieces of tall signs. */
const NAMES = /^mjx-(?!mid$|mark$)(m\w+|texatom)$/;
/** What they hold is drawn anew, or says the formula a second time. */
const PASSED = /^(?:mjx-surd|mjx-assistive-mml|mjx-speech|defs|style|script|title)$/;
/** Pieces of tall signs and of lines (Unicode, "Miscellaneous Technical"): the last of each, and the sign that they make. */
const PIECES: [last: number, sign: string][] = [
  [0x239d, '('],
  [0x23a0, ')'],
  [0x23a3, '['],
  [0x23a6, ']'],
  [0x23aa, '{'],
  [0x23ad, '}'],
];

const CALLIGRAPHIC = /(?:TEX|NCM)-C[ -]/;

/** The character of a glyph, whose code point its class or attribute names; '' for a box that is none. */
function glyphOf(element: Element): string {
  const named = attribute(element, 'data-c') || / mjx-c([\dA-F]{2,6}) /.exec(classes(element))?.[1];
  const code = Number.parseInt(named ?? '', 16);
  if (!(code <= 0x10ffff)) return '';
  if (code === 0x2013 || code === 0x2015) return '‾';
  // The font has the pieces of its braces in the private use area.
  if (code >= 0xe000 && code <= 0xf8ff) return '⏟';
  // The font of calligraphic letters has them in the place of the plain ones.
  if (CALLIGRAPHIC.test(classes(element) + attribute(element, 'xlink:href')) && code > 0x40 && code < 0x5b)
    return String.fromCodePoint(code - 0x41 + 0x1d49c);
  return (code > 0x239a && PIECES.find(([last]) => code <= last)?.[1]) || String.fromCodePoint(code);
}

/** How high a part stands that is drawn: scripts of drawings come in either order. */
const heightOf = (element: Element | undefined): number =>
  Number(/translate\([^,]*,\s*([-\d.]+)/.exec(element ? attribute(element, 'transform') : '')?.[1] ?? 0);

/** The children of a node in the order of MathML (MathML Core §3.3, §3.4), which layout does not keep. */
function inOrder(name: string, all: Element[]): Element[] {
  if (/^m(?:sqrt|root)$/.test(name) && all.length > 1) all = all.filter((part) => textOf(part) !== '√');
  const isLast = (part: Element) =>
    part.tagName === 'last' || (name === 'mroot' && attribute(part, 'transform').includes('scale'));
  const parts = [...all.filter((part) => !isLast(part)), ...all.filter(isLast)];
  const [base, low, high] = parts;
  if (name === 'munderover' && parts.length === 2 && base && low) return [...base.children.filter(isElement), low];
  return base && low && high && heightOf(low) > heightOf(high) ? [base, high, low] : parts;
}

/** The labels of rows stand in a box of their own: back to their rows, as the first cell (MathML 3 §3.5.3). */
function inRows(rows: Element[]): Element[] {
  const labels: Element[] = [];
  for (const box of rows.filter(({ tagName }) => tagName === 'labels'))
    visitAll(box.children, (node) => {
      if (!isElement(node) || node.tagName !== 'mtd') return true;
      labels.push(node);
      return false;
    });
  const own = rows.filter(({ tagName }) => tagName !== 'labels');
  return own.map((row) =>
    row.tagName === 'mlabeledtr' ? { ...row, children: [labels.shift() ?? make('mtd', []), ...row.children] } : row,
  );
}

function read(node: Child, depth: number): Child[] {
  if (node.type !== 'element') return [node];
  if (depth > MAX_DEPTH || PASSED.test(node.tagName)) return [];
  const glyph = glyphOf(node);
  if (glyph) return [{ type: 'text', value: glyph }];
  const inner = node.children.flatMap((child) => read(child, depth + 1)) as Element['children'];
  const name = (attribute(node, 'data-mml-node') || NAMES.exec(node.tagName)?.[1] || '').toLowerCase();
  const parts = inner.filter(isElement);
  if (/^mjx-(?:over|root)$/.test(node.tagName)) return [make('last', inner)];
  if (node.tagName === 'mjx-labels' || attribute(node, 'data-labels')) return [make('labels', inner)];
  // The upper script comes first.
  if (!name) return node.tagName === 'mjx-script' ? parts.reverse() : inner;
  if (name === 'mtable') return [make(name, inRows(parts))];
  const { transform } = node.properties;
  // A tall sign is put together of pieces.
  if (name === 'mo')
    return [
      make(name, [{ type: 'text', value: textOf(make(name, inner)).replace(/^([([{\])}‾])\1+$/, '$1') }], {
        transform,
      }),
    ];
  const bare = name === 'mfrac' && !node.children.some((child) => isElement(child) && hasLine(child));
  const made = make(name, /^m(?:sqrt|root|frac|su|over|under)/.test(name) ? inOrder(name, parts) : inner, {
    transform,
  });
  if (bare) made.properties.linethickness = '0';
  return [made];
}

const hasLine = (part: Element): boolean =>
  part.tagName === 'rect' || (part.tagName === 'mjx-frac' && !attribute(part, 'atop'));

/**
 * The MathML of a formula that MathJax 3 or 4 has typeset: its boxes carry the names of the tree (`mjx-msup`,
 * `data-mml-node="msup"`), its glyphs their code points (`mjx-c32`, `data-c="32"`). Null: there are none, or scripts before
 * their base, whose boxes do not tell which is which.
 */
export function typesetMath(element: Element): Element | null {
  const math = make('math', read(element, 0) as Element['children']);
  let isWhole = true;
  visitAll(math.children, (node) => {
    if (isElement(node) && node.tagName === 'mmultiscripts') isWhole = false;
    return isWhole;
  });
  return isWhole ? math : null;
}

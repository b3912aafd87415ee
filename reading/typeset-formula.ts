import type { Element as HastElement } from 'hast';
import { attribute, textOf as textBelow, visitAll } from '../markdown/hast';
import { formulaOf, isFormula } from '../markdown/math';
import { typesetMath } from '../markdown/typeset';
import {
  attributeOf,
  ELEMENT,
  firstChildOf,
  localNameOf,
  nextSiblingOf,
  nodeTypeOf,
  ownerDocumentOf,
  queryAll,
  TEXT,
  textOf,
} from './dom';
import { propertiesOf } from './element-names';

/** Deeper than this a formula is not read. */
const MAX_DEPTH = 200;

/** The element as hast, with all of it that is not shown. */
function copyOf(element: Element, depth = 0): HastElement {
  const children: HastElement['children'] = [];
  for (let child = firstChildOf(element) as Node | null; child && depth < MAX_DEPTH; child = nextSiblingOf(child)) {
    const type = nodeTypeOf(child);
    if (type === TEXT) children.push({ type: 'text', value: textOf(child) ?? '' });
    else if (type === ELEMENT) children.push(copyOf(child as Element, depth + 1));
  }
  return { type: 'element', tagName: localNameOf(element), properties: propertiesOf(element), children };
}

/** MathJax 2 leaves what was typed in a script, which is named as the frame of its output is. */
function sourceOf(element: Element): Element | undefined {
  const id = [element, ...queryAll(element, '[id$="-Frame"]')]
    .map((box) => /^(MathJax-Element-\d+)-Frame$/.exec(attributeOf(box, 'id'))?.[1])
    .find(Boolean);
  return id ? queryAll(ownerDocumentOf(element), `script#${id}`)[0] : undefined;
}

/** What draws a formula, or lays it out in two dimensions: its words alone do not tell it. */
const LAID_OUT = 'svg, mjx-c, [style*="top:"]';

/** The numbers of equations, where the source does not have them. */
function numbersIn(copy: HastElement, tex: string): string {
  let numbers = '';
  visitAll([copy], (node) => {
    if (node.type !== 'element' || !attribute(node, 'id').startsWith('mjx-eqn')) return true;
    const number = textBelow(typesetMath(node) ?? node).trim();
    if (number && !tex.includes(number)) numbers += ` \\qquad ${number}`;
    return false;
  });
  return tex.includes('\\tag') ? '' : numbers;
}

/**
 * Makes a node of the snapshot the formula that a typesetter has drawn in its element: `math`, with its TeX; where nothing tells it,
 * the words that are there, marked as unread.
 * @returns the words; null: it is no formula, or its words tell it
 */
export function readFormula(element: Element, node: HastElement): string | null {
  const drawn = node.tagName === 'svg' && queryAll(element, '[data-mml-node]').length > 0;
  if (!drawn && !isFormula(node)) return null;
  const copy = copyOf(element);
  const source = sourceOf(element);
  if (source) copy.children.push(copyOf(source));
  const formula = formulaOf(copy);
  if (!formula && queryAll(element, LAID_OUT).length === 0 && !drawn) return null;
  node.tagName = 'math';
  if (formula) {
    const dataTex = formula.tex + numbersIn(copy, formula.tex);
    node.properties = { dataTex, display: formula.display ? 'block' : 'inline' };
    return dataTex;
  }
  node.properties = { dataUnread: 'true' };
  const spoken = [element, ...queryAll(element, '[aria-label]')].map((box) => attributeOf(box, 'aria-label'));
  return (textOf(element) ?? '').replace(/\s+/g, ' ').trim() || (spoken.find(Boolean) ?? '');
}

import { attributeOf, childrenOf, hasAttribute, localNameOf } from '../dom';
import type { SnapshotElement } from '../snapshot-tree';
import { formatCounter } from './css-counters';
import { asElement } from './tree';

/** The numbers of a list's items as HTML counts them (§4.4.5 "The ol element", §4.4.8 "ordinal value"). */
function ordinalsOf(list: Element): Map<Element, number> {
  const items = [...childrenOf(list)].filter((child) => localNameOf(child) === 'li');
  const by = hasAttribute(list, 'reversed') ? -1 : 1;
  const numberIn = (element: Element, name: string, otherwise: number) =>
    Number.parseInt(attributeOf(element, name), 10) || otherwise;
  let next = numberIn(list, 'start', by < 0 ? items.length : 1);
  return new Map(
    items.map((item) => {
      const value = numberIn(item, 'value', next);
      next = value + by;
      return [item, value];
    }),
  );
}

const holders = new Set('div section p h1 h2 h3 h4 h5 h6'.split(' '));

/** Puts words before the first ones of a block, as deep as these stand in one. */
export function putFirst(item: SnapshotElement, words: string): void {
  let at = item;
  for (let inner: SnapshotElement | null = at; inner?.data?.block && holders.has(inner.tagName); ) {
    at = inner;
    const first = at.children.find((child) => child.type !== 'text' || child.value.trim() !== '');
    inner = first ? asElement(first) : null;
  }
  at.children = [{ type: 'text', value: words }, ...at.children];
}

/** Makes a list's items lines of their own. */
export function makeLines(list: SnapshotElement, items: SnapshotElement[]): void {
  for (const node of [list, ...items]) node.tagName = 'div';
}

/**
 * Makes lines of a list whose items have other marks than Markdown's rising numbers: letters, Roman and Chinese numbers, numbers that
 * fall. The reader sees them, and the text refers to them. Others stay as they are.
 * @param style `list-style-type` of the items, as computed
 */
export function drawListMarks(list: SnapshotElement, items: SnapshotElement[], style: string): void {
  const { source } = list.data;
  if (style === 'decimal' && !hasAttribute(source, 'reversed')) return;
  const ordinals = ordinalsOf(source);
  const marks = items.map(({ data }) => formatCounter(ordinals.get(data.source) ?? 0, style));
  if (marks.includes(null)) return;
  makeLines(list, items);
  for (const [i, item] of items.entries()) {
    // CSS Counter Styles 3 §6.4: Chinese numbers have a comma of their own behind them.
    putFirst(item, `${marks[i]}${/[a-z\d]$/i.test(marks[i] ?? '') ? '. ' : '、'}`);
  }
}

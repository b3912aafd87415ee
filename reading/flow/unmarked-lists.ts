import { pushAll } from '../../structure/push-all';
import { plainText, type SnapshotElement } from '../snapshot-tree';
import { drawListMarks, makeLines } from './list-marks';
import { styleOf } from './looks';
import { asElement } from './tree';

/** A number or letter of its own before the words. */
const OWN = /^\s*(?:[（(]?(?:\d{1,3}|[a-zA-Z]|[一二三四五六七八九十]{1,3})[)）.．、]|[①-⒇]|第.{1,3}[题題条條步])/;

/** A page of a document, or a message: it has several blocks and so many characters. */
const LEAF = 150;
const isLeaf = (item: SnapshotElement): boolean =>
  plainText(item).length >= LEAF && item.children.filter((child) => plainText(child).trim() !== '').length > 1;

/**
 * Lists whose marks Markdown has not. Those that are drawn become words. Where none is drawn, leaves are no list; ordered ones, where
 * the items have numbers of their own, are lines, else the list has no order that a reader sees. Changes the tree that `assemble`
 * made, whose blocks are copies.
 */
export function readUnmarkedLists(root: SnapshotElement): void {
  const stack: SnapshotElement[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    const inner = node.children.flatMap((child) => asElement(child) ?? []);
    pushAll(stack, inner);
    if (node.tagName !== 'ol' && node.tagName !== 'ul') continue;
    const items = inner.filter(({ tagName }) => tagName === 'li');
    const [first] = items;
    const style = first && !('value' in first.properties) ? styleOf(first)?.listStyleType : undefined;
    if (style && node.tagName === 'ol' && style !== 'none') drawListMarks(node, items, style);
    if (style !== 'none') continue;
    const leaves = items.filter(isLeaf).length * 2 > items.length;
    if (node.tagName === 'ul' && !leaves) continue;
    if (leaves || items.every((item) => OWN.test(plainText(item)))) makeLines(node, items);
    else node.tagName = 'ul';
  }
}

import type { ElementContent } from 'hast';
import {
  attributeNamesOf,
  attributeOf,
  ELEMENT,
  firstChildOf,
  localNameOf,
  nextSiblingOf,
  nodeTypeOf,
  TEXT,
  textOf,
} from '../dom';
import type { Page } from '../page';
import type { SnapshotElement } from '../snapshot';

/** A page with more than this to see shows itself (characters). */
const SHOWS_NOTHING = 400;
/** Less than this is the usual word that scripts are needed (characters). */
const TEXT_AT_LEAST = 500;

const skipped = new Set('script style template head link meta title noscript iframe object embed svg'.split(' '));
const inline = new Set(
  'a abbr b bdi bdo br cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr button input select textarea'.split(
    ' ',
  ),
);

/**
 * The text that a page gives to readers whose scripts do not run (HTML §4.12.2), as a tree like the snapshot's:
 * only of a page that shows nothing itself – its scripts were stopped – and has no picture, canvas or frame to show.
 * @returns null for every other page.
 */
export function readNoscript(page: Page): SnapshotElement | null {
  const snapshot = page.snapshot();
  const { document: doc } = page;
  if (snapshot.characters > SHOWS_NOTHING || snapshot.unreadFrames.length > 0) return null;
  if (doc.querySelector('canvas, embed, object, video, iframe')) return null;
  let best = '';
  for (const element of doc.body?.querySelectorAll('noscript') ?? []) {
    const markup = textOf(element) ?? '';
    if (markup.length > best.length) best = markup;
  }
  if (best.length < TEXT_AT_LEAST) return null;
  const inert = new DOMParser().parseFromString(best, 'text/html');
  const tree = toTree(inert.body, doc.body);
  return tree.data.textLength >= Math.max(TEXT_AT_LEAST, 2 * snapshot.characters) ? tree : null;
}

/** Elements and text of an inert document; which are blocks, their names tell: no style is there. */
function toTree(body: Element, source: Element): SnapshotElement {
  const make = (element: Element): SnapshotElement => {
    const tagName = localNameOf(element);
    const properties: SnapshotElement['properties'] = {};
    for (const name of attributeNamesOf(element)) {
      const value = attributeOf(element, name);
      if (name === 'class') properties.className = value.split(/\s+/).filter(Boolean);
      else if (!name.startsWith('on') && name !== 'style') properties[name] = value;
    }
    const data: SnapshotElement['data'] = {
      source,
      block: !inline.has(tagName),
      placed: 'static',
      fontSize: 16,
      bold: false,
      textLength: 0,
      linkLength: 0,
    };
    return { type: 'element', tagName, properties, children: [], data };
  };
  const root = make(body);
  const stack: { node: SnapshotElement; next: Node | null }[] = [{ node: root, next: firstChildOf(body) }];
  for (let top = stack[0]; top; top = stack[stack.length - 1]) {
    const child = top.next;
    if (!child) {
      stack.pop();
      const parent = stack[stack.length - 1];
      if (parent) {
        parent.node.data.textLength += top.node.data.textLength;
        parent.node.data.linkLength += top.node.tagName === 'a' ? top.node.data.textLength : top.node.data.linkLength;
      }
      continue;
    }
    top.next = nextSiblingOf(child);
    if (nodeTypeOf(child) === TEXT) {
      const value = textOf(child) ?? '';
      top.node.children.push({ type: 'text', value });
      top.node.data.textLength += value.replace(/\s/g, '').length;
    } else if (nodeTypeOf(child) === ELEMENT && !skipped.has(localNameOf(child as Element))) {
      const node = make(child as Element);
      top.node.children.push(node as unknown as ElementContent);
      stack.push({ node, next: firstChildOf(child) });
    }
  }
  return root;
}

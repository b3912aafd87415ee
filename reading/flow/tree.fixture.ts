import type { Element, ElementContent } from 'hast';
import { fromHtml } from '../../tests/parse-html';
import type { SnapshotElement } from '../snapshot';

const inline = new Set(
  'a abbr b br button code em font i img input label q s small span strong sub sup time u'.split(' '),
);

/** A tree like the snapshot's from markup, for tests: blocks by their names. */
export function snapshotOf(html: string): SnapshotElement {
  const body: Element = { type: 'element', tagName: 'body', properties: {}, children: [] };
  body.children = fromHtml(html, { fragment: true }).children as ElementContent[];
  addFacts(body);
  return body as unknown as SnapshotElement;
}

function addFacts(node: Element): { text: number; link: number } {
  let [text, link] = [0, 0];
  for (const child of node.children) {
    if (child.type === 'text') text += child.value.replace(/\s/g, '').length;
    else if (child.type === 'element') {
      const below = addFacts(child);
      text += below.text;
      link += child.tagName === 'a' ? below.text : below.link;
    }
  }
  if (node.tagName !== 'br') {
    const style = typeof node.properties.style === 'string' ? node.properties.style : '';
    const facts: Omit<SnapshotElement['data'], 'source'> = {
      block: !inline.has(node.tagName),
      placed: style.includes('fixed') ? 'fixed' : 'static',
      fontSize: 16,
      bold: false,
      textLength: text,
      linkLength: link,
    };
    Object.assign(node, { data: facts });
  }
  return { text, link };
}

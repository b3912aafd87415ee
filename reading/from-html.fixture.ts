import type { Element, Nodes } from 'hast';
import type { SnapshotElement } from './snapshot';

const BLOCK =
  /^(?:body|div|p|ul|ol|li|pre|h[1-6]|table|tr|td|th|section|article|footer|nav|dl|dt|dd|blockquote|figure|figcaption)$/;

/** A snapshot for tests: the tree of a piece of HTML, blocks by their names, without a browser. */
export function fromHtml(html: string): SnapshotElement {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const make = (source: globalThis.Element): SnapshotElement => {
    const children = [...source.childNodes].flatMap((child): Nodes[] =>
      child.nodeType === 1
        ? [make(child as globalThis.Element) as unknown as Element]
        : child.nodeType === 3
          ? [{ type: 'text', value: child.nodeValue ?? '' }]
          : [],
    );
    const tagName = source.localName;
    const length = (source.textContent ?? '').replace(/\s/g, '').length;
    return {
      type: 'element',
      tagName,
      properties: {},
      children,
      data: {
        source,
        block: BLOCK.test(tagName),
        placed: 'static',
        fontSize: 16,
        bold: false,
        textLength: length,
        linkLength: 0,
      },
    } as unknown as SnapshotElement;
  };
  return make(body);
}

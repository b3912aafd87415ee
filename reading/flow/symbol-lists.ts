import type { ElementContent } from 'hast';
import { attributeOf } from '../dom';
import { plainText, type SnapshotElement } from '../snapshot-tree';
import { asElement } from './tree';

/** Word writes the mark of an item as text and says in the style that a list is to ignore it. */
const IGNORED = /mso-list:\s*ignore/i;
/** Fonts whose letters are drawn as signs: the letter is not what the reader sees. */
const SYMBOLS = /wingdings|webdings|symbol/i;
const LEAVES = new Set(['p', 'div']);
/** How deep a mark may stand in its paragraph. */
const DEEP = 6;

const isBlank = (node: ElementContent): boolean => node.type === 'text' && node.value.trim() === '';
const styleOf = (node: SnapshotElement): string => attributeOf(node.data.source, 'style');

function holdsSymbols(node: SnapshotElement, depth = 0): boolean {
  if (SYMBOLS.test(styleOf(node))) return true;
  if (depth > DEEP) return false;
  return node.children.some((child) => {
    const element = asElement(child);
    return element !== null && holdsSymbols(element, depth + 1);
  });
}

function isBullet(node: SnapshotElement): boolean {
  const style = styleOf(node);
  const ignored = IGNORED.test(style);
  const symbols = SYMBOLS.test(style);
  if (!ignored && !symbols) return false;
  const text = plainText(node).replace(/[\s\u00a0]+/g, '');
  const bullet =
    (ignored && (/^[^\p{L}\p{N}]$/u.test(text) || text === 'o' || holdsSymbols(node))) || (symbols && text !== '');
  return bullet && [...text].length <= 1;
}

/** The children without the bullet that they begin with; null: they begin with none. */
function withoutBullet(children: readonly ElementContent[], depth: number): ElementContent[] | null {
  const at = children.findIndex((child) => !isBlank(child));
  const first = asElement(children[at] ?? { type: 'text', value: '' });
  if (!first || first.data.block || depth > DEEP) return null;
  if (isBullet(first)) return children.slice(at + 1);
  const inner = withoutBullet(first.children, depth + 1);
  return inner && [{ ...first, children: inner } as unknown as ElementContent, ...children.slice(at + 1)];
}

/**
 * Paragraphs that Word set as items, with a bullet of a symbol font as their first letter, as lists. Changes the tree that `assemble`
 * made, whose blocks are copies.
 */
export function readSymbolLists(root: SnapshotElement): void {
  const stack: SnapshotElement[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    const out: ElementContent[] = [];
    let list: SnapshotElement | null = null;
    for (const child of node.children) {
      const element = asElement(child);
      if (element?.data.block) stack.push(element);
      const item = element && LEAVES.has(element.tagName) ? withoutBullet(element.children, 0) : null;
      if (element && item) {
        element.tagName = 'li';
        element.children = item;
        if (list) list.children.push(element as unknown as ElementContent);
        else {
          list = { ...element, tagName: 'ul', properties: {}, children: [element as unknown as ElementContent] };
          out.push(list as unknown as ElementContent);
        }
        continue;
      }
      if (!isBlank(child)) list = null;
      out.push(child);
    }
    node.children = out;
  }
}

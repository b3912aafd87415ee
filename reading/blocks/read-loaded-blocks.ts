import type { Element as HastElement } from 'hast';
import type { RootContent } from 'mdast';
import { toMdast } from '../../markdown/to-mdast';
import { pushAll } from '../../structure/push-all';
import { attributeOf, localNameOf, parentOf, queryAll, textOf, viewOf } from '../dom';
import type { Page } from '../page';
import { plainText, type SnapshotElement } from '../snapshot';
import type { BlockRecord } from './assemble-blocks';
import { type BlockKind, kindOfBlock } from './block-kind';
import { copyWithout } from './copy-node';

/** How editors mark their blocks; the first that finds enough of them is taken. */
const BLOCKS = [
  '[data-record-id][data-block-type]',
  '[data-block-id][data-block-type]',
  '[data-block-id][class*="-block"]',
  '[data-record-id][class*="-block"]',
];
const ENOUGH = 3;
/** Words of the editor itself: markers that are drawn as text, headers of code boxes, hints for the writer. */
const EDITOR =
  /(?:^|\s)(?:list|bullet-dot-style|ordered-number|code-block-header|fold-wrapper|ui-[\w-]+)(?:\s|$)|placeholder|toolbar|menu|drag-handle|copy-btn|comment-(?:count|icon)|resize-handle/i;
/** Numbers beside the lines of code; boxes of code are called so, too. */
const NUMBERS = /line-numbers?(?:$|[\s_-])|gutter/i;
const LINE = /(?:^|\s)(?:code-line|ace-line|view-line|cm-line)(?:\s|$)/;

function isEditors(element: SnapshotElement): boolean {
  if (element.tagName === 'button' || attributeOf(element.data.source, 'aria-hidden') === 'true') return true;
  const names = attributeOf(element.data.source, 'class');
  return EDITOR.test(names) || (NUMBERS.test(names) && /^[\s\d]*$/.test(textOf(element.data.source) ?? ''));
}

function blockName(element: Element): string {
  return (
    attributeOf(element, 'data-block-type') ||
    attributeOf(element, 'class')
      .split(/\s+/)
      .filter((name) => /block/i.test(name))
      .join(' ')
  );
}

interface Found {
  element: Element;
  node: SnapshotElement;
  key: string;
  kind: BlockKind;
  level: number;
  up: Found | null;
}

function findBlocks(page: Page): Found[] {
  const snapshot = page.snapshot();
  for (const selector of BLOCKS) {
    const elements = queryAll(page.document, selector);
    if (elements.length < ENOUGH) continue;
    const found = new Map<Element, Found>();
    for (const element of elements) {
      const node = snapshot.node(element);
      if (!node) continue;
      let up: Found | null = null;
      for (let at = parentOf(element); at && !up; at = parentOf(at)) up = found.get(at as Element) ?? null;
      const key = attributeOf(element, 'data-record-id') || attributeOf(element, 'data-block-id');
      found.set(element, { element, node, key, up, ...kindOfBlock(blockName(element)) });
    }
    if (found.size >= ENOUGH) return [...found.values()];
  }
  return [];
}

/** The part of a code box that keeps its white space; names and buttons above it do not. */
function preformatted(box: SnapshotElement): SnapshotElement {
  const view = viewOf(box.data.source);
  const keeps = ({ data, tagName }: SnapshotElement) =>
    tagName === 'pre' || (view?.getComputedStyle(data.source).whiteSpace ?? '').startsWith('pre');
  if (keeps(box)) return box;
  const found: SnapshotElement[] = [];
  const stack = [...box.children];
  for (let child = stack.pop(); child; child = stack.pop()) {
    if (child.type !== 'element' || !('data' in child)) continue;
    const element = child as unknown as SnapshotElement;
    if (element.data && element.data.textLength > 0 && keeps(element)) found.push(element);
    else for (const inner of child.children) stack.push(inner);
  }
  return found.length === 1 && found[0] && !isEditors(found[0]) ? found[0] : box;
}

/** The lines of a code box; blank ones count. */
function codeOf(node: SnapshotElement): RootContent[] {
  let lang: string | null = null;
  const lines: string[] = [];
  const source = node.data.source;
  const header = queryAll(source, '[class*="code-block-header"] span, [class*="language"], [class*="lang"]')[0];
  const name = (header ? (textOf(header) ?? '') : '').trim();
  if (/^[A-Za-z][\w+#. -]{0,20}$/.test(name)) lang = name.toLowerCase().replace(/\s+/g, '-');
  const copy = copyWithout(preformatted(node), isEditors);
  const stack = copy.children.toReversed();
  for (let child = stack.pop(); child; child = stack.pop()) {
    if (child.type !== 'element') continue;
    const element = child as unknown as SnapshotElement;
    if (element.data && LINE.test(attributeOf(element.data.source, 'class')))
      lines.push(plainText(element).replace(/\n$/, ''));
    else pushAll(stack, element.children.toReversed());
  }
  const value = lines.length > 0 ? lines.join('\n') : plainText(copy).trim();
  return value === '' ? [] : [{ type: 'code', lang, value }];
}

const inList = (kind: BlockKind): boolean => kind === 'bullet' || kind === 'ordered' || kind === 'todo';

function ancestors(block: Found): Found[] {
  const up: Found[] = [];
  for (let at = block.up; at; at = at.up) up.push(at);
  return up;
}

/**
 * The blocks of an editor that are in the page now, each with its own words only, in order.
 * Placeholders, drawn list markers and the editor's buttons are left out. Null: the page shows no such editor.
 */
export function readLoadedBlocks(page: Page): BlockRecord[] | null {
  const blocks = findBlocks(page);
  if (blocks.length === 0) return null;
  const own = new Set(blocks.map((block) => block.node));
  const records: BlockRecord[] = [];
  for (const block of blocks) {
    const up = ancestors(block);
    // A table is read whole, with the blocks in its cells.
    if (up.some((one) => one.kind === 'table')) continue;
    const whole = block.kind === 'table';
    const copy = copyWithout(
      block.node,
      (element) => isEditors(element) || (!whole && element !== block.node && own.has(element)),
    );
    const options = { baseUrl: page.url.href };
    const content: RootContent[] =
      block.kind === 'code'
        ? codeOf(block.node)
        : block.kind === 'divider'
          ? [{ type: 'thematicBreak' }]
          : toMdast(copy as unknown as HastElement, options);
    if (content.length === 0) continue;
    const box = queryAll(block.element, 'input[type="checkbox"]')[0];
    records.push({
      key: block.key,
      kind: block.kind,
      level: block.level,
      depth: up.filter((one) => inList(one.kind)).length,
      quoted: up.some((one) => one.kind === 'quote'),
      checked:
        box && localNameOf(box) === 'input'
          ? (box as HTMLInputElement).checked
          : /checked|done/i.test(attributeOf(block.element, 'class')),
      content,
      size: plainText(copy).trim().length,
    });
  }
  return records.length > 0 ? records : null;
}

import type { List, ListItem, Paragraph, RootContent } from 'mdast';
import type { BlockKind } from './block-kind';

/** One block of an editor; JSON-safe, so that it can be kept while the page scrolls on. */
export interface BlockRecord {
  /** The editor's own id of the block. */
  key: string;
  kind: BlockKind;
  level: number;
  /** Lists that it is inside of. */
  depth: number;
  /** It stands in a quotation or callout. */
  quoted: boolean;
  checked: boolean | null;
  content: RootContent[];
  /** Characters of text. */
  size: number;
}

const isList = (kind: BlockKind): boolean => kind === 'bullet' || kind === 'ordered' || kind === 'todo';

function headingOf(record: BlockRecord): RootContent[] {
  const children = record.content.flatMap((node) =>
    node.type === 'paragraph' || node.type === 'heading' ? node.children : [],
  );
  if (children.length === 0) return record.content;
  // Its tag says the level under the page's title; the editor's own names begin at 1 below that.
  const tagged = record.content.find((node) => node.type === 'heading')?.depth;
  return [{ type: 'heading', depth: tagged ?? (Math.max(1, Math.min(6, record.level)) as 1), children }];
}

/** Puts records, in reading order, together: headings by their level, items of lists nested by their depth. */
export function assembleBlocks(records: BlockRecord[]): RootContent[] {
  const out: RootContent[] = [];
  /** The open lists, outermost first. */
  let lists: { list: List; item: ListItem; kind: BlockKind }[] = [];
  let quote: RootContent[] | null = null;
  const place = (record: BlockRecord): RootContent[] => {
    if (!record.quoted && record.kind !== 'quote') {
      quote = null;
      return out;
    }
    if (quote) return quote;
    quote = [];
    out.push({ type: 'blockquote', children: quote as Paragraph[] });
    return quote;
  };
  for (const record of records) {
    const inQuote = quote !== null;
    const target = place(record);
    if ((quote !== null) !== inQuote) lists = [];
    if (isList(record.kind)) {
      lists = lists.slice(0, record.depth + 1);
      const depth = Math.min(record.depth, lists.length);
      const open = lists[depth];
      const item: ListItem = {
        type: 'listItem',
        spread: false,
        checked: record.kind === 'todo' ? record.checked : null,
        children: record.content as ListItem['children'],
      };
      if (open && open.kind === record.kind) {
        open.list.children.push(item);
        open.item = item;
        lists = lists.slice(0, depth + 1);
      } else {
        const list: List = { type: 'list', ordered: record.kind === 'ordered', spread: false, children: [item] };
        const parent = lists[depth - 1];
        if (parent) parent.item.children.push(list);
        else target.push(list);
        lists = [...lists.slice(0, depth), { list, item, kind: record.kind }];
      }
      continue;
    }
    const parent = record.depth > 0 ? lists[Math.min(record.depth, lists.length) - 1] : undefined;
    const nodes = record.kind === 'heading' || record.kind === 'title' ? headingOf(record) : record.content;
    if (parent) parent.item.children.push(...(nodes as ListItem['children']));
    else {
      lists = [];
      for (const node of nodes) target.push(node);
    }
  }
  return out;
}

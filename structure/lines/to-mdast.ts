import type { Heading, Html, List, ListItem, Paragraph, RootContent, Table } from 'mdast';
import type { Block } from './blocks';
import { cutBullet, startsWithBullet } from './break-rows';
import { joinTexts, type Words } from './join-rows';

declare module 'mdast' {
  interface HtmlData {
    /** The page that starts here. */
    unnagPage?: number;
  }
}

export const pageAnchor = (page: number): Html => ({
  type: 'html',
  value: `<!-- page ${page} -->`,
  data: { unnagPage: page },
});

const NUMBERED = /^(\d{1,3})([.)])\s+(?=\S)/;
const clean = (text: string): string =>
  text
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim();

export const textOf = (block: Block, words: Words): string =>
  clean(
    joinTexts(
      block.rows.map((row) => row.text),
      words,
    ),
  );

const paragraph = (value: string): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }] });

function toTable(cells: string[][]): Table {
  return {
    type: 'table',
    children: cells.map((row) => ({
      type: 'tableRow',
      children: row.map((cell) => ({
        type: 'tableCell',
        children: cell ? [{ type: 'text', value: clean(cell) }] : [],
      })),
    })),
  };
}

interface Level {
  list: List;
  indent: number;
}

/** Items go into lists by their indent: deeper than the last one is a list inside it. */
function placeItem(levels: Level[], indent: number, ordered: number | null, text: string, out: RootContent[]): void {
  while (levels.length > 1 && indent < (levels.at(-1)?.indent ?? 0) - 0.6) levels.pop();
  let level = levels.at(-1);
  const item: ListItem = { type: 'listItem', spread: false, children: [paragraph(text)] };
  const sameKind = level && Boolean(level.list.ordered) === (ordered !== null);
  if (level && indent > level.indent + 0.8 && level.list.children.length > 0) {
    const list: List = { type: 'list', ordered: ordered !== null, spread: false, children: [item] };
    if (ordered !== null) list.start = ordered;
    level.list.children.at(-1)?.children.push(list);
    levels.push({ list, indent });
    return;
  }
  if (level && sameKind) {
    level.list.children.push(item);
    return;
  }
  levels.length = 0;
  const list: List = { type: 'list', ordered: ordered !== null, spread: false, children: [item] };
  if (ordered !== null) list.start = ordered;
  level = { list, indent };
  levels.push(level);
  out.push(list);
}

/** The number that a paragraph is an item of, when its neighbours count on; else null. */
function findCounted(blocks: Block[], texts: string[]): Map<number, number> {
  const counted = new Map<number, number>();
  let last: { at: number; value: number; sign: string } | null = null;
  for (const [i, block] of blocks.entries()) {
    const match = block.kind === 'paragraph' ? NUMBERED.exec(texts[i] ?? '') : null;
    if (!match) {
      // Between numbers only what belongs to an item: nothing here can tell, so the count is broken.
      if (block.kind !== 'note') last = null;
      continue;
    }
    const value = Number(match[1]);
    const sign = match[2] ?? '';
    if (last && last.sign === sign && value === last.value + 1) {
      counted.set(last.at, last.value);
      counted.set(i, value);
    }
    last = { at: i, value, sign };
  }
  return counted;
}

/** Blocks as mdast, with an anchor where a page starts (`pages`: numbers of all pages, in order; empty: no anchors). */
export function toMdast(blocks: Block[], words: Words, pages: number[]): RootContent[] {
  const out: RootContent[] = [];
  const texts = blocks.map((block) => (block.kind === 'table' ? '' : textOf(block, words)));
  const counted = findCounted(blocks, texts);
  const levels: Level[] = [];
  let next = 0;
  const anchorUpTo = (page: number) => {
    for (; next < pages.length && (pages[next] ?? 0) <= page; next++) {
      levels.length = 0;
      out.push(pageAnchor(pages[next] ?? 0));
    }
  };
  for (const [i, block] of blocks.entries()) {
    anchorUpTo(block.page);
    const text = texts[i] ?? '';
    const number = counted.get(i);
    if (block.kind === 'paragraph' && startsWithBullet(text) && cutBullet(text) !== '') {
      placeItem(levels, block.indent, null, cutBullet(text), out);
      continue;
    }
    if (number !== undefined) {
      placeItem(levels, block.indent, number, text.replace(NUMBERED, ''), out);
      continue;
    }
    levels.length = 0;
    if (block.kind === 'table') out.push(toTable(block.cells ?? []));
    else if (text === '') continue;
    else if (block.kind === 'heading') {
      const heading: Heading = {
        type: 'heading',
        depth: Math.min(6, Math.max(1, block.rank ?? 1)) as Heading['depth'],
        children: [{ type: 'text', value: text }],
      };
      out.push(heading);
    } else out.push(paragraph(text));
  }
  anchorUpTo(Number.POSITIVE_INFINITY);
  return out;
}

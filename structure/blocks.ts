import type { RootContent } from 'mdast';
import type { FoldedText } from './fold-text.ts';

/** A block of a source text: [start, end) in UTF-16 units of the source; `level` 1–6 for a heading, 0 for a paragraph. */
export interface Block {
  start: number;
  end: number;
  level: number;
}

/** Blocks of a folded text as blocks of its source; what the folding dropped at the edges belongs to the first and the last. */
export function toSourceBlocks({ source, text, at }: FoldedText, blocks: Block[]): Block[] {
  if (text === '') return [{ start: 0, end: source.length, level: 0 }];
  const place = (offset: number): number =>
    offset <= 0 ? 0 : offset < text.length ? (at[offset] ?? source.length) : source.length;
  return blocks.map(({ start, end, level }) => ({ start: place(start), end: place(end), level }));
}

/** The blocks as mdast, their text cut from the source with each run of white space as one space; blank blocks are left out. */
export function blocksToMdast(source: string, blocks: Block[]): RootContent[] {
  const content: RootContent[] = [];
  for (const { start, end, level } of blocks) {
    const value = source.slice(start, end).replace(/\s+/g, ' ').trim();
    if (value === '') continue;
    const children = [{ type: 'text' as const, value }];
    const depth = Math.min(level, 6) as 1 | 2 | 3 | 4 | 5 | 6;
    content.push(level > 0 ? { type: 'heading', depth, children } : { type: 'paragraph', children });
  }
  return content;
}

import type { RootContent } from 'mdast';
import { type Block, blocksToMdast } from './blocks.ts';
import { chooseMarkers } from './choose-markers.ts';
import { type FoldedText, foldText } from './fold-text.ts';
import { findMarkers } from './markers.ts';
import { matchTitle } from './match-title.ts';

/** What is known of a text from elsewhere. `title`: the document's title as the page gives it; `lang`: BCP 47. */
export interface StructureContext {
  title?: string;
  lang?: string;
}

const HEADING_KINDS = ['part', 'chapter', 'section', 'han', 'han-paren', 'digit', 'digit-paren'] as const;

/**
 * Headings and paragraphs put back into one flattened run of text. Nothing but white space is added or taken away. Where nothing
 * marks a paragraph, the long one is preferred to a wrong one. Linear time.
 */
export function restoreFlat(text: string, context: StructureContext = {}): RootContent[] {
  const folded = foldText(text);
  return blocksToMdast(text, findBlocks(folded, context));
}

function findBlocks(folded: FoldedText, context: StructureContext): Block[] {
  const { text, at } = folded;
  const chosen = chooseMarkers(folded, findMarkers(text));
  const titleEnd = matchTitle(text, context.title ?? '');
  const starts = new Map<number, string>();
  starts.set(0, titleEnd ? 'title' : '');
  if (titleEnd) starts.set(titleEnd, '');
  for (const marker of chosen) starts.set(marker.start, marker.kind);
  const order = [...starts].sort((a, b) => a[0] - b[0]);
  const used = HEADING_KINDS.filter((kind) => chosen.some((marker) => marker.kind === kind));
  return order.map(([start, kind], i) => {
    const end = order[i + 1]?.[0] ?? text.length;
    const body = text.slice(start, end);
    const rank = used.indexOf(kind as (typeof used)[number]);
    const heading =
      kind === 'title'
        ? 1
        : rank >= 0 && body.length <= 40 && !/[。;:,、!?.…]$|[。;:]/.test(body) && order[i + 1]?.[1] !== kind
          ? rank + 2
          : 0;
    return { start: at[start] ?? 0, end: end < text.length ? (at[end] ?? 0) : folded.source.length, level: heading };
  });
}

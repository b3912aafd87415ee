import type { RootContent } from 'mdast';
import { blocksToMdast, toSourceBlocks } from './blocks.ts';
import { findFlatBlocks } from './find-blocks.ts';
import { foldText } from './fold-text.ts';

/** What is known of a text from elsewhere. `title`: the document's title as the page gives it; `lang`: BCP 47. */
export interface StructureContext {
  title?: string;
  lang?: string;
}

/**
 * Headings and paragraphs put back into one flattened run of text. Nothing but white space is added or taken away. Where nothing
 * marks a paragraph, the long one is preferred to a wrong one. Linear time.
 */
export function restoreFlat(text: string, context: StructureContext = {}): RootContent[] {
  const folded = foldText(text);
  return blocksToMdast(text, toSourceBlocks(folded, findFlatBlocks(folded, context.title ?? '')));
}

import type { RootContent } from 'mdast';
import { atOnce, type Steps } from '../reading/in-steps.ts';
import { blocksToMdast, toSourceBlocks } from './blocks.ts';
import { findFlatBlocksSteps } from './find-blocks.ts';
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
export const restoreFlat = (text: string, context: StructureContext = {}): RootContent[] =>
  atOnce(restoreFlatSteps(text, context));

/** The same, in steps between which the page may run: a text may be megabytes long. */
export function* restoreFlatSteps(text: string, context: StructureContext = {}): Steps<RootContent[]> {
  const folded = foldText(text);
  yield;
  const blocks = toSourceBlocks(folded, yield* findFlatBlocksSteps(folded, context.title ?? ''));
  yield;
  return blocksToMdast(text, blocks);
}

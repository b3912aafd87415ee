import type { RootContent } from 'mdast';
import { wordsOf } from '../markdown/words-of';
import type { UnnagDocument } from '../reading/types';
import { pageOf } from './Nodes';

type Shown = Pick<UnnagDocument, 'url' | 'content' | 'gaps'>;

const lengthOf = ({ content }: Shown): number => content.reduce((sum, node) => sum + wordsOf(node, false).length, 0);

/**
 * Whether what was collected stands for what was read when the panel opened: not that of another page, and not what was
 * stopped before it held as much as the page showed already.
 */
export const replaces = (collected: Shown, read: Shown): boolean =>
  collected.url === read.url &&
  (!collected.gaps.some(({ reason }) => reason === 'stopped') || lengthOf(collected) >= lengthOf(read));

/** The content without marks of pages that hold nothing here: a list of numbers tells a reader nothing. */
export const withoutEmptyPages = (content: RootContent[]): RootContent[] =>
  content.filter((node, i) => {
    const next = content[i + 1];
    return pageOf(node) === null || (next !== undefined && pageOf(next) === null);
  });

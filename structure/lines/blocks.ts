import type { Row } from './types';

/** A block of a document made of lines, before it becomes mdast. */
export interface Block {
  kind: 'paragraph' | 'heading' | 'table' | 'note';
  rows: Row[];
  /** 1-based page on which it starts. */
  page: number;
  /** Edges of the column that it ends in. */
  left: number;
  right: number;
  /** x of its first line, from the column's left edge, in ems. */
  indent: number;
  /** Headings with the same look share a rank; 1 is the highest. */
  rank?: number;
  cells?: string[][];
  /** Other lines that were joined to it across a column's or page's end. */
  text?: string;
}

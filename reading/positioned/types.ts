import type { Line, LoadedPage as Lines } from '../../structure/lines/types';
import type { Removal } from '../types';

export type PageState =
  /** Its words are in the DOM and the visitor sees them (perhaps after scrolling). */
  | 'text'
  /** A picture or canvas without words. */
  | 'picture'
  /** Blurred or covered for this visitor. */
  | 'locked'
  /** Nothing in it yet: viewers fill pages when they are scrolled to. */
  | 'empty';

/** How the pages of a document hold their words. */
export type PageKind = 'positioned' | 'pdfjs' | 'svg';

/** The element of one page of a document. */
export interface PageBox {
  /** 1-based, as the page's own numbering says, else by order. */
  number: number;
  element: Element;
  state: PageState;
  kind: PageKind;
  /** Its layer of words is not rendered while it is off-screen, but other pages show that it is when scrolled to. */
  folded: boolean;
}

/** A page as it was when it was shown: JSON-safe, enough to put the document together without the page. */
export interface LoadedPage extends Lines {
  lines: Line[];
  state: PageState;
  removed: Removal[];
}

/**
 * What a host file says. A file in `sites/` exports
 *   `matches` – match patterns (also the manifest's),
 *   `nags`    – CSS selectors of nags, hidden by the resident script (nothing else of the file is in that script); one with
 *               declarations is a style rule: a fold of free text opens when the control that opens it goes,
 *   `site`    – how to read it.
 * The registry (`sites/registry.ts`) finds the files by itself.
 */
export interface Site {
  /** The host's name, as people call it; used as siteName when the page does not say. Empty: a file for several hosts. */
  name: string;
  /** Where the document's text is, first match wins; CSS selectors. */
  content?: string[];
  /** Inside `content`: not the document's text. */
  drop?: string[];
  /** Where the title is. */
  title?: string[];
  /** How the text is shown, when the page's looks could mislead. */
  reader?: 'flow' | 'flat' | 'positioned' | 'svg' | 'alt' | 'blocks' | 'pictures';
  /** One element per page of the document, in order; the number is in `pageNumber` or the order. */
  pages?: string;
  /** Element whose text holds the number of all pages (`/ 39`, `共39页`). */
  total?: string[];
  /** Pages with these are locked for this reader. */
  locked?: string[];
  /** The host's own free "continue reading" / "show all" control: costs nothing, needs no login, leaves the page nowhere. */
  expand?: string[];
  /** The element that scrolls; none: the window. */
  scroller?: string[];
  /** Lines that the host puts before the text at random (proverbs, search words). */
  decoyLines?: RegExp[];
  /** Lines of the host's own that stand as blocks among the text and have no element to name them by. */
  dropLines?: RegExp[];
  /** The host hangs links to its other documents on words in the sentences of this one. */
  keywordLinks?: boolean;
  /** False: the host has no nags worth a resident script; it is read on a click, like any page, and is not in the manifest. */
  resident?: boolean;
}

export interface HostFile {
  id: string;
  matches: string[];
  nags: string[];
  site: Site;
}

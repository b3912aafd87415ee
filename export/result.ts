import type { Written } from '../deliver/write';
import type { Gap, Pages, Removal, UnnagDocument } from '../reading/types';

/** The public result: what `npm run extract` prints and the panel shows. README documents it. */
export interface Result {
  url: string;
  title: string;
  author: string;
  siteName: string;
  /** BCP 47; empty: not told. */
  lang: string;
  /** The way of reading that took the page: 'flow', 'flat', 'positioned', … */
  source: string;
  text: string;
  markdown: string;
  pages: Pages;
  complete: boolean;
  gaps: Gap[];
  removed: Removal[];
  /** Milliseconds by step. */
  timings: Record<string, number>;
}

/** A page that could not be read. */
export interface FailedResult {
  url: string;
  /** `code` is one of `tab/failure.ts`; `message` is the browser's own, for a report. */
  error: { code: string; message: string };
}

/** Makes the public result. Text and Markdown are made when they are first looked at: a document can be 20 MB. */
export function makeResult(document: UnnagDocument, written: Pick<Written, 'text' | 'markdown'>): Result {
  const { url, title, author, siteName, lang, source, pages, complete, gaps, removed, timings } = document;
  return {
    url,
    title,
    author,
    siteName,
    lang,
    source,
    get text() {
      return written.text();
    },
    get markdown() {
      return written.markdown();
    },
    pages,
    complete,
    gaps,
    removed,
    timings,
  };
}

export const failedResult = (url: string, code: string, message: string): FailedResult => ({
  url,
  error: { code, message },
});

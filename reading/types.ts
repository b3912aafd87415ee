import type { RootContent } from 'mdast';

/** How many pages of the document this reader can see here, and how many the page says there are; null: it does not say. */
export interface Pages {
  shown: number | null;
  total: number | null;
}

/** Something of the document that is not in the result, and why. The panel says each in plain words. */
export type Gap =
  /** The free preview ends after page `page` (null: the host does not say which). `left`: pages that the host says are left. */
  | { reason: 'preview-ends'; page: number | null; left?: number | null }
  /** These pages (1-based) are pictures or canvas: nothing to read. Empty list: some pages, numbers unknown. */
  | { reason: 'pages-are-pictures'; pages: number[] }
  /** These pages are blurred or locked for this reader. */
  | { reason: 'pages-locked'; pages: number[] }
  /** These pages are shown on scrolling, but are not loaded now; collecting gets them, unless only the reader's own hand turns them. */
  | { reason: 'pages-not-loaded'; pages: number[]; byHand?: true }
  /** These pages never came although they were scrolled to (collecting only). */
  | { reason: 'pages-never-came'; pages: number[] }
  /** The user stopped collecting after this page; 0: of a document that has no pages, or before the first one. */
  | { reason: 'stopped'; page: number }
  /** The page went away while it was being read. */
  | { reason: 'page-left' }
  /** An older version of the extension hid something on this page, which only a reload shows again. */
  | { reason: 'older-version' }
  /** A frame of another origin (or sandboxed) could not be read. */
  | { reason: 'frame-unread'; host: string }
  /** The document goes on at other addresses (next-page links). */
  | { reason: 'more-addresses'; next: string | null }
  /** The text stops in mid-sentence; `tail`: its last characters. */
  | { reason: 'ends-mid-sentence'; tail: string }
  /** Words of the host that say that something is missing, as they stand on the page. */
  | { reason: 'host-says-more'; text: string }
  | { reason: 'text-garbled' }
  | { reason: 'text-doubled' }
  | { reason: 'text-off-title' }
  /** A bound of ours was reached: `what` says which ("nodes", "characters", "ms"; "kept": all is here, but only as long as the page is). */
  | { reason: 'too-large'; what: string; limit: number }
  /** An image of the text could not be kept in Markdown (data: address). */
  | { reason: 'image-left-out'; alt: string }
  /** Formulas that are drawn, and that nothing on the page tells: they are missing, or their words are without their layout. */
  | { reason: 'formulas-unread'; count: number };

export type RemovalReason =
  | 'nag' // tip pleas, download bars, login and VIP layers, toasts
  | 'chrome' // the site's own furniture: menus, share bars, comments, related links
  | 'boilerplate' // sentences that the host puts around every document
  | 'counter' // the CMS's piece numbers, page counters
  | 'hidden' // in the DOM, but not readable by a visitor
  | 'decoy' // words put among the text that are not the document's
  | 'locked' // blurred text
  | 'running-head' // heads and feet that repeat on each page
  | 'page-number'
  | 'duplicate' // the same text a second time (title, alternative of what is given already)
  | 'control'; // buttons and field labels inside the text

/** One thing left out of the text. `text` is cut at 200 characters. `rule` names what decided, for debugging. */
export interface Removal {
  reason: RemovalReason;
  text: string;
  rule?: string;
}

/** What one reader makes of a page. */
export interface Reading {
  /** The way of reading: 'flow', 'flat', 'positioned', 'pdfjs', 'svg', 'alt', 'blocks', … */
  source: string;
  content: RootContent[];
  pages: Pages;
  gaps: Gap[];
  removed: Removal[];
}

/** Facts about the document, from JSON-LD, Open Graph, meta and the page itself. Empty string: not told. */
export interface Metadata {
  title: string;
  author: string;
  siteName: string;
  /** BCP 47. */
  lang: string;
  /** ISO 8601 date or date-time, as the page gives it. */
  published: string;
}

/** The document: what every export takes. JSON-safe, so that it can pass from the page to the panel. */
export interface UnnagDocument extends Reading, Metadata {
  url: string;
  complete: boolean;
  /** True when scrolling would bring more of the document (the panel offers "Collect all pages"). */
  collectable: boolean;
  /** Milliseconds by step. */
  timings: Record<string, number>;
}

import type { Gap } from '../../reading/types.ts';
import type { HostilePage } from './generate-page.ts';

/** A page of one particular danger. `make` runs in the page's own world before it is read. */
export interface NamedCase {
  name: string;
  html?: string;
  make?: string;
  /** As which `html` is loaded; none: as HTML. */
  kind?: HostilePage['kind'];
  /** Must be in the text. */
  has: string[];
  /** Must not be in the text. */
  hasNot?: string[];
  /** The reason of a gap that must be told. */
  gap?: Gap['reason'];
  /** Longest time to read, in ms. */
  bound: number;
  /** Takes seconds or minutes to make: not in the short form. */
  slow?: true;
}

export const article = (inner: string) =>
  `<!doctype html><meta charset="utf-8"><title>Case</title><article><h1>Case</h1>${inner}</article>`;
export const prose = (n: number) =>
  `This is paragraph ${n} of the document, and it says enough, in plain words, for anybody to call it prose.`;
export const paragraphs = (count: number) => Array.from({ length: count }, (_, i) => `<p>${prose(i + 1)}</p>`).join('');

/**
 * A run of text as a page paints it: characters of one look, set at one place. Lengths are in one unit per page
 * (CSS px at the page's own scale), y grows downwards, the origin is the page's upper left corner.
 */
export interface Run {
  text: string;
  x: number;
  /** Upper edge of the run's content area (ascent to descent), not of its line box. */
  y: number;
  width: number;
  height: number;
  /** Font size as painted. */
  size: number;
  bold: boolean;
  italic?: boolean;
  /** Monospaced face. */
  mono?: boolean;
  /** Degrees clockwise; absent: upright. */
  angle?: number;
  /** Characters stand upright and run downwards, lines from right to left (CSS `writing-mode: vertical-rl`). */
  vertical?: boolean;
  /** Hardly stands out from its ground: opacity under a half, or a pale colour. */
  pale?: boolean;
  /** Its source writes every space as a character: small gaps are inexact widths. */
  spaced?: boolean;
  /** White space stands after it in its source, painted or not. */
  parted?: boolean;
  /** Runs of one paragraph of the DOM that the browser broke into lines share a number. */
  flow?: number;
  /** Heading level 1–6, where the page itself says so (its tags, roles, or those of a tagged PDF). */
  heading?: number;
  /** Runs in one paragraph of the DOM, which sets its lines by position, share a number. */
  paragraph?: number;
}

/** A part of a line that gaps set off. */
export interface Part {
  text: string;
  x: number;
  width: number;
}

/** Runs that follow each other on one line, joined: a whole line, a column's part of it, or a table cell. JSON-safe. */
export interface Line {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
  baseline: number;
  size: number;
  bold: boolean;
  italic?: boolean;
  mono?: boolean;
  flow?: number;
  heading?: number;
  paragraph?: number;
  /** Where gaps in it could be those of a table: the parts between them. */
  parts?: Part[];
  /** Set at an angle that the rest of the page is not. */
  askew?: boolean;
  pale?: boolean;
}

/** One page as it was when it was shown: all that is needed to put a document together without the page itself. JSON-safe. */
export interface LoadedPage {
  /** 1-based. */
  number: number;
  width: number;
  height: number;
  lines: Line[];
}

/** Lines of one column in reading order, with the column's edges. */
export interface Region {
  page: number;
  left: number;
  right: number;
  rows: Row[];
  /** No two lines reach the same right edge: they are set one by one, as on slides, and none goes on in the next. */
  unwrapped?: boolean;
}

/** What stands at one height in one column: one line, or the cells of a table row. */
export interface Row extends Line {
  /** Parts with wide gaps between; one for an ordinary line. */
  cells: Line[];
}

import { mostOf } from '../../structure/lines/extent';

/**
 * The host's content system cuts a flattened text every so many characters and sets each piece as a paragraph with its number
 * in front: `1、… 2、…`. The cut falls anywhere, also inside a word, a number or an entity.
 */
const COUNTER = /^\s*(\d{1,4})\s*[、．.]/;
/** The usual length of a piece, in UTF-16 units of its text. */
const USUAL = 300;
const ENDED = /[。！？!?；;：:.…”’"』」）)》】>]\s*$/;

export interface Joined {
  /** The pieces' text, joined with nothing between them. */
  text: string;
  /** The numbers taken away, as they stood. */
  counters: string[];
}

/** White space that only lays out the source of the page goes; a space at a cut is the text's. */
const withoutLayout = (text: string): string => text.replace(/^\s*\n\s*/, '').replace(/\n\s*$/, '');

function isCutByLength(bodies: string[]): boolean {
  const cut = bodies.slice(0, -1);
  const longest = mostOf(bodies.map((body) => body.length));
  if (cut.filter((body) => body.length === USUAL).length * 2 >= cut.length) return true;
  // Pieces of markup shown as text are cut by the length of their source: uneven, but broken off in mid-sentence.
  const broken = cut.filter((body) => !ENDED.test(body)).length;
  return longest >= 80 && broken * 2 > cut.length && cut.every((body) => body.length >= longest * 0.4);
}

/**
 * Joins the numbered pieces that end a list of paragraphs, if they are such: numbers 1, 2, 3 … without a gap to the last
 * paragraph, cut by length and not by sense. Real numbered paragraphs are left alone.
 * @returns null when there are no pieces; `before`: the paragraphs that stand before the first piece.
 */
export function joinPieces(paragraphs: string[]): (Joined & { before: string[]; after: string[] }) | null {
  const numbers = paragraphs.map((paragraph) => Number(COUNTER.exec(paragraph)?.[1] ?? Number.NaN));
  const first = numbers.findIndex((number, i) => number === 1 && numbers[i + 1] === 2);
  if (first < 0) return null;
  let end = first;
  while (numbers[end] === end - first + 1) end++;
  const pieces = paragraphs.slice(first, end).map(withoutLayout);
  const bodies = pieces.map((piece) => piece.replace(COUNTER, ''));
  if (!isCutByLength(bodies)) return null;
  return {
    text: bodies.join(''),
    counters: pieces.map((piece) => COUNTER.exec(piece)?.[0].trim() ?? ''),
    before: paragraphs.slice(0, first),
    after: paragraphs.slice(end),
  };
}

/** Shorter pieces may be lines of a list or a poem. */
const SHORTEST = 80;

/** Pieces without numbers: all but the last of one length, most of them broken off in mid-sentence. Null: they are paragraphs. */
export function joinEven(paragraphs: string[]): string | null {
  const pieces = paragraphs.map(withoutLayout);
  const cut = pieces.slice(0, -1);
  const length = cut[0]?.length ?? 0;
  if (cut.length < 2 || length < SHORTEST || (pieces.at(-1)?.length ?? 0) > length) return null;
  // White space at a cut may be gone.
  if (cut.some((piece) => piece.length > length + 2 || piece.length < length - 2)) return null;
  return cut.filter((piece) => !ENDED.test(piece)).length * 2 > cut.length ? pieces.join('') : null;
}

/** A text of one piece only: its `1、` is the host's when no `2、` follows anywhere. */
export function dropOnlyCounter(text: string): Joined | null {
  const counter = /^\s*1\s*、/.exec(text)?.[0];
  if (!counter || text.length > USUAL + 20 || /2\s*[、．.]/.test(text)) return null;
  return { text: text.slice(counter.length), counters: [counter.trim()] };
}

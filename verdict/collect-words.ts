import type { Steps } from '../reading/in-steps';
import { toSimplified } from '../reading/simplified';
import { tidy, type VisibleLine } from '../reading/visible-lines';
import { type Counter, readCounter, readLeaf } from './counters';
import { type Gate, readGate } from './wording';

/** What the page's own words say about how much of the document is here. */
export interface PageWords {
  /** Counters that are about pages without doubt. */
  sure: Counter[];
  /** Counters that count when the page is a document host's. */
  weak: { counter: Counter; floating: boolean }[];
  /** `页数：7` beside other facts of a file, on a page that sells no books. */
  field: number | null;
  gates: { gate: Gate; text: string; floating: boolean; inText: boolean }[];
}

/** So many lines are read in one step. */
const STEP = 256;

/** What a text puts in quotation marks is what somebody else says somewhere: a text about such pages cites theirs. */
const QUOTED = /[“"「『«„][^“”"「」『』«»„]{2,60}[”"」』»“]/g;

/** A line of the text that only says that it is over: （本章完）. */
const LONGEST_MARK = 8;

const FIELD = /页\s?数\s*[：:]/;
/** Pages of books in shops are told the same way. */
const BOOK = /ISBN|出版(?:社|时间|日期)\s*[：:]|定价\s*[：:]|开本\s*[：:]|装帧\s*[：:]/i;

/** Characters of the text on a leaf, at least: pictures have their numbers closer together. */
const LEAST_ON_LEAF = 60;

/** A number of a leaf in the page, and how much of the text stands before it since the last one. */
interface Leaf {
  current: number;
  total: number;
  before: number;
}

/**
 * `1 / 12`, `2 / 12` …, each behind some of the text: leaves of a document, in any language and wording. The last one may
 * be cut off before its number.
 */
function areLeaves(leaves: Leaf[]): boolean {
  const [first] = leaves;
  if (!first || leaves.length < 2) return false;
  return leaves.every(
    ({ current, total, before }, i) =>
      current === i + 1 && total === first.total && (i === 0 || before >= LEAST_ON_LEAF),
  );
}

/** So many lines beside one may tell what it is about. */
const BESIDE = 2;
/** Things that are sent; a price alone may be the document's own. */
const GOODS = /纸质|包邮/i;
/** Whether goods stand beside the last line that was read. */
const isOfGoods = (lines: VisibleLine[], read: number): boolean =>
  lines.slice(Math.max(0, read - 1 - BESIDE), read + BESIDE).some(({ text }) => GOODS.test(toSimplified(text)));

/** Reads the counters and gates of all lines. `content`: the lines of the document's own text; `totals`: what the host file names as the number of pages. */
export function* collectWords(
  lines: VisibleLine[],
  content: ReadonlySet<string>,
  totals: string[] = [],
): Steps<PageWords> {
  const words: PageWords = { sure: [], weak: [], field: null, gates: [] };
  let book = false;
  let read = 0;
  const leaves: Leaf[] = [];
  let before = 0;
  for (const line of lines) {
    if (++read % STEP === 0) yield;
    if (line.text.length > 400) continue;
    for (const part of line.text.split('\n')) {
      const text = tidy(part);
      if (text === '') continue;
      const inText = content.has(text);
      if (inText) before += text.length;
      book ||= BOOK.test(text);
      const said = inText ? text.replace(QUOTED, '') : text;
      const counter = readCounter(said);
      if (counter?.total && words.field === null && FIELD.test(toSimplified(text))) words.field = counter.total;
      // "The book has 320 pages" in an article is about the book, and beside goods about these.
      const told = counter !== null && Object.keys(counter).join() === 'total' && (inText || isOfGoods(lines, read));
      const leaf = inText || line.floating ? null : readLeaf(text);
      if (leaf) {
        leaves.push({ ...leaf, before });
        before = 0;
      }
      if (counter?.weak || told) {
        if (told || !inText) words.weak.push({ counter, floating: line.floating });
      } else if (counter) words.sure.push(counter);
      const gate = readGate(said);
      if (gate && (!inText || gate === 'ends' || (gate === 'whole' && text.length <= LONGEST_MARK)))
        words.gates.push({ gate, text, floating: line.floating, inText });
    }
  }
  if (areLeaves(leaves)) words.sure.push(...leaves.map(({ current, total }) => ({ current, total })));
  if (book) words.field = null;
  for (const total of totals) {
    const number = Number(/(\d{1,5})\D*$/.exec(tidy(total))?.[1]);
    if (number > 0) words.sure.push({ total: number });
  }
  return words;
}

/** The number that most counters name; of equals the larger. */
export function mostNamed(numbers: (number | undefined)[]): number | null {
  const times = new Map<number, number>();
  for (const number of numbers) if (number !== undefined) times.set(number, (times.get(number) ?? 0) + 1);
  let best: number | null = null;
  for (const [number, count] of times) {
    const most = best === null ? 0 : (times.get(best) ?? 0);
    if (count > most || (count === most && number > (best ?? 0))) best = number;
  }
  return best;
}

import type { Steps } from '../reading/in-steps';
import { toSimplified } from '../reading/simplified';
import { tidy, type VisibleLine } from '../reading/visible-lines';
import { type Counter, readCounter } from './counters';
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

const FIELD = /页\s?数\s*[：:]/;
/** Pages of books in shops are told the same way. */
const BOOK = /ISBN|出版(?:社|时间|日期)\s*[：:]|定价\s*[：:]|开本\s*[：:]|装帧\s*[：:]/i;

/** Reads the counters and gates of all lines. `content`: the lines of the document's own text; `totals`: what the host file names as the number of pages. */
export function* collectWords(
  lines: VisibleLine[],
  content: ReadonlySet<string>,
  totals: string[] = [],
): Steps<PageWords> {
  const words: PageWords = { sure: [], weak: [], field: null, gates: [] };
  let book = false;
  let read = 0;
  for (const line of lines) {
    if (++read % STEP === 0) yield;
    if (line.text.length > 400) continue;
    for (const part of line.text.split('\n')) {
      const text = tidy(part);
      if (text === '') continue;
      const inText = content.has(text);
      book ||= BOOK.test(text);
      const counter = readCounter(text);
      if (counter?.total && words.field === null && FIELD.test(toSimplified(text))) words.field = counter.total;
      // "The book has 320 pages" in an article is about the book.
      const told = counter !== null && inText && Object.keys(counter).join() === 'total';
      if (counter?.weak || told) {
        if (told || !inText) words.weak.push({ counter, floating: line.floating });
      } else if (counter) words.sure.push(counter);
      const gate = readGate(text);
      if (gate && !(inText && gate !== 'ends')) words.gates.push({ gate, text, floating: line.floating, inText });
    }
  }
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

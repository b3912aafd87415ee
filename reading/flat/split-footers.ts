import { parseNumber } from '../../structure/numerals';
import { isDoubled } from './suspicion';

const FRACTION = /(?<![\d./／年月-])\s?(\d{1,4})\s?[/／]\s?(\d{1,4})(?![\d./／月])/g;
/** The foot of a page or slide that a conversion left in the run: `第三页，共31页。`, `第 3 页 共 12 页`, `Page 3 of 12`, `3 / 12`. */
const FOOTERS = [
  /第\s*([零〇一二三四五六七八九十百]{1,5}|\d{1,4})\s*[页頁]\s*[，,/／|]?\s*[（(]?\s*共\s*(\d{1,4})\s*[页頁]\s*[)）]?[。.]?/g,
  /\bpage\s+(\d{1,4})\s+of\s+(\d{1,4})\b/gi,
  FRACTION,
];
/** The same without a total, told by its dashes: `- 3 -`. */
const DASHED = /\s?(?<![\d—–-])[-—–]\s?(\d{1,4})\s?[-—–](?![\d—–-])\s?/g;
/** So many pages in a row, counted from one, are no chance. */
const LEAST_BARE = 3;
/** A page of prose has more characters than this; a slide has fewer. */
const LEAST_ON_PAGE = 100;
/** At least this share of the parts end their sentences: prose, whose pages end anywhere. */
const PROSE = 0.5;
/** The number of a slide, glued to the end of its last sentence and the start of the next slide. */
const GLUED = /(?<=[。！？!?…：:；;”』」）)])(\d{1,3})(?=[\u3400-\u9fff“《（(A-Za-z]|\s*$)/g;

interface Foot {
  at: number;
  text: string;
  page: number;
}

/**
 * Between page feet the numbers of slides that have none stand bare. They are page numbers only if feet and bare numbers
 * together count 1, 2, 3 … without a gap.
 */
function withSlideNumbers(text: string, feet: Foot[]): Foot[] {
  const bare = [...text.matchAll(GLUED)].map((found) => ({ at: found.index, text: found[0], page: Number(found[1]) }));
  const all: Foot[] = [];
  let from = 0;
  for (let page = 1; ; page++) {
    const foot = feet.find((one) => one.page === page);
    const next = foot ?? bare.find((one) => one.page === page && one.at >= from);
    if (!next || next.at < from) break;
    all.push(next);
    from = next.at + next.text.length;
  }
  const last = feet.at(-1);
  return last && all.length >= last.page && feet.every((foot) => all.includes(foot)) ? all : feet;
}

/** Pages 1, 2, 3 … (or from 2 on), each at least a page's text after the one before. */
function isCount(feet: Foot[]): boolean {
  const first = feet[0]?.page ?? 0;
  const length = (feet.at(-1)?.at ?? 0) - (feet[0]?.at ?? 0);
  return (
    feet.length >= LEAST_BARE &&
    first <= 2 &&
    feet.every(({ page }, i) => page === first + i) &&
    length >= (feet.length - 1) * LEAST_ON_PAGE
  );
}

/** A character that each of them has: where it is nowhere, nothing is looked for. */
const SIGNS = [/[页頁]/, /page/i, /[/／]/];

function findFeet(text: string): Foot[] {
  for (const [i, pattern] of FOOTERS.entries()) {
    if (!SIGNS[i]?.test(text)) continue;
    const found = [...text.matchAll(pattern)];
    const total = found[0]?.[2];
    const feet = found.map((footer) => ({ at: footer.index, text: footer[0], page: parseNumber(footer[1] ?? '') }));
    const counts = feet.every(({ page }, i) => page > (feet[i - 1]?.page ?? 0) && page <= Number(total));
    if (found.length < 2 || !counts || found.some((footer) => footer[2] !== total)) continue;
    // 1/4 and 3/4 may be parts of something: bare fractions must count every page, far apart.
    if (pattern !== FRACTION || isCount(feet)) return feet;
  }
  const dashed = [...text.matchAll(DASHED)].map((foot) => ({ at: foot.index, text: foot[0], page: Number(foot[1]) }));
  return isCount(dashed) ? dashed : [];
}

/**
 * Splits a run at the page feet in it, which are no words of the document but tell where its pages end. The pages of prose end in
 * mid-paragraph: their parts are one. One foot alone, or feet of different totals, may be a sentence: null.
 */
export function splitFooters(text: string): { parts: string[]; footers: string[] } | null {
  const feet = findFeet(text);
  if (feet.length === 0) return null;
  const parts: string[] = [];
  let from = 0;
  const all = withSlideNumbers(text, feet);
  for (const foot of all) {
    parts.push(text.slice(from, foot.at));
    from = foot.at + foot.text.length;
  }
  parts.push(text.slice(from));
  const filled = parts.filter((part) => part.trim() !== '');
  const ended = filled.slice(0, -1).filter((part) => /[。！？；.!?;]["”’」）)]*\s*$/.test(part)).length;
  // 第三页，共31页。 is what slides leave; their phrases have stops, too.
  const slides = /[，,]/.test(feet[0]?.text ?? '') || isDoubled(text);
  const prose = !slides && ended >= PROSE * (filled.length - 1) && text.length > filled.length * LEAST_ON_PAGE;
  return { parts: prose ? [filled.join('')] : filled, footers: all.map((foot) => foot.text.trim()) };
}

import { parseNumber } from '../../structure/numerals';

/** The foot of a page or slide that a conversion left in the run: `第三页，共31页。` */
const FOOTER = /第\s*([零〇一二三四五六七八九十百]{1,5}|\d{1,4})\s*页\s*[，,]\s*共\s*(\d{1,4})\s*页\s*[。.]?/g;
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

/**
 * Splits a run at the page feet in it, which are no words of the document but tell where its pages end.
 * One alone, or feet of different totals, may be a sentence: null.
 */
export function splitFooters(text: string): { parts: string[]; footers: string[] } | null {
  const found = [...text.matchAll(FOOTER)];
  const total = found[0]?.[2];
  if (found.length < 2 || found.some((footer) => footer[2] !== total)) return null;
  const feet = found.map((footer) => ({ at: footer.index, text: footer[0], page: parseNumber(footer[1] ?? '') }));
  const parts: string[] = [];
  let from = 0;
  const all = withSlideNumbers(text, feet);
  for (const foot of all) {
    parts.push(text.slice(from, foot.at));
    from = foot.at + foot.text.length;
  }
  parts.push(text.slice(from));
  return { parts: parts.filter((part) => part.trim() !== ''), footers: all.map((foot) => foot.text) };
}

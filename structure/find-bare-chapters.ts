import type { Marker } from './markers.ts';

const STOP = /[。!?”"』」…》】]/;
/** The chapter number 1 of `1 绪论 1.1 背景`, which has no sign after it: at most a heading's length before its first section. */
export function findBareChapter(text: string, path: string, after: number, before: number): Marker | null {
  const number = path.split('.')[0] ?? '';
  const from = Math.max(after, before - 60);
  const found = new RegExp(`(?:^|[^\\d.第])(${number})(?= ?[\\p{Script=Han}A-Z][^。;!?]*$)`, 'u').exec(
    text.slice(from, before),
  );
  if (!found) return null;
  const start = from + found.index + found[0].length - number.length;
  return { kind: 'digit', value: Number(number), start, end: start + number.length, depth: 0 };
}

/** What a bare number is no chapter's before: 3名, 60岁, 1.5倍. */
const COUNTED = /^ ?(?:[个级倍万亿元节年月日米吨号条人名次天岁项种时分秒点章届位家台件层周页篇期克度%]|小时|公)/;

/** The number before a title, where it stands but once in [from, to) and after a stop; the first may be glued to what is before it. */
function findBareNumber(text: string, value: number, from: number, to: number): Marker | null {
  const range = text.slice(from, to);
  const places = [...range.matchAll(new RegExp(`(?<![\\d.,第])${value}(?= ?\\p{Script=Han}{2})`, 'gu'))].filter(
    ({ 0: number, index }) =>
      !COUNTED.test(range.slice(index + number.length, index + number.length + 3)) &&
      (value === 1 || STOP.test(text.charAt(from + index - 1))),
  );
  const [only] = places;
  if (!only || places.length > 1) return null;
  const start = from + only.index;
  return { kind: 'digit', value, start, end: start + only[0].length, depth: 0 };
}

/** Chapters without sections of their own: the bare numbers before, between and after those `bare` ones that have some. */
export function findBareChapters(text: string, bare: Marker[]): Marker[] {
  const found: Marker[] = [];
  for (const [i, chapter] of bare.entries()) {
    const from = bare[i - 1]?.end ?? 0;
    for (let value = chapter.value - 1, to = chapter.start; value > (bare[i - 1]?.value ?? 0); value--) {
      const before = findBareNumber(text, value, from, to);
      if (!before) break;
      found.push(before);
      to = before.start;
    }
  }
  for (let last = bare.at(-1); last; ) {
    const next = findBareNumber(text, last.value + 1, last.end, text.length);
    if (next) found.push(next);
    last = next ?? undefined;
  }
  return found;
}

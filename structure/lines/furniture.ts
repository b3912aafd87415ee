import type { Removal } from '../../reading/types';
import { pushAll } from '../push-all';
import type { Line, LoadedPage } from './types';

/** Share of the page's height, from its upper and lower edge, where running heads and feet stand. */
const EDGE = 0.13;
/** Same place on two pages: share of the page's height. */
const SAME_PLACE = 0.012;

const dash = '[\\u2014\\u2013\\-\\u2212\\u00b7\\u2022\\u30fb~\\uff5e.|]';
const roman = '(?=[ivxlc])(?:c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})';
const number = `(?:\\d{1,4}|${roman})`;
const han = '[一二三四五六七八九十百零〇]{1,5}';
const DECORATED = new RegExp(
  [
    `^${dash}{1,3}\\s*${number}\\s*${dash}{1,3}$`,
    `^第\\s*(?:\\d{1,4}|${han})\\s*[页頁](?:\\s*[,，/|(（]?\\s*共\\s*(?:\\d{1,4}|${han})\\s*[页頁][)）]?)?[。.]?$`,
    `^共\\s*\\d{1,4}\\s*[页頁]\\s*[,，/]?\\s*第\\s*\\d{1,4}\\s*[页頁]$`,
    `^\\d{1,4}\\s*(?:/|of|von|de|sur)\\s*\\d{1,4}$`,
    `^(?:page|p\\.|pg\\.?|seite|página|pagina|trang|стр\\.)\\s*${number}(?:\\s*(?:/|of|von|de|sur|di|из)\\s*\\d{1,4})?$`,
    `^[\\[(<〔【]\\s*${number}\\s*[\\])>〕】]$`,
  ].join('|'),
  'i',
);
const PLAIN = new RegExp(`^${number}$`, 'i');

/** Whether a line of a page says its number and no more. */
export const isPageNumber = (text: string): boolean => DECORATED.test(text) || PLAIN.test(text);

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
function toNumber(text: string): number {
  const digits = /\d+/.exec(text);
  if (digits) return Number(digits[0]);
  const values = [...text.toLowerCase()].flatMap((char) => ROMAN[char] ?? []);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

const keyOf = (text: string): string => text.replace(/\s+/g, '').replace(/\d+/g, '#').toLowerCase();

interface Edge {
  page: LoadedPage;
  line: Line;
  /** Middle of the line as a share of the page's height. */
  at: number;
  /** Rows between it and the edge: 0 for the outermost. */
  rank: number;
}

type Peers = Map<LoadedPage, Edge[]>;

function peersOf(edges: Edge[]): Peers {
  const peers: Peers = new Map();
  for (const edge of edges) {
    const own = peers.get(edge.page);
    if (own) own.push(edge);
    else peers.set(edge.page, [edge]);
  }
  return peers;
}

/** The outermost three rows of either edge of a page. */
function edgesOf(page: LoadedPage): { top: Edge[]; bottom: Edge[] } {
  const sorted = [...page.lines].filter((line) => !line.askew).sort((a, b) => a.baseline - b.baseline);
  const take = (lines: Line[], inside: (at: number) => boolean): Edge[] => {
    const out: Edge[] = [];
    let rank = -1;
    let last = Number.NaN;
    for (const line of lines) {
      const at = (line.y + line.height / 2) / page.height;
      if (!inside(at)) break;
      if (!(Math.abs(line.baseline - last) <= 0.5 * line.size)) rank++;
      last = line.baseline;
      if (rank > 2) break;
      out.push({ page, line, at, rank });
    }
    return out;
  };
  return { top: take(sorted, (at) => at < EDGE), bottom: take(sorted.reverse(), (at) => at > 1 - EDGE) };
}

/** Lines that say the same (numbers aside) at the same place on several pages. */
function findRepeated(edges: Edge[], pages: number): Set<Line> {
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) {
    const key = keyOf(edge.line.text);
    const group = groups.get(key);
    if (group) group.push(edge);
    else groups.set(key, [edge]);
  }
  const found = new Set<Line>();
  for (const group of groups.values()) {
    group.sort((a, b) => a.at - b.at);
    // A window over the places: those within reach of the edge in the middle.
    let from = 0;
    let to = 0;
    for (const edge of group) {
      while ((group[from]?.at ?? 0) < edge.at - SAME_PLACE) from++;
      while (to < group.length && (group[to]?.at ?? 0) <= edge.at + SAME_PLACE) to++;
      // Enough of them tell: the rest need not be counted.
      const same = group
        .slice(from, Math.min(to, from + 12))
        .filter((other) => Math.abs(other.line.size - edge.line.size) < 1);
      const on = new Set([...same, edge].map((other) => other.page.number)).size;
      if (on >= 3 || (on === 2 && pages <= 4)) found.add(edge.line);
    }
  }
  return found;
}

/** Numbers alone at the edge that count with the pages. */
function findCounting(edges: Edge[], peers: Peers, furniture: ReadonlySet<Line>): Set<Line> {
  const found = new Set<Line>();
  const plain = edges.filter(({ line }) => PLAIN.test(line.text));
  const byOffset = new Map<number, Edge[]>();
  for (const edge of plain) {
    const offset = toNumber(edge.line.text) - edge.page.number;
    const group = byOffset.get(offset);
    if (group) group.push(edge);
    else byOffset.set(offset, [edge]);
  }
  for (const [offset, group] of byOffset) {
    const on = new Set(group.map((edge) => edge.page.number)).size;
    for (const edge of group) {
      const outermost = edge.rank === 0 || outerAre(peers, edge, furniture);
      if (outermost && (on >= 2 || offset === 0)) found.add(edge.line);
    }
  }
  return found;
}

/** Whether all rows between this one and the page's edge are furniture. `peers`: the edge rows of each page. */
const outerAre = (peers: Peers, edge: Edge, furniture: ReadonlySet<Line>): boolean =>
  (peers.get(edge.page) ?? []).every((other) => other.rank >= edge.rank || furniture.has(other.line));

/** White space that sets a line off from the body, in its own font size. */
function isSetOff({ page, line }: Edge): boolean {
  let nearest = Number.POSITIVE_INFINITY;
  for (const other of page.lines) {
    const distance = Math.abs(other.baseline - line.baseline);
    if (distance > 0.5 * line.size && distance < nearest) nearest = distance;
  }
  return nearest > 1.9 * line.size;
}

/** Page numbers that stand elsewhere: set off by signs, counting with the pages, at one place on several of them. */
function findStrayNumbers(pages: LoadedPage[]): Set<Line> {
  const groups = new Map<string, { line: Line; page: LoadedPage }[]>();
  for (const page of pages) {
    for (const line of page.lines) {
      if (line.text.length > 24 || !DECORATED.test(line.text) || toNumber(line.text) !== page.number) continue;
      const key = `${keyOf(line.text)} ${Math.round((line.baseline / page.height) * 100)}`;
      groups.set(key, [...(groups.get(key) ?? []), { line, page }]);
    }
  }
  const found = new Set<Line>();
  for (const group of groups.values())
    if (new Set(group.map(({ page }) => page.number)).size >= 2) for (const { line } of group) found.add(line);
  return found;
}

function findMarks(pages: LoadedPage[], usual: number): Set<Line> {
  const places = new Map<string, number>();
  for (const page of pages)
    for (const line of page.lines) if (line.askew || line.pale) places.set(line.text, (places.get(line.text) ?? 0) + 1);
  const found = new Set<Line>();
  for (const page of pages)
    for (const line of page.lines) {
      if (line.askew && ((places.get(line.text) ?? 0) >= 2 || line.size >= 1.8 * usual)) found.add(line);
      if (line.pale && (places.get(line.text) ?? 0) >= 3) found.add(line);
    }
  return found;
}

export interface Cleaned {
  pages: LoadedPage[];
  removed: Removal[];
}

/**
 * Takes running heads and feet, page numbers and watermarks off the pages; each is recorded once per wording.
 * @param usual the usual font size
 * @param isNag whether a line at a page's edge is the host's own plea, not the document's; `apart`: it is set off and small
 */
export function removeFurniture(
  pages: LoadedPage[],
  usual: number,
  isNag: (text: string, apart: boolean) => boolean,
): Cleaned {
  const tops: Edge[] = [];
  const bottoms: Edge[] = [];
  for (const page of pages) {
    const { top, bottom } = edgesOf(page);
    pushAll(tops, top);
    pushAll(bottoms, bottom);
  }
  const reasons = new Map<Line, Pick<Removal, 'reason' | 'rule'>>();
  for (const edges of [tops, bottoms]) {
    for (const edge of edges) {
      const { line } = edge;
      const apart = line.size < usual * 0.97 && isSetOff(edge);
      if (isNag(line.text, apart)) reasons.set(line, { reason: 'decoy', rule: 'page-edge' });
    }
    const peers = peersOf(edges);
    const repeated = findRepeated(edges, pages.length);
    const decided = new Set<Line>(reasons.keys());
    const decorated = edges.filter(({ line }) => DECORATED.test(line.text));
    for (const { line } of decorated) decided.add(line);
    const either = new Set([...decided, ...repeated]);
    for (const edge of edges)
      if (repeated.has(edge.line) && outerAre(peers, edge, either)) {
        if (pages.length > 2 || edge.line.size < usual * 0.97 || isSetOff(edge)) decided.add(edge.line);
      }
    for (const line of findCounting(edges, peers, decided)) decided.add(line);
    for (const edge of edges) {
      if (!decided.has(edge.line) || reasons.has(edge.line)) continue;
      const isNumber = DECORATED.test(edge.line.text) || PLAIN.test(edge.line.text);
      if (isNumber && !outerAre(peers, edge, decided)) continue;
      reasons.set(edge.line, isNumber ? { reason: 'page-number' } : { reason: 'running-head' });
    }
  }
  for (const line of findStrayNumbers(pages)) reasons.set(line, { reason: 'page-number' });
  for (const line of findMarks(pages, usual)) reasons.set(line, { reason: 'decoy', rule: 'watermark' });
  const told = new Set<string>();
  const removed: Removal[] = [];
  for (const [line, why] of reasons) {
    const key = `${why.reason} ${keyOf(line.text)}`;
    if (told.has(key)) continue;
    told.add(key);
    removed.push({ ...why, text: line.text.slice(0, 200) });
  }
  return {
    pages: pages.map((page) => ({ ...page, lines: page.lines.filter((line) => !reasons.has(line)) })),
    removed,
  };
}

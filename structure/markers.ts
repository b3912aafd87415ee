import { isHan } from './fold-text.ts';
import { parseNumber } from './numerals.ts';

/**
 * Kinds of numbering. The ranks of Chinese documents are those of GB/T 9704-2012 (一、 （一） 1. （1）) and of statutes
 * (编 章 节 条).
 */
export type MarkerKind =
  | 'part' // 第一编, 第一篇, 第一部分
  | 'chapter' // 第一章, 第三回, 第二讲
  | 'section' // 第一节
  | 'article' // 第一条
  | 'han' // 一、
  | 'han-paren' // （一）
  | 'digit' // 1. 1、 1．
  | 'digit-paren' // （1）
  | 'digit-half' // 1)
  | 'circled' // ①
  | 'decimal' // 1.1, 2.3.1
  | 'option' // A．
  | 'letter-paren' // (a), a), (iv): at the start of lines only
  | 'bullet' // ●, ◆, ——
  | 'annex'; // 附件1

/** A numbering at `start`, its own text ending at `end`; `value` is its number (NaN for a bullet); `depth` counts a decimal's parts. */
export interface Marker {
  kind: MarkerKind;
  value: number;
  start: number;
  end: number;
  depth: number;
}

const HAN_NUMBER = '[一二三四五六七八九十百千零〇○两]';
/** Each alternative is one named group; the order matters: the longer reading first. Written for folded text. */
const MARKER = new RegExp(
  [
    `第ord(?<part>编|篇|卷|部分)`,
    `第ord(?<chapter>章|回|讲|课|单元)`,
    `第ord(?<section>节)`,
    `第ord(?<article>条)(?:之${HAN_NUMBER}{1,2})?`,
    `附件(?<annex>${HAN_NUMBER}{1,2}|\\d{1,2})?`,
    `(?<han>${HAN_NUMBER}{1,3})[、.](?!\\d)`,
    `\\((?<hanParen>${HAN_NUMBER}{1,3})\\)`,
    `\\((?<digitParen>\\d{1,2})\\)`,
    `(?<decimal>\\d{1,2}(?:\\.\\d{1,2}){1,4})\\.?(?![\\d%])`,
    `(?<digit>\\d{1,3})(?:、(?!\\d)|\\.(?!\\d)|[、.](?=(?:19|20)\\d\\d年))`,
    `(?<digitHalf>\\d{1,2})[)】]`,
    `(?<circled>[\\u2460-\\u2473])`,
    `(?<option>[A-H])[.、]`,
    `(?<bullet>[●•◆◇■□▲△▶►➢★☆※○◎]|——)`,
  ]
    .join('|')
    .replaceAll('ord', `\\s?(?:${HAN_NUMBER}{1,8}|\\d{1,4})\\s?`),
  'g',
);
/** What a number is counted in, so that 2.5级 and 1.8万 are amounts. */
export const UNIT_AFTER = /^(?:[%‰℃级倍万亿元节年月日个米吨号版章°+\-=<>×]|公|千克|毫|厘|平方|[a-z]{1,3}\b)/;
const KIND_OF_GROUP: Record<string, MarkerKind> = {
  part: 'part',
  chapter: 'chapter',
  section: 'section',
  article: 'article',
  annex: 'annex',
  han: 'han',
  hanParen: 'han-paren',
  digitParen: 'digit-paren',
  decimal: 'decimal',
  digit: 'digit',
  digitHalf: 'digit-half',
  circled: 'circled',
  option: 'option',
  bullet: 'bullet',
};
const ORDINALS = new Set<MarkerKind>(['part', 'chapter', 'section', 'article']);

function toMarker(match: RegExpMatchArray): Marker | null {
  const found = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined);
  const start = match.index ?? 0;
  const kind = found ? KIND_OF_GROUP[found[0]] : 'annex';
  if (!kind) return null;
  const word = found?.[1] ?? '';
  const marker: Marker = { kind, value: Number.NaN, start, end: start + match[0].length, depth: 0 };
  if (ORDINALS.has(kind)) {
    marker.value = parseNumber(/[^第\s]+?(?=\s?(?:编|篇|卷|部分|章|回|讲|课|单元|节|条))/.exec(match[0])?.[0] ?? '');
  } else if (kind === 'decimal') {
    const parts = word.split('.');
    marker.depth = parts.length;
    marker.value = Number(parts.at(-1));
  } else if (kind === 'annex') marker.value = word ? parseNumber(word) : 0;
  else if (kind !== 'bullet') marker.value = parseNumber(word);
  return marker;
}

/** Every place of a folded text (see `foldText`) that has the form of a numbering, in order; which of them count is another question. */
export function findMarkers(text: string): Marker[] {
  const found: Marker[] = [];
  for (const match of text.matchAll(MARKER)) {
    const marker = toMarker(match);
    if (!marker || (Number.isNaN(marker.value) && marker.kind !== 'bullet')) continue;
    const before = text.charAt(marker.start - 1);
    // 23.5, 三十一、, x1): the number goes on to the left, or it is part of a word.
    if (/^[\d(A-Za-z]/.test(match[0]) && /[\dA-Za-z.]/.test(before) && match[0].charAt(0) !== '(') continue;
    if (marker.kind === 'digit-paren' && /[A-Za-z\d_]/.test(before)) continue;
    if ((marker.kind === 'han' || marker.kind === 'circled') && /[第零〇一二三四五六七八九十百千①-⑳]/.test(before))
      continue;
    found.push(marker);
  }
  return found;
}

/**
 * The numbering that a line starts with, or null. For lines as a reader sees them (folded or not): `一、总则`, `（1）…`, `2.3 Scope`,
 * `Chapter 4`, `• …`. `text` is the marker's own text.
 */
export function readLineMarker(line: string): (Marker & { text: string }) | null {
  const trimmed = line.trimStart();
  const folded = [...trimmed.slice(0, 24)]
    .map((char) => (/[\uff01-\uff5e]/.test(char) ? char.normalize('NFKC') : char))
    .join('');
  for (const [pattern, kind] of LINE_MARKERS) {
    const match = pattern.exec(folded);
    if (!match) continue;
    const value = kind === 'bullet' ? Number.NaN : parseNumber((match[1] ?? '').toLowerCase());
    return { kind, value, start: 0, end: match[0].length, depth: 0, text: trimmed.slice(0, match[0].length) };
  }
  const marker = findMarkers(folded)[0];
  if (marker?.start !== 0 || (marker.kind === 'decimal' && UNIT_AFTER.test(folded.slice(marker.end)))) return null;
  return { ...marker, text: trimmed.slice(0, marker.end) };
}

/** Numberings of lines that are no numberings inside a flattened text: they need the line's start to be told from words. */
const LINE_MARKERS: [RegExp, MarkerKind][] = [
  [/^(?:part|volume|book)\s+(\d+|[ivxlc]+)\b[.:]?/i, 'part'],
  [/^(?:chapter|unit|lesson|lecture)\s+(\d+|[ivxlc]+)\b[.:]?/i, 'chapter'],
  [/^section\s+(\d+|[ivxlc]+)\b[.:]?/i, 'section'],
  [/^article\s+(\d+|[ivxlc]+)\b[.:]?/i, 'article'],
  [/^(?:appendix|annex|exhibit|schedule)\s+(\d+|[a-z]|[ivxlc]+)\b[.:]?/i, 'annex'],
  [/^\(([a-z]|[ivx]+)\)(?=\s|$)/, 'letter-paren'],
  [/^([a-z])\)(?=\s|$)/, 'letter-paren'],
  [/^([-*–·‣▪])(?=\s+\S)/, 'bullet'],
];

/** True where a space belongs between two characters that a line break stood between: not beside Chinese. */
export function needsSpace(before: string, after: string): boolean {
  return before !== '' && after !== '' && !isHan(before) && !isHan(after);
}

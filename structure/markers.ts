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
const ORDINAL = `\\s?(?:${HAN_NUMBER}{1,8}|\\d{1,4})\\s?`;
/** The forms of numbering by what they start with, each alternative a named group. Written for folded text; tried where they may start. */
const FORMS: [string, RegExp][] = [
  [
    '第',
    new RegExp(
      `第${ORDINAL}(?:(?<part>编|篇|卷|部分)|(?<chapter>章|回|讲|课|单元)|(?<section>节)|(?<article>条)(?:之${HAN_NUMBER}{1,2})?)`,
      'y',
    ),
  ],
  ['附', new RegExp(`附件(?<annex>${HAN_NUMBER}{1,2}|\\d{1,2})?`, 'y')],
  ['一二三四五六七八九十百千', new RegExp(`(?<han>${HAN_NUMBER}{1,3})(?:[、.](?!\\d)|、(?=(?:19|20)\\d\\d年))`, 'y')],
  ['(', new RegExp(`\\((?:(?<hanParen>${HAN_NUMBER}{1,3})|(?<digitParen>\\d{1,2}))\\)`, 'y')],
  [
    '0123456789',
    new RegExp(
      [
        '(?<decimal>\\d{1,2}(?:\\.\\d{1,2}){1,4})\\.?(?![\\d%])',
        '(?<digit>\\d{1,3})(?:、(?!\\d)|\\.(?!\\d)|[、.](?=(?:19|20)\\d\\d年))',
        '(?<digitHalf>\\d{1,2})[)】]',
      ].join('|'),
      'y',
    ),
  ],
  ['①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', /(?<circled>[\u2460-\u2473])/y],
  ['ABCDEFGH', /(?<option>[A-H])[.、]/y],
  ['●•◆◇■□▲△▶►➢★☆※○◎—', /(?<bullet>[^—]|——)/y],
];
/** For each UTF-16 unit the form that may start with it, counted from 1; 0 for none. */
const STARTS = new Uint8Array(65536);
for (const [i, [units]] of FORMS.entries()) for (const unit of units) STARTS[unit.charCodeAt(0)] = i + 1;
const NUMERALS = new Set([...'零〇一二三四五六七八九十百千']);
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

function toMarker(match: RegExpExecArray): Marker | null {
  const groups = match.groups ?? {};
  let kind: MarkerKind = 'annex';
  let word = '';
  for (const group in groups) {
    const text = groups[group];
    if (text === undefined) continue;
    kind = KIND_OF_GROUP[group] ?? kind;
    word = text;
    break;
  }
  const marker: Marker = { kind, value: Number.NaN, start: match.index, end: match.index + match[0].length, depth: 0 };
  if (kind === 'bullet') return marker;
  if (ORDINALS.has(kind)) marker.value = parseNumber(ORDINAL_NUMBER.exec(match[0])?.[0] ?? '');
  else if (kind === 'decimal') {
    const parts = word.split('.');
    marker.depth = parts.length;
    marker.value = Number(parts.at(-1));
  } else marker.value = word === '' ? 0 : parseNumber(word);
  return Number.isNaN(marker.value) ? null : marker;
}
const ORDINAL_NUMBER = /[零〇○一二三四五六七八九十百千两\d]+/;

/** Every place of a folded text (see `foldText`) that has the form of a numbering, in order; which of them count is another question. */
export function findMarkers(text: string): Marker[] {
  const found: Marker[] = [];
  for (let i = 0; i < text.length; i++) {
    const form = STARTS[text.charCodeAt(i)] ?? 0;
    if (form === 0) continue;
    const before = text.charAt(i - 1);
    const first = text.charAt(i);
    // 23.5, 三十一、, x1), apt(8): the number goes on to the left, or it is part of a word.
    if (/[\dA-H]/.test(first) && /[\dA-Za-z.]/.test(before)) continue;
    if (NUMERALS.has(first) && (before === '第' || NUMERALS.has(before))) continue;
    const pattern = FORMS[form - 1]?.[1];
    if (!pattern) continue;
    pattern.lastIndex = i;
    const match = pattern.exec(text);
    const marker = match && toMarker(match);
    if (!marker) continue;
    i = marker.end - 1;
    if (marker.kind === 'digit-paren' && /[A-Za-z\d_]/.test(before)) continue;
    if (marker.kind === 'circled' && /[①-⑳]/.test(before)) continue;
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

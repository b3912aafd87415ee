import type { Cut } from './find-blocks.ts';
import { SURNAME } from './find-rosters.ts';
import type { FoldedText } from './fold-text.ts';
import { NEVER_ENDS, NEVER_OPENS } from './heading-words.ts';

const STOP = /[。!?]/;
const CLOSED = /[。!?:;…_]/;
const QUOTED = /[”』」)》】]/;
const DATE = /^(?:19|20)\d\d年\d{1,2}月\d{1,2}日/;
const PARTICLE = /^(?:[中里上下内外为等和与及或的是年月日]|以及)/;
/** Where every second stop or more is followed by a space, spaces are a habit of typing. */
const HABIT = 0.75;
/** What share of it the spaces between two words must be for the habit to be none. */
const BETWEEN = 0.12;
const HAN = /[\u4e00-\u9fff]/;

/**
 * Where blocks start in a Chinese text whose line breaks became spaces. Chinese is written without spaces: where there are some
 * after stops, but not after most of them, they stand for breaks. Not those after a numbering (第一条 为了…), beside Latin words
 * and numbers, and in the title, which ends at `titleEnd`. `cuts`: the starts that are known, ascending. Null: the spaces, if any, say nothing.
 */
export function findGapBlocks({ text, gaps }: FoldedText, cuts: Cut[], titleEnd: number): number[] | null {
  if (gaps.length < 3) return null;
  const numbered = new Set(cuts.flatMap(({ at, marker }) => (marker ? [at] : [])));
  const afterStop = gaps.filter((at) => STOP.test(text.charAt(at - 1)) && !numbered.has(at)).length;
  const stops =
    (text.match(/[。!?](?![”"』」)])/g)?.length ?? 0) - cuts.filter(({ at }) => STOP.test(text.charAt(at - 1))).length;
  const spaces = new Set(gaps);
  const spaced = [...numbered].filter((at) => spaces.has(at)).length;
  const glued = [...numbered].filter((at) => at > 0 && !spaces.has(at) && text.charAt(at - 1) !== ' ').length;
  if (afterStop + spaced < 3 || glued > spaced) return null;
  // Who types a space after each stop types none between two words.
  const between = gaps.filter((at) => HAN.test(text.charAt(at - 1)) && HAN.test(text.charAt(at))).length;
  if (stops >= 12 && afterStop > HABIT * stops && between < afterStop * BETWEEN) return null;
  const markers = cuts.flatMap(({ marker }) => (marker ? [marker] : []));
  const inHeading = new Set(
    markers.flatMap(({ kind, end }) => (/part|chapter|section/.test(kind) ? headingGaps(text, end, gaps) : [end])),
  );
  return gaps.filter((at, i) => {
    if (at <= titleEnd || inHeading.has(at) || NUMBERING.test(text.slice(at - 8, at))) return false;
    const segment = text.slice(Math.max(gaps[i - 1] ?? 0, at - 12), at);
    return isBreak(text, at, spaces) && !isName(segment.split(':').at(-1) || segment);
  });
}

const NUMBERING = /第[一二三四五六七八九十百零\d]{1,6}[章节条编回]$/;

/** A name in a list of persons, set apart from the office that follows it; or one character of a name of two, spaced out. */
function isName(segment: string): boolean {
  return segment.length < 2 || (segment.length <= 4 && SURNAME.test(segment) && /^[\u4e00-\u9fff]+$/.test(segment));
}

/** 第九回 两军相会 一战成名: the gaps in a chapter's heading of two halves of the same length. */
function headingGaps(text: string, end: number, gaps: number[]): number[] {
  const inside = gaps.filter((at) => at >= end && at <= end + 40).slice(0, 3);
  const [first = end, second, third] = inside[0] === end ? inside : [end, ...inside];
  const halves = second !== undefined && third !== undefined && second - first === third - second;
  return halves && !/[,。]/.test(text.slice(first, third)) ? [first, second] : [first];
}

/** 2006年10月31日 第十届全国人民代表大会…通过: a date and what was done on it are one line. */
const ENACTED =
  /^[^。,;]{0,60}?(?:会议(?:修订)?通过|通过并公布|通过(?=\d{4}年|第一)|公布|发布|施行|批准|修[正订]|生效|令第)/;
const DATED = /\d{4}年\d{1,2}月\d{1,2}日$/;
const OPENING: Record<string, string> = { '”': '“', '』': '『', '」': '「', ')': '(', '》': '《', '】': '【' };

/** Whether a space after a closed bracket or quotation is one of those that set it, or the Latin word in it, apart. */
function isSetApart(text: string, at: number, spaces: Set<number>): boolean {
  const open = text.lastIndexOf(OPENING[text.charAt(at - 1)] ?? '\0', at - 1);
  if (open < 0 || at - open > 40) return false;
  const before = text.charAt(open - 1);
  if (text.charAt(at - 1) === ')') return /[A-Za-z]/.test(before);
  if (spaces.has(open) && /\p{Script=Han}/u.test(before)) return true;
  return /\w/.test(text.slice(open, at)) && !/\p{Script=Han}/u.test(text.slice(open, at));
}

function isBreak(text: string, at: number, spaces: Set<number>): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at);
  const next = text.slice(at, at + 12);
  if (CLOSED.test(before)) return !/[,、。;:)”》]/.test(after);
  if (PARTICLE.test(next) || NEVER_OPENS.has(after)) return false;
  if (QUOTED.test(before) && isSetApart(text, at, spaces)) return false;
  if (before === '日' && DATED.test(text.slice(at - 11, at)) && ENACTED.test(text.slice(at, at + 70))) return false;
  if (QUOTED.test(before)) return HAN.test(after) || DATE.test(next);
  if (!HAN.test(before) || NEVER_ENDS.has(before)) return false;
  return /[\u4e00-\u9fff《]/.test(after) || DATE.test(next);
}

/** Offsets where a block starts in an exam paper: statements, options, materials and their sources. Offsets are of folded text. */

const SCORE = /\((?:本题|每小题|共)?\s?\d{1,3}分\)/g;
const OPTIONS = /A[.、](?=[^A-Z])/g;
/** 材料一 as a line of its own; not 根据材料一、二. */
const MATERIAL =
  /材料(?<=(?:^|[。!?”)》题分求:;])材料)(?:[一二三四五六七八]|\d)?(?![、和与及中,并结反的所内能可、。])(?=[:\p{L}“《"（(\d])/gu;
const CITATION = /(?:——|--|﹣﹣)(?<=[。!?”")…](?:——|--|﹣﹣))[﹣—-]*(?=摘|据|选|引|改|《|[\p{L}·]{2,8}《)/gu;
const TASK =
  /(?:阅读|根据|结合|依据)[^。]{0,20}(?:材料|图|表|短文|文字)[^。]{0,20}(?:回答|完成)[^。]{0,12}(?:问题|要求|小题|任务)。/g;

const NEXT_OPTIONS = [...'BCDEFG'].map((letter) => new RegExp(`(?<![A-Za-z])${letter}[.、]`));

/** True when the text is an exam paper: questions with marks, or options in order, more than once. */
export function isExam(text: string): boolean {
  const head = text.slice(0, 200_000);
  return (
    (head.match(SCORE)?.length ?? 0) >= 2 ||
    (head.match(/A[.、][^A-D]{1,80}B[.、][^A-D]{1,80}C[.、]/g)?.length ?? 0) >= 2
  );
}

/** The offsets of options A. B. C. D. that follow each other within reach, each group as one list; [] where `A.` stands alone. */
function findOptionGroups(text: string): number[][] {
  const groups: number[][] = [];
  for (const match of text.matchAll(OPTIONS)) {
    const group = [match.index];
    for (const pattern of NEXT_OPTIONS) {
      const from = (group.at(-1) ?? 0) + 2;
      const reach = text.slice(from, from + 160);
      const place = reach.search(pattern);
      if (place < 0) break;
      group.push(from + place);
    }
    if (group.length >= 2) groups.push(group);
  }
  return groups;
}

/** Options that are combinations (①③) or a word or two stand on one line; others each on their own. */
function splitOptions(text: string, group: number[]): number[] {
  const sizes = group.slice(1).map((at, i) => at - (group[i] ?? 0) - 2);
  const short =
    sizes.every((size) => size <= 3) || /^A[.、][\u2460-\u2473→、]+B/.test(text.slice(group[0], (group[0] ?? 0) + 20));
  return short ? group.slice(0, 1) : group;
}

/** The statements ①…②…③… between a question's stem, which ends in `()`, and its options. */
function findStatements(text: string, stem: number, options: number): number[] {
  const found: number[] = [];
  for (let at = stem; at < options; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x2460 || unit > 0x2473) continue;
    if (unit - 0x2460 !== found.length) return [];
    found.push(at);
  }
  const long = found.every((at, i) => (found[i + 1] ?? options) - at >= 4);
  return found.length >= 2 && long ? found : [];
}

/** Where blocks start in an exam paper, besides its numbered questions. */
export function findExamBlocks(text: string): number[] {
  const starts: number[] = [];
  let before = 0;
  for (const group of findOptionGroups(text)) {
    const first = group[0] ?? 0;
    starts.push(...splitOptions(text, group));
    const near = text.slice(Math.max(before, first - 400), first).lastIndexOf('①');
    const stem = near < 0 ? -1 : Math.max(before, first - 400) + near;
    if (stem > before) starts.push(...findStatements(text, stem, first));
    before = group.at(-1) ?? first;
  }
  for (const match of text.matchAll(MATERIAL)) {
    // 15．（15分）材料一: one line with its question
    if (text.slice(match.index - 2, match.index) !== '分)') starts.push(match.index);
    const end = match.index + match[0].length;
    if (text.charAt(end) !== ':' && match[0].length > 2) starts.push(end);
  }
  for (const match of text.matchAll(CITATION)) starts.push(match.index);
  for (const match of text.matchAll(TASK)) starts.push(match.index + match[0].length);
  return starts;
}

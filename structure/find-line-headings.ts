import type { Block } from './blocks.ts';

/** Longest unnumbered heading, in characters of folded text. */
const LONGEST_HAN = 30;
const LONGEST_OTHER = 90;
const MOST_WORDS = 12;
const NO_HEADING =
  /[。;,、:.!…号]$|^[图表][\d一二三四五六七八九十]|[。;]|^[([《“"'‘•●◆■—-]|[)\]》]$|\d{4}年\d|^\d|[_＿]{2}|@|https?:|^\p{Script=Han}{1,8}:/u;
const HAN = /[\u4e00-\u9fff]/;
const SENTENCE_END = /[。!?.:;”"')\]]$/;
/** A sentence, or what leads to a list, is long enough to be text when it ends as one. Unit: characters. */
const TEXT_END = /[。.:?!]["”’)]*$/;
const SHORTEST_TEXT = 12;

/**
 * Gives a level to unnumbered headings where lines are known: a short line without a stop, after the end of a sentence or another
 * heading, with a paragraph under it. A run of short lines is a list, an address or a signature. Changes nothing else. `spaced`: spaces
 * are all that tells lines, which may as well set Latin words apart.
 */
export function findLineHeadings(text: string, blocks: Block[], spaced = false): Block[] {
  const numbered = blocks.reduce((most, { level }) => Math.max(most, level), 1);
  const level = Math.min(6, numbered + 1);
  const shape = blocks.map(({ start, end }) => text.slice(start, end).trim());
  const leveled: Block[] = [];
  for (const [i, block] of blocks.entries()) {
    const body = shape[i] ?? '';
    const next = shape[i + 1] ?? '';
    const before = leveled[i - 1];
    const afterEnd = !before || before.level > 0 || SENTENCE_END.test(shape[i - 1] ?? '');
    const heading =
      block.level === 0 &&
      afterEnd &&
      looksLikeHeading(body) &&
      (looksLikeText(next) || isOverHeading(shape, i)) &&
      !(spaced && (/\w/.test(body) || /^\w/.test(next)));
    leveled.push(heading ? { ...block, level } : block);
  }
  return leveled;
}

/** A heading of letters between the end of a sentence and another heading. Short Chinese lines are rather a list. */
function isOverHeading(shape: string[], i: number): boolean {
  const [before = '', own = '', next = '', text = ''] = shape.slice(i - 1, i + 3);
  return /[.!?]$/.test(before) && !HAN.test(own) && looksLikeHeading(next) && looksLikeText(text);
}

function looksLikeHeading(body: string): boolean {
  if (body.length < 2 || body.length > LONGEST_OTHER || NO_HEADING.test(body)) return false;
  if (HAN.test(body)) return body.length <= LONGEST_HAN;
  return body.split(' ').length <= MOST_WORDS && /^(?!\p{Ll})\p{L}/u.test(body);
}

function looksLikeText(next: string): boolean {
  if (next.length >= SHORTEST_TEXT && TEXT_END.test(next)) return true;
  return HAN.test(next) ? next.length >= 30 && /[。;:?]/.test(next) : next.length >= 60 && /[.:?]/.test(next);
}

import { isHan } from './fold-text.ts';

/** Signs that Chinese type sets full width although they are not Chinese. */
const WIDE_SIGN = /[“”‘’…—·]/;

/** Share of lines that end in a stop where none is wrapped: of wrapped ones every fourth does by chance at most. */
const ALL_ENDED = 0.75;

/** Width of a line in columns: Chinese characters and their punctuation take two. */
function columnsOf(line: string, chinese: boolean): number {
  let columns = 0;
  for (let i = 0; i < line.length; i++) {
    const unit = line.charAt(i);
    columns += isHan(unit) || (chinese && WIDE_SIGN.test(unit)) ? 2 : 1;
  }
  return columns;
}

/**
 * The width that the lines were wrapped at. Chinese lines are mostly exactly as wide, but for signs that hang over and Latin words that
 * did not fit: the commonest width. Latin lines are ragged: the widest, a few stray ones left out. 0: the lines are not wrapped.
 */
function wrapWidth(widths: number[], chinese: boolean): number {
  const sorted = [...widths].sort((a, b) => a - b);
  const wide = sorted[Math.floor((sorted.length - 1) * (chinese ? 0.9 : 0.995))] ?? 0;
  if (wide < 20) return 0;
  if (!chinese) return wide;
  const counts = new Map<number, number>();
  for (const width of widths) if (width >= wide * 0.8) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [wide, 0])[0];
}

/** What the next line would have brought onto this one: a Chinese character, or a whole Latin word, with the signs that follow it. */
function firstUnit(line: string): string {
  const first = line.charAt(0);
  if (!isHan(first)) return /^[^\s\u2e80-\u9fff]+/.exec(line)?.[0] ?? first;
  const opening = /^[“‘（《『「【〔([{]*./.exec(line)?.[0] ?? first;
  return opening;
}

/**
 * Which lines end a block: those on which there was still room for the first word of the next. `gaps[i]`: an empty line comes after
 * line i; `indents[i]`: line i begins with an indent. Lines are trimmed.
 */
export function findLineBreaks(lines: string[], gaps: boolean[], indents: boolean[]): boolean[] {
  const chinese = lines.filter((line) => /[\u4e00-\u9fff]/.test(line)).length > lines.length / 2;
  const widths = lines.map((line) => columnsOf(line, chinese));
  // Verse, and paragraphs of one line each: hardly a line stops in the middle of a sentence.
  const ended = lines.filter((line) => /[。！？；.!?;:：][”’"')）]*$/.test(line)).length;
  const width = ended >= lines.length * ALL_ENDED && lines.length >= 6 ? 0 : wrapWidth(widths, chinese);
  const blank = gaps.filter(Boolean).length;
  const spaced = blank >= lines.length / 12;
  const indented = indents.filter(Boolean).length;
  const byIndent = indented >= 2 && indented <= lines.length * 0.7;
  return lines.map((line, i) => {
    const next = lines[i + 1];
    if (next === undefined) return true;
    if (gaps[i] || (byIndent && indents[i + 1])) return true;
    if (/[A-Za-z][-\u2010\u00ad]$/.test(line) && /^[A-Za-z]/.test(next)) return false;
    const own = widths[i] ?? 0;
    const space = isHan(line.slice(-1)) || isHan(next.charAt(0)) || /[A-Za-z]-$/.test(line) ? 0 : 1;
    if (width === 0) return !spaced;
    const room = own + space + columnsOf(firstUnit(next), chinese) <= width;
    // Where blank lines part the paragraphs, a line that is only a little short is ragged, no more.
    return spaced ? room && own < width * 0.6 && /[。！？.!?:：]["”’)）]?$/.test(line) : room;
  });
}

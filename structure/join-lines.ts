import { isHan } from './fold-text.ts';
import { spacesMixed } from './lines/run-gaps.ts';
import { collectWords, isLayoutHyphen } from './mend-hyphens.ts';

/** Hard-wrapped lines put together again: `starts[i]` is where line i begins in `text`. */
export interface JoinedLines {
  text: string;
  starts: number[];
}

/**
 * Joins lines: nothing between Chinese characters, a space between Latin words, no space after a hyphen, which goes where it is the
 * layout's. Lines are expected trimmed and not blank.
 */
export function joinLines(lines: string[]): JoinedLines {
  const words = collectWords(lines);
  const mixed = spacesMixed(lines);
  const starts: number[] = [];
  const parts: string[] = [];
  let size = 0;
  for (const [i, line] of lines.entries()) {
    starts.push(size);
    const next = lines[i + 1] ?? '';
    const part = line + jointOf(line, next, words, mixed);
    const kept = part.startsWith('\0', part.length - 1) ? line.slice(0, -1) : part;
    parts.push(kept);
    size += kept.length;
  }
  return { text: parts.join(''), starts };
}

/** What comes between two lines; '\0' where the hyphen at the first one's end goes. */
function jointOf(line: string, next: string, words: Map<string, number>, mixed: boolean): string {
  if (next === '') return '';
  if (/[A-Za-z][-\u2010\u00ad]$/.test(line) && /^[A-Za-z\d]/.test(next))
    return isLayoutHyphen(line, next, words) ? '\0' : '';
  const before = isHan(line.slice(-1));
  const after = isHan(next.charAt(0));
  if (before && after) return '';
  if (before !== after) return mixed && /[\p{L}\p{N}]$/u.test(line) && /^[\p{L}\p{N}]/u.test(next) ? ' ' : '';
  return ' ';
}

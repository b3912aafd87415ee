import type { RootContent } from 'mdast';
import { atOnce } from '../reading/in-steps.ts';
import { blocksToMdast, toSourceBlocks } from './blocks.ts';
import { type Cut, collectCutsSteps, isLatin, sortCuts } from './find-blocks.ts';
import { isExam } from './find-exam.ts';
import { findHeadings } from './find-headings.ts';
import { findLineBreaks } from './find-line-breaks.ts';
import { findLineHeadings } from './find-line-headings.ts';
import { foldText } from './fold-text.ts';
import { joinLines } from './join-lines.ts';
import type { StructureContext } from './restore-flat.ts';

/**
 * Headings and paragraphs put back into hard-wrapped lines, as copied from a PDF or a `<pre>`. A block ends with a line that had
 * room for more, at an empty line, before an indent, and before a numbering whose turn it is. Hyphens at line ends go only where
 * they are the layout's. Linear time.
 */
export function restoreWrapped(lines: string[] | string, context: StructureContext = {}): RootContent[] {
  const raw = typeof lines === 'string' ? lines.split(/\r\n|[\n\r\u2028\f\v]/) : lines;
  const kept: string[] = [];
  const gaps: boolean[] = [];
  const indents: boolean[] = [];
  for (const line of raw) {
    const text = line.trim();
    if (text === '') {
      if (kept.length > 0) gaps[kept.length - 1] = true;
      continue;
    }
    kept.push(text);
    gaps.push(false);
    indents.push(/^(?:\u3000{2}| {2,8}\S|\t)/.test(line));
  }
  const { text, starts } = joinLines(kept);
  const folded = foldText(text);
  const places = toFolded(folded.at, starts);
  const breaks = findLineBreaks(kept, gaps, indents);
  const broken = new Set(places.filter((_, i) => i === 0 || breaks[i - 1]));
  const known = atOnce(collectCutsSteps(folded, context.title ?? '', broken)).cuts;
  const cuts = new Map<number, Cut>();
  for (const at of places) {
    const cut = known.get(at);
    if (cut || broken.has(at)) cuts.set(at, cut ?? { at });
  }
  const exam = !isLatin(folded.text) && isExam(folded.text);
  const numbered = findHeadings(folded.text, sortCuts(cuts), exam, true);
  const blocks = exam ? numbered : findLineHeadings(folded.text, numbered);
  return blocksToMdast(text, toSourceBlocks(folded, blocks));
}

/** The folded offsets of source offsets; both ascend. */
function toFolded(at: Uint32Array, offsets: number[]): number[] {
  let i = 0;
  return offsets.map((offset) => {
    while (i < at.length && (at[i] ?? 0) < offset) i++;
    return i;
  });
}

import type { RootContent } from 'mdast';
import { isHan } from './fold-text.ts';
import { restoreFlat, type StructureContext } from './restore-flat.ts';
import { restoreWrapped } from './restore-wrapped.ts';

/** Lines wider than this were not wrapped by a typesetter. Unit: columns, Chinese characters taking two. */
const WIDEST = 200;

/** Columns of a line, Chinese characters taking two. */
function columnsOf(line: string): number {
  let columns = line.length;
  for (let i = 0; i < line.length; i++) if (isHan(line.charAt(i))) columns++;
  return columns;
}

/**
 * Structure put back into text of either kind: lines that a typesetter wrapped, or a flattened run. Lines are believed when there
 * are at least three and hardly one is wider than a page; where lines are long, each is flattened text of its own.
 */
export function restoreText(text: string, context: StructureContext = {}): RootContent[] {
  const lines = text.split(/\r\n|[\n\r\u2028\f\v]/).filter((line) => line.trim() !== '');
  const wide = lines.filter((line) => columnsOf(line) > WIDEST).length;
  if (lines.length >= 3 && wide <= lines.length / 50) return restoreWrapped(text, context);
  if (wide === 0 || lines.length === 1) return restoreFlat(text, context);
  // Paragraphs of their own, some of them flattened: a break that is there stays.
  return lines.flatMap((line, i) => restoreFlat(line, i === 0 ? context : {}));
}

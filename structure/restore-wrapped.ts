import type { RootContent } from 'mdast';
import type { StructureContext } from './restore-flat.ts';
import { restoreFlat } from './restore-flat.ts';

/** Headings and paragraphs put back into hard-wrapped lines, as copied from a PDF. */
export function restoreWrapped(lines: string[] | string, context: StructureContext = {}): RootContent[] {
  return restoreFlat(typeof lines === 'string' ? lines : lines.join('\n'), context);
}

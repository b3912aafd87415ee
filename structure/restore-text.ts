import type { RootContent } from 'mdast';
import { restoreFlat, type StructureContext } from './restore-flat.ts';
import { restoreWrapped } from './restore-wrapped.ts';

/** Structure put back into text of either kind: hard-wrapped lines, or one run. */
export function restoreText(text: string, context: StructureContext = {}): RootContent[] {
  return text.trim().split('\n').length >= 3 ? restoreWrapped(text, context) : restoreFlat(text, context);
}

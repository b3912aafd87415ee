import type { BlockContent, RootContent } from 'mdast';
import { pushAll } from './push-all';
import type { StructureContext } from './restore-flat.ts';
import { restoreWrapped } from './restore-wrapped.ts';

const QUOTED = /^ {0,3}> ?/;
/** Quotations in quotations; deeper ones keep their signs. */
const DEEPEST = 5;

/** Hard-wrapped text as `restoreWrapped` has it, with what mail quotes by `>` at the start of each line (RFC 3676 §4.5) as quotations. */
export function restoreQuoted(text: string, context: StructureContext = {}, depth = 0): RootContent[] {
  const lines = text.split(/\r\n|[\n\r]/);
  if (depth >= DEEPEST || !lines.some((line) => QUOTED.test(line))) return restoreWrapped(text, context);
  const blocks: RootContent[] = [];
  for (let from = 0; from < lines.length; ) {
    const quoted = QUOTED.test(lines[from] ?? '');
    let to = from;
    while (to < lines.length && QUOTED.test(lines[to] ?? '') === quoted) to++;
    const own = lines.slice(from, to);
    if (quoted) {
      const inner = own.map((line) => line.replace(QUOTED, '')).join('\n');
      const children = restoreQuoted(inner, context, depth + 1) as BlockContent[];
      if (children.length > 0) blocks.push({ type: 'blockquote', children });
    } else if (own.some((line) => line.trim() !== '')) pushAll(blocks, restoreWrapped(own.join('\n'), context));
    from = to;
  }
  return blocks;
}

import type { Heading, Node, RootContent } from 'mdast';

/**
 * Levels for the headings of a document shown under a heading of level 1, none skipped on the way down:
 * 1, 3, 3, 2 become 2, 3, 3, 3. Null for a heading inside a quotation or a list, which is shown as a bold line.
 */
export function headingLevels(content: RootContent[]): (node: Node) => number | null {
  const levels = new Map<Node, number>();
  const open: { depth: number; level: number }[] = [];
  const visit = (heading: Heading) => {
    while ((open.at(-1)?.depth ?? 0) >= heading.depth) open.pop();
    const level = Math.min(6, (open.at(-1)?.level ?? 1) + 1);
    open.push({ depth: heading.depth, level });
    levels.set(heading, level);
  };
  for (const node of content) if (node.type === 'heading') visit(node);
  return (node) => levels.get(node) ?? null;
}

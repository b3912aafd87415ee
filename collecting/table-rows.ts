import type { RootContent, Table } from 'mdast';
import { wordsOf } from '../markdown/words-of';

/** A row by itself carries the words of its table's head: by them it finds its table again. */
interface RowData {
  unnagHead?: string;
}

const headOf = (table: Table): string => wordsOf(table.children[0] ?? table);

/** Tables row by row: a list that shows only the rows near the window changes within one table. */
export const splitTables = (content: RootContent[]): RootContent[] =>
  content.flatMap((node): RootContent[] =>
    node.type === 'table'
      ? node.children.map((row) => ({ ...node, children: [row], data: { unnagHead: headOf(node) } as Table['data'] }))
      : [node],
  );

/** Rows that follow each other as one table again. */
export function joinTables(content: RootContent[]): RootContent[] {
  const joined: RootContent[] = [];
  for (const node of content) {
    const head = (node.data as RowData | undefined)?.unnagHead;
    const last = joined.at(-1);
    if (node.type !== 'table' || head === undefined) joined.push(node);
    else if (last?.type === 'table' && (last.data as RowData | undefined)?.unnagHead === head)
      joined[joined.length - 1] = { ...last, children: [...last.children, ...node.children] };
    else joined.push(node);
  }
  return joined.map((node) => {
    if (node.type !== 'table' || (node.data as RowData | undefined)?.unnagHead === undefined) return node;
    const { data: _, ...table } = node;
    return table;
  });
}

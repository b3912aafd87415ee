import type { ElementContent } from 'hast';
import { codeLanguage, codeText, isCodeTable } from './code';
import { type Child, make } from './hast';
import { buildTable, isLayout, readTable } from './table';
import type { Handler, Walker } from './walker';

/** A code block; in a table cell, one piece of code a line. */
export function putCode(value: string, language: string, walker: Walker): void {
  if (!value.trim()) return;
  if (!walker.inCell) {
    const back = walker.flow.leaveHeading();
    const text = { type: 'text', value } as const;
    walker.flow.put(make('pre', [make('code', [text], { className: language ? [`language-${language}`] : [] })]));
    back();
    return;
  }
  for (const line of value.split('\n'))
    if (line.trim()) walker.flow.line([make('code', [{ type: 'text', value: line.trimEnd() }])]);
}

/** A table as a table, as the code that it numbers, or as the content that it places. */
export const enterTable: Handler = (table, marks, walker) => {
  const { flow } = walker;
  if (isCodeTable(table)) {
    putCode(codeText(table), codeLanguage(table, walker.around().slice(0, 3)), walker);
    return;
  }
  if (walker.inCell) {
    walker.block(table, marks);
    return;
  }
  const grid = readTable(table);
  const back = flow.leaveHeading();
  if (isLayout(table, grid)) {
    const cells = grid.rows.flatMap((row) => row.map((cell): Child => make('div', cell.children as ElementContent[])));
    walker.later(table, grid.caption ? [grid.caption, ...cells] : cells, marks, back);
    return;
  }
  const built = buildTable(grid, (cell) => {
    const content = walker.line(cell.children, marks);
    const only = content.length === 1 ? content[0] : undefined;
    // Heads are bold already.
    return cell.header && only?.type === 'element' && only.tagName === 'strong' ? only.children : content;
  });
  const caption = built && grid.caption ? walker.line(grid.caption.children, marks) : [];
  if (caption.length > 0) flow.put(make('p', caption));
  if (built) flow.put(built);
  back();
};

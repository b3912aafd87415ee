import { markdownTable } from 'markdown-table';
import type { Table } from 'mdast';
import type { Handle } from 'mdast-util-to-markdown';
import { inBlock } from './inline';
import { joinLines } from './lines';

/** Wider tables are not padded: their source would be mostly spaces. */
const MAX_PADDED = 100;

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu;

/** Columns of a fixed-width font that a text takes (Unicode UAX #11: wide characters take two). */
function widthOf(text: string): number {
  let width = 0;
  for (const _ of text) width++;
  return width + (text.match(wide)?.length ?? 0);
}

/**
 * A GFM table, its columns padded to the same width where that fits a screen. Each cell is written first, by our own
 * handlers, and the library lays out what is written. A column is at least three wide: some readers want three dashes.
 */
export const table: Handle = (node: Table, _parent, state, info) => {
  const exit = state.enter('tableCell');
  const rows = node.children.map((row) =>
    row.children.map(({ children }) =>
      joinLines(
        inBlock(children, 'cell', state, () =>
          state.containerPhrasing({ type: 'paragraph', children }, { ...info, before: '', after: '' }),
        ),
        ' ',
      ).trim(),
    ),
  );
  exit();
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const widths = Array.from({ length: columns }, () => 3);
  for (const row of rows)
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 3, widthOf(cell));
    });
  const fits = widths.reduce((sum, width) => sum + width + 3, 1) <= MAX_PADDED;
  const [head = [], ...body] = rows;
  const heads = widths.map((_, i) => {
    const cell = head[i] ?? '';
    return cell + ' '.repeat(fits ? Math.max(0, 3 - widthOf(cell)) : 0);
  });
  const settings = { align: node.align, fillRows: false, alignDelimiters: fits, stringLength: widthOf };
  const written = markdownTable([heads, ...body], settings);
  return fits ? written : written.replace(/\n.*/, (dashes) => dashes.replaceAll('-', '---'));
};

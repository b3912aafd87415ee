import type { AlignType, Table } from 'mdast';
import { joinLines } from './lines';
import { writeInline } from './write-inline';

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

function delimiter(align: AlignType | undefined, width: number): string {
  const dashes = Math.max(3, width);
  if (align === 'center') return `:${'-'.repeat(dashes - 2)}:`;
  if (align === 'right') return `${'-'.repeat(dashes - 1)}:`;
  return align === 'left' ? `:${'-'.repeat(dashes - 1)}` : '-'.repeat(dashes);
}

/** A GFM table, its columns padded to the same width where that fits a screen. */
export function writeTable(table: Table): string {
  const rows = table.children.map((row) =>
    row.children.map((cell) => joinLines(writeInline(cell.children, 'cell'), ' ').trim()),
  );
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const widths = Array.from({ length: columns }, () => 3);
  for (const row of rows)
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 3, widthOf(cell));
    });
  const padded = widths.reduce((sum, width) => sum + width + 3, 1) <= MAX_PADDED;
  const line = (cells: readonly string[], least: number) => {
    const count = Math.max(cells.length, least);
    let text = '|';
    for (let i = 0; i < count; i++) {
      const cell = cells[i] ?? '';
      text += ` ${padded ? cell + ' '.repeat(Math.max(0, (widths[i] ?? 0) - widthOf(cell))) : cell} |`;
    }
    return text;
  };
  const [head = [], ...body] = rows;
  const align = widths.map((width, i) => delimiter(table.align?.[i], padded ? width : 3));
  return [line(head, columns), `| ${align.join(' | ')} |`, ...body.map((row) => line(row, 1))].join('\n');
}

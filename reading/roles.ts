import { attributeOf } from './dom';

/** Roles of tables and headings that generic elements take, by the tag that says the same (WAI-ARIA 1.2 §5.4, HTML-AAM §4). */
const TAGS: Record<string, string> = {
  table: 'table',
  grid: 'table',
  treegrid: 'table',
  rowgroup: 'tbody',
  row: 'tr',
  cell: 'td',
  gridcell: 'td',
  columnheader: 'th',
  rowheader: 'th',
};

/** The tag that an element without a meaning of its own has by its role, or an empty string. */
export function tagOfRole(element: Element): string {
  const role = attributeOf(element, 'role');
  if (role === '') return '';
  if (role !== 'heading') return Object.hasOwn(TAGS, role) ? (TAGS[role] ?? '') : '';
  // Without a level a heading is of the second (WAI-ARIA 1.2, aria-level).
  const level = Number.parseInt(attributeOf(element, 'aria-level') || '2', 10);
  return level >= 1 ? `h${Math.min(6, level)}` : '';
}

import { attributeOf } from '../dom';

/**
 * Heading levels that a tagged PDF gives, by the id of the marked content that they own. PDF.js puts the tags into `.structTree`
 * as roles, with `aria-owns` naming the parts of the text layer (pdf.js web/struct_tree_layer_builder.js).
 */
export function readStructTree(page: Element): Map<string, number> {
  const levels = new Map<string, number>();
  const tree = page.querySelector('.structTree');
  if (!tree) return levels;
  for (const heading of tree.querySelectorAll('[role="heading"]')) {
    const level = Number(attributeOf(heading, 'aria-level')) || 0;
    if (level < 1 || level > 6) continue;
    for (const owner of [heading, ...heading.querySelectorAll('[aria-owns]')]) {
      for (const id of attributeOf(owner, 'aria-owns').split(/\s+/)) if (id) levels.set(id, level);
    }
  }
  return levels;
}

/** The level of the heading that an element of the text layer belongs to. */
export function headingOf(element: Element, levels: ReadonlyMap<string, number>): number | undefined {
  for (let at: Element | null = element, up = 0; at && up < 4; at = at.parentElement, up++) {
    const level = at.id ? levels.get(at.id) : undefined;
    if (level !== undefined) return level;
  }
  return undefined;
}

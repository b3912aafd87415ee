import type { ElementContent, Root } from 'hast';
import { defaultHandlers, defaultNodeHandlers, type Handle, toMdast } from 'hast-util-to-mdast';
import type { AlignType, Html, Nodes, Parents, PhrasingContent, RootContent } from 'mdast';
import type {} from 'mdast-util-math';
import { attribute, classes, isElement, textOf } from './hast';

/** Markdown has no sign for it: one tag, without attributes, before and after. */
const asHtml: Handle = (state, element) => {
  const tag = (value: string): Html => ({ type: 'html', value });
  return [tag(`<${element.tagName}>`), ...state.all(element), tag(`</${element.tagName}>`)];
};

/** Code or a formula in the line, as it stands. */
const code: Handle = (_state, element) => {
  const value = textOf(element);
  return / math-inline /.test(classes(element)) ? { type: 'inlineMath', value } : { type: 'inlineCode', value };
};

const pre: Handle = (_state, element) => {
  const inner = element.children.find(isElement);
  const names = inner ? classes(inner) : '';
  const value = textOf(element);
  if (/ math-display /.test(names)) return { type: 'math', value };
  return { type: 'code', lang: / language-(\S+)/.exec(names)?.[1] ?? null, meta: null, value };
};

const link: Handle = (state, element) => {
  const identifier = attribute(element, 'dataFootnote');
  if (identifier) return { type: 'footnoteReference', identifier, label: textOf(element) };
  return defaultHandlers.a(state, element);
};

const note: Handle = (state, element) => ({
  type: 'footnoteDefinition',
  identifier: attribute(element, 'identifier'),
  label: attribute(element, 'label'),
  children: state.toFlow(state.all(element)),
});

/** A nested list alone does not make an item loose, also not behind other blocks; a second block does. */
const item: Handle = (state, element) => {
  const result = defaultHandlers.li(state, element);
  return { ...result, spread: result.children.some((child, i) => i > 0 && child.type !== 'list') };
};

/** The library fills short rows up to the longest: in a table wide and long, more cells than memory holds. */
const table: Handle = (state, element) => {
  const align: AlignType[] = [];
  const children = element.children.filter(isElement).map((row, rowIndex) => {
    const cells = row.children.filter(isElement).map((cell) => {
      if (rowIndex === 0) align.push((attribute(cell, 'align') || null) as AlignType);
      return { type: 'tableCell' as const, children: state.all(cell) as PhrasingContent[] };
    });
    return { type: 'tableRow' as const, children: cells };
  });
  return { type: 'table', align, children };
};

const STAND = 'whole-tree';
const handlers: Record<string, Handle> = {
  a: link,
  aside: note,
  code,
  li: item,
  mark: asHtml,
  pre,
  rt: asHtml,
  ruby: asHtml,
  sub: asHtml,
  sup: asHtml,
  table,
};

/**
 * Blocks as flow.ts leaves them (flat, in plain HTML, white space collapsed) to mdast, by hast-util-to-mdast.
 * The library recurses, so its input must be no deeper than what flow.ts makes.
 */
export function convertTree(children: ElementContent[]): RootContent[] {
  const tree: Root = { type: 'root', children };
  // The library copies what it is given and collapses its white space, both of which is done here already:
  // it is given one element, which stands for the tree, and gets nothing back to go through once more.
  let made: Nodes | undefined;
  const stand: Handle = (state) => {
    made = defaultNodeHandlers.root(state, tree) as Nodes;
    return [];
  };
  toMdast(
    { type: 'element', tagName: STAND, properties: {}, children: [] },
    { handlers: { ...handlers, [STAND]: stand }, document: true },
  );
  if (made?.type !== 'root') return [];
  joinTexts(made);
  return made.children;
}

/** Texts side by side are one, without spaces around its breaks and at the ends of its block; an empty one is none. */
function joinTexts(parent: Parents): void {
  const children: Nodes[] = parent.children;
  const isBlock = parent.type === 'root' || parent.type === 'paragraph' || parent.type === 'heading';
  for (let i = 0; i < children.length; ) {
    const node = children[i];
    if (node?.type !== 'text') {
      if (node && 'children' in node) joinTexts(node);
      i++;
      continue;
    }
    const before = children[i - 1];
    if (before?.type === 'text') {
      before.value += node.value;
      children.splice(i--, 1);
      continue;
    }
    let value = node.value.replace(/[\t ]*(\r?\n|\r)[\t ]*/, '$1');
    if (isBlock && i === 0) value = value.replace(/^[\t ]+/, '');
    if (isBlock && i === children.length - 1) value = value.replace(/[\t ]+$/, '');
    node.value = value;
    if (value === '') children.splice(i, 1);
    else i++;
  }
}

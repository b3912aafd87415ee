import type { PhrasingContent, RootContent } from 'mdast';
import { cleanText } from './clean-text';
import type { ExportOptions } from './options';

/** The only HTML that an export passes on: one tag, no attributes. All other HTML is shown as the text that it is. */
const knownTag = /^<\/?(?:sub|sup|mark|ruby|rt|rp)>$/;
const safeLink = /^(?:https?|mailto|tel|ftp):/i;

export type Choice = Pick<ExportOptions, 'links' | 'images' | 'pageAnchors'>;

/** True for an address that does nothing but lead somewhere. */
function isSafeLink(url: string): boolean {
  return safeLink.test(url.trim());
}

/** Without what only lays out a page: soft hyphens and zero-width characters break up words that are searched for. */
const cleaned = <T extends { value: string }>(node: T): T => {
  const value = cleanText(node.value);
  return value === node.value ? node : { ...node, value };
};

/** Inline content as the user wants it: links and images kept or not, nothing active, nothing invisible, no empty nodes, texts joined. */
function prepareInline(nodes: readonly PhrasingContent[], choice: Choice, inLink = false): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  const put = (node: PhrasingContent) => {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      result[result.length - 1] = { ...last, value: last.value + node.value };
    // Two formulas side by side would share their signs.
    else if (node.type === 'inlineMath' && last?.type === 'inlineMath')
      result[result.length - 1] = { ...last, value: `${last.value} ${node.value}` };
    else if (node.type !== 'text' || node.value) result.push(node);
  };
  for (const node of nodes) {
    if (node.type === 'link') {
      const children = prepareInline(node.children, choice, true);
      if (inLink || !choice.links || !isSafeLink(node.url)) children.forEach(put);
      else if (children.length > 0) put({ ...node, children: children as typeof node.children });
    } else if (node.type === 'image') {
      if (choice.images && /^https?:/i.test(node.url)) put(node);
    } else if (node.type === 'html') {
      if (node.data?.unnagPage !== undefined) continue;
      put(knownTag.test(node.value) ? node : { type: 'text', value: node.value });
    } else if (node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete') {
      const children = prepareInline(node.children, choice, inLink);
      if (children.length > 0) put({ ...node, children });
    } else if (node.type === 'inlineCode' || node.type === 'inlineMath') {
      if (node.value.trim()) put(node);
    } else put(node);
  }
  return result.map((node) => (node.type === 'text' || node.type === 'inlineCode' ? cleaned(node) : node));
}

/** Blocks as the user wants them; blocks that have nothing left are left out. `shift` is added to each heading's level. */
export function prepareBlocks(nodes: readonly RootContent[], choice: Choice, shift = 0): RootContent[] {
  return nodes.flatMap((node) => prepareBlock(node, choice, shift));
}

function prepareBlock(node: RootContent, choice: Choice, shift: number): RootContent[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading': {
      const children = prepareInline(node.children, choice);
      if (children.every((child) => child.type === 'break' || (child.type === 'text' && !child.value.trim())))
        return [];
      if (node.type === 'paragraph') return [{ ...node, children }];
      return [{ ...node, depth: Math.min(6, node.depth + shift) as typeof node.depth, children }];
    }
    case 'html': {
      const page = node.data?.unnagPage;
      if (page !== undefined)
        return choice.pageAnchors ? [{ type: 'html', value: `<!-- page ${Math.trunc(page)} -->` }] : [];
      return node.value.trim() ? [{ type: 'paragraph', children: [{ type: 'text', value: node.value }] }] : [];
    }
    case 'blockquote':
    case 'footnoteDefinition': {
      const children = prepareBlocks(node.children, choice, shift) as typeof node.children;
      return children.length > 0 ? [{ ...node, children }] : [];
    }
    case 'list': {
      const children = node.children.map((item) => ({
        ...item,
        children: prepareBlocks(item.children, choice, shift) as typeof item.children,
      }));
      const kept = node.ordered ? children : children.filter((item) => item.children.length > 0);
      return kept.some((item) => item.children.length > 0) ? [{ ...node, children: kept }] : [];
    }
    case 'table': {
      const children = node.children.map((row) => ({
        ...row,
        children: row.children.map((cell) => ({ ...cell, children: prepareInline(cell.children, choice) })),
      }));
      return children.length > 0 ? [{ ...node, children }] : [];
    }
    case 'code':
      return node.value ? [cleaned(node)] : [];
    case 'math':
      return node.value ? [node] : [];
    case 'definition':
    case 'yaml':
      return [];
    case 'thematicBreak':
      return [node];
    default:
      // Text straight among blocks: a paragraph of its own.
      return prepareBlock({ type: 'paragraph', children: [node as PhrasingContent] }, choice, shift);
  }
}

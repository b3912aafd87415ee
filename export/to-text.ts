import type { List, PhrasingContent, RootContent, Table } from 'mdast';
import type {} from 'mdast-util-math';
import type { UnnagDocument } from '../reading/types';
import { cleanText } from './clean-text';
import { joinLines } from './lines';
import type { ExportOptions } from './options';

const INDENT = '\u3000\u3000';

/** Inline content as one or more lines of plain text: no signs; ruby readings in brackets, notes as `[1]`. */
function inlineText(nodes: readonly PhrasingContent[]): string {
  let text = '';
  for (const node of nodes) {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'inlineMath') text += node.value;
    else if (node.type === 'break') text += '\n';
    else if (node.type === 'footnoteReference') text += `[${node.label ?? node.identifier}]`;
    else if (node.type === 'html') text += node.value === '<rt>' ? '(' : node.value === '</rt>' ? ')' : '';
    else if ('children' in node) text += inlineText(node.children);
  }
  return text;
}

const lines = (text: string): string => joinLines(text, '\n').trim();

function tableText(table: Table): string {
  return table.children
    .map((row) => row.children.map((cell) => inlineText(cell.children).replace(/\s+/g, ' ').trim()).join('\t'))
    .filter((line) => line.trim() !== '')
    .join('\n');
}

function listText(list: List): string {
  const items = list.children.map((item, i) => {
    const checked = item.checked === true ? '☑ ' : item.checked === false ? '☐ ' : '';
    const marker = list.ordered ? `${(list.start ?? 1) + i}. ` : checked || '- ';
    const content = blocksText(item.children, false, item.spread ? '\n\n' : '\n');
    return marker + content.replace(/\n(?=[^\n])/g, `\n${' '.repeat(marker.length)}`);
  });
  return items.join(list.spread ? '\n\n' : '\n');
}

function blockText(node: RootContent, indent: boolean): string {
  switch (node.type) {
    case 'paragraph': {
      const text = lines(inlineText(node.children));
      return text && indent ? INDENT + text : text;
    }
    case 'heading':
      return lines(inlineText(node.children));
    case 'list':
      return listText(node);
    case 'blockquote':
      return blocksText(node.children, indent);
    case 'table':
      return tableText(node);
    case 'code':
    case 'math':
      return node.value.replace(/\r\n?/g, '\n');
    case 'footnoteDefinition':
      return `[${node.label ?? node.identifier}] ${blocksText(node.children, false)}`;
    case 'html':
    case 'thematicBreak':
    case 'definition':
    case 'yaml':
      return '';
    default:
      return lines(inlineText([node as PhrasingContent]));
  }
}

function blocksText(nodes: readonly RootContent[], indent: boolean, between = '\n\n'): string {
  return nodes
    .map((node) => blockText(node, indent))
    .filter((text) => text !== '')
    .join(between);
}

/** What plain text needs of the options. */
export type TextOptions = Partial<Pick<ExportOptions, 'indent' | 'lineEnding'>>;

/**
 * The document as clean plain text: one empty line between paragraphs, list markers, tables as lines with tabs,
 * code and TeX as they are; no Markdown signs, no page anchors, no title that the content has not, no zero-width characters.
 */
export function toText(document: Pick<UnnagDocument, 'content'>, options: TextOptions = {}): string {
  const text = cleanText(blocksText(document.content, options.indent === true));
  return options.lineEnding === 'crlf' ? text.replaceAll('\n', '\r\n') : text;
}

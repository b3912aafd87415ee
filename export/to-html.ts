import type { PhrasingContent, RootContent, Table } from 'mdast';
import type {} from 'mdast-util-math';
import type { UnnagDocument } from '../reading/types';
import { cleanText } from './clean-text';
import type { ExportOptions } from './options';
import { prepareBlocks } from './prepare';

function escapeHtml(text: string): string {
  return cleanText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\0', '');
}

/** The address of a link for a paste, or '' for anything but the web and mail. */
function address(url: string): string {
  return /^(?:https?|mailto):/i.test(url.trim()) ? escapeHtml(url.trim()) : '';
}

function inline(nodes: readonly PhrasingContent[]): string {
  return nodes.map(inlineNode).join('');
}

function inlineNode(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
      return escapeHtml(node.value);
    case 'strong':
      return `<strong>${inline(node.children)}</strong>`;
    case 'emphasis':
      return `<em>${inline(node.children)}</em>`;
    case 'delete':
      return `<s>${inline(node.children)}</s>`;
    case 'inlineCode':
      return `<code>${escapeHtml(node.value)}</code>`;
    case 'inlineMath':
      return escapeHtml(`$${node.value}$`);
    case 'break':
      return '<br>';
    case 'link': {
      const href = address(node.url);
      return href ? `<a href="${href}">${inline(node.children)}</a>` : inline(node.children);
    }
    case 'image': {
      const src = address(node.url);
      return src ? `<img src="${src}" alt="${escapeHtml(node.alt ?? '')}">` : '';
    }
    case 'footnoteReference':
      return `<sup>[${escapeHtml(node.label ?? node.identifier)}]</sup>`;
    case 'html':
      // prepare.ts lets only single known tags through.
      return node.value;
    default:
      return '';
  }
}

function table(node: Table): string {
  const rows = node.children.map((row, i) => {
    const tag = i === 0 ? 'th' : 'td';
    const cells = row.children.map((cell, column) => {
      const align = node.align?.[column];
      return `<${tag}${align ? ` style="text-align:${align}"` : ''}>${inline(cell.children)}</${tag}>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  // Word and WPS draw no lines without the attribute.
  return `<table border="1" style="border-collapse:collapse"><thead>${rows[0] ?? ''}</thead><tbody>${rows.slice(1).join('')}</tbody></table>`;
}

function blocks(nodes: readonly RootContent[]): string {
  return nodes.map(block).join('\n');
}

function block(node: RootContent): string {
  switch (node.type) {
    case 'paragraph':
      return `<p>${inline(node.children)}</p>`;
    case 'heading':
      return `<h${node.depth}>${inline(node.children)}</h${node.depth}>`;
    case 'blockquote':
      return `<blockquote>${blocks(node.children)}</blockquote>`;
    case 'list': {
      const tag = node.ordered ? 'ol' : 'ul';
      const start = node.ordered && node.start !== 1 && node.start !== null ? ` start="${Number(node.start)}"` : '';
      const items = node.children.map((item) => {
        const box = item.checked === true ? '☑ ' : item.checked === false ? '☐ ' : '';
        const [first, ...rest] = item.children;
        // A lone paragraph in an item pastes with too much room around it.
        if (first?.type === 'paragraph' && !item.spread)
          return `<li>${box}${inline(first.children)}${blocks(rest)}</li>`;
        return `<li>${box}${blocks(item.children)}</li>`;
      });
      return `<${tag}${start}>${items.join('')}</${tag}>`;
    }
    case 'table':
      return table(node);
    case 'code':
      return `<pre><code>${escapeHtml(node.value)}</code></pre>`;
    case 'math':
      return `<p>${escapeHtml(`$$${node.value}$$`)}</p>`;
    case 'thematicBreak':
      return '<hr>';
    case 'footnoteDefinition':
      return `<p>[${escapeHtml(node.label ?? node.identifier)}]</p>${blocks(node.children)}`;
    default:
      return '';
  }
}

/**
 * The document as HTML for the clipboard (`text/html`): headings, lists, tables, links to the web and mail only.
 * Every text is escaped; no script, style sheet, event or other address can come out of it.
 */
export function toHtml(
  document: Pick<UnnagDocument, 'content'>,
  options: Partial<Pick<ExportOptions, 'links' | 'images'>> = {},
): string {
  const choice = { links: options.links ?? true, images: options.images ?? true, pageAnchors: false };
  return blocks(prepareBlocks(document.content, choice));
}

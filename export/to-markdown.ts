import type { Heading, ListItem, PhrasingContent, RootContent, Table } from 'mdast';
import type { Math as MathBlock } from 'mdast-util-math';
import { type Handle, toMarkdown as writeTree } from 'mdast-util-to-markdown';
import type { UnnagDocument } from '../reading/types';
import { writeFrontMatter } from './front-matter';
import type { ExportOptions } from './options';
import { prepareBlocks } from './prepare';
import { writeInline } from './write-inline';
import { writeTable } from './write-table';

export interface MarkdownExtras {
  /** When it was saved, for the front matter; now, if not given. */
  saved?: Date;
  /** A last line that says what is missing, in the user's language. */
  verdictLine?: string;
}

const paragraph: Handle = (node: { children: PhrasingContent[] }) => writeInline(node.children, 'paragraph');

const heading: Handle = (node: Heading) => {
  const text = writeInline(node.children, 'heading').trim();
  return text ? `${'#'.repeat(node.depth)} ${text}` : '';
};

const table: Handle = (node: Table) => writeTable(node);

const math: Handle = (node: MathBlock) => {
  const longest = Math.max(1, ...(node.value.match(/\$+/g) ?? []).map((run) => run.length));
  const fence = '$'.repeat(longest + 1);
  return `${fence}\n${node.value.replace(/\r\n?/g, '\n').replace(/\n\s*\n/g, '\n')}\n${fence}`;
};

const listItem: Handle = (node: ListItem, parent, state, info) => {
  let bullet = state.bulletCurrent ?? '-';
  if (parent?.type === 'list' && parent.ordered)
    bullet = `${(parent.start ?? 1) + (state.indexStack.at(-1) ?? 0)}${bullet}`;
  const size = bullet.length + 1;
  const first = node.children[0];
  const box = typeof node.checked === 'boolean' && first?.type === 'paragraph' ? `[${node.checked ? 'x' : ' '}] ` : '';
  const exit = state.enter('listItem');
  const content = box + state.containerFlow(node, state.createTracker(info).current());
  exit();
  return state.indentLines(content, (line, index, blank) => {
    if (index > 0) return (blank ? '' : ' '.repeat(size)) + line;
    return blank ? bullet : `${bullet} ${line}`;
  });
};

const footnoteDefinition: Handle = (node: { identifier: string; children: [] }, _parent, state, info) => {
  const exit = state.enter('blockquote');
  const content = state.containerFlow(
    { type: 'blockquote', children: node.children },
    state.createTracker(info).current(),
  );
  exit();
  const label = `[^${node.identifier}]:`;
  // A renderer without footnotes takes `[^1]: 注。` for the definition of a link, and shows nothing: it needs a second word.
  const [line = ''] = content.split('\n', 1);
  const told = /\s/.test(line) ? content : `${line} <!-- -->${content.slice(line.length)}`;
  return state.indentLines(told, (line, index, blank) => {
    if (index > 0) return (blank ? '' : '    ') + line;
    return blank ? label : `${label} ${line}`;
  });
};

/** Letters and digits of a text, for comparing titles. */
function essence(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

function plain(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) =>
      'children' in node ? plain(node.children) : 'value' in node && node.type !== 'html' ? node.value : '',
    )
    .join('');
}

/** The blocks under their title: a first heading or line of the same words is the title already. */
function withTitle(blocks: RootContent[], title: string, depth: ExportOptions['headingBase']): RootContent[] {
  const words = title.replace(/\s+/g, ' ').trim();
  if (!words) return blocks;
  const at = blocks.findIndex((block) => block.type !== 'html');
  const first = blocks[at];
  if (first && (first.type === 'heading' || first.type === 'paragraph')) {
    const text = plain(first.children);
    const isTitle = essence(text) ? essence(text) === essence(words) : text.trim() === words;
    if (isTitle && first.type === 'heading') return blocks;
    if (isTitle) {
      const promoted: RootContent = { type: 'heading', depth, children: first.children };
      return [...blocks.slice(0, at), promoted, ...blocks.slice(at + 1)];
    }
  }
  return [{ type: 'heading', depth, children: [{ type: 'text', value: words }] }, ...blocks];
}

/**
 * The document as GitHub Flavored Markdown with `$` maths: front matter (if wanted), the title as first heading,
 * the content, and last what is missing. Rendered again it has the same text and structure in CommonMark renderers;
 * nothing in it is active. Ends with one line end.
 */
export function toMarkdown(document: UnnagDocument, options: ExportOptions, extras: MarkdownExtras = {}): string {
  let blocks = prepareBlocks(document.content, options, options.headingBase - 1);
  if (blocks[0]?.type === 'thematicBreak') blocks = blocks.slice(1);
  blocks = withTitle(blocks, document.title, options.headingBase);
  const words = extras.verdictLine?.replace(/\s+/g, ' ').trim();
  if (words)
    blocks.push({ type: 'blockquote', children: [{ type: 'paragraph', children: [{ type: 'text', value: words }] }] });
  let markdown = writeTree(
    { type: 'root', children: blocks },
    {
      bullet: '-',
      bulletOther: '*',
      rule: '-',
      fences: true,
      listItemIndent: 'one',
      handlers: { paragraph, heading, table, math, listItem, footnoteDefinition },
    },
  );
  if (options.frontMatter) markdown = `${writeFrontMatter(document, extras.saved ?? new Date())}\n${markdown}`;
  return options.lineEnding === 'crlf' ? markdown.replaceAll('\n', '\r\n') : markdown;
}

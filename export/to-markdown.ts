import type { FootnoteDefinition, Heading, ListItem, Paragraph, Parents, PhrasingContent, RootContent } from 'mdast';
import type { Math as MathBlock } from 'mdast-util-math';
import { type Handle, toMarkdown as writeTree } from 'mdast-util-to-markdown';
import type { UnnagDocument } from '../reading/types';
import { writeFrontMatter } from './front-matter';
import { inBlock, inlineHandlers } from './inline';
import { extensions, library } from './library';
import type { ExportOptions } from './options';
import { prepareBlocks } from './prepare';
import { table } from './write-table';

export interface MarkdownExtras {
  /** When it was saved, for the front matter; now, if not given. */
  saved?: Date;
  /** A last line that says what is missing, in the user's language. */
  verdictLine?: string;
}

const paragraph: Handle = (node: Paragraph, parent: Parents | undefined, state, info) =>
  inBlock(node.children, 'paragraph', state, () =>
    library.paragraph(node, parent, state, { ...info, before: '', after: '' }),
  );

const heading: Handle = (node: Heading, _parent, state, info) => {
  const text = inBlock(node.children, 'heading', state, () =>
    state.containerPhrasing(node, { ...info, before: '', after: '' }),
  ).trim();
  return text ? `${'#'.repeat(node.depth)} ${text}` : '';
};

const math: Handle = (node: MathBlock, parent: Parents | undefined, state, info) => {
  // A renderer without maths would end the paragraph at an empty line.
  const value = node.value.replace(/\r\n?/g, '\n').replace(/\n\s*\n/g, '\n');
  return library.math({ ...node, value }, parent, state, info);
};

/** The library looks for the item among all others to number it: here it is told the number. */
const listItem: Handle = (node: ListItem, parent: Parents | undefined, state, info) => {
  if (parent?.type !== 'list' || !parent.ordered) return library.listItem(node, parent, state, info);
  const start = (parent.start ?? 1) + (state.indexStack.at(-1) ?? 0);
  return library.listItem(node, { ...parent, start, children: [node] }, state, info);
};

const footnoteDefinition: Handle = (node: FootnoteDefinition, parent: Parents | undefined, state, info) => {
  const content = library.footnoteDefinition({ ...node, label: node.identifier }, parent, state, info);
  // A renderer without footnotes takes `[^1]: 注。` for the definition of a link, and shows nothing: it needs a second word.
  const [line = ''] = content.split('\n', 1);
  return /\s\S+\s/.test(line) ? content : `${line} <!-- -->${content.slice(line.length)}`;
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

/** The name of a file, not of a document: with an extension, or written for a computer (`report_v2`, `IMG0042`). */
const FILE_NAME = /\.(?:docx?|pptx?|xlsx?|pdf|txt|wps|rtf|odt|epub|html?)$|^[\w.~-]*(?:_|\d{3})[\w.~-]*$/i;

/** A document's title is among its first blocks. */
const FIRST = 3;

/** Whether one heading is of a higher level than all others. */
const standsOver = (first: Heading, blocks: RootContent[]): boolean =>
  blocks.every((block) => block === first || block.type !== 'heading' || block.depth > first.depth) &&
  blocks.some((block) => block !== first && block.type !== 'html');

/**
 * The blocks under their title: a first heading or line of the same words is the title already, and so is one heading over
 * all others where the page tells the name of a file only.
 */
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
  // Above its title a document may have a running head, a date, the name of a series.
  const heads = blocks.filter((block) => block.type !== 'html').slice(0, FIRST);
  const top = heads.find((block) => block.type === 'heading');
  if (FILE_NAME.test(words) && top?.type === 'heading' && top.depth === depth && standsOver(top, blocks)) return blocks;
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
      extensions,
      handlers: { ...inlineHandlers, paragraph, heading, table, math, listItem, footnoteDefinition },
    },
  );
  if (options.frontMatter) markdown = `${writeFrontMatter(document, extras.saved ?? new Date())}\n${markdown}`;
  return options.lineEnding === 'crlf' ? markdown.replaceAll('\n', '\r\n') : markdown;
}

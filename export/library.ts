import { gfmToMarkdown } from 'mdast-util-gfm';
import { mathToMarkdown } from 'mdast-util-math';
import type { Handle, Options } from 'mdast-util-to-markdown';
import { defaultHandlers } from 'mdast-util-to-markdown';

/** GFM and maths for mdast-util-to-markdown. */
export const extensions: Options[] = [gfmToMarkdown(), mathToMarkdown()];

function handlersOf(options: Options): Record<string, Handle> {
  const own = (options.extensions ?? []).map(handlersOf);
  return Object.assign({}, ...own, options.handlers) as Record<string, Handle>;
}

type Name =
  | 'paragraph'
  | 'listItem'
  | 'inlineCode'
  | 'inlineMath'
  | 'math'
  | 'footnoteReference'
  | 'footnoteDefinition';

/** The libraries' own handlers, for ours to go on with. */
export const library = Object.assign({}, defaultHandlers, ...extensions.map(handlersOf)) as Record<Name, Handle>;

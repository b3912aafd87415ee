import type { Element, ElementContent, Nodes, Root } from 'hast';
import type { RootContent } from 'mdast';
import { atOnce, type Steps } from '../reading/in-steps';
import { convertTree } from './convert-tree';
import { Flow } from './flow';
import { type Footnotes, findFootnotes } from './footnotes';
import { handle } from './handlers';
import { attribute, type Child } from './hast';
import { type ToMdastOptions, Walker } from './walker';

export type { ToMdastOptions };

/**
 * hast (as hast-util-from-html or the reading snapshot gives it; `data` is not read) to mdast blocks:
 * GFM, maths as `math`/`inlineMath`, footnotes as GFM footnotes, and `html` nodes only for `sub`, `sup`, `mark`
 * and `ruby`, each one tag without attributes. Text is never changed beyond white space.
 * The page's tree is first made flat and plain, without recursion and in linear time; hast-util-to-mdast converts that.
 */
export const toMdast = (tree: Root | Element | readonly Nodes[], options: ToMdastOptions): RootContent[] =>
  atOnce(toMdastSteps(tree, options));

export function* toMdastSteps(tree: Root | Element | readonly Nodes[], options: ToMdastOptions): Steps<RootContent[]> {
  const nodes: readonly Nodes[] = 'type' in tree ? (tree.type === 'root' ? tree.children : [tree]) : tree;
  const footnotes = findFootnotes(nodes, options.baseUrl);
  yield;
  const first = yield* simplify(nodes, footnotes, options);
  const written = new Set(first.notes.map((note) => attribute(note, 'identifier')));
  if (written.size === footnotes.notes.size) return yield* convert(first.finish());
  // Some notes stand where none can be written, in a table's cell: their marks stay links.
  for (const [element, note] of footnotes.references)
    if (!written.has(note.identifier)) footnotes.references.delete(element);
  footnotes.backlinks.clear();
  const second = yield* simplify(nodes, footnotes, { baseUrl: options.baseUrl });
  return yield* convert(second.finish());
}

function* simplify(nodes: readonly Nodes[], footnotes: Footnotes, options: ToMdastOptions): Steps<Flow> {
  const flow = new Flow();
  yield* new Walker(flow, footnotes, options, handle).run(nodes as readonly Child[]);
  return flow;
}

/** So many blocks are converted in one step. */
const STEP = 256;

/** Blocks are converted each for itself. */
function* convert(blocks: ElementContent[]): Steps<RootContent[]> {
  const converted: RootContent[][] = [];
  for (let from = 0; from < blocks.length; from += STEP) {
    converted.push(convertTree(blocks.slice(from, from + STEP)));
    yield;
  }
  return converted.flat();
}

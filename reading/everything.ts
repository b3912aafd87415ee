import type { Element } from 'hast';
import type { RootContent } from 'mdast';
import { toMdastSteps } from '../markdown/to-mdast';
import { inSteps } from './in-steps';
import { makePage, type ReadOptions } from './make-page';
import { readMetadata } from './metadata';
import { assemblePages } from './positioned/assemble';
import { findPageBoxesInSteps, firstReadOf } from './positioned/page-boxes';
import type { SnapshotElement } from './snapshot';
import { splitRuns } from './split-runs';
import type { UnnagDocument } from './types';

/** Controls and drawings, whose words are left out of a document. */
const WORDED = /^(?:button|svg)$/;

/** Shows the words of controls and drawings, too. The tree is changed: it must be the caller's own. */
function showWords(root: SnapshotElement): void {
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (WORDED.test(node.tagName)) node.tagName = 'span';
    for (const child of node.children) if (child.type === 'element') stack.push(child as SnapshotElement);
  }
}

/**
 * All words of the page as its host made it, menus and nags too: for when the reading left something out, or a rule hid
 * something, that the user wants.
 * Pages whose words are set by position come first, as the document that they are, without their running heads; what stands
 * around them follows after a rule.
 * What is missing of the document is not judged: the reading's own verdict stays true.
 */
export async function readEverything(doc: Document, options: ReadOptions): Promise<UnnagDocument> {
  const started = options.now();
  const page = makePage(doc, options);
  await page.prepareSnapshot();
  const metadata = readMetadata(page);
  const boxes = await findPageBoxesInSteps(page);
  const snapshot = page.snapshot();
  const first: RootContent[] = boxes.length > 0 ? assemblePages(boxes.map(firstReadOf)).content : [];
  for (const { element } of boxes) {
    const node = snapshot.node(element);
    if (node) node.children = [];
  }
  showWords(snapshot.root);
  const around = await inSteps(toMdastSteps(snapshot.root as unknown as Element, { baseUrl: page.url.href }));
  const rest = splitRuns(around, { title: metadata.title, lang: metadata.lang });
  const content: RootContent[] =
    first.length > 0 && rest.length > 0 ? [...first, { type: 'thematicBreak' }, ...rest] : [...first, ...rest];
  return {
    source: 'everything',
    content,
    pages: { shown: null, total: null },
    gaps: [],
    removed: [],
    ...metadata,
    url: page.url.href,
    complete: true,
    collectable: false,
    timings: { total: options.now() - started },
  };
}

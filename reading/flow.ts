import type { Element } from 'hast';
import { toMdastSteps } from '../markdown/to-mdast';
import { assemble, listRemovals } from './flow/assemble';
import { drawBlanks } from './flow/blanks';
import { isDeclaredArticle } from './flow/declared';
import { readDrawings } from './flow/drawings';
import { readFields } from './flow/fields';
import { requestsIn } from './flow/find-requests';
import { addGenerated } from './flow/generated';
import { judgeGivenSteps, judgeSteps } from './flow/judge';
import { joinLineBoxes } from './flow/line-boxes';
import { lookHeadings } from './flow/look-headings';
import { joinMarks } from './flow/marks-beside';
import { readNoscript } from './flow/noscript';
import { moveNotes } from './flow/notes-beside';
import { readNumberedCode } from './flow/numbered-code';
import { isDoubtful, reconsider } from './flow/second-opinion';
import { dropSheetFrames } from './flow/sheet-frames';
import { dropSubscriptions } from './flow/subscriptions';
import { readSymbolLists } from './flow/symbol-lists';
import { readUnmarkedLists } from './flow/unmarked-lists';
import { unwrapProse } from './flow/unwrap-prose';
import { inSteps, type Steps } from './in-steps';
import { siteNames } from './metadata/site-names';
import type { Page } from './page';
import type { Reader } from './reader';
import type { SnapshotElement } from './snapshot';
import type { Gap, Reading, Removal } from './types';

export interface FlowOptions {
  /** `rootNode` holds the text and little else: only nags, pagers and what the host file names are left out. */
  given?: boolean;
}

/**
 * Reads what is below one node of the snapshot as text that flows: for hosts whose container is known, and for frames.
 * Without `given` the text is found in it and the furniture left out. What is left out is recorded.
 */
async function readFlowFrom(
  page: Page,
  rootNode: SnapshotElement,
  { given = false }: FlowOptions = {},
): Promise<Reading> {
  return inSteps(flowSteps(page, rootNode, given));
}

function* flowSteps(page: Page, rootNode: SnapshotElement, given: boolean): Steps<Reading> {
  const { document: doc } = page;
  const { hidden } = page.snapshot();
  const blurred = hidden.filter(({ why }) => why === 'blurred').map(({ source }) => source);
  const hints = { title: doc.title, article: isDeclaredArticle(doc), siteNames: siteNames(page), blurred };
  let judgement = yield* given ? judgeGivenSteps(rootNode, hints, dropOf(page)) : judgeSteps(rootNode, hints);
  yield;
  if (!given && isDoubtful(judgement)) judgement = yield* reconsider(judgement, hints, doc.implementation);
  yield;
  dropSubscriptions(judgement);
  page.tellNags?.(requestsIn(judgement));
  const tree = assemble(judgement);
  yield;
  const frames = dropSheetFrames(tree);
  const drawings = readDrawings(tree);
  const rules = [
    readFields,
    drawBlanks,
    readNumberedCode,
    addGenerated,
    readUnmarkedLists,
    joinMarks,
    moveNotes,
    joinLineBoxes,
    (root: SnapshotElement) => lookHeadings(root, hints.title),
    // Behind the headings: these are told from the paragraphs around them, and items in Word's pages are paragraphs.
    readSymbolLists,
  ];
  for (const rule of rules) {
    rule(tree);
    yield;
  }
  const gaps: Gap[] = [];
  let formulas = 0;
  const blocks = yield* toMdastSteps(tree as unknown as Element, {
    baseUrl: page.url.href,
    onImageLeftOut: (alt) => {
      if (alt) gaps.push({ reason: 'image-left-out', alt });
    },
    onFormulaUnread: () => {
      formulas++;
    },
  });
  if (formulas > 0) gaps.push({ reason: 'formulas-unread', count: formulas });
  const feet: Removal[] = [];
  const content = unwrapProse(blocks, hints.title, feet);
  yield;
  return {
    source: 'flow',
    content,
    pages: { shown: 1, total: null },
    gaps,
    removed: [...listRemovals(judgement), ...frames, ...drawings, ...feet],
  };
}

/** What the host file says is not the text. */
function dropOf(page: Page): Set<SnapshotElement> {
  const snapshot = page.snapshot();
  const nodes = new Set<SnapshotElement>();
  for (const selector of page.site?.drop ?? [])
    for (const element of page.document.querySelectorAll(selector)) {
      const node = snapshot.node(element);
      if (node) nodes.add(node);
    }
  return nodes;
}

/** Chromium's own view of XML, beside the source of it that it hides. */
const XML_VIEW = '#webkit-xml-viewer-source-xml ~ .pretty-print';

/** A container that the host file names, if it is there and has text. */
function contentOf(page: Page): SnapshotElement | null {
  const snapshot = page.snapshot();
  for (const selector of [...(page.site?.content ?? []), XML_VIEW]) {
    const node = [...page.document.querySelectorAll(selector)]
      .map((element) => snapshot.node(element))
      .find((found) => found && found.data.textLength > 0);
    if (node) return node;
  }
  return null;
}

/** Text that flows: articles, forum threads, documentation, listings, products. Takes every page. */
export const flowReader: Reader = {
  name: 'flow',
  read: (page) => {
    const content = contentOf(page);
    if (content) return readFlowFrom(page, content, { given: true });
    return readFlowFrom(page, readNoscript(page) ?? page.snapshot().root);
  },
};

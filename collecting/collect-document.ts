import type { RootContent } from 'mdast';
import { wordsOf } from '../markdown/words-of';
import { inSteps } from '../reading/in-steps';
import { makePage, type ReadOptions } from '../reading/make-page';
import { readMetadata } from '../reading/metadata';
import { CAN_GROW, findPager, finishReading, readPage } from '../reading/read-page';
import { findScrollers } from '../reading/scrolling/scroller';
import type { Gap, Reading, Removal, UnnagDocument } from '../reading/types';
import { findMoreControl } from '../verdict/more-by-control';
import { findUnfilled } from '../verdict/more-on-scroll';
import { readingOfPages, readingOfRecords } from './assemble-parts';
import { clockOf } from './clock';
import { collectPages } from './collect-pages';
import { collectSlides } from './collect-slides';
import { collectSteps, MAX_STEPS } from './collect-steps';
import { pagesView } from './pages-view';
import { findExpand, MAX_PRESSES, pressExpand } from './press-expand';
import { blocksView, flowView } from './records-view';
import { findMainScroller, findScroller, keepScroll } from './scroll';
import type { CollectionFacts, Part, Progress } from './types';

export interface CollectDocumentOptions extends ReadOptions {
  signal: AbortSignal;
  onStart: (facts: CollectionFacts) => void;
  onPart: (part: Part) => void;
  onProgress: (progress: Progress) => void;
}

/**
 * Scrolls through the document as its reader would and gives all of it that came, with what did not come said.
 * Afterwards the page stands where it stood. What the host loaded by itself stays loaded.
 */
export async function collectDocument(doc: Document, options: CollectDocumentOptions): Promise<UnnagDocument> {
  const view = doc.defaultView;
  if (!view) throw new Error('The page is not shown: it has no window.');
  const started = options.now();
  const clock = clockOf(view);
  const first = makePage(doc, options);
  const paged = pagesView(first, options);
  const slot = paged?.slots()[0];
  const unfilled = paged ? null : findUnfilled(findScrollers(doc));
  const restore = keepScroll([
    ...(slot ? [findScroller(slot.element)] : []),
    ...findScrollers(doc),
    findMainScroller(doc),
    { element: doc.scrollingElement ?? doc.documentElement },
  ]);
  const facts = { ...readMetadata(first), url: first.url.href };
  let presses = 0;
  const expand = async (last?: Part) => {
    const content = last ? [last.data as RootContent] : null;
    const find = () =>
      findExpand(doc, first.site, options.asHostMadeIt) ?? findMoreControl(doc, content, options.asHostMadeIt);
    const more = await pressExpand(doc, find, clock, options.signal, MAX_PRESSES - presses);
    presses += more;
    return more > 0;
  };
  const collect = { clock, signal: options.signal, onPart: options.onPart, onProgress: options.onProgress, expand };
  try {
    await expand();
    const pager = await findPager(doc, options);
    if (pager) return await collectSlides(doc, pager, options, { ...collect, facts, onStart: options.onStart });
    if (paged) {
      paged.refresh();
      options.onStart({ ...facts, kind: 'pages', total: paged.slots().length });
      const parts = await collectPages(paged, collect);
      const stopped = options.signal.aborted;
      const last = parts.at(-1)?.order ?? 0;
      const more: Gap[] = stopped ? [{ reason: 'stopped', page: last }] : [];
      const reading = readingOfPages(paged.kind, parts, more);
      const total = Math.max(reading.pages.total ?? 0, paged.slots().at(-1)?.number ?? 0);
      reading.pages = { shown: reading.pages.shown, total };
      return await finish(doc, options, reading, started);
    }
    const blocks = blocksView(doc, options);
    // Text of another kind does not come by scrolling: what the host's control has shown is all that there is.
    const now = blocks ? null : await readPage(doc, options, true);
    if (now && !CAN_GROW.has(now.source)) return { ...now, collectable: false };
    const removed = new Map<string, Removal>();
    const numbered = new Set<number>();
    const records =
      blocks ??
      flowView(doc, options, unfilled, (seen) => {
        for (const removal of seen.removed) removed.set(removal.text, removal);
        for (const page of seen.pages) numbered.add(page);
      });
    options.onStart({ ...facts, kind: blocks ? 'records' : 'growth', total: null });
    const { parts, endReached, blanks } = await collectSteps(records, collect);
    const gaps: Gap[] = [];
    if (options.signal.aborted) gaps.push({ reason: 'stopped', page: 0 });
    else if (!endReached) gaps.push({ reason: 'too-large', what: 'steps', limit: MAX_STEPS });
    if (blanks > 0) gaps.push({ reason: 'pages-never-came', pages: [] });
    if (presses >= MAX_PRESSES && !options.signal.aborted) gaps.push({ reason: 'pages-not-loaded', pages: [] });
    const reading = readingOfRecords(blocks ? 'blocks' : 'flow', parts, [...removed.values()]);
    reading.gaps.push(...gaps);
    // Where everything that came is still on the page, a plain reading of it knows more: numbers of pages, the end.
    const whole = blocks ? null : await readPage(doc, options, endReached);
    if (whole && parts.length > 0 && holds(whole, reading.content))
      return {
        ...whole,
        gaps: [...whole.gaps, ...gaps],
        complete: whole.complete && gaps.length === 0,
        collectable: gaps.length > 0,
      };
    return countSeen(await finish(doc, options, reading, started), numbered.size);
  } finally {
    restore();
    await clock.frame();
    await clock.frame();
    restore(); // a viewer that refills its pages may have moved them
  }
}

/** The page holds some of its pages now; `seen` of them were there on the way. */
function countSeen(document: UnnagDocument, seen: number): UnnagDocument {
  const { shown, total } = document.pages;
  if (total === null || seen <= (shown ?? 0)) return document;
  const gaps = document.gaps.flatMap((gap): Gap[] => {
    if (gap.reason !== 'preview-ends' || gap.page !== shown) return [gap];
    return seen >= total ? [] : [{ ...gap, page: seen, left: total - seen }];
  });
  return { ...document, pages: { shown: Math.min(seen, total), total }, gaps, complete: gaps.length === 0 };
}

/** Whether a reading holds all that was collected. */
function holds(document: UnnagDocument, collected: RootContent[]): boolean {
  const all = new Set(document.content.map((node) => JSON.stringify(node)));
  const sizeOf = (nodes: RootContent[]) => nodes.reduce((sum, node) => sum + wordsOf(node).length, 0);
  return sizeOf(collected.filter((node) => !all.has(JSON.stringify(node)))) <= 0.02 * sizeOf(collected);
}

async function finish(
  doc: Document,
  options: CollectDocumentOptions,
  reading: Reading,
  started: number,
): Promise<UnnagDocument> {
  const page = makePage(doc, options);
  await page.prepareSnapshot();
  const document = await inSteps(finishReading(page, reading));
  const stopped = reading.gaps.some((gap) => gap.reason === 'stopped');
  return { ...document, collectable: stopped, timings: { total: options.now() - started } };
}

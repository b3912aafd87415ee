import { type DocumentPager, findDocumentPager } from '../collecting/document-pager';
import { findExpand } from '../collecting/press-expand';
import { knowsPages } from '../verdict/count-pages';
import { judgeCompleteness } from '../verdict/judge';
import { findMoreControl } from '../verdict/more-by-control';
import { findUnfilled } from '../verdict/more-on-scroll';
import { findNextAddress } from '../verdict/next-address';
import { saysLoading } from '../verdict/says-loading';
import { altReader } from './alt';
import { blockWords } from './block-words';
import { blocksReader } from './blocks';
import { dropDecoys, hiddenDecoys } from './decoys';
import { flatReader } from './flat';
import { flowReader } from './flow';
import { inSteps, type Steps } from './in-steps';
import { MAX_ELEMENTS, makePage, type ReadOptions } from './make-page';
import { readMetadata } from './metadata';
import type { Page } from './page';
import { picturesReader } from './pictures';
import { plainTextReader } from './plain-text';
import { pdfjsReader, positionedReader, svgReader } from './positioned/readers';
import type { Reader } from './reader';
import { findScrollersAmong } from './scrolling/scroller';
import { countVisible } from './snapshot-frame';
import { splitRuns } from './split-runs';
import type { Gap, Reading, UnnagDocument } from './types';

/** Asked in this order; the last one takes every page. */
const readers: Reader[] = [
  pdfjsReader,
  svgReader,
  positionedReader,
  blocksReader,
  altReader,
  flatReader,
  picturesReader,
  plainTextReader,
  flowReader,
];

/** Readers of text that a page can keep back until it is scrolled to; the others know their pages. */
export const CAN_GROW = new Set(['flow', 'positioned', 'svg']);

/** That scrolling, or a control of the page's own, brings more of the document, where a reading does not tell so itself. */
function* growthGap(page: Page, reading: Reading, text: number, options: ReadOptions): Steps<Gap[]> {
  if (!CAN_GROW.has(reading.source) || reading.gaps.some((gap) => gap.reason === 'pages-not-loaded')) return [];
  if (text === 0) return [];
  const { document: doc } = page;
  const { root, mayScroll } = page.snapshot();
  const scrollers = findScrollersAmong(doc, mayScroll);
  const signs = [
    () => findUnfilled(scrollers, { root, text }) !== null,
    () => saysLoading(doc, scrollers, text),
    () => findMoreControl(doc, reading.content, options.asHostMadeIt) !== null,
  ];
  for (const goesOn of signs) {
    if (goesOn()) return [{ reason: 'pages-not-loaded', pages: [] }];
    yield;
  }
  return [];
}

/** Characters that were read, white space not counted. */
const charactersIn = (reading: Reading): number =>
  blockWords(reading.content).reduce((sum, words) => sum + countVisible(words), 0);

/** Readers of text that may be one page of a viewer that shows them one at a time. */
const CAN_TURN = new Set(['flow', 'positioned', 'svg', 'pdfjs', 'flat']);

/** The controls that turn the document, where only a page of it is here; null: there are none. */
function pagerOf(page: Page, reading: Reading, text: number): DocumentPager | null {
  // The only page of a viewer may be turned before its words have come.
  const lone = reading.source === 'pdfjs' && reading.pages.total === 1;
  if (!CAN_TURN.has(reading.source)) return null;
  if (!lone && (text === 0 || reading.gaps.some((gap) => gap.reason === 'pages-not-loaded'))) return null;
  if (knowsPages(reading.source) && (reading.pages.total ?? 1) > 2) return null;
  return findNextAddress(page) !== null ? null : findDocumentPager(page, text);
}

/**
 * Reads the page as its reader sees it now.
 * @param scrolled the page was scrolled through to its end: what did not come then does not come on scrolling
 * @returns the document; a page without text gives a document without content, whose gaps say why.
 */
export async function readPage(doc: Document, options: ReadOptions, scrolled = false): Promise<UnnagDocument> {
  const started = options.now();
  const timings: Record<string, number> = {};
  const page = makePage(doc, options, timings);
  const { reading, pager } = await takeReading(page, options, timings, scrolled);
  if (pager) reading.gaps.push({ reason: 'pages-not-loaded', pages: pagesBut(pager.current, pager.total) });
  const document = await inSteps(finishReading(page, reading));
  // What comes on turning can be seen here, as in viewers that load page by page.
  if (pager) document.pages = { shown: pager.total, total: pager.total };
  timings.total = options.now() - started;
  // What the host shows for free when its own control is pressed, collecting brings.
  const collectable =
    document.collectable || (!document.complete && findExpand(doc, page.site, options.asHostMadeIt) !== null);
  return { ...document, collectable, timings };
}

/** The controls by which the document is turned, where only a page of it is shown at a time; null: it is not. */
export const findPager = async (doc: Document, options: ReadOptions): Promise<DocumentPager | null> =>
  (await takeReading(makePage(doc, options), options, {}, false)).pager;

interface TakenReading {
  reading: Reading;
  /** The controls that turn the document; null: there are none. */
  pager: DocumentPager | null;
}

async function takeReading(
  page: Page,
  options: ReadOptions,
  timings: Record<string, number>,
  scrolled: boolean,
): Promise<TakenReading> {
  for (const reader of readers) {
    if (reader.needsSnapshot !== false) await page.prepareSnapshot();
    const from = options.now();
    const reading = await reader.read(page);
    timings[reader.name] = options.now() - from;
    if (!reading) continue;
    await page.prepareSnapshot();
    if (page.snapshot().truncated) reading.gaps.push({ reason: 'too-large', what: 'elements', limit: MAX_ELEMENTS });
    // What was pressed, and brought nothing, brings nothing.
    if (scrolled) return { reading, pager: null };
    return inSteps(findWhatGrows(page, reading, options));
  }
  throw new Error('No reader took the page.');
}

/** Adds to a reading what the page brings on scrolling, and finds what turns its pages. */
function* findWhatGrows(page: Page, reading: Reading, options: ReadOptions): Steps<TakenReading> {
  const text = charactersIn(reading);
  yield;
  reading.gaps.push(...(yield* growthGap(page, reading, text, options)));
  yield;
  return { reading, pager: pagerOf(page, reading, text) };
}

const pagesBut = (current: number, total: number): number[] =>
  Array.from({ length: total }, (_, i) => i + 1).filter((page) => page !== current);

/** Adds to a reading what the page says of its document, and the verdict: what is missing. */
export function* finishReading(page: Page, reading: Reading): Steps<UnnagDocument> {
  const metadata = readMetadata(page);
  yield;
  const first = dropDecoys(reading.content, page, metadata.title);
  // What was one run has a head of its own: the title may stand there again.
  const split =
    reading.source === 'flow'
      ? splitRuns(first.content, { title: metadata.title, lang: metadata.lang })
      : first.content;
  const second = split.length > first.content.length ? dropDecoys(split, page, metadata.title) : null;
  yield;
  const content = second?.content ?? split;
  const removed = [...first.removed, ...(second?.removed ?? [])];
  yield;
  const hidden = knowsPages(reading.source) ? [] : hiddenDecoys(page);
  const cleaned: Reading = { ...reading, content, removed: [...reading.removed, ...removed, ...hidden] };
  return {
    ...cleaned,
    ...(yield* judgeCompleteness(page, cleaned)),
    ...metadata,
    url: page.url.href,
    timings: {},
  };
}

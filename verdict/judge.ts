import type { RootContent } from 'mdast';
import { nagKind } from '../nags/wording';
import { blockWords } from '../reading/block-words';
import { queryAll, textOf } from '../reading/dom';
import type { Steps } from '../reading/in-steps';
import type { Page } from '../reading/page';
import { areSheets, findPagePictures } from '../reading/page-pictures';
import type { Gap, Pages, Reading } from '../reading/types';
import { visibleLines } from '../reading/visible-lines';
import { blurredText } from './blurred-text';
import { collectWords, type PageWords } from './collect-words';
import { countPages, knowsPages } from './count-pages';
import { endsInMidSentence } from './ends-in-mid-sentence';
import { keptBack } from './kept-back';
import { findNextAddress } from './next-address';
import { turnedByHand } from './turned-by-hand';
import { unreadFrames } from './unread-frames';

/** What is here of the document, and what is not. */
export interface Verdict {
  pages: Pages;
  gaps: Gap[];
  /** All of the document was read, as far as anything on the page tells. */
  complete: boolean;
  /** Scrolling would bring more of it. */
  collectable: boolean;
}

/** Gaps that leave no word of the document out. */
const HARMLESS = new Set<Gap['reason']>(['text-doubled', 'image-left-out']);
/** Characters on a slide, below which a flattened text holds only some of the pages. */
const LEAST_ON_PAGE = 25;
/** Characters beside the picture of a page, below which they are not its text. */
const WORDS_BESIDE = 60;
/** Gaps that say why fewer pages are shown than there are. */
const EXPLAINS = new Set<Gap['reason']>([
  'pages-not-loaded',
  'pages-locked',
  'pages-never-came',
  'preview-ends',
  'more-addresses',
  'stopped',
  'page-left',
]);

/** A reading that ends in a list, a table or code is not prose that breaks off. */
const endsInProse = (content: RootContent[]): boolean =>
  content.findLast((node) => node.type !== 'html')?.type === 'paragraph';

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

function gateGap(words: PageWords, reading: Reading, pages: Pages): Gap | null {
  const host = reading.source !== 'flow';
  const all = pages.shown !== null && pages.shown === pages.total;
  if (words.gates.some(({ gate }) => gate === 'whole') && (all || pages.total === null)) return null;
  // On an ordinary page, a layer over the text hides nothing that is not there; a sentence of the text is no gate.
  const stands = ({ floating, inText, text }: PageWords['gates'][number]) =>
    (host || !floating) && (!inText || (text.length <= 30 && nagKind(text) !== null));
  const gate = words.gates.find((one) => one.gate === 'ends' && stands(one));
  if (gate && all) return { reason: 'host-says-more', text: gate.text };
  // "Reading is over" after the last page is true.
  const over = words.gates.find((one) => one.gate === 'over' && stands(one));
  // What was left out of the text as the host's word that this is a preview.
  const said = reading.removed.find(({ rule }) => rule === 'nag: preview');
  if (said && all) return { reason: 'host-says-more', text: said.text };
  const left = pages.total !== null && pages.shown !== null ? pages.total - pages.shown : null;
  if (gate || said || (over && !all)) return { reason: 'preview-ends', page: pages.shown, left };
  if (reading.source !== 'flat' || pages.total !== null) return null;
  const more = words.gates.find((one) => one.gate === 'more');
  return more ? { reason: 'host-says-more', text: more.text } : null;
}

function missingPages(pages: Pages, gaps: Gap[], next: string | null): Gap | null {
  const { shown, total } = pages;
  if (total === null || (shown !== null && shown >= total) || gaps.some((gap) => EXPLAINS.has(gap.reason))) return null;
  if (next !== null) return { reason: 'more-addresses', next };
  return { reason: 'preview-ends', page: shown, left: shown === null ? null : total - shown };
}

/** Pages that a text which loads more on scrolling has not loaded yet; an empty list: it does not say how many. */
function comingPages(
  page: Page,
  words: PageWords,
  pages: Pages,
): { reason: 'pages-not-loaded'; pages: number[] } | null {
  const { shown, total } = pages;
  if (!words.gates.some(({ gate, inText }) => gate === 'scroll' && !inText)) return null;
  if (words.sure.some(({ left }) => left !== undefined)) return null;
  if (total === null) return page.site === null ? null : { reason: 'pages-not-loaded', pages: [] };
  return shown !== null && shown < total ? { reason: 'pages-not-loaded', pages: range(shown + 1, total) } : null;
}

/** The words of the elements in which the host shows the number of pages. */
const totalsOfHost = (page: Page): string[] =>
  (page.site?.total ?? [])
    .flatMap((selector) =>
      queryAll(page.document, selector)
        .slice(0, 1)
        .map((element) => textOf(element) ?? ''),
    )
    .slice(0, 1);

/** The end of a text that breaks off. An article that lacks its last full stop is none, unless something on the page says more. */
function brokenEnd(page: Page, reading: Reading, words: PageWords, text: string): string | null {
  if (reading.source === 'flat') return endsInMidSentence(text, true);
  if (reading.source !== 'flow' || !endsInProse(reading.content)) return null;
  const suspect =
    page.site !== null ||
    /[，,、]$/.test(text.trimEnd()) ||
    words.gates.some(
      ({ gate, text: said }) => gate === 'ends' || gate === 'over' || (gate === 'more' && /\p{Script=Han}/u.test(said)),
    );
  return suspect ? endsInMidSentence(text, false) : null;
}

/** A few words beside each picture of a sheet are its caption, not what is on it. */
function sheetsGap(page: Page, text: string): Gap | null {
  const { elements } = findPagePictures(page);
  const few = text.length < elements.length * WORDS_BESIDE && areSheets(elements);
  return few ? { reason: 'pages-are-pictures', pages: [] } : null;
}

/**
 * Judges how much of its document a reading holds, from the reading, the page's words, counters, pictures, frames and links.
 * What the reader itself found missing stays; never says "complete" where the page says otherwise.
 */
export function* judgeCompleteness(page: Page, reading: Reading): Steps<Verdict> {
  const blocks = blockWords(reading.content);
  const text = blocks.join('\n');
  yield;
  const { lines } = visibleLines(page.snapshot());
  yield;
  const words = yield* collectWords(lines, new Set(blocks), totalsOfHost(page));
  yield;
  const flat = reading.source === 'flat';
  const broken = brokenEnd(page, reading, words, text);
  yield;
  const frames = unreadFrames(page, text.length);
  let pages = countPages(page, reading, words, {
    length: text.length,
    endsWell: broken === null,
    framed: frames.length > 0,
  });
  const gaps: Gap[] = [...reading.gaps, ...frames];
  // What the frame holds is not known, nor which pages of it are the text around it.
  if (frames.length > 0 && !knowsPages(reading.source)) pages = { shown: null, total: pages.total };
  const next = reading.source === 'flow' || flat ? findNextAddress(page) : null;
  const coming = reading.source === 'flow' && next === null ? comingPages(page, words, pages) : null;
  if (coming) gaps.push(coming);
  // What comes on scrolling can be seen here, as in viewers that load page by page.
  if (coming && coming.pages.length > 0) pages = { shown: pages.total, total: pages.total };
  const add = (gap: Gap | null) => {
    if (gap && !gaps.some((known) => known.reason === gap.reason)) gaps.push(gap);
  };
  if (next !== null) add({ reason: 'more-addresses', next });
  if (reading.source === 'pictures') add({ reason: 'pages-are-pictures', pages: range(1, pages.shown ?? 0) });
  // All pages are shown as pictures, but hardly any of their words are given beside them.
  if (flat && pages.total !== null && pages.total >= 4 && text.length < pages.total * LEAST_ON_PAGE)
    add({ reason: 'pages-are-pictures', pages: [] });
  if (reading.source === 'flow' && gaps.length === 0) add(sheetsGap(page, text));
  if (!knowsPages(reading.source)) add(blurredText(page));
  if (frames.length === 0) add(missingPages(pages, gaps, next));
  add(gateGap(words, reading, pages));
  if (broken !== null) add({ reason: 'ends-mid-sentence', tail: broken });
  yield;
  if (reading.source === 'flow' && gaps.length === 0 && !words.gates.some(({ gate }) => gate === 'whole'))
    add(keptBack(lines, blocks, reading.content));
  yield;
  if (gaps.length === 0 && !(pages.total !== null && pages.total > 1)) add(turnedByHand(page, blocks));
  const serious = gaps.filter((gap) => !HARMLESS.has(gap.reason));
  return {
    pages,
    gaps,
    complete: serious.length === 0 && blocks.length > 0,
    collectable: gaps.some((gap) => gap.reason === 'pages-not-loaded' && !gap.byHand),
  };
}

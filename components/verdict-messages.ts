import type { Message, MessageKey } from '../i18n/messages';
import type { Gap, Removal, RemovalReason, UnnagDocument } from '../reading/types';

/** `1–3, 7`: page numbers as people write them. */
export function pageList(pages: number[]): string {
  const sorted = [...new Set(pages)].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const page of sorted) {
    const last = runs.at(-1);
    if (last && page === last[1] + 1) last[1] = page;
    else runs.push([page, page]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

const withPages = (pages: number[], some: MessageKey, these: MessageKey): Message =>
  pages.length === 0 ? { key: some } : { key: these, values: [pageList(pages)] };

/** One gap in plain words. */
export function messageOfGap(gap: Gap): Message {
  switch (gap.reason) {
    case 'preview-ends':
      if (gap.left === 1) return { key: 'gapPreviewEndsLeftOne' };
      if (gap.left) return { key: 'gapPreviewEndsLeft', values: [gap.left] };
      return gap.page ? { key: 'gapPreviewEndsAfter', values: [gap.page] } : { key: 'gapPreviewEnds' };
    case 'pages-are-pictures':
      return withPages(gap.pages, 'gapPictures', 'gapPicturesPages');
    case 'pages-locked':
      return withPages(gap.pages, 'gapLocked', 'gapLockedPages');
    case 'pages-not-loaded':
      return withPages(gap.pages, 'gapNotLoaded', 'gapNotLoadedPages');
    case 'pages-never-came':
      return withPages(gap.pages, 'gapNeverCame', 'gapNeverCamePages');
    case 'stopped':
      return withPages(gap.page ? [gap.page] : [], 'gapStoppedEarly', 'gapStopped');
    case 'page-left':
      return { key: 'gapPageLeft' };
    case 'older-version':
      return { key: 'gapOlderVersion' };
    case 'frame-unread':
      return { key: 'gapFrame', values: [gap.host] };
    case 'more-addresses':
      return { key: 'gapMoreAddresses' };
    case 'ends-mid-sentence':
      return { key: 'gapMidSentence', values: [gap.tail] };
    case 'host-says-more':
      return { key: 'gapHostSays', values: [gap.text] };
    case 'text-garbled':
      return { key: 'gapGarbled' };
    case 'text-doubled':
      return { key: 'gapDoubled' };
    case 'text-off-title':
      return { key: 'gapOffTitle' };
    case 'too-large':
      return { key: gap.what === 'kept' ? 'gapNotKept' : 'gapTooLarge' };
    case 'image-left-out':
      return gap.alt ? { key: 'gapImageNamed', values: [gap.alt] } : { key: 'gapImage' };
    case 'formulas-unread':
      return { key: 'gapFormulas', values: [gap.count] };
  }
}

/** The gaps in plain words; "a part" is not said where the same is said of pages by their numbers. */
export function gapMessages(gaps: Gap[]): Message[] {
  const numbered = gaps.map((gap) => 'pages' in gap && gap.pages.length > 0 && gap.reason);
  return gaps
    .filter((gap) => !('pages' in gap && gap.pages.length === 0 && numbered.includes(gap.reason)))
    .map(messageOfGap);
}

/** What a verdict is put into words from. */
export type Judged = Pick<UnnagDocument, 'pages' | 'complete' | 'collectable' | 'gaps'>;

/** What is shown, in one sentence: the first words of the verdict. */
export function headline({ pages, complete, collectable, gaps }: Judged): Message {
  const { shown, total } = pages;
  if (collectable && total !== null) {
    // Pages that come on scrolling count as shown: what is loaded of them is what can be copied now.
    const away = gaps.flatMap((gap) => (gap.reason === 'pages-not-loaded' ? gap.pages : [])).length;
    const loaded = away > 0 ? (shown ?? total) - away : shown;
    if (loaded !== null && loaded < total) return { key: 'verdictLoaded', values: [loaded, total] };
  }
  if (shown !== null && total !== null && shown < total)
    return shown === 1 ? { key: 'verdictFirstPage', values: [total] } : { key: 'verdictPages', values: [shown, total] };
  return { key: complete ? 'verdictComplete' : 'verdictIncomplete' };
}

/** What says the same without the page's words. */
const quoteless: { [key in MessageKey]?: Message } = {
  gapMidSentence: { key: 'gapMidSentenceShort', values: [] },
  gapHostSays: { key: 'gapHostSaysShort', values: [] },
  gapImageNamed: { key: 'gapImage', values: [] },
};

/**
 * The verdict as the last line of the Markdown, where something is missing; empty where nothing is.
 * It quotes no words of the page: those would look like the document's.
 */
export function verdictMessages(document: Judged): Message[] {
  const { complete, gaps } = document;
  if (complete) return [];
  const unquoted = gapMessages(gaps).map((message) => ({ ...message, ...quoteless[message.key] }));
  return [headline(document), ...unquoted];
}

const removalNames: Record<RemovalReason, MessageKey> = {
  nag: 'removedNag',
  chrome: 'removedChrome',
  boilerplate: 'removedBoilerplate',
  counter: 'removedCounter',
  hidden: 'removedHidden',
  decoy: 'removedDecoy',
  locked: 'removedLocked',
  'running-head': 'removedRunningHead',
  'page-number': 'removedPageNumber',
  duplicate: 'removedDuplicate',
  control: 'removedControl',
};

/** What kind of words was left out. */
export const nameOfRemoval = ({ reason, rule }: Pick<Removal, 'reason' | 'rule'>): MessageKey =>
  rule === 'caption' ? 'removedCaption' : removalNames[reason];

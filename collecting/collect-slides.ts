import { inSteps } from '../reading/in-steps';
import { makePage, type ReadOptions } from '../reading/make-page';
import { mergeGaps } from '../reading/positioned/assemble';
import { finishReading } from '../reading/read-page';
import type { Gap, Metadata, UnnagDocument } from '../reading/types';
import { readingOfPages, readingOfSlides } from './assemble-parts';
import type { CollectOptions } from './collect-pages';
import { collectTurns } from './collect-turns';
import type { DocumentPager } from './document-pager';
import { turnView } from './turn-view';
import type { CollectionFacts } from './types';

/** What one page's reading says of the whole document; of its own page it says that there are others. */
const OF_ALL = new Set<Gap['reason']>(['host-says-more', 'frame-unread', 'too-large', 'pages-locked']);

/** Turns through a viewer that shows one page at a time, and gives all that it showed, with what never came said. */
export async function collectSlides(
  doc: Document,
  pager: DocumentPager,
  options: ReadOptions,
  collect: CollectOptions & { facts: Metadata & { url: string }; onStart: (facts: CollectionFacts) => void },
): Promise<UnnagDocument> {
  const { facts, signal, onStart } = collect;
  const started = options.now();
  const view = turnView(doc, pager, options);
  try {
    onStart({ ...facts, kind: view.kind, total: pager.total });
    const { parts, missing, total } = await collectTurns(view, collect);
    const reading = view.kind === 'pages' ? readingOfPages(view.source, parts, []) : readingOfSlides(parts);
    const stopped = signal.aborted && missing.length > 0;
    if (stopped) reading.gaps.push({ reason: 'stopped', page: Math.floor(parts.at(-1)?.order ?? 0) });
    else if (missing.length > 0) reading.gaps.push({ reason: 'pages-never-came', pages: missing });
    const never = parts.filter(({ state }) => state === 'never-came').length;
    const pages = { shown: total - missing.length - never, total };
    reading.gaps = mergeGaps(reading.gaps);
    let { gaps } = reading;
    if (view.kind === 'pages') {
      const page = makePage(doc, options);
      await page.prepareSnapshot();
      const judged = await inSteps(finishReading(page, { ...reading, pages }));
      return { ...judged, ...facts, pages, collectable: stopped, timings: { total: options.now() - started } };
    }
    gaps = [...gaps, ...(view.last()?.gaps ?? []).filter(({ reason }) => OF_ALL.has(reason))];
    const complete = gaps.length === 0 && reading.content.length > 0;
    return {
      ...reading,
      ...facts,
      gaps,
      pages,
      complete,
      collectable: stopped,
      timings: { total: options.now() - started },
    };
  } finally {
    view.stop();
  }
}

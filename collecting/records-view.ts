import { wordsOf } from '../markdown/words-of';
import { readLoadedBlocks } from '../reading/blocks';
import { queryAll } from '../reading/dom';
import { flowReader } from '../reading/flow';
import { makePage, type ReadOptions } from '../reading/make-page';
import { isPlaceholder } from '../reading/scrolling/blank-room';
import type { Removal } from '../reading/types';
import { numberedTextPages } from '../verdict/count-pages';
import { isLoadingIn } from '../verdict/says-loading';
import type { RecordView } from './collect-steps';
import { makeRecordKeys } from './record-keys';
import { findMainScroller, findScroller, type Scroller } from './scroll';
import { splitTables } from './table-rows';
import type { Part } from './types';

/** The blocks of an editor by their record ids; null when the page has none. */
export function blocksView(doc: Document, options: ReadOptions): RecordView | null {
  const records = () => readLoadedBlocks(makePage(doc, options)) ?? [];
  if (records().length === 0) return null;
  return {
    read: () =>
      records().map(
        (record, order): Part => ({ key: record.key, order, state: 'text', data: record, size: record.size }),
      ),
    scroller: () => {
      const [block] = queryAll(doc, '[data-record-id], [data-block-id]');
      return block ? findScroller(block) : findMainScroller(doc);
    },
    isLoading: () => isLoadingIn(doc),
  };
}

/** What a reading on the way tells beside its records. */
export interface SeenOnTheWay {
  removed: Removal[];
  /** The numbers of the pages that were there with words, where the markup numbers them. */
  pages: number[];
}

/**
 * Text that flows and grows or changes while it is scrolled: each block of it is a record, known by its own words.
 * @param scroller moves the text; null: the page's main one
 */
export function flowView(
  doc: Document,
  options: ReadOptions,
  scroller: Scroller | null,
  onSeen: (seen: SeenOnTheWay) => void,
): RecordView {
  const keysFor = makeRecordKeys();
  return {
    read: async () => {
      const page = makePage(doc, options);
      await page.prepareSnapshot();
      const reading = await flowReader.read(page);
      if (!reading) return [];
      const holding = reading.content.map((node) => wordsOf(node)).filter(isPlaceholder);
      const held = holding.map((text): Removal => ({ reason: 'chrome', text, rule: 'placeholder' }));
      onSeen({ removed: [...reading.removed, ...held], pages: numberedTextPages(page) });
      const content = splitTables(reading.content.filter((node) => !isPlaceholder(wordsOf(node))));
      const words = content.map((node) => wordsOf(node));
      const keys = keysFor(content.map((node, i) => `${node.type} ${words[i] ?? ''}`));
      return content.map(
        (node, order): Part => ({
          key: keys[order] ?? String(order),
          order,
          state: 'text',
          data: node,
          size: words[order]?.length ?? 0,
        }),
      );
    },
    scroller: () => (scroller?.element.isConnected ? scroller : findMainScroller(doc)),
    isLoading: () => isLoadingIn(doc),
  };
}

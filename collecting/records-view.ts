import { toString as wordsOf } from 'mdast-util-to-string';
import { readLoadedBlocks } from '../reading/blocks';
import { flowReader } from '../reading/flow';
import { makePage, type ReadOptions } from '../reading/make-page';
import type { Removal } from '../reading/types';
import type { RecordView } from './collect-steps';
import { findMainScroller, findScroller } from './scroll';
import type { Part } from './types';

/** Words by which lists say that more is on its way. */
const LOADING = /^(?:正在)?(?:加载|載入|读取|讀取)中|^(?:正在加载|正在載入)|^loading\b/i;

const LOADERS = ['load', 'more', 'spin'].flatMap((name) => [`[class*="${name}" i]`, `[id*="${name}" i]`]).join(', ');

const isLoadingIn = (doc: Document): boolean =>
  [...doc.querySelectorAll(LOADERS)].some((element) => LOADING.test(element.textContent?.trim().slice(0, 40) ?? ''));

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
      const block = doc.querySelector('[data-record-id], [data-block-id]');
      return block ? findScroller(block) : findMainScroller(doc);
    },
    isLoading: () => isLoadingIn(doc),
  };
}

/** Text that flows and grows or changes while it is scrolled: each block of it is a record, known by its own words. */
export function flowView(doc: Document, options: ReadOptions, onRemoved: (removed: Removal[]) => void): RecordView {
  return {
    read: async () => {
      const reading = await flowReader.read(makePage(doc, options));
      if (!reading) return [];
      onRemoved(reading.removed);
      const seen = new Map<string, number>();
      return reading.content.map((node, order): Part => {
        const words = wordsOf(node);
        const name = `${node.type} ${words}`;
        const count = seen.get(name) ?? 0;
        seen.set(name, count + 1);
        return { key: `${name} ${count}`, order, state: 'text', data: node, size: words.length };
      });
    },
    scroller: () => findMainScroller(doc),
    isLoading: () => isLoadingIn(doc),
  };
}

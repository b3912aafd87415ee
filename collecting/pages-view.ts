import { makePage, type ReadOptions } from '../reading/make-page';
import type { Page } from '../reading/page';
import { findPageBoxes, readPageBox } from '../reading/positioned/page-boxes';
import type { PagedView } from './collect-pages';
import type { Part } from './types';

/** PDF.js sets this behind the last word of a page (pdf_viewer's TextLayerBuilder). */
const END = '.endOfContent';

/** The pages of a viewer or of positioned text, as the collector walks them; null when the page has no such pages. */
export function pagesView(page: Page, options: ReadOptions): (PagedView & { kind: string }) | null {
  let boxes = findPageBoxes(page);
  const [first] = boxes;
  if (!first) return null;
  const locked = page.site?.locked ?? [];
  let marksEnd = false;

  const layerOf = (slot: { number: number }): Element | null => {
    const box = boxes.find((one) => one.number === slot.number);
    return box?.kind === 'pdfjs' ? box.element.querySelector('.textLayer') : null;
  };
  const isWhole = (slot: { number: number }): boolean | undefined => {
    const layer = layerOf(slot);
    if (!layer) return undefined;
    if (layer.querySelector(END)) {
      marksEnd = true;
      return true;
    }
    return marksEnd ? false : undefined;
  };
  const read = (slot: { number: number }): Part | null => {
    const box = boxes.find((one) => one.number === slot.number);
    if (!box || isWhole(slot) === false) return null;
    const loaded = readPageBox(box, locked);
    if (loaded.state === 'empty') return null;
    const size = loaded.lines.reduce((sum, line) => sum + line.text.length, 0);
    return { key: String(box.number), order: box.number, state: loaded.state, data: loaded, size };
  };

  return {
    kind: first.kind,
    slots: () => boxes,
    refresh: () => {
      const now = findPageBoxes(makePage(page.document, options));
      const known = new Map(boxes.map((box) => [box.number, box]));
      for (const box of now) known.set(box.number, box);
      boxes = [...known.values()].sort((a, b) => a.number - b.number);
    },
    isWhole,
    read,
  };
}

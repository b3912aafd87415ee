import { attributeOf, childrenOf, parentElementOf, textOf } from '../reading/dom';
import { isSeen } from '../reading/scrolling/blank-room';
import { elementsInWindow, isLarge, type Scroller } from '../reading/scrolling/scroller';

/** Where a box stands in its row, by which its like is known in another row: its number there, and what both are called. */
const placeIn = (row: Element, box: Element): string =>
  [[...childrenOf(row)].indexOf(box), ...[row, box].map((one) => attributeOf(one, 'class').replace(/\d+/g, ''))].join();

/**
 * Looks after pages that stand side by side, where a row that shows one of them is not blank.
 * @returns a function that tells whether a large box in the window is empty, though its like in another row has held words
 */
export function watchCells(): (scroller: Scroller) => boolean {
  const filled = new Set<string>();
  return ({ view }) => {
    let awaits = false;
    for (const box of new Set(elementsInWindow(view.document, view))) {
      const row = parentElementOf(box);
      if (!row || !isLarge(box)) continue;
      const place = placeIn(row, box);
      if (/\S/.test(textOf(box) ?? '')) filled.add(place);
      else if (filled.has(place) && !isSeen(box)) awaits = true;
    }
    return awaits;
  };
}

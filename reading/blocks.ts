import { recordRest } from './block-words';
import { assembleBlocks } from './blocks/assemble-blocks';
import { readLoadedBlocks } from './blocks/read-loaded-blocks';
import { parentOf, queryAll, rectOf } from './dom';
import type { Page } from './page';
import type { Reader } from './reader';
import type { Gap, Reading } from './types';
import { visibleLines } from './visible-lines';

export { assembleBlocks, type BlockRecord } from './blocks/assemble-blocks';
export { readLoadedBlocks } from './blocks/read-loaded-blocks';

/** Less than this (characters) in blocks is a widget of the page, not its document. */
const LEAST = 60;

/** The element that scrolls the blocks, when it is not the window. */
function scrollerOf(element: Element): Element | null {
  const view = element.ownerDocument.defaultView;
  for (let at = parentOf(element) as Element | null; at?.parentElement && view; at = at.parentElement) {
    const overflow = view.getComputedStyle(at).overflowY;
    if (/auto|scroll|overlay/.test(overflow) && at.scrollHeight > at.clientHeight + 8) return at;
  }
  return element.ownerDocument.scrollingElement;
}

/** Editors keep only the blocks near the window in the page: is there room above or below them that scrolling would fill? */
function isPartlyLoaded(page: Page): boolean {
  const blocks = queryAll(page.document, '[data-record-id], [data-block-id]').filter(
    (element) => rectOf(element).height > 0,
  );
  const [first] = blocks;
  const last = blocks.reduce<Element | undefined>(
    (low, one) => (!low || rectOf(one).bottom > rectOf(low).bottom ? one : low),
    first,
  );
  if (!first || !last) return false;
  const scroller = scrollerOf(first);
  if (!scroller || scroller.scrollHeight <= scroller.clientHeight + 8) return false;
  const root = scroller === page.document.scrollingElement;
  const top = root ? 0 : rectOf(scroller).top;
  const offset = root ? 0 : scroller.scrollTop;
  const scrolled = root ? scroller.scrollTop : 0;
  const above = rectOf(first).top - top + offset + scrolled;
  const below = scroller.scrollHeight - (rectOf(last).bottom - top + offset + scrolled);
  const window = scroller.clientHeight;
  return below > window * 0.6 || above > window * 1.5;
}

/** Documents of block editors (Feishu, Notion and their kin): the blocks that are in the page now. */
export const blocksReader: Reader = {
  name: 'blocks',
  read(page: Page): Reading | null {
    const records = readLoadedBlocks(page);
    if (!records || records.reduce((sum, record) => sum + record.size, 0) < LEAST) return null;
    const gaps: Gap[] = isPartlyLoaded(page) ? [{ reason: 'pages-not-loaded', pages: [] }] : [];
    const content = assembleBlocks(records);
    const removed = recordRest(visibleLines(page.snapshot()).lines, content, 'outside-blocks');
    return { source: 'blocks', content, pages: { shown: 1, total: 1 }, gaps, removed };
  },
};

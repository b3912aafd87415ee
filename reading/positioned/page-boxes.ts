import { atOnce, inSteps, type Steps } from '../in-steps';
import type { Page } from '../page';
import { findBoxes } from './find-page-boxes';
import { isCalledPage } from './page-numbers';
import { readPageBox as readBox } from './read-page-box';
import type { LoadedPage, PageBox } from './types';

const found = new WeakMap<Page, PageBox[]>();
const read = new WeakMap<PageBox, LoadedPage>();

/**
 * The pages of the document shown here, if it is shown in pages: words set by position, a PDF viewer, drawings.
 * Their `state` is what they are now; an `empty` page may fill when it is scrolled to.
 * Remembered for a `Page`: a later look needs a `Page` of its own.
 * @returns an empty list when the page shows nothing of the kind
 */
export function findPageBoxes(page: Page): PageBox[] {
  const known = found.get(page);
  return known ?? keep(page, atOnce(findTextBoxes(page)));
}

/** The same, in steps between which the page may run. */
export async function findPageBoxesInSteps(page: Page): Promise<PageBox[]> {
  const known = found.get(page);
  if (known) return known;
  const boxes = await inSteps(findTextBoxes(page));
  // A viewer that made its pages anew in the meantime took words away that were still to be read.
  const whole = boxes.every(({ element }) => element.isConnected);
  return keep(page, whole ? boxes : atOnce(findTextBoxes(page)));
}

function keep(page: Page, boxes: PageBox[]): PageBox[] {
  found.set(page, boxes);
  return boxes;
}

function* findTextBoxes(page: Page): Steps<PageBox[]> {
  const boxes = findBoxes(page);
  for (const box of boxes) {
    yield;
    const loaded = readBox(box, page.site?.locked ?? [], page.seenRuns);
    read.set(box, loaded);
    box.state = loaded.state;
  }
  yield;
  if (isDocument(boxes)) return boxes;
  page.seenRuns.clear();
  return [];
}

/** Enough lines that are long enough to be a text, on one page at least; labels of charts and cards are not. */
function isDocument(boxes: PageBox[]): boolean {
  if (boxes[0]?.kind === 'pdfjs') return true;
  let lines = 0;
  let long = 0;
  let characters = 0;
  let most = 0;
  for (const box of boxes) {
    const loaded = read.get(box);
    if (!loaded) continue;
    lines += loaded.lines.length;
    most = Math.max(most, loaded.lines.length);
    for (const line of loaded.lines) {
      characters += line.text.length;
      if (line.width >= 7 * line.size) long++;
    }
  }
  if (boxes.length === 1) return lines >= 8 && characters >= 160 && long >= 0.4 * lines;
  const drawn = boxes[0]?.kind === 'svg';
  // Boxes that are called pages need not hold much: the visitor may be at a short last one.
  if (!drawn && boxes.every(({ element }) => isCalledPage(element))) return lines >= 1 && characters >= 20;
  return most >= (drawn ? 4 : 3) && characters >= (drawn ? 120 : 60) && long >= 0.25 * lines;
}

/**
 * The lines of one page with their places, as it is shown now: JSON-safe. Read anew at every call.
 * `locked`: the host file's selectors of pages that this visitor may not read.
 */
export function readPageBox(box: PageBox, locked: string[] = []): LoadedPage {
  const loaded = readBox(box, locked);
  box.state = loaded.state;
  return loaded;
}

/** What `findPageBoxes` read when it found the page. */
export const firstReadOf = (box: PageBox): LoadedPage => read.get(box) ?? readPageBox(box);

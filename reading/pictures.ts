import { readCounter } from '../verdict/counters';
import { localNameOf, rectOf } from './dom';
import type { Page } from './page';
import { findPagePictures } from './page-pictures';
import type { Reader } from './reader';
import type { Reading } from './types';
import { tidy, type VisibleLine, visibleLines } from './visible-lines';

/** A page with more prose than this (characters) beside its pictures has a text. */
const PROSE = 300;
/** Lines shorter than this are titles, links and buttons. */
const LINE = 40;

/** A drawing this large (CSS px²) with hardly a word around it is what the page is for. */
const SHEET = 300_000;

/** Viewers and editors that draw their pages on canvas. A single image may be anything; a canvas of that size is no decoration. */
const isDrawn = (elements: Element[]): boolean =>
  elements.every((element) => {
    const { width, height } = rectOf(element);
    return localNameOf(element) === 'canvas' && width * height >= SHEET;
  });

/** The page says how many pages its document has, and there are no more pictures than that. */
const saysPages = (lines: VisibleLine[], pictures: number): boolean =>
  lines.some(({ text }) => {
    const counter = readCounter(tidy(text));
    return (
      counter !== null &&
      !counter.weak &&
      (counter.total === undefined ? counter.left !== undefined : counter.total >= pictures)
    );
  });

/**
 * Documents whose pages are images or canvas drawings, with no text beside them: nothing is read, and no text is made up.
 * A photo story is none: its pictures are not numbered as pages, or it has prose.
 */
export const picturesReader: Reader = {
  name: 'pictures',
  read(page: Page): Reading | null {
    const hosted = page.site?.reader === 'pictures';
    const { elements, numbered } = findPagePictures(page);
    if (elements.length === 0) return null;
    const { lines } = visibleLines(page.snapshot());
    const pages = (numbered && elements.length >= 2) || isDrawn(elements) || saysPages(lines, elements.length);
    if (!hosted && !pages) return null;
    let prose = 0;
    for (const line of lines) {
      const text = tidy(line.text);
      if (!line.floating && text.length >= LINE && line.linkLength * 2 < text.length) prose += text.length;
    }
    if (prose > PROSE) return null;
    return {
      source: 'pictures',
      content: [],
      pages: { shown: elements.length, total: null },
      gaps: [],
      removed: lines
        .slice(0, 200)
        .map((line) => ({ reason: 'chrome', text: tidy(line.text).slice(0, 200), rule: 'around-pictures' })),
    };
  },
};

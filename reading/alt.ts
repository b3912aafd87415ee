import type { RootContent } from 'mdast';
import { pushAll } from '../structure/push-all';
import { restoreText } from '../structure/restore-text';
import { findTranscript, type Slide } from './alt/find-transcript';
import { recordRest } from './block-words';
import { attributeOf } from './dom';
import { isDeclaredArticle } from './flow/declared';
import { readMetadata } from './metadata';
import type { Page } from './page';
import { findPagePictures } from './page-pictures';
import type { Reader } from './reader';
import type { Reading, Removal } from './types';
import { tidy, visibleLines } from './visible-lines';

/** Fewer pictures are no series of slides. */
const LEAST_SLIDES = 3;
/** Alternatives shorter than this on average (characters) are captions, not the text of the slides. */
const LEAST_LENGTH = 24;

/** Alternatives as long as this on average are the words of pages, though nothing numbers the pictures. */
const WORDY = 160;
/** So much prose (characters) on a page that calls itself an article is its text. */
const LEAST_TEXT = 600;
/** A number that the alternative puts before the words of its page. */
const NUMBER =
  /^(?:第\s*\d{1,4}\s*[页頁張张]|(?:page|slide|página|pagina|diapositiva|diapositive|seite|folie|trang|страница|ページ)\s*\d{1,4}(?:\s*(?:of|de|von|sur|di|\/)\s*\d{1,4})?)\s*[:：.,、|–—-]+\s*/i;

/** The words of an alternative that are the same on every picture but for its number: "Page 3 of …". */
const isSeries = (texts: string[]): boolean =>
  new Set(texts.map((text) => text.replace(/\d+/g, '#'))).size * 2 > texts.length;

const anchor = (page: number): RootContent =>
  ({ type: 'html', value: `<!-- page ${page} -->`, data: { unnagPage: page } }) as RootContent;

/** Characters in lines that are prose, not titles, links or buttons. */
function proseOf(page: Page): number {
  let length = 0;
  for (const line of visibleLines(page.snapshot()).lines)
    if (!line.floating && line.text.length >= 40 && line.linkLength * 2 < line.text.length) length += line.text.length;
  return length;
}

/** A slide's lines: a short first one without a full stop is its heading. */
function slideOf(slide: Slide, index: number, title: string): RootContent[] {
  const [first = '', ...rest] = slide.lines;
  const heading =
    first.length <= 90 && !/[.?!:;,。？！：；，]["”’)]?$/.test(first) && (rest.length > 0 || first.length <= 60);
  const depth = index === 0 || tidy(first) === tidy(title) ? 1 : 2;
  const paragraph = (value: string): RootContent => ({ type: 'paragraph', children: [{ type: 'text', value }] });
  if (first === '') return [];
  return [
    heading ? { type: 'heading', depth, children: [{ type: 'text', value: first }] } : paragraph(first),
    ...rest.map(paragraph),
  ];
}

/**
 * Slides and pages that are pictures whose text alternative holds their text; where the page also gives a transcript,
 * that is taken (it has paragraphs), and the alternative fills what it lacks.
 */
export const altReader: Reader = {
  name: 'alt',
  read(page: Page): Reading | null {
    const { elements, numbered } = findPagePictures(page);
    if (elements.length < LEAST_SLIDES) return null;
    const given = elements.map((element) => tidy(attributeOf(element, 'alt') || attributeOf(element, 'aria-label')));
    const counted = given.every((text) => text === '' || NUMBER.test(text));
    const texts = counted ? given.map((text) => text.replace(NUMBER, '')) : given;
    const length = texts.reduce((sum, text) => sum + text.length, 0);
    if (!numbered && page.site?.reader !== 'alt' && length < WORDY * elements.length) return null;
    if (length < LEAST_LENGTH * elements.length || !isSeries(texts)) return null;
    const { title, lang } = readMetadata(page);
    const transcript = findTranscript(page.snapshot(), texts);
    // An article with pictures has its text beside them, however much is said of each.
    const isSlides = page.site?.reader === 'alt' || !isDeclaredArticle(page.document);
    if (proseOf(page) > (isSlides ? length : LEAST_TEXT) && !(isSlides && transcript)) return null;
    const content: RootContent[] = [];
    const removed: Removal[] = [];
    texts.forEach((text, index) => {
      const slide = transcript?.[index];
      content.push(anchor(index + 1));
      if (slide) {
        content.push(...slideOf(slide, index, title));
        if (text) removed.push({ reason: 'duplicate', text: text.slice(0, 200), rule: 'alt-of-transcript' });
      } else if (text) {
        const short = text.length <= 60;
        pushAll(content, short ? slideOf({ lines: [text] }, index, title) : restoreText(text, { lang }));
      }
    });
    return {
      source: 'alt',
      content,
      pages: { shown: elements.length, total: elements.length },
      gaps: [],
      removed: [...removed, ...recordRest(visibleLines(page.snapshot()).lines, content, 'beside-slides')],
    };
  },
};

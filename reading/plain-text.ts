import { dedent, dropPageBreaks } from '../structure/drop-page-breaks';
import { restoreQuoted } from '../structure/restore-quoted';
import { attributeOf, queryAll } from './dom';
import { readMetadata } from './metadata';
import type { Page } from './page';
import type { Reader } from './reader';
import type { Reading, Removal } from './types';
import { tidy, type VisibleLine, visibleLines } from './visible-lines';

/** A text of fewer lines needs no care; of a shorter kind it is a box in an article. */
const LEAST_LINES = 8;
const LEAST_LENGTH = 400;
/** Of all prose on the page. */
const LEAST_SHARE = 0.7;
const CODE = /[;{}]\s*$|^\s*(?:\/\/|#include|import |def |function |const |let |var |<\/?\w|\$ |>>> )|=>|\(\)/;
const CODE_NAME = /\b(?:code|hljs|highlight|prettyprint|shiki|prism|lang(?:uage)?-|source|diff|console|terminal)/i;

/** Whether the lines of a preformatted block are prose that was wrapped by hand: not code, not a table, not verse. */
function isWrappedProse(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < LEAST_LINES || text.length < LEAST_LENGTH) return false;
  const share = (holds: (line: string) => boolean) => lines.filter(holds).length / lines.length;
  if (share((line) => CODE.test(line)) > 0.08 || share((line) => /\S {3,}\S|\t\S|[|+]-{2,}/.test(line)) > 0.15)
    return false;
  const width = (line: string) => line.trim().length + (line.match(/[\u2e80-\u9fff]/g)?.length ?? 0);
  const widths = lines.map(width).sort((a, b) => a - b);
  const usual = widths[Math.floor(widths.length * 0.7)] ?? 0;
  // Wrapped lines are nearly as long as each other, and break in sentences.
  return (
    usual >= 40 &&
    usual <= 130 &&
    share((line) => width(line) > usual * 0.75) > 0.4 &&
    share((line) => /[\p{L},，、]\s*$/u.test(line)) > 0.3
  );
}

const isCode = (line: VisibleLine): boolean => {
  const { source } = line.node.data;
  return CODE_NAME.test(attributeOf(source, 'class')) || queryAll(source, 'code, span[class]').length > 0;
};

/** Pages whose document is plain text with line breaks set by hand (`<pre>`, or a text file shown by the browser). */
export const plainTextReader: Reader = {
  name: 'plain-text',
  read(page: Page): Reading | null {
    const { lines } = visibleLines(page.snapshot());
    const isPlain = (line: VisibleLine) =>
      !line.floating && line.text.includes('\n') && !isCode(line) && isWrappedProse(dropPageBreaks(line.text).text);
    const plain = lines.filter(isPlain);
    if (plain.length === 0) return null;
    const own = plain.reduce((sum, line) => sum + line.text.length, 0);
    const all = lines.reduce(
      (sum, line) => sum + (line.text.length >= 40 && line.linkLength * 2 < line.text.length ? line.text.length : 0),
      0,
    );
    if (own < all * LEAST_SHARE) return null;
    const { title, lang } = readMetadata(page);
    const taken = new Set(plain);
    const unpaged = plain.map((line) => dropPageBreaks(line.text));
    const feet = unpaged.flatMap(({ lines: own }) => own);
    return {
      source: 'plain-text',
      content: unpaged.flatMap(({ text }) => restoreQuoted(dedent(text), { title, lang })),
      pages: { shown: 1, total: null },
      gaps: [],
      removed: [
        ...lines
          .filter((line) => !taken.has(line))
          .slice(0, 200)
          .map(
            (line): Removal => ({ reason: 'chrome', text: tidy(line.text).slice(0, 200), rule: 'beside-plain-text' }),
          ),
        ...feet.map((text): Removal => ({ reason: 'page-number', text: text.slice(0, 200), rule: 'page-foot' })),
      ],
    };
  },
};

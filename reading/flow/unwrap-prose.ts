import type { RootContent } from 'mdast';
import { dedent, dropPageBreaks } from '../../structure/drop-page-breaks';
import { restoreQuoted } from '../../structure/restore-quoted';
import type { Removal } from '../types';
import { cjkCount, sentenceCount } from './weigh';

const MOST_LINES = 20_000;
const FEWEST_LINES = 3;
/** Signs that are common in code and tables and rare in prose. */
const codeSigns = /[{}[\]<>=;|\\$_`#~^*+]/g;

/** Whether preformatted text is prose with hard line ends: long lines of words, sentences, hardly a sign of code. */
export function isWrappedProse(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim());
  if (lines.length < FEWEST_LINES || lines.length > MOST_LINES) return false;
  const signs = text.match(codeSigns)?.length ?? 0;
  if (signs > 0.01 * text.length) return false;
  const wordy = lines.filter((line) => line.trim().split(/\s+/).length >= 5 || cjkCount(line) >= 12).length;
  const aligned = lines.filter((line) => /\S {3,}\S|\t\S/.test(line)).length;
  return wordy >= 0.6 * lines.length && aligned <= 0.1 * lines.length && sentenceCount(text) >= lines.length / 6;
}

/** Preformatted prose as paragraphs; code stays as it is. The feet and heads of its pages are added to `removed`. */
export function unwrapProse(content: RootContent[], title: string, removed: Removal[] = []): RootContent[] {
  return content.flatMap((node) => {
    if (node.type !== 'code' || node.lang) return [node];
    const { text, lines } = dropPageBreaks(node.value);
    if (!isWrappedProse(text)) return [node];
    for (const line of lines) removed.push({ reason: 'page-number', text: line.slice(0, 200), rule: 'page-foot' });
    return restoreQuoted(dedent(text), { title });
  });
}

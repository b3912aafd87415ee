import { nagKind } from '../../nags/wording';
import type { Removal } from '../types';
import { tidy, type VisibleLine } from '../visible-lines';
import type { Section } from './find-section';
import { boilerplateLength, isFileFacts, isPageCaption } from './labels';

const MOST = 300;

/** What of the page is not in the section, each line with the reason. */
export function outsideRemovals(section: Section, lines: VisibleLine[]): Removal[] {
  const inside = new Set(section.lines);
  const removed: Removal[] = [];
  for (const line of lines) {
    if (inside.has(line)) continue;
    if (removed.length >= MOST) break;
    const text = tidy(line.text);
    removed.push({ ...reasonOf(text), text: text.slice(0, 200) });
  }
  return removed;
}

function reasonOf(text: string): Omit<Removal, 'text'> {
  if (isPageCaption(text)) return { reason: 'counter', rule: 'page-caption' };
  if (boilerplateLength(text) > 0) return { reason: 'boilerplate', rule: 'uploaded-by' };
  if (isFileFacts(text)) return { reason: 'chrome', rule: 'file-facts' };
  const nag = nagKind(text);
  if (nag && nag !== 'counter') return { reason: 'nag', rule: `wording: ${nag}` };
  return { reason: 'chrome', rule: 'outside-text' };
}

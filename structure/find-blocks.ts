import type { Block } from './blocks.ts';
import { type ChosenMarker, chooseMarkers } from './choose-markers.ts';
import { findEnglishBlocks } from './find-english.ts';
import { findExamBlocks, isExam } from './find-exam.ts';
import { findHeadings } from './find-headings.ts';
import { findOfficialBlocks } from './find-official.ts';
import { findParagraphs } from './find-paragraphs.ts';
import { findRosters } from './find-rosters.ts';
import type { FoldedText } from './fold-text.ts';
import { findMarkers } from './markers.ts';
import { matchTitle } from './match-title.ts';
import { findSectionNames } from './section-names.ts';

/** A block's start, and what is known of it. */
export interface Cut {
  at: number;
  marker?: ChosenMarker;
  /** A heading of this level that ends where the next cut is. */
  level?: number;
}

/** The blocks of a flattened Chinese or mixed text, as offsets of the folded text. `title` may be empty. */
export function findFlatBlocks(folded: FoldedText, title: string): Block[] {
  const { text } = folded;
  const cuts = new Map<number, Cut>();
  const add = (cut: Cut): void => {
    if (cut.at >= 0 && cut.at < text.length) cuts.set(cut.at, { ...cuts.get(cut.at), ...cut });
  };
  add({ at: 0 });
  const titleEnd = matchTitle(text, title);
  if (titleEnd > 0) add({ at: 0, level: 1 });
  if (titleEnd > 0) add({ at: titleEnd });
  for (const marker of chooseMarkers(folded, findMarkers(text)))
    if (marker.start >= titleEnd) add({ at: marker.start, marker });
  for (const cut of findOfficialBlocks(text, titleEnd)) add(cut);
  for (const at of findRosters(text)) add({ at });
  const exam = isExam(text);
  if (exam) for (const at of findExamBlocks(text)) add({ at });
  for (const [start, end] of findSectionNames(text, cuts)) {
    const title = text.charAt(start - 1) === '案' ? Math.max(...[...cuts.keys()].filter((at) => at < start)) : -1;
    if (title > 0 && start - title <= 40) add({ at: title, level: 2 });
    add({ at: start, level: 2 });
    add({ at: end });
  }
  if (isLatin(text)) return findEnglishBlocks(text, cuts);
  const inOrder = (): Cut[] => [...cuts.values()].sort((a, b) => a.at - b.at);
  for (const at of findParagraphs(text, inOrder())) add({ at });
  return findHeadings(text, inOrder(), exam);
}

/** True when Chinese is at most a tenth of a text. */
function isLatin(text: string): boolean {
  const han = text.slice(0, 20_000).match(/[\u2e80-\u9fff]/g)?.length ?? 0;
  return han * 10 < Math.min(text.length, 20_000);
}

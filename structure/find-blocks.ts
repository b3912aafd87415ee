import type { Steps } from '../reading/in-steps.ts';
import type { Block } from './blocks.ts';
import { type ChosenMarker, chooseMarkers } from './choose-markers.ts';
import { findEnglishBlocks } from './find-english.ts';
import { findEnglishLines } from './find-english-lines.ts';
import { findExamBlocks, isExam } from './find-exam.ts';
import { findFormFields } from './find-form-fields.ts';
import { findGapBlocks } from './find-gap-blocks.ts';
import { findHeadings } from './find-headings.ts';
import { findLineHeadings } from './find-line-headings.ts';
import { findOfficialBlocks, HEAD_TITLE } from './find-official.ts';
import { findParagraphs } from './find-paragraphs.ts';
import { findRosters } from './find-rosters.ts';
import type { FoldedText } from './fold-text.ts';
import { findMarkers, type Marker } from './markers.ts';
import { matchHead } from './match-title.ts';
import { findSectionNames } from './section-names.ts';

/** A block's start, and what is known of it. */
export interface Cut {
  at: number;
  marker?: ChosenMarker;
  /** A heading of this level that ends where the next cut is. */
  level?: number;
}

/**
 * Where blocks start in a flattened text, with what is known of each; offsets of the folded text. `title` may be empty. `spaced`: the
 * text's line breaks became spaces, so that the blocks' ends are known. `lines`: lines are known, spaces say nothing; where they start
 * blocks.
 */
export function* collectCutsSteps(
  folded: FoldedText,
  title: string,
  lines?: Set<number>,
): Steps<{ cuts: Map<number, Cut>; spaced: boolean }> {
  const { text } = folded;
  const cuts = new Map<number, Cut>();
  const add = (cut: Cut): void => {
    if (cut.at < 0 || cut.at >= text.length) return;
    const known = cuts.get(cut.at);
    if (!known) cuts.set(cut.at, cut);
    else if (cut.marker || cut.level) cuts.set(cut.at, { ...known, ...cut });
  };
  add({ at: 0 });
  const head = matchHead(text, title);
  let titleEnd = head.end || (title === '' ? (HEAD_TITLE.exec(text.slice(0, 80))?.[0].length ?? 0) : 0);
  if (text.charAt(titleEnd) === ' ') titleEnd++;
  if (titleEnd > 0) {
    add({ at: 0, level: 1 });
    if (head.second !== null) add({ at: head.second });
    add({ at: titleEnd });
  }
  const latin = isLatin(text);
  yield;
  for (const marker of chooseMarkers(folded, findMarkers(text), lines)) {
    if (marker.start >= titleEnd && !(latin && isNamed(text, marker))) add({ at: marker.start, marker });
  }
  yield;
  if (latin) {
    for (const at of findEnglishLines(text)) add({ at });
    return { cuts, spaced: false };
  }
  for (const cut of findOfficialBlocks(text, titleEnd)) add(cut);
  yield;
  for (const at of findRosters(text)) add({ at });
  for (const at of findFormFields(text)) add({ at });
  yield;
  if (isExam(text)) for (const at of findExamBlocks(text)) add({ at });
  yield;
  // The name of a case stands between the block before it and its first section.
  const addCaseName = (end: number): void => {
    for (let at = end - 4; at > Math.max(0, end - 40); at--) {
      if (!cuts.has(at)) continue;
      add({ at, level: 2 });
      return;
    }
  };
  for (const [start, end] of findSectionNames(text, cuts)) {
    if (start < titleEnd) continue;
    if (text.charAt(start - 1) === '案') addCaseName(start);
    add({ at: start, level: 2 });
    add({ at: end });
  }
  yield;
  const gaps = lines ? null : findGapBlocks(folded, sortCuts(cuts), titleEnd);
  for (const at of gaps ?? findParagraphs(text, sortCuts(cuts))) add({ at });
  yield;
  if (gaps === null) return { cuts, spaced: false };
  // Where spaces stand for breaks, there is no break without one.
  const spaces = new Set(folded.gaps);
  for (const at of cuts.keys()) {
    if (at > 0 && at !== titleEnd && !spaces.has(at) && text.charAt(at - 1) !== ' ') cuts.delete(at);
  }
  return { cuts, spaced: true };
}

/** Under Section 2.1, either (1) a copy …: a number that English text speaks of, or goes on with in a sentence. */
function isNamed(text: string, { kind, start, end }: Marker): boolean {
  if (kind === 'digit-paren') return !/[.!?] $/.test(text.slice(start - 2, start)) && /^ [a-z]/.test(text.slice(end));
  return /(?:[Ss]ections?|[Cc]hapters?|[Aa]rticles?|[Cc]lauses?|Exhibits?|Figures?|Tables?|Examples?|§) $/.test(
    text.slice(Math.max(0, start - 12), start),
  );
}

export function sortCuts(cuts: Map<number, Cut>): Cut[] {
  return [...cuts.values()].sort((a, b) => a.at - b.at);
}

/** The blocks of a flattened text, as offsets of the folded text. `title` may be empty. */
export function* findFlatBlocksSteps(folded: FoldedText, title: string): Steps<Block[]> {
  const { cuts, spaced } = yield* collectCutsSteps(folded, title);
  if (isLatin(folded.text)) return findEnglishBlocks(folded.text, cuts);
  const exam = isExam(folded.text);
  const blocks = findHeadings(folded.text, sortCuts(cuts), exam, spaced);
  // Where spaces stand for breaks, blocks are lines.
  return spaced && !exam ? findLineHeadings(folded.text, blocks, true) : blocks;
}

/** True when Chinese is at most a tenth of a text. */
export function isLatin(text: string): boolean {
  const head = text.slice(0, 20_000);
  return (head.match(/[\u2e80-\u9fff]/g)?.length ?? 0) * 10 < head.length;
}

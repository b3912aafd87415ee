import { pushAll } from '../push-all';
import { hanSpacing, isSpace, letterSpacing, partsWords } from './run-gaps';
import { firstCharacter, isHan, isRightToLeft, isStrongLeftToRight, lastCharacter } from './scripts';
import { nominalWidth } from './stretch-runs';
import type { Part, Run } from './types';

/** Where spaces are written out, a gap that has none is one from here on. */
const CERTAIN_GAP = 0.6;

/** A gap of so many ems may be one between cells of a table. */
const CELL_GAP = 0.65;

export interface Joined {
  text: string;
  /** The parts between wide gaps, if there are any. */
  parts: Part[] | undefined;
}

/** What the whole page tells of the gaps between its runs. */
export interface GapHabits {
  /** The page's text has spaces between Chinese and Latin. */
  spacedMixed?: boolean;
  /** Every run is a word: see `setsWords`. */
  words?: boolean;
}

/**
 * The text of runs that stand on one line, in the order given (of reading). A space comes in where the runs carry one
 * or where the page shows a gap that a reader takes for one.
 */
export function joinRuns(runs: Run[], { spacedMixed = false, words = false }: GapHabits = {}): Joined {
  const spacing = letterSpacing(runs);
  const justified = hanSpacing(runs);
  const parts: Part[] = [];
  let text = '';
  let part: Part | undefined;
  let last: Run | undefined;
  for (const run of runs) {
    const own = run.text;
    let joint = '';
    let cut = !last;
    if (last) {
      const gap = (run.x - last.x - Math.max(last.width, nominalWidth(last))) / Math.max(last.size, run.size, 1);
      const carried = text.endsWith(' ') || own.startsWith(' ');
      const both = isHan(lastCharacter(last.text)) && isHan(firstCharacter(own));
      const open = gap - Math.max(spacing, both ? justified : 0);
      if (carried) joint = ' ';
      else if (last.spaced && run.spaced && gap < CERTAIN_GAP) joint = '';
      else if ((words && spacing === 0 && partsWords(last, run)) || isSpace(text, own, open, spacedMixed)) joint = ' ';
      cut = open >= CELL_GAP && joint !== '';
    }
    text = `${text.trimEnd()}${joint}${joint || !last ? own.trimStart() : own}`;
    if (cut || !part) {
      part = { text: own.trim(), x: run.x, width: run.width };
      parts.push(part);
    } else {
      part.text = `${part.text}${joint}${own.trim()}`;
      part.width = Math.max(part.width, run.x + run.width - part.x);
    }
    if (own.endsWith(' ')) text = `${text.trimEnd()} `;
    last = run;
  }
  return { text: text.trim(), parts: parts.length > 1 ? parts : undefined };
}

/**
 * Runs of a right-to-left line whose x runs from the right edge: stretches of left-to-right runs (numbers, Latin words) are read
 * the other way round.
 */
export function orderMixed(runs: Run[]): Run[] {
  const out: Run[] = [];
  let stretch: Run[] = [];
  for (const run of runs) {
    const rtl = isRightToLeft(run.text);
    const ltr = !rtl && (/\d/.test(run.text) || [...run.text].some(isStrongLeftToRight));
    if (ltr) stretch.unshift(run);
    else {
      pushAll(out, stretch);
      out.push(run);
      stretch = [];
    }
  }
  pushAll(out, stretch);
  return out;
}

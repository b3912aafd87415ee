import type { RootContent } from 'mdast';
import { nagHint, nagKind } from '../../nags/wording';
import { pushAll } from '../../structure/push-all';
import { restoreFlatSteps, type StructureContext } from '../../structure/restore-flat';
import type { Steps } from '../in-steps';
import type { Reading, Removal } from '../types';
import { tidy, type VisibleLine } from '../visible-lines';
import { readEscapedMarkup } from './escaped-markup';
import type { Section } from './find-section';
import {
  boilerplateLength,
  isFileFacts,
  isKeywords,
  isPageCaption,
  isTitle,
  textLabelLength,
  uploaderNoiseLength,
  withoutExtension,
} from './labels';
import { outsideRemovals } from './outside';
import { dropOnlyCounter, joinEven, joinPieces } from './pieces';
import { setParagraphs } from './set-paragraphs';
import { splitFooters } from './split-footers';
import { isDoubled, suspicions } from './suspicion';

/** Longer lines of a section are text, also when they speak of downloading. */
const LONGEST_NAG = 60;

/** Takes the host's words off one line of the section; an empty string: nothing of it is the document's. `after`: the text itself is over. */
function cleanLine(raw: string, title: string, removed: Removal[], after: boolean): string {
  let text = raw;
  const cut = (length: number, reason: Removal['reason'], rule: string) => {
    if (length <= 0) return;
    removed.push({ reason, text: tidy(text.slice(0, length)).slice(0, 200), rule });
    text = text.slice(length);
  };
  const label = textLabelLength(text.trimStart());
  if (label > 0) cut(label + (text.length - text.trimStart().length), 'chrome', 'text-label');
  cut(boilerplateLength(text), 'boilerplate', 'uploaded-by');
  const line = tidy(text);
  if (line === '') return '';
  if (isPageCaption(line)) cut(text.length, 'counter', 'page-caption');
  else if (isFileFacts(line)) cut(text.length, 'chrome', 'file-facts');
  else if (isKeywords(line, title)) cut(text.length, 'boilerplate', 'keywords');
  else if (withoutExtension(line) !== line && isTitle(line, title)) cut(text.length, 'duplicate', 'title-again');
  else if (line.length <= LONGEST_NAG) {
    // After the text, a button's few words are enough.
    const nag = nagKind(line) ?? (after && line.length <= 24 ? nagHint(line) : null);
    if (nag) cut(text.length, 'nag', `wording: ${nag}`);
  }
  cut(uploaderNoiseLength(text), 'boilerplate', 'uploader-noise');
  const plain = escapeRegExp(withoutExtension(title));
  const copies = plain ? new RegExp(`^\\s*(?:${plain}\\s*){2,}`).exec(text)?.[0] : undefined;
  // Slide decks with every phrase twice are left as they are.
  if (copies && !isDoubled(text)) cut(copies.lastIndexOf(withoutExtension(title)), 'duplicate', 'title-again');
  for (const name of [title, withoutExtension(title)]) {
    // The file's name, put before the text one to three times.
    const repeated = new RegExp(
      `^\\s*${escapeRegExp(withoutExtension(name))}\\s*\\.(?:docx?|pptx?|xlsx?|pdf|txt|rtf|wps)`,
      'i',
    );
    for (let found = repeated.exec(text); name && found; found = repeated.exec(text))
      cut(found[0].length, 'duplicate', 'file-name');
  }
  return text;
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The title as a line of its own more than once before the text: the last one stays. */
function dropRepeatedTitles(paragraphs: string[], title: string, removed: Removal[]): string[] {
  let first = 0;
  while (
    first + 1 < paragraphs.length &&
    isTitle(paragraphs[first] ?? '', title) &&
    isTitle(paragraphs[first + 1] ?? '', title)
  ) {
    removed.push({ reason: 'duplicate', text: tidy(paragraphs[first] ?? ''), rule: 'title-again' });
    first++;
  }
  return paragraphs.slice(first);
}

function* restore(
  paragraphs: string[],
  context: StructureContext,
  removed: Removal[],
): Steps<{ content: RootContent[]; text: string }> {
  const joined = joinPieces(paragraphs);
  const counted = (counters: string[]) =>
    removed.push({ reason: 'counter', text: counters.join(' ').slice(0, 200), rule: 'piece-number' });
  let blocks = paragraphs;
  if (joined) {
    counted(joined.counters);
    blocks = [...joined.before, joined.text, ...joined.after];
  } else if (paragraphs.length > 1) {
    const even = joinEven(paragraphs);
    if (even !== null) blocks = [even];
  } else {
    const only = dropOnlyCounter(paragraphs[0] ?? '');
    if (only) {
      counted(only.counters);
      blocks = [only.text];
    }
  }
  const marked = readEscapedMarkup(blocks.join(''));
  if (marked) {
    removed.push({ reason: 'boilerplate', text: marked.tags.join(' ').slice(0, 200), rule: 'escaped-markup' });
    return {
      content: yield* setParagraphs(marked.paragraphs, context),
      text: marked.paragraphs.map((p) => p.text).join('\n'),
    };
  }
  const [only = ''] = blocks;
  const feet = blocks.length === 1 ? splitFooters(only) : null;
  if (feet) {
    removed.push({ reason: 'page-number', text: feet.footers.join(' ').slice(0, 200), rule: 'page-foot' });
    const { title, ...rest } = context;
    const content: RootContent[] = [];
    for (const [i, part] of feet.parts.entries())
      pushAll(content, yield* restoreFlatSteps(part, i === 0 ? { ...rest, title } : rest));
    return { content, text: feet.parts.join('\n') };
  }
  const parts = blocks.map((text) => ({ text }));
  const content = yield* blocks.length === 1 ? restoreFlatSteps(only, context) : setParagraphs(parts, context);
  return { content, text: blocks.join('\n') };
}

const longestOf = (lines: string[]): number =>
  lines.reduce((best, text, i) => (text.length > (lines[best]?.length ?? 0) ? i : best), 0);

/** A fact of the file is short (characters): its name and its value may stand on lines of their own. */
const LONGEST_FACT = 40;

/** How many lines before the text are facts of the file, between the host's label for both and one for the text alone. */
function lengthOfFacts(lines: string[]): number {
  const before = lines.slice(0, longestOf(lines));
  const label = before.findLastIndex((line) => textLabelLength(line) === line.trimEnd().length);
  const facts = before.slice(0, Math.max(0, label));
  const numbers = facts.filter((line) => /\d/.test(line)).length;
  return numbers > 0 && facts.every((line) => line.length <= LONGEST_FACT && !/[.。；;!！?？]$/.test(line)) ? label : 0;
}

/** Reads the flattened text of a section. `lines`: all of the page; what is not the section's is recorded as left out. */
export function* readSection(section: Section, lines: VisibleLine[], context: StructureContext): Steps<Reading | null> {
  const removed: Removal[] = [];
  const title = context.title ?? '';
  const all = section.lines.flatMap((line) => line.text.split('\n')).filter((text) => text.trim() !== '');
  const raw = all.slice(lengthOfFacts(all));
  if (raw.length < all.length)
    removed.push({ reason: 'chrome', text: all.slice(0, -raw.length).join(' ').slice(0, 200), rule: 'file-facts' });
  const longest = longestOf(raw);
  const cleaned = raw
    .map((text, i) => cleanLine(text, title, removed, i > longest))
    .filter((text) => tidy(text) !== '');
  const paragraphs = dropRepeatedTitles(cleaned, title, removed);
  if (paragraphs.length === 0) return null;
  yield;
  const { content, text } = yield* restore(paragraphs, { ...context, title: withoutExtension(title) }, removed);
  yield;
  const gaps = suspicions(text, title);
  yield;
  return {
    source: 'flat',
    content,
    pages: { shown: null, total: null },
    gaps,
    removed: [...removed, ...outsideRemovals(section, lines)],
  };
}

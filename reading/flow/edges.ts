import { bareName } from '../bare-name';
import { isAppeal } from './appeals';
import type { Box, Run } from './boxes';
import { isByline } from './byline';
import { findAround, headingLevel, isWithin, type Judgement, keptRuns } from './judgement';
import { isOwnList } from './links';
import { findBars } from './repeated';
import { faceOf } from './requests';
import { kindOf } from './teasers';
import { creditLine, enclosed, factLine, pagerLine, tagLine, teaserLine, toLine } from './wording';

const PROSE = 60;
const quotes = new Set(['blockquote']);
const LONG_HEAD = 30;

const isLink = (run: Run): boolean => run.linkWeight > 0.7 * run.weight;

/** Whether a heading says the document's title again. */
export function isTitle(text: string, title: string): boolean {
  const a = bareName(text);
  const b = bareName(title);
  return (
    a.length > 0 &&
    b.length > 0 &&
    (a === b ||
      (b.startsWith(a) && a.length >= 0.4 * b.length) ||
      (a.startsWith(b) && b.length >= 0.6 * a.length) ||
      (b.includes(a) && a.length >= 0.5 * b.length))
  );
}

/** The heading that says the document's title: of several the highest, of these the last before most of the prose. */
export function findTitle(judgement: Judgement): Run | null {
  const { title } = judgement;
  const headings = keptRuns(judgement).filter(
    (run) => run.text.length < 300 && (headingLevel(run) > 0 || isNamedTitle(run)),
  );
  const same = headings.filter((run) => isTitle(run.text, title));
  const first = same.filter((run) => headingLevel(run) === 1);
  const ranked = headings.filter((run) => headingLevel(run) === 1);
  // Without a heading, what is named and set as one is.
  const only =
    ranked.length > 0 ? ranked : headings.filter((run) => isNamedTitle(run) && faceOf(run).data.fontSize >= 20);
  return first[0] ?? same[0] ?? (only.length === 1 ? (only[0] ?? null) : null);
}

const isNamedTitle = (run: Run): boolean => run.box.words.includes('title') || run.box.words.includes('headline');

/** What stands before the title is not the text, if most of the prose is after it. */
const AFTER_TITLE = 0.3;

const CLOCK = /^\d{1,2}:[0-5]\d(?::[0-5]\d)?$/;
/** So many bylines of one kind, some of them in the text, are those of its messages: the first ones are, too. */
const LEAST_MESSAGES = 3;

/** A page says no more often who wrote it and when in boxes of one kind; a diary or a list of days does. */
const MOST_BYLINES = 4;

/** Kinds of boxes whose bylines stand again and again: from the head of a page into its text, or in its head alone. */
function kindsOfMessages(head: Run[], text: Run[]): Set<string> {
  const kindsOf = (lines: Run[]) => lines.filter((run) => isByline(run.text)).map(({ box }) => kindOf(box));
  const above = kindsOf(head);
  if (above.length === 0) return new Set();
  const below = kindsOf(text);
  const counts = new Map<string, number>();
  for (const kind of [...above, ...below]) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const least = (kind: string) => (below.includes(kind) ? LEAST_MESSAGES : MOST_BYLINES + 1);
  return new Set([...counts.keys()].filter((kind) => (counts.get(kind) ?? 0) >= least(kind)));
}

const item = new Set(['li']);
/** Boxes from a line to the item that it is. */
const IN_ITEM = 3;
/** The list that a line is an item of. */
const listOf = ({ box }: Run): Box | null | undefined => findAround(box, item, IN_ITEM)?.parent;

/** Whether a line says who wrote the page and when, or what it is filed under. */
const tellsOfPage = ({ text }: Run): boolean => isByline(text) || factLine.test(toLine(text));

/** Whether a line is one of a list of facts, most of which are not about the page: place, hours, last day. */
function isFactOfMany(run: Run, runs: Run[]): boolean {
  const list = listOf(run);
  if (!list) return false;
  const lines = runs.slice(list.from, list.to);
  const others = lines.filter((line) => !isLink(line) && !tellsOfPage(line));
  return others.length * 2 > lines.length;
}

/** The head of an official letter, or its number. */
const LETTERHEAD = /^\P{P}{2,30}(?:文件|公报|公報|公告|通告|令)$|[〔[［（(](?:19|20)\d\d[〕\]］）)] ?第?\d{1,4}号$/u;

/** A plain paragraph right beside the title, without a link or a name: the number of an act, "For immediate release". */
const headsDocument = (run: Run, title: Run): boolean =>
  run.box.parent === title.box.parent &&
  run.linkWeight === 0 &&
  ((run.box.node.tagName === 'p' && run.box.words.length === 0 && !tellsOfPage(run)) ||
    LETTERHEAD.test(run.text.trim()));

/** Cuts what is above the title; bylines, dates, counts and categories around it and before the first sentence. */
export function trimHead(judgement: Judgement): void {
  const { cut, titleRun } = judgement;
  let kept = keptRuns(judgement);
  const at = titleRun ? kept.indexOf(titleRun) : -1;
  if (at >= 0) {
    const total = kept.reduce((sum, run) => sum + run.prose, 0);
    const after = kept.slice(at + 1).reduce((sum, run) => sum + run.prose, 0);
    if (titleRun && after >= AFTER_TITLE * total && after > 100) {
      const above = kept.slice(0, at);
      for (const run of above) if (!headsDocument(run, titleRun)) cut.set(run, 'above the title');
      kept = kept.slice(at);
    }
    // A page that names its title in its own data is an article with a headline over it; elsewhere it heads the text.
    if (judgement.article && titleRun && isTitle(titleRun.text, judgement.title)) cut.set(titleRun, 'title');
  }
  // The times of a film's or a talk's lines, each before its words, are no date of the article.
  const timed = kept.filter((run) => CLOCK.test(run.text.trim())).length >= 3;
  const first = kept.findIndex((run) => run.prose >= PROSE && !headingLevel(run) && !isByline(run.text));
  if (first < 0 || first > LONG_HEAD) return;
  const messages = kindsOfMessages(kept.slice(0, first), kept.slice(first));
  for (const run of kept.slice(0, first)) {
    if (cut.has(run) || run === titleRun) continue;
    if ((titleRun || judgement.article) && isTitle(run.text, judgement.title) && !isLink(run)) cut.set(run, 'title');
    // Without a date, a line of names may be the document's own.
    else if (timed && CLOCK.test(run.text.trim())) continue;
    else if (isByline(run.text) && (judgement.article || /\d/.test(run.text))) {
      if (!messages.has(kindOf(run.box)) && !isFactOfMany(run, judgement.runs)) cut.set(run, 'byline');
    } else if (isLink(run) && run.weight < 120 && !headingLevel(run)) cut.set(run, 'link in the head');
    else if (factLine.test(toLine(run.text))) cut.set(run, 'fact');
  }
}

/** Notices, contracts and letters end in their day, in full, on a line of its own or behind who signs. */
const SIGNED =
  /^(?:[^\d:：|]{2,30}\s|(?:(?:签[订署字约]?|订立|填表|申请)?(?:日期|时间)|date|datum|fecha|data)\s*[:：]\s*)?(?:\d{4}|[〇○零一二三四五六七八九]{4}) ?年 ?[\d〇一二三四五六七八九十元]{1,3} ?月 ?[\d一二三四五六七八九十]{1,3} ?日(?:\s|$)|^(?:date|datum|fecha|data)\s*:/i;

/** A heading, also by its look alone. */
const isHeadingLike = (run: Run): boolean =>
  headingLevel(run) > 0 ||
  (run.text.length <= LONGEST_HEADING && !/[.。!！;；]$/.test(run.text) && faceOf(run).data.bold);
const LONGEST_HEADING = 60;

/** What a host says of comments on this page, or to who writes them, behind a text; nobody is cited. */
const isOfComments = (text: string): boolean =>
  /\bcomments\b/.test(text) &&
  /flag|abus|offensive|moderat|guidelines|terms|opinion|closed/.test(text) &&
  /\b(?:your?|our|please|this (?:site|page|article|story|post|blog|thread))\b|^comments are/.test(text) &&
  !/["“”]/.test(text);

/** Cuts dates, keywords, rights, rules for comments and loose links after the last sentence. */
export function trimTail(judgement: Judgement): void {
  const { cut } = judgement;
  const kept = keptRuns(judgement);
  /** Under it stood nothing but links, and they are gone. */
  const overLinks = (i: number) => {
    const next = kept[i + 1];
    return next !== undefined && cut.get(next) === 'link at the end';
  };
  for (let i = kept.length - 1; i > 0; i--) {
    const run = kept[i] as Run;
    const line = toLine(run.text);
    if (factLine.test(line) || (isLink(run) && tagLine.test(line))) cut.set(run, 'fact');
    else if (isOfComments(line)) cut.set(run, 'on comments');
    else if (enclosed.test(run.text)) break;
    else if (run.prose >= PROSE || isOwnList(listOf(run), judgement.runs)) break;
    else if (isLink(run) && run.weight < 200) cut.set(run, 'link at the end');
    else if (SIGNED.test(run.text.trim())) break;
    else if (isByline(run.text, !judgement.article) && !isWithin(run.box, quotes)) cut.set(run, 'byline at the end');
    else if (
      (headingLevel(run) && i === kept.length - 1 && run.index < judgement.container.to - 1) ||
      (overLinks(i) && isHeadingLike(run))
    )
      cut.set(run, 'heading without text');
    else break;
  }
}

/** Cuts the links to the other pages of the same text. */
export function cutPagers(judgement: Judgement): void {
  for (const run of keptRuns(judgement))
    if (run.linkWeight > 0 && run.text.length <= 80 && pagerLine.test(toLine(run.text)))
      judgement.cut.set(run, 'pager');
}

/** The controls beside the headings of wikis. */
const editLine = /^(?:编辑|編輯|播报|播報|讨论|討論|edit|edit source|bearbeiten|modifier|editar|править)$/;

/** What question banks put under each question, to press on. */
const CONTROLS =
  /^(?:(?:查看|显示|隐藏|收起|展开)(?:答案|解析|详情|详解|全部)|加入(?:组卷|试题篮|试卷|错题本|收藏)|(?:试题)?(?:收藏|纠错|报错|举报|反馈|分享|组卷|打印)|(?:show|hide|view|reveal) (?:answer|solution|explanation)|report|bookmark|discuss)(?:\s+|$)/;

/** How many controls a line is made of; 0: it has other words as well. */
function countControls(line: string): number {
  let count = 0;
  for (let rest = line.trim(); rest !== ''; count++) {
    const found = CONTROLS.exec(rest);
    if (!found) return 0;
    rest = rest.slice(found[0].length).trimStart();
  }
  return count;
}

/** Cuts lines of controls that come again and again, or several on one line. */
function cutControls(judgement: Judgement): void {
  const kept = keptRuns(judgement).filter((run) => run.text.length <= 60 && !headingLevel(run));
  const lines = kept.flatMap((run) => {
    const count = countControls(toLine(run.text));
    return count > 0 ? [{ run, count }] : [];
  });
  const all = lines.reduce((sum, { count }) => sum + count, 0);
  if (all >= 2) for (const { run } of lines) judgement.cut.set(run, 'control');
  for (const bar of findBars(kept, judgement.runs)) judgement.cut.set(bar, 'control');
}

/** Four words or more in capitals, all one link and no cell: a headline of another story. */
const isShouted = (run: Run): boolean =>
  run.linkWeight > 0.95 * run.weight &&
  run.box.node.tagName !== 'td' &&
  !headingLevel(run) &&
  /^(?:[^\p{Ll}\p{Lo} ]+(?: |$)){4,}$/u.test(run.text);

/** Cuts lines anywhere that are no part of any text: credits, share labels, advertisement marks. */
export function cutLines(judgement: Judgement): void {
  cutPagers(judgement);
  cutControls(judgement);
  for (const run of keptRuns(judgement)) {
    if (run.weight > 400) continue;
    const line = toLine(run.text);
    const linked = run.linkWeight > 0.5 * run.weight;
    if (linked && editLine.test(line)) judgement.cut.set(run, 'edit');
    else if (linked && (teaserLine.test(line) || isShouted(run))) judgement.cut.set(run, 'teaser');
    else if (linked && tagLine.test(line)) judgement.cut.set(run, 'tags');
    else if (run.text.length > 200) continue;
    else if (run.weight < 160 && creditLine.test(line)) judgement.cut.set(run, 'credit');
    else if (!headingLevel(run) && isAppeal(run, judgement.runs)) judgement.cut.set(run, 'appeal');
  }
}

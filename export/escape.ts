import { firstCharacter, isSpace, isWordCharacter, lastCharacter } from './flanking';

/** What of a paragraph decides whether a sign in its text could pair with another one. */
export interface Signs {
  /** Runs of each sign in the text, markup counted too. */
  star: number;
  underscore: number;
  tilde: number;
  dollar: number;
  tick: number;
}

export interface TextPlace {
  /** The character of the source before and after the text; '' at the edge of the block or line. */
  before: string;
  after: string;
  /** A new line of the source begins here, so that block signs count. */
  lineStart: boolean;
  /** Only a footnote's mark stands before it in its block. */
  behindFirst?: boolean;
  /** In the text of a link or an image: brackets count. */
  inLabel: boolean;
  /** In a table cell: `|` counts, blocks do not. */
  inCell: boolean;
  signs: Signs;
}

const runs = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0;

/** The signs in some text that could pair. */
export function countSigns(text: string): Signs {
  return {
    star: runs(text, /\*+/g),
    underscore: runs(text, /_+/g),
    tilde: runs(text, /~+/g),
    dollar: runs(text, /\$+/g),
    tick: runs(text, /`+/g),
  };
}

/** Where in a line that begins here a sign would start a block (CommonMark 0.31 §4, §5; GFM tables, footnotes); -1: nowhere. */
function blockSign(line: string, first: boolean): number {
  if (/^(?:#{1,6}|[-+*])(?:[ \t]|$)/.test(line) || line.startsWith('>')) return 0;
  const number = /^\d{1,9}(?=[.)](?:[ \t]|$))/.exec(line);
  if (number) return number[0].length;
  if (/^(?:=+|-+)[ \t]*$|^(?:-[ \t]*){3,}$|^(?:_[ \t]*){3,}$|^(?:\*[ \t]*)+$/.test(line)) return 0;
  if (/^(?:~{3}|`{3}|\${2})/.test(line)) return 0;
  // The row under a table's head.
  if (/^[|:\- \t]+$/.test(line) && line.includes('-')) return 0;
  // A definition, or a task's box: only where a paragraph begins.
  return first && /^\[(?:[^\]]*\]:|[ xX]\](?:[ \t]|$))/.test(line) ? 0 : -1;
}

/** Positions of `[` that could open a link, an image, a footnote or, in a label, close it too early. */
function bracketSigns(text: string, place: TextPlace): Set<number> {
  const marked = new Set<number>();
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    if (sign === '[') open.push(i);
    else if (sign === ']') {
      const start = open.pop();
      const next = i + 1 < text.length ? text[i + 1] : place.after;
      if (start === undefined) {
        if (place.inLabel) marked.add(i);
      } else if (next === '(' || next === '[' || text[start + 1] === '^') {
        marked.add(start);
        // The end would pair with a bracket further out instead.
        for (let i = open.length - 1; i >= 0; i--) {
          const outer = open[i] ?? 0;
          if (marked.has(outer)) break;
          marked.add(outer);
        }
        if (place.inLabel) marked.add(i);
      }
    }
  }
  for (const start of open) if (place.inLabel || place.after !== '') marked.add(start);
  return marked;
}

/**
 * Marks the sign of each address that GFM would turn into a link by itself (`https\://`) and that reaches over
 * markup, a backslash or Chinese text: the renderer would take them along. Addresses end at a space or `<`.
 */
function markAddresses(text: string, marks: Set<number>, after: string): void {
  for (const { 0: run, index } of text.matchAll(/[^\s<]+/g)) {
    if (!/https?:\/\/|www\./i.test(run)) continue;
    const end = index + run.length;
    /** The last place in the run that an address must not reach over. */
    let last = end;
    const open = end === text.length ? !/^[ <]?$/.test(after) : marks.has(end);
    if (!open)
      do last--;
      while (last >= index && !marks.has(last) && text.charCodeAt(last) <= 126 && text[last] !== '>');
    for (const { 0: start, index: at } of run.matchAll(/https?:\/\/|(?<!\/)www\./gi))
      if (index + at <= last) marks.add(index + at + (/^w/i.test(start) ? 3 : start.indexOf(':')));
  }
}

const entity = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]{0,31});/i;
const punctuation = /^[!-/:-@[-`{-~]$/;

/**
 * The text as Markdown that renders to this very text: a backslash before each sign that would mean something
 * where it stands, and before no other. Never a character reference.
 */
export function escapeText(text: string, place: TextPlace): string {
  const marks = new Set<number>(bracketSigns(text, place));
  const at = (i: number) =>
    i < 0 ? place.before : i < text.length ? firstCharacter(text.slice(i, i + 2)) : place.after;
  const behind = (i: number) => (i > 0 ? lastCharacter(text.slice(Math.max(0, i - 2), i)) : place.before);
  if (!place.inCell) {
    let start = 0;
    for (const line of text.split('\n')) {
      const last = start + line.length === text.length;
      const sign =
        start > 0 || place.lineStart
          ? blockSign(last ? line + place.after : line, start === 0 && place.before === '')
          : -1;
      if (sign >= 0 && sign < line.length) marks.add(start + sign);
      start += line.length + 1;
    }
  }
  const { signs } = place;
  for (const { 0: run, index } of text.matchAll(/\*+|_+|~+|\$+|`+/g)) {
    const sign = run.charAt(0);
    const before = behind(index);
    const after = at(index + run.length);
    let counts = false;
    if (sign === '*') counts = signs.star > 1 && !(isSpace(before) && isSpace(after));
    else if (sign === '_')
      counts =
        signs.underscore > 1 &&
        !(isSpace(before) && isSpace(after)) &&
        !(isWordCharacter(before) && isWordCharacter(after));
    else if (sign === '~') counts = signs.tilde > 1;
    else if (sign === '$') counts = signs.dollar > 1;
    else counts = signs.tick > 1;
    // Beside markup of the same sign it would lengthen the run.
    if (before === sign || after === sign) counts = true;
    if (counts) for (let i = 0; i < run.length; i++) marks.add(index + i);
  }
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    const next = i + 1 < text.length ? (text[i + 1] ?? '') : place.after;
    if (sign === '\\' && (next === '\n' || punctuation.test(next) || marks.has(i + 1))) marks.add(i);
    else if (sign === '<' && /^[A-Za-z/!?]$/.test(next)) marks.add(i);
    else if (sign === '&' && entity.test(text.slice(i, i + 40))) marks.add(i);
    else if (sign === '!' && i === text.length - 1 && next === '[') marks.add(i);
    else if (sign === '|' && place.inCell) marks.add(i);
  }
  // A mail address that GFM links by itself takes the `_` before it along.
  const mail = /^[\w.+-]*@(?=[\w.-])/.exec(text)?.[0].length ?? 0;
  if (mail > 0 && /[\w.+-]/.test(place.before)) marks.add(mail - 1);
  // Behind a footnote's mark these would make it a link or a definition.
  if (place.before === ']' && (/^[([]/.test(text) || (place.behindFirst && text.startsWith(':')))) marks.add(0);
  if (!place.inLabel) markAddresses(text, marks, place.after);
  if (marks.size === 0) return text;
  let result = '';
  let from = 0;
  for (const i of [...marks].sort((a, b) => a - b)) {
    result += `${text.slice(from, i)}\\`;
    from = i;
  }
  return result + text.slice(from);
}

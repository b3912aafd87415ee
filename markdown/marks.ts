import type { Element, ElementContent } from 'hast';
import { make } from './hast';

/** A link around text. Two `a` elements are two links, also with the same address. */
export interface LinkMark {
  url: string;
  title: string | null;
}

/**
 * What stands around a piece of text. Flat, so that the depth of inline nesting costs nothing.
 * Each mark is its element: white space between two strong words is strong only inside one element.
 */
export interface Marks {
  link: LinkMark | null;
  strong: object | null;
  em: object | null;
  del: object | null;
  mark: object | null;
  sub: object | null;
  sup: object | null;
  code: object | null;
}

export const noMarks: Marks = {
  link: null,
  strong: null,
  em: null,
  del: null,
  mark: null,
  sub: null,
  sup: null,
  code: null,
};

/** Pieces that one pair of HTML tags may hold: the library hands them on as arguments of a call, and calls take no more. */
export const MAX_TAGGED = 10_000;

/** One piece of a paragraph. */
export type Atom =
  | { type: 'text'; value: string; marks: Marks }
  | { type: 'node'; node: Element; marks: Marks }
  | { type: 'break'; marks: Marks };

const keys = ['link', 'strong', 'em', 'del', 'mark', 'sub', 'sup', 'code'] as const;
type Key = (typeof keys)[number];

function common(a: Marks | undefined, b: Marks | undefined): Marks {
  if (!a || !b) return noMarks;
  if (a === b) return a;
  const shared: Marks = { ...a };
  for (const key of keys) if (a[key] !== b[key]) shared[key] = null;
  return shared;
}

/** Whether two pieces can stand in one mark of this kind: links and code stay apart, emphasis side by side joins. */
function joins(key: Key, a: Marks, b: Marks): boolean {
  return key === 'link' || key === 'code' ? a[key] === b[key] : !a[key] === !b[key];
}

/**
 * White space as CSS shows it (CSS Text 3 §4.1): runs become one space, none at the ends of a line.
 * White space at the edge of emphasis goes outside, where Markdown wants it.
 */
function collapse(atoms: readonly Atom[]): Atom[] {
  const result: Atom[] = [];
  let space = '';
  let last: Atom | undefined;
  const put = (atom: Atom) => {
    const inLine = last && last.type !== 'break' && atom.type !== 'break';
    if (space && inLine) result.push({ type: 'text', value: space, marks: common(last?.marks, atom.marks) });
    space = '';
    result.push(atom);
    last = atom;
  };
  for (const atom of atoms) {
    if (atom.type !== 'text') {
      put(atom);
      continue;
    }
    const value = atom.value.replace(/[ \t\n\r\f]+/g, ' ');
    const body = value.trim();
    const start = body ? value.indexOf(body) : 0;
    space = (space + (body ? value.slice(0, start) : value)).replace(/ {2,}/g, ' ');
    if (!body) continue;
    put({ type: 'text', value: body, marks: atom.marks });
    space = value.slice(start + body.length);
  }
  // A line break at the edge of emphasis stands outside it too.
  return result.map((atom, i) =>
    atom.type === 'break' ? { type: 'break', marks: common(result[i - 1]?.marks, result[i + 1]?.marks) } : atom,
  );
}

function isBlank(atom: Atom | undefined): boolean {
  return atom?.type === 'text' && atom.value.trim() === '';
}

function extent(atoms: readonly Atom[], from: number, to: number, key: Key): number {
  const marks = atoms[from]?.marks;
  let end = from;
  for (let next = marks; end < to && marks && next && joins(key, next, marks); next = atoms[end]?.marks) end++;
  return end;
}

function nest(atoms: readonly Atom[], from: number, to: number, open: readonly Key[], into: ElementContent[]): void {
  let index = from;
  while (index < to) {
    const atom = atoms[index];
    if (!atom) break;
    let best: Key | undefined;
    let end = index;
    // White space never begins or ends what is marked.
    for (const key of isBlank(atom) ? [] : keys) {
      if (key === 'code' || !atom.marks[key] || open.includes(key)) continue;
      const reach = extent(atoms, index, to, key);
      if (reach > end) {
        best = key;
        end = reach;
      }
    }
    if (!best) {
      index = put(atoms, index, to, into);
      continue;
    }
    while (end > index + 1 && isBlank(atoms[end - 1])) end--;
    const children: ElementContent[] = [];
    nest(atoms, index, end, [...open, best], children);
    wrap(best, atom.marks, children, into);
    index = end;
  }
}

function wrap(key: Key, marks: Marks, children: ElementContent[], into: ElementContent[]): void {
  if (key === 'link') into.push(make('a', children, { href: marks.link?.url, title: marks.link?.title ?? undefined }));
  else if (children.length <= MAX_TAGGED || key === 'strong' || key === 'em' || key === 'del')
    into.push(make(key, children));
  else for (const child of children) into.push(child);
}

function put(atoms: readonly Atom[], index: number, to: number, into: ElementContent[]): number {
  const atom = atoms[index];
  if (atom?.type === 'break') into.push(make('br', []));
  else if (atom?.type === 'node') into.push(atom.node);
  else if (atom?.type === 'text') {
    let value = '';
    let next: Atom | undefined = atom;
    let at = index;
    // Pieces that differ in nothing become one node; code swallows only code.
    while (at < to && next?.type === 'text' && same(next.marks, atom.marks)) {
      value += next.value;
      next = atoms[++at];
      // White space before a mark stands outside it: what follows is for the next round.
      if (isBlank(atom)) break;
    }
    if (atom.marks.code) into.push(make('code', [{ type: 'text', value }]));
    else {
      const previous = into.at(-1);
      if (previous?.type === 'text') previous.value += value;
      else into.push({ type: 'text', value });
    }
    return at;
  }
  return index + 1;
}

function same(a: Marks, b: Marks): boolean {
  return a === b || keys.every((key) => joins(key, a, b));
}

/**
 * The pieces of one paragraph as hast: white space collapsed, marks nested, the longest outside.
 * Takes linear time, and at most one level of the call stack per kind of mark.
 */
export function buildPhrasing(atoms: readonly Atom[]): ElementContent[] {
  const clean = collapse(atoms);
  while (clean[0]?.type === 'break') clean.shift();
  while (clean.at(-1)?.type === 'break') clean.pop();
  const result: ElementContent[] = [];
  nest(clean, 0, clean.length, [], result);
  return result;
}

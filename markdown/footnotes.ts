import type { Element, Nodes } from 'hast';
import { attribute, classes, findElement, textOf } from './hast';
import { fragmentOf } from './links';

export interface Note {
  /** Unique in the document. */
  identifier: string;
  /** The number or sign that the page shows. */
  label: string;
}

export interface Footnotes {
  /** The link in the text → its note. */
  references: Map<Element, Note>;
  /** The block that holds the note → the note. */
  notes: Map<Element, Note>;
  /** Links from the note back to the text, and what holds only one with its brackets. */
  backlinks: Set<Element>;
}

const mark =
  /^[[(（【〔〈]?\s*((?:note|nb|注|註|fn)?\s?\d{1,3}|[a-z]{1,2}|[ivxl]{1,6}|[①-⑳]|[*†‡§¶]{1,3})\s*[\])）】〕〉]?$/i;
const inlineTags = /^(?:a|span|sup|sub|b|strong|i|em|small|cite|font)$/;
const holders = /^(?:li|p|div|dd|aside)$/;
const hint = / (?:\S*foot-?note\S*|\S*noteref\S*|reference|cite\S*|fn\S*) /i;

interface Level {
  list: readonly Nodes[];
  index: number;
  parent: Element | null;
  /** The element before this one at the same level. */
  last: Element | null;
}

/** The signs that lead from a note back to the text, whatever they point at. */
export function isArrow(text: string): boolean {
  return /^(?:[↑↩↵⏎⤴^\s]|\ufe0e|\ufe0f)+$/u.test(text);
}

/**
 * Pairs of a mark in the text and its note further down: the mark links to the note, is short (`1`, `[2]`, `*`)
 * and raised, or called a note by role or class, or the note links back to it (DPUB-ARIA 1.1 doc-noteref;
 * the forms that Pandoc, GitHub, MediaWiki and WordPress write).
 */
export function findFootnotes(nodes: readonly Nodes[], baseUrl: string): Footnotes {
  const found: Footnotes = { references: new Map(), notes: new Map(), backlinks: new Set() };
  const parents = new Map<Element, Element>();
  const order = new Map<Element, number>();
  const byId = new Map<string, Element>();
  const previous = new Map<Element, Element>();
  const following = new Map<Element, Element>();
  const links: { element: Element; target: string }[] = [];
  const stack: Level[] = [{ list: nodes, index: 0, parent: null, last: null }];
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const node = top.list[top.index++];
    if (!node) stack.pop();
    else if (node.type === 'root') stack.push({ list: node.children, index: 0, parent: null, last: null });
    else if (node.type === 'element') {
      if (top.parent) parents.set(node, top.parent);
      if (top.last) {
        previous.set(node, top.last);
        following.set(top.last, node);
      }
      top.last = node;
      order.set(node, order.size);
      const id = attribute(node, 'id') || (node.tagName === 'a' ? attribute(node, 'name') : '');
      if (id && !byId.has(id)) byId.set(id, node);
      const target = node.tagName === 'a' ? fragmentOf(node, baseUrl) : '';
      if (target) links.push({ element: node, target });
      stack.push({ list: node.children, index: 0, parent: node, last: null });
    }
  }
  if (links.length === 0) return found;

  const ancestors = (element: Element, levels: number): Element[] => {
    const result: Element[] = [];
    for (let up = parents.get(element); up && result.length < levels; up = parents.get(up)) result.push(up);
    return result;
  };
  /** LaTeX2HTML names the note in a `dt`, its text stands in the `dd` after it. */
  const meaningOf = (element: Element): Element => {
    const after = element.tagName === 'dt' ? following.get(element) : undefined;
    return after?.tagName === 'dd' ? after : element;
  };
  const holderOf = (target: Element): Element | undefined => {
    const found = [target, ...ancestors(target, 4)].find((element, i, all) => {
      // docutils set notes as tables of one row.
      const table = element.tagName === 'table' && / \S*footnote\S* /.test(classes(element));
      if (!table && meaningOf(element) === element && !holders.test(element.tagName)) return false;
      return all.slice(0, i).every((inner) => inlineTags.test(inner.tagName));
    });
    return found && meaningOf(found);
  };
  /** Ids on the mark, in it and just around it: what a note links back to. */
  const idsAround = (element: Element): Set<string> => {
    const around = [element, ...ancestors(element, 2)];
    const ids = around.map((e) => attribute(e, 'id') || attribute(e, 'name'));
    findElement(element, (child) => {
      ids.push(attribute(child, 'id'));
      return false;
    });
    // Word and old editors put an empty anchor before the mark.
    for (const here of around) {
      const before = previous.get(here);
      if (before && inlineTags.test(before.tagName)) ids.push(attribute(before, 'id') || attribute(before, 'name'));
    }
    return new Set(ids.filter(Boolean));
  };

  const candidates = links.flatMap(({ element, target }) => {
    const label = mark.exec(textOf(element, 20).trim())?.[1];
    const to = byId.get(target);
    const holder = to && holderOf(to);
    if (!label || !to || !holder) return [];
    if ((order.get(holder) ?? 0) < (order.get(element) ?? 0)) return [];
    return [{ element, label, holder }];
  });
  if (candidates.length === 0) return found;

  const back = new Map<Element, { links: typeof links; targets: Set<string> }>();
  for (const candidate of candidates) back.set(candidate.holder, { links: [], targets: new Set() });
  for (const link of links) {
    const holder = ancestors(link.element, 6)
      .map(meaningOf)
      .find((element) => back.has(element));
    const held = holder && back.get(holder);
    held?.links.push(link);
    held?.targets.add(link.target);
  }

  /** How many notes had this label: pages that number anew have several. */
  const used = new Map<string, number>();
  const pairedIds = new Set<string>();
  for (const { element, label, holder } of candidates) {
    const ids = idsAround(element);
    const near = [element, ...ancestors(element, 3)];
    const raised =
      near.some((e) => e.tagName === 'sup' || hint.test(classes(e)) || /noteref/.test(attribute(e, 'role'))) ||
      findElement(element, (child) => child.tagName === 'sup') !== undefined;
    const answered = [...ids].some((id) => back.get(holder)?.targets.has(id));
    if (!raised && !answered) continue;
    let note = found.notes.get(holder);
    if (!note) {
      const plain = /^[\p{L}\p{N}-]+$/u.test(label) ? label : `note-${found.notes.size + 1}`;
      const times = (used.get(plain.toLowerCase()) ?? 0) + 1;
      used.set(plain.toLowerCase(), times);
      const identifier = times === 1 ? plain : `${plain}-${times}`;
      note = { identifier, label };
      found.notes.set(holder, note);
    }
    found.references.set(element, note);
    for (const id of ids) pairedIds.add(id);
  }
  for (const [holder, held] of back) {
    if (!found.notes.has(holder)) continue;
    for (const link of held.links) {
      const text = textOf(link.element, 20).trim();
      // Other words lead back only when they point at the mark.
      if (!isArrow(text) && !(pairedIds.has(link.target) && text.length <= 8)) continue;
      // <span>[<a>1</a>]</span>: the brackets go with the number.
      const label = ancestors(link.element, 2).findLast(
        (e) => inlineTags.test(e.tagName) && mark.test(textOf(e, 20).trim()),
      );
      found.backlinks.add(label ?? link.element);
    }
  }
  return found;
}

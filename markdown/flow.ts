import type { Element, ElementContent } from 'hast';
import type { Note } from './footnotes';
import { make } from './hast';
import { type Atom, buildPhrasing, type Marks, noMarks } from './marks';

/** Deeper quotes and lists than this go on at this depth: renderers stop at about 100 (markdown-it) or 20 levels. */
const MAX_DEPTH = 10;

/** CommonMark reads no more than nine digits as a list's number (§5.2). */
const MAX_NUMBER = 99_999_999;

interface Level {
  type: 'root' | 'blockquote' | 'list' | 'item' | 'note';
  /** Where blocks go. A list has none until its first item. */
  children: ElementContent[];
  list?: Element;
  /** The item's check box, once it was met. */
  box?: Element;
  ordered?: boolean;
  next?: number;
}

/**
 * Takes blocks and pieces of text in reading order and builds a tree that is no deeper than it must be. A block ends the paragraph before it;
 * marks (strong, link …) go on in the next one, so that `<strong><p>` and `<a><h3>` come out as they look.
 */
export class Flow {
  readonly root: ElementContent[] = [];
  private readonly levels: Level[] = [{ type: 'root', children: this.root }];
  readonly notes: Element[] = [];
  private atoms: Atom[] = [];
  private breaks = 0;
  private depth = 0;
  /** In a heading, blocks become one line; 0: no heading is open. */
  private headingDepth = 0;
  /** In a table cell all blocks become lines with breaks between them. */
  private readonly lines: ElementContent[][] = [];
  /** The footnote's own number, still to be left out of its text. */
  private label = '';

  /** Lists made for items that stand in none. */
  private readonly orphans = new Set<Element>();

  constructor(private readonly inCell = false) {}

  get inHeading(): boolean {
    return this.headingDepth > 0;
  }

  private get level(): Level {
    return this.levels[this.levels.length - 1] ?? { type: 'root', children: this.root };
  }

  text(value: string, marks: Marks): void {
    let rest = value;
    if (this.label && rest.trim()) {
      const label = this.label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      rest = rest.replace(new RegExp(`^\\s*[[(（【〔^]?${label}[\\])）】〕]?[.、:：]?\\s*`), '');
      this.label = '';
    }
    if (this.breaks > 0 && rest.trim()) {
      // A break before a full-width indent begins a paragraph: so documents are typed in Chinese.
      const indented = /^[ \t\n]*(?:\u3000{2}|\u00a0{4}|\u2003{2})/.test(rest);
      this.settleBreaks(indented);
    }
    if (rest) this.atoms.push({ type: 'text', value: rest, marks });
  }

  node(node: Element, marks: Marks): void {
    this.settleBreaks(false);
    this.atoms.push({ type: 'node', node, marks });
  }

  /** A `br`: one breaks the line, two end the paragraph. */
  break(): void {
    this.breaks++;
  }

  /** The edge of a block. */
  block(): void {
    if (this.headingDepth > 0) this.breaks = Math.max(this.breaks, 1);
    else this.flush();
  }

  private settleBreaks(indented: boolean): void {
    if (this.breaks === 0) return;
    const ends = (this.breaks > 1 || indented) && this.headingDepth === 0 && !this.inCell;
    this.breaks = 0;
    if (ends) this.flush();
    else this.atoms.push({ type: 'break', marks: noMarks });
  }

  /** Ends the paragraph. */
  flush(): void {
    this.breaks = 0;
    if (this.atoms.length === 0) return;
    let atoms = this.atoms;
    this.atoms = [];
    // Bold throughout a heading says nothing more.
    if (this.headingDepth > 0 && atoms.every((a) => a.marks.strong || a.type === 'break' || isBlank(a)))
      atoms = atoms.map((a) => ({ ...a, marks: { ...a.marks, strong: null } }));
    const children = buildPhrasing(atoms);
    if (children.length === 0) return;
    if (this.inCell) this.lines.push(children);
    else if (this.headingDepth > 0) this.put(make(`h${this.headingDepth}`, children));
    else this.put(make('p', children));
  }

  /** A finished block. */
  put(node: Element): void {
    this.flush();
    this.targetChildren().push(node);
  }

  /** Lines of a table cell that were not text: code, for one. */
  line(children: ElementContent[]): void {
    this.flush();
    this.lines.push(children);
  }

  openHeading(depth: number): () => void {
    this.flush();
    const before = this.headingDepth;
    this.headingDepth = depth;
    return () => {
      this.flush();
      this.headingDepth = before;
    };
  }

  /** A list, table or quote inside a heading ends it. Gives back what goes on with it. */
  leaveHeading(): () => void {
    this.flush();
    const before = this.headingDepth;
    this.headingDepth = 0;
    return () => {
      this.flush();
      this.headingDepth = before;
    };
  }

  openQuote(): () => void {
    if (this.inCell || this.depth >= MAX_DEPTH) return this.leaveHeading();
    const back = this.leaveHeading();
    const quote = make('blockquote', []);
    this.push({ type: 'blockquote', children: quote.children });
    return () => {
      this.pop();
      if (quote.children.length > 0) this.put(quote);
      back();
    };
  }

  openList(ordered: boolean, start: number): () => void {
    if (this.inCell || this.depth >= MAX_DEPTH) return this.leaveHeading();
    const back = this.leaveHeading();
    // Until its first item, what is in a list belongs to what is around it: such lists are indents.
    this.push({ type: 'list', children: this.targetChildren(), ordered, next: start });
    return () => {
      this.pop();
      back();
    };
  }

  /** `value`: the number that the page gives this item, if it gives one. */
  openItem(value: number | null): () => void {
    if (this.inCell || (this.depth >= MAX_DEPTH && this.level.type !== 'list')) return this.leaveHeading();
    const back = this.leaveHeading();
    const orphan = this.level.type !== 'list';
    if (orphan) this.openOrphanList();
    const level = this.level;
    const given = level.ordered ? (value ?? level.next ?? 1) : 1;
    const number = given > MAX_NUMBER ? 1 : given;
    if (!level.list || (level.ordered && number !== level.next)) {
      level.list = level.ordered ? make('ol', [], { start: Math.max(0, number) }) : make('ul', []);
      level.children.push(level.list);
    }
    level.next = number + 1;
    const list = level.list;
    const item = make('li', []);
    list.children.push(item);
    const inside: Level = { type: 'item', children: item.children };
    this.push(inside);
    return () => {
      this.pop();
      if (item.children.length === 0 && !level.ordered) list.children.pop();
      if (inside.box) item.children = [inside.box, ...item.children];
      if (list.children.length === 0) {
        level.children.pop();
        level.list = undefined;
      }
      if (orphan) this.pop();
      back();
    };
  }

  /** A check box: at the start of a list item it marks it. */
  check(checked: boolean): void {
    const { level } = this;
    if (level.type !== 'item' || level.children.length > 0 || level.box || !this.atoms.every(isBlank)) return;
    level.box = make('input', [], { type: 'checkbox', checked });
  }

  /** `numbered`: the page numbers it by itself, as list items are; else its own number opens its text. */
  openNote(given: Note, numbered: boolean): () => void {
    if (this.inCell) return this.leaveHeading();
    const back = this.leaveHeading();
    const note = make('aside', [], { ...given });
    this.push({ type: 'note', children: note.children });
    this.label = numbered ? '' : given.label;
    return () => {
      this.pop();
      this.label = '';
      this.notes.push(note);
      back();
    };
  }

  /** The blocks; footnotes stand at the end, without the rule that the page puts before them. */
  finish(): ElementContent[] {
    this.flush();
    if (this.notes.length > 0 && isTag(this.root.at(-1), 'hr')) this.root.pop();
    return [...this.root, ...this.notes];
  }

  /** A cell's content: its lines, with breaks between. */
  finishCell(): ElementContent[] {
    this.flush();
    return this.lines.flatMap((line, i) => (i > 0 ? [make('br', []), ...line] : line));
  }

  private targetChildren(): ElementContent[] {
    const { list, children } = this.level;
    return list ? lastItem(list).children : children;
  }

  private openOrphanList(): void {
    const children = this.targetChildren();
    const last = children.at(-1);
    const level: Level = { type: 'list', children, ordered: false, next: 1 };
    if (last?.type === 'element' && this.orphans.has(last)) level.list = last;
    else {
      level.list = make('ul', []);
      this.orphans.add(level.list);
      children.push(level.list);
    }
    this.push(level);
  }

  private push(level: Level): void {
    if (level.type !== 'item') this.depth++;
    this.levels.push(level);
  }

  private pop(): void {
    this.flush();
    if (this.levels.pop()?.type !== 'item') this.depth--;
  }
}

function lastItem(list: Element): Element {
  const item = list.children.at(-1);
  if (item?.type === 'element') return item;
  const made = make('li', []);
  list.children.push(made);
  return made;
}

function isTag(node: ElementContent | undefined, tagName: string): boolean {
  return node?.type === 'element' && node.tagName === tagName;
}

function isBlank(atom: Atom): boolean {
  return atom.type === 'text' && !atom.value.trim();
}

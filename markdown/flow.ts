import type { Blockquote, FootnoteDefinition, List, ListItem, PhrasingContent, RootContent } from 'mdast';
import { type Atom, buildPhrasing, type Marks, noMarks } from './marks';

/** Deeper quotes and lists than this go on at this depth: renderers stop at about 100 (markdown-it) or 20 levels. */
const MAX_DEPTH = 10;

/** CommonMark reads no more than nine digits as a list's number (§5.2). */
const MAX_NUMBER = 99_999_999;

interface Level {
  type: 'root' | 'blockquote' | 'list' | 'item' | 'note';
  /** Where blocks go. A list has none until its first item. */
  children: RootContent[];
  list?: List;
  item?: ListItem;
  ordered?: boolean;
  next?: number;
}

/**
 * Takes blocks and pieces of text in reading order and builds mdast. A block ends the paragraph before it;
 * marks (strong, link …) go on in the next one, so that `<strong><p>` and `<a><h3>` come out as they look.
 */
export class Flow {
  readonly root: RootContent[] = [];
  private readonly levels: Level[] = [{ type: 'root', children: this.root }];
  readonly notes: FootnoteDefinition[] = [];
  private atoms: Atom[] = [];
  private breaks = 0;
  private depth = 0;
  /** In a heading, blocks become one line; 0: no heading is open. */
  private headingDepth = 0;
  /** In a table cell all blocks become lines with breaks between them. */
  private readonly lines: PhrasingContent[][] = [];
  /** The footnote's own number, still to be left out of its text. */
  private label = '';

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

  node(node: PhrasingContent, marks: Marks): void {
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
    else if (this.headingDepth > 0) this.put({ type: 'heading', depth: toDepth(this.headingDepth), children });
    else this.put({ type: 'paragraph', children });
  }

  /** A finished block. */
  put(node: RootContent): void {
    this.flush();
    const level = this.level;
    if (level.type !== 'list') level.children.push(node);
    else (level.list ? lastItem(level.list) : level).children.push(node as never);
  }

  /** Lines of a table cell that were not text: code, for one. */
  line(children: PhrasingContent[]): void {
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
    const quote: Blockquote = { type: 'blockquote', children: [] };
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
      level.list = {
        type: 'list',
        ordered: level.ordered === true,
        start: level.ordered ? Math.max(0, number) : null,
        spread: false,
        children: [],
      };
      level.children.push(level.list);
    }
    level.next = number + 1;
    const list = level.list;
    const item: ListItem = { type: 'listItem', spread: false, checked: null, children: [] };
    list.children.push(item);
    this.push({ type: 'item', children: item.children, item });
    return () => {
      this.pop();
      const extra = item.children.filter((child, i) => i > 0 && child.type !== 'list');
      item.spread = extra.length > 0;
      if (item.spread) list.spread = true;
      if (item.children.length === 0 && !list.ordered) list.children.pop();
      if (list.children.length === 0) {
        level.children.pop();
        level.list = undefined;
      }
      if (orphan) this.pop();
      back();
    };
  }

  /** A check box: true when it stood at the start of a list item and now marks it. */
  check(checked: boolean): boolean {
    const item = this.level.item;
    if (!item || item.children.length > 0 || item.checked !== null || !this.atoms.every(isBlank)) return false;
    item.checked = checked;
    return true;
  }

  /** `numbered`: the page numbers it by itself, as list items are; else its own number opens its text. */
  openNote(given: Pick<FootnoteDefinition, 'identifier' | 'label'>, numbered: boolean): () => void {
    if (this.inCell) return this.leaveHeading();
    const back = this.leaveHeading();
    const note: FootnoteDefinition = { type: 'footnoteDefinition', ...given, children: [] };
    this.push({ type: 'note', children: note.children });
    this.label = numbered ? '' : (given.label ?? '');
    return () => {
      this.pop();
      this.label = '';
      this.notes.push(note);
      back();
    };
  }

  /** The blocks; footnotes stand at the end, without the rule that the page puts before them. */
  finish(): RootContent[] {
    this.flush();
    if (this.notes.length > 0 && this.root.at(-1)?.type === 'thematicBreak') this.root.pop();
    return [...this.root, ...this.notes];
  }

  /** A cell's content: its lines, with breaks between. */
  finishCell(): PhrasingContent[] {
    this.flush();
    return this.lines.flatMap((line, i): PhrasingContent[] => (i > 0 ? [{ type: 'break' }, ...line] : line));
  }

  private targetChildren(): RootContent[] {
    const level = this.level;
    if (level.type === 'list' && level.list) return lastItem(level.list).children as RootContent[];
    return level.children;
  }

  private openOrphanList(): void {
    const children = this.targetChildren();
    const last = children.at(-1);
    const level: Level = { type: 'list', children, ordered: false, next: 1 };
    if (last?.type === 'list' && last.data && 'orphan' in last.data) level.list = last;
    else {
      level.list = { type: 'list', ordered: false, start: null, spread: false, children: [] };
      Object.assign(level.list, { data: { orphan: true } });
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

function lastItem(list: List): ListItem {
  const item = list.children.at(-1);
  if (item) return item;
  const made: ListItem = { type: 'listItem', spread: false, checked: null, children: [] };
  list.children.push(made);
  return made;
}

function toDepth(depth: number): 1 | 2 | 3 | 4 | 5 | 6 {
  return Math.min(6, Math.max(1, depth)) as 1 | 2 | 3 | 4 | 5 | 6;
}

function isBlank(atom: Atom): boolean {
  return atom.type === 'text' && !atom.value.trim();
}

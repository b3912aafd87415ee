import type { ElementContent } from 'hast';
import { attributeOf, ownerDocumentOf, viewOf } from '../dom';
import type { SnapshotElement } from '../snapshot-tree';
import { Counters, readContent, readPairs } from './css-counters';
import { makeLines, putFirst } from './list-marks';
import { asElement } from './tree';

/** So many rules of style sheets are looked at; past them, blocks are asked as where a sheet cannot be read. */
const MAX_RULES = 20_000;
/** So many elements are asked; fewer where nothing says that there is anything to find. */
const MAX_ASKED = 6000;
const MAX_ASKED_BLINDLY = 1500;
const LONGEST = 60;
/** Numbers, letters: not quotation marks, bullets, arrows or the signs of icon fonts. */
const WORDS = /[\p{L}\p{N}]/u;
const ICON = /[\ue000-\uf8ff]|[\u{f0000}-\u{10ffff}]/u;
/** Line numbers beside code are not the text, nor is what a table repeats in each cell on small screens. */
const others = new Set(['pre', 'code', 'td', 'th', 'button', 'nav', 'svg', 'math']);
const listed = new Set(['ul', 'ol']);

/** Rules in rules (media, layers), so deep. */
const DEEPEST = 8;

function* rulesOf(sheets: Iterable<CSSStyleSheet | CSSGroupingRule>, depth = 0): Generator<CSSRule | null> {
  for (const sheet of sheets) {
    let rules: CSSRuleList;
    try {
      rules = sheet.cssRules;
    } catch {
      yield null; // another origin's sheet (CSSOM §6.2): its rules are not for us to read
      continue;
    }
    for (const rule of rules) {
      yield rule;
      if (depth < DEEPEST && 'cssRules' in rule) yield* rulesOf([rule as CSSGroupingRule], depth + 1);
    }
  }
}

/**
 * What the page's style sheets put before and behind elements, as far as they can be read: nothing, words, or words and counters.
 * `unknown`: a sheet cannot be read.
 */
function whatIsGenerated(doc: Document): 'nothing' | 'words' | 'counters' | 'unknown' {
  let seen = 0;
  let found: 'nothing' | 'words' = 'nothing';
  for (const rule of rulesOf([...doc.styleSheets, ...(doc.adoptedStyleSheets ?? [])])) {
    if (rule === null || ++seen > MAX_RULES) return 'unknown';
    const { selectorText, style } = rule as Partial<CSSStyleRule>;
    if (!selectorText || !style || !/:(?:before|after)/.test(selectorText)) continue;
    if (style.content.includes('counter')) return 'counters';
    if (WORDS.test(style.content.replace(/\\[\da-f]+/gi, '')) && /["']|attr/.test(style.content)) found = 'words';
  }
  return found;
}

/** The words that the style of a pseudo-element shows; null: none. */
function wordsOf(style: CSSStyleDeclaration, source: Element, counters: Counters): string | null {
  if (style.display === 'none' || style.visibility !== 'visible' || style.opacity === '0') return null;
  // Firefox gives the function, Chromium what it stands for.
  const content = style.content.replace(
    /\battr\(([\w-]+)\)/g,
    (_, name) => `"${attributeOf(source, name).replace(/["\\]/g, '\\$&')}"`,
  );
  const text = readContent(content, counters);
  return text && text.length <= LONGEST && WORDS.test(text) && !ICON.test(text) ? text : null;
}

/** The words that a style puts before an element, with the space that is seen behind them. */
function wordsBefore(style: CSSStyleDeclaration, source: Element, counters: Counters): string | null {
  const text = wordsOf(style, source, counters);
  if (text === null) return null;
  const apart = style.position === 'absolute' || style.float !== 'none' || !style.display.startsWith('inline');
  const room = Number.parseFloat(style.marginRight) + Number.parseFloat(style.paddingRight);
  const tight = !/[\p{L}\p{N}).:\]]$/u.test(text) || /[\u2e80-\u9fff\uff00-\uffef]$/.test(text);
  return !tight && (apart || room >= 2) ? `${text} ` : text;
}

/** Puts words before those of a block; a list whose items get other marks than Markdown's numbers becomes lines. */
function put(node: SnapshotElement, words: string, parent: SnapshotElement | undefined): void {
  const item =
    node.tagName === 'li' && parent !== undefined && (listed.has(parent.tagName) || parent.tagName === 'div');
  const plain = /^\(?(\d{1,4})[.)、．]?\)?\s*$/.exec(words);
  if (item && parent.tagName === 'ol' && plain) {
    node.properties = { ...node.properties, value: plain[1] };
    return;
  }
  if (item) makeLines(parent, [node]);
  putFirst(node, words);
}

const isGenerated = ({ content }: CSSStyleDeclaration): boolean => !/^(?:none|normal)?$/.test(content);

/**
 * Words and numbers that style sheets put before and behind paragraphs, headings and items (`::before`, `::after`, counters): the reader
 * sees them, the DOM does not have them. Changes the tree that `assemble` made, whose blocks are copies.
 */
export function addGenerated(root: SnapshotElement): void {
  const doc = ownerDocumentOf(root.data.source);
  const kind = whatIsGenerated(doc);
  if (kind === 'nothing') return;
  const most = kind === 'unknown' ? MAX_ASKED_BLINDLY : MAX_ASKED;
  const counters = new Counters();
  let asked = 0;
  const stack: { node: SnapshotElement; next: number }[] = [{ node: root, next: 0 }];
  const enter = (node: SnapshotElement, parent: SnapshotElement | undefined) => {
    const { source } = node.data;
    const view = viewOf(source);
    if (!view || ++asked > most) return;
    if (kind !== 'words') {
      const style = view.getComputedStyle(source);
      const owner = parent ?? root;
      for (const [name, value] of readPairs(style.counterReset)) counters.reset(name, value, owner);
      for (const [name, by] of readPairs(style.counterIncrement)) counters.increment(name, by, owner);
    }
    // Words of a line that stand in the style sheet alone: hosts keep them from being copied.
    const alone = node.children.length === 0 && node.tagName !== 'a' && !node.data.block && parent?.data.textLength;
    if (!alone && (!node.data.block || node.data.textLength === 0)) return;
    const after = view.getComputedStyle(source, '::after');
    // What is set away from the line is a mark or a control.
    const last =
      isGenerated(after) && after.position === 'static' && after.display === 'inline'
        ? wordsOf(after, source, counters)
        : null;
    if (last) node.children = [...node.children, { type: 'text', value: last } as ElementContent];
    const before = view.getComputedStyle(source, '::before');
    if (!isGenerated(before) || (alone && before.position !== 'static')) return;
    for (const [name, value] of readPairs(before.counterReset)) counters.reset(name, value, node);
    for (const [name, by] of readPairs(before.counterIncrement)) counters.increment(name, by, node);
    const words = wordsBefore(before, source, counters);
    if (words) put(node, words, parent);
  };
  enter(root, undefined);
  for (let top = stack[0]; top; top = stack[stack.length - 1]) {
    const child = top.node.children[top.next++];
    if (!child) {
      counters.leave(top.node);
      stack.pop();
      continue;
    }
    const element = asElement(child);
    if (!element || others.has(element.tagName)) continue;
    enter(element, top.node);
    stack.push({ node: element, next: 0 });
  }
}

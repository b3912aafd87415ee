import type { Element, Nodes, Root } from 'hast';
import type { PhrasingContent, RootContent } from 'mdast';
import type {} from 'mdast-util-math';
import { codeInTable, codeLanguage, codeText, isGutter, tableCodeText } from './code';
import { Flow } from './flow';
import { type Footnotes, findFootnotes } from './footnotes';
import { attribute, type Child, classes, textOf } from './hast';
import { imageOf } from './images';
import { fragmentOf, linkOf } from './links';
import { type Marks, noMarks } from './marks';
import { formulaOf, isFormula, texScript } from './math';
import { buildTable, isLayout, readTable } from './table';

export interface ToMdastOptions {
  /** The page's address: links and images are made absolute with it. */
  baseUrl: string;
  /** Called for each image that only the page itself can show (data:, blob:), with its alternative text. */
  onImageLeftOut?: (alt: string) => void;
}

const ignored = new Set(
  'script style template noscript head title meta link base iframe object embed canvas svg audio video select option datalist input textarea progress meter param source track area'.split(
    ' ',
  ),
);
const blocks = new Set(
  'address article aside body center details dialog div fieldset figcaption figure footer form header hgroup html legend main nav p search section summary caption tr tbody thead tfoot dd dt'.split(
    ' ',
  ),
);
const markOf: Record<string, keyof Marks> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  var: 'em',
  del: 'del',
  s: 'del',
  strike: 'del',
  mark: 'mark',
  sub: 'sub',
  sup: 'sup',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
};

interface Step {
  element: Element | null;
  children: readonly Child[];
  index: number;
  marks: Marks;
  leave: (() => void) | null;
}

interface Context {
  options: ToMdastOptions;
  footnotes: Footnotes;
  flow: Flow;
  inCell: boolean;
  steps: Step[];
  /** MathJax 2: the next script holds the formula that was already read. */
  formulaRead: boolean;
  /** Inside what looks like a formula but has none: not searched again. */
  noFormula: number;
}

/**
 * hast (as hast-util-from-html or the reading snapshot gives it; `data` is not read) to mdast blocks:
 * GFM, maths as `math`/`inlineMath`, footnotes as GFM footnotes, and `html` nodes only for `sub`, `sup`, `mark`
 * and `ruby`, each one tag without attributes. Text is never changed beyond white space.
 * No recursion over the tree, linear in its nodes.
 */
export function toMdast(tree: Root | Element | readonly Nodes[], options: ToMdastOptions): RootContent[] {
  const nodes: readonly Nodes[] = 'type' in tree ? (tree.type === 'root' ? tree.children : [tree]) : tree;
  const flow = new Flow();
  const footnotes = findFootnotes(nodes, options.baseUrl);
  walk(nodes as readonly Child[], {
    options,
    footnotes,
    flow,
    inCell: false,
    steps: [],
    formulaRead: false,
    noFormula: 0,
  });
  return flow.finish();
}

function walk(children: readonly Child[], context: Context): void {
  const { steps, flow } = context;
  steps.push({ element: null, children, index: 0, marks: noMarks, leave: null });
  for (let step = steps.at(-1); step; step = steps.at(-1)) {
    const node = step.children[step.index++] as Nodes | undefined;
    if (!node) {
      steps.pop();
      step.leave?.();
    } else if (node.type === 'text') flow.text(node.value, step.marks);
    else if (node.type === 'root')
      steps.push({ element: null, children: node.children, index: 0, marks: step.marks, leave: null });
    else if (node.type === 'element') enter(node, step.marks, context);
  }
}

function enter(element: Element, marks: Marks, context: Context): void {
  const { flow, footnotes, options } = context;
  const tag = element.tagName;
  const go = (inner: Marks = marks, leave: (() => void) | null = null) => {
    context.steps.push({ element, children: element.children, index: 0, marks: inner, leave });
  };
  const goBlock = (inner: Marks = marks) => {
    flow.block();
    go(inner, () => flow.block());
  };

  if (isFormula(element) && context.noFormula === 0) {
    const formula = formulaOf(element);
    if (formula) {
      context.formulaRead = /MathJax/.test(classes(element));
      putFormula(formula.tex, formula.display, marks, context);
      return;
    }
    if (/ MathJax(?:_\S+)? /.test(classes(element)) && scriptFollows(context)) return;
    if (tag !== 'img') {
      context.noFormula++;
      go(marks, () => context.noFormula--);
      return;
    }
  }
  const script = texScript(element);
  if (script) {
    if (!context.formulaRead) putFormula(script.tex, script.display, marks, context);
    context.formulaRead = false;
    return;
  }
  if (tag === 'input' && /^(?:checkbox|radio)$/.test(attribute(element, 'type'))) {
    flow.check(element.properties?.checked !== undefined && element.properties.checked !== false);
    return;
  }
  if (ignored.has(tag)) return;
  // A button is a control, but a heading or a summary made of a button is text.
  if (tag === 'button' && !context.steps.some((step) => /^(?:h[1-6]|summary|dt)$/.test(step.element?.tagName ?? '')))
    return;

  const note = footnotes.notes.get(element);
  if (note && !context.inCell) {
    const leave = flow.openNote(note.identifier, tag === 'li' ? '' : note.label);
    go(noMarks, leave);
    return;
  }

  switch (tag) {
    case 'br':
      flow.break();
      return;
    case 'wbr':
      return;
    case 'hr':
      if (context.inCell) flow.block();
      else flow.put({ type: 'thematicBreak' });
      return;
    case 'img':
    case 'image': {
      const image = imageOf(element, options.baseUrl);
      if (image === 'left-out') options.onImageLeftOut?.(attribute(element, 'alt'));
      else if (image) flow.node(image, marks);
      return;
    }
    case 'a':
      return enterLink(element, marks, context, go);
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      if (context.inCell) return goBlock();
      return go(marks, flow.openHeading(Number(tag.charAt(1))));
    case 'blockquote':
      return go(marks, flow.openQuote());
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir': {
      const start = Number.parseInt(attribute(element, 'start'), 10);
      return go(marks, flow.openList(tag === 'ol', Number.isFinite(start) ? start : 1));
    }
    case 'li': {
      const value = Number.parseInt(attribute(element, 'value'), 10);
      return go(marks, flow.openItem(Number.isFinite(value) ? value : null));
    }
    case 'dl':
      return enterDefinitions(element, marks, context);
    case 'pre':
    case 'listing':
    case 'xmp':
    case 'plaintext':
      return putCode(codeText(element), codeLanguage(element, around(context)), context);
    case 'table':
      return enterTable(element, marks, context, go);
    case 'td':
    case 'th':
      // A table in a cell: its cells are words on a line.
      return go(marks, () => flow.text(' ', noMarks));
    case 'q':
      flow.text('“', marks);
      return go(marks, () => flow.text('”', marks));
    case 'ruby':
      return enterRuby(element, marks, context);
    case 'summary':
      return goBlock({ ...marks, strong: true });
  }
  const key = markOf[tag];
  if (key) return go(marks[key] ? marks : { ...marks, [key]: true });
  if (isGutter(element) && /^(?:div|span)$/.test(tag) && besideCode(context)) return;
  if (blocks.has(tag)) return goBlock();
  go();
}

function around(context: Context): Element[] {
  return context.steps
    .slice(-4)
    .reverse()
    .flatMap((step) => step.element ?? []);
}

/** A tool bar or a column of numbers counts as a gutter only in the box of some code. */
function besideCode(context: Context): boolean {
  const parent = context.steps.at(-1)?.element;
  return parent?.children.some((child) => child.type === 'element' && child.tagName === 'pre') ?? false;
}

function scriptFollows(context: Context): boolean {
  const step = context.steps.at(-1);
  for (let i = step?.index ?? 0; step && i < step.children.length; i++) {
    const next = step.children[i];
    if (next?.type === 'element') return texScript(next) !== null || (isFormula(next) && i < (step.index ?? 0) + 2);
  }
  return false;
}

function putFormula(tex: string, display: boolean, marks: Marks, context: Context): void {
  if (!tex) return;
  if (display && !context.inCell && !context.steps.some((step) => /^h[1-6]$/.test(step.element?.tagName ?? '')))
    context.flow.put({ type: 'math', value: tex });
  else context.flow.node({ type: 'inlineMath', value: tex.replace(/\s*\n\s*/g, ' ') }, marks);
}

function putCode(value: string, language: string, context: Context): void {
  if (!value.trim()) return;
  if (!context.inCell) {
    const back = context.flow.leaveHeading();
    context.flow.put({ type: 'code', lang: language || null, meta: null, value });
    back();
    return;
  }
  for (const line of value.split('\n'))
    if (line.trim()) context.flow.line([{ type: 'inlineCode', value: line.trimEnd() }]);
}

function enterLink(element: Element, marks: Marks, context: Context, go: (marks?: Marks) => void): void {
  const { footnotes, flow, options } = context;
  const reference = footnotes.references.get(element);
  if (reference && !context.inCell) {
    flow.node(
      { type: 'footnoteReference', identifier: reference, label: reference },
      { ...marks, sup: false, link: null },
    );
    return;
  }
  if (footnotes.backlinks.has(element)) return;
  const target = fragmentOf(element, options.baseUrl);
  // The mark that leads from a heading to itself.
  if (target && /^[#¶§🔗\s]*$/u.test(textOf(element, 8)) && inHeading(context)) return;
  const link = linkOf(element, options.baseUrl);
  go(link ? { ...marks, link } : marks);
}

function inHeading(context: Context): boolean {
  return context.steps.some((step) => /^h[1-6]$/.test(step.element?.tagName ?? ''));
}

/** Terms and meanings: a list whose items begin with the term, in bold. */
function enterDefinitions(list: Element, marks: Marks, context: Context): void {
  const { flow, steps } = context;
  const groups = list.children.flatMap((child): readonly Child[] =>
    child.type === 'element' && child.tagName === 'div' ? child.children : [child],
  );
  const leaveList = flow.openList(false, 1);
  let leaveItem: (() => void) | null = null;
  let afterTerm = false;
  const open = (node: Child) => {
    const term = node.type === 'element' && node.tagName === 'dt';
    if (!leaveItem || (term && !afterTerm)) {
      leaveItem?.();
      leaveItem = flow.openItem(null);
    }
    afterTerm = term;
    flow.block();
    const inner = term ? { ...marks, strong: true } : marks;
    const children = node.type === 'element' && (term || node.tagName === 'dd') ? node.children : [node];
    steps.push({ element: list, children, index: 0, marks: inner, leave: () => flow.block() });
  };
  const close = () => {
    leaveItem?.();
    leaveList();
  };
  steps.push({ element: list, children: [], index: 0, marks, leave: close });
  // The stack runs from its top: the last group goes in first, and opens its item when its turn comes.
  for (const node of groups.toReversed()) {
    if (node.type === 'comment' || (node.type === 'text' && !node.value.trim())) continue;
    steps.push({ element: list, children: [], index: 0, marks, leave: () => open(node) });
  }
}

function enterTable(
  table: Element,
  marks: Marks,
  context: Context,
  go: (marks?: Marks, leave?: () => void) => void,
): void {
  const { flow } = context;
  if (codeInTable(table)) return putCode(tableCodeText(table), codeLanguage(table, around(context)), context);
  if (context.inCell) {
    flow.block();
    return go(marks, () => flow.block());
  }
  const grid = readTable(table);
  const back = flow.leaveHeading();
  if (isLayout(table, grid)) {
    const children: Child[] = grid.rows.flatMap((row) =>
      row.map(
        (cell): Element => ({ type: 'element', tagName: 'div', properties: {}, children: cell.children as Element[] }),
      ),
    );
    if (grid.caption) children.unshift(grid.caption);
    context.steps.push({ element: table, children, index: 0, marks, leave: back });
    return;
  }
  const built = buildTable(grid, (cell) => cellContent(cell.children, cell.header, marks, context));
  if (built) {
    if (grid.caption) {
      const caption = cellContent(grid.caption.children, false, marks, context);
      if (caption.length > 0) flow.put({ type: 'paragraph', children: caption });
    }
    flow.put(built);
  }
  back();
}

function cellContent(children: readonly Child[], header: boolean, marks: Marks, context: Context): PhrasingContent[] {
  const flow = new Flow(true);
  const root: Child[] = [{ type: 'element', tagName: 'span', properties: {}, children: children as Element[] }];
  walk(root, {
    ...context,
    flow,
    inCell: true,
    steps: [{ element: null, children: [], index: 0, marks, leave: null }],
  });
  const content = flow.finishCell();
  const only = content.length === 1 ? content[0] : undefined;
  // Heads are bold already.
  return header && only?.type === 'strong' ? only.children : content;
}

/** Ruby as HTML writes it; with `rp` the page has brackets of its own, and plain text says it all (HTML §4.5.10). */
function enterRuby(ruby: Element, marks: Marks, context: Context): void {
  const { flow } = context;
  const bracketed = ruby.children.some((child) => child.type === 'element' && child.tagName === 'rp');
  const push = (html: string) => flow.node({ type: 'html', value: html }, marks);
  if (bracketed) {
    flow.text(textOf(ruby).replace(/\s+/g, ' '), marks);
    return;
  }
  push('<ruby>');
  for (const child of ruby.children) {
    const text = textOf(child).replace(/\s+/g, '');
    if (!text) continue;
    if (child.type === 'element' && child.tagName === 'rt') {
      push('<rt>');
      flow.text(text, marks);
      push('</rt>');
    } else flow.text(text, marks);
  }
  push('</ruby>');
}

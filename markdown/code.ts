import type { Element, Nodes } from 'hast';
import { attribute, classes, findElement, isElement, textOf } from './hast';

const gutter =
  / (?:(?:rouge-)?gutter|linenos?|lineno[-_]\S+|(?:\S*-|code)?line-?numbers?(?:-(?:rows|wrapper|sizer))?|ln-num|lnum|lnt?|hljs-ln-(?:numbers|n)|blob-num(?:-\S+)?|copy(?:[-_]?(?:code|btn|button))*|btn-copy|clipboard\S*|code-?(?:toolbar|header|actions)|toolbar(?:-item)?|hljs-button|prism-copy\S*) /i;
const lineLike = / (?:line|code-?line|cl|token-line|view-line|hljs-ln-line|CodeMirror-line|cm-line) /;
const blockTags = /^(?:div|p|li|ol|ul|tr|table|tbody|thead|pre|section|article|header|footer|h[1-6])$/;
/** What stands between their boxes is the source's. */
const holdsRows = /^(?:table|thead|tbody|tr|ol|ul)$/;
const leftOut = /^(?:button|script|style|template|svg|input|select|textarea|noscript)$/;

/** Line numbers, copy buttons and tool bars around code: they are on the page, but not of the code. */
export function isGutter(element: Element): boolean {
  if (leftOut.test(element.tagName)) return true;
  const names = classes(element);
  if (!gutter.test(names)) return false;
  // prism marks the block itself with `line-numbers`; only what holds no code is a gutter.
  return element.tagName !== 'pre' && element.tagName !== 'code' && !/ (?:line-?numbers?|lnt?) /i.test(names)
    ? true
    : /^[\s\d]*$/.test(textOf(element, 400));
}

/**
 * The text of a `pre`, line by line, as the reader sees it: `br`, blocks and line elements break it,
 * gutters and buttons are left out. Blank lines at both ends go.
 */
export function codeText(element: Element): string {
  let text = '';
  /** A line element ended; the next newline in the source is that end. */
  let ended = false;
  const newline = () => {
    text += '\n';
    ended = false;
  };
  /** `from`: where the text of a line began that is left now. */
  const stack: { node: Nodes; from: number | null }[] = [{ node: element, from: null }];
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node, from } = step;
    if (node.type === 'text') {
      let value = node.value.replace(/\r\n?/g, '\n');
      if (ended && value) {
        if (value.startsWith('\n')) value = value.slice(1);
        newline();
      }
      text += value;
      continue;
    }
    if (!('children' in node)) continue;
    const inner = node.type === 'element' && node !== element ? node : null;
    if (from !== null) {
      // Chroma writes the newline into the line.
      ended = text.length === from || !text.endsWith('\n');
      continue;
    }
    if (inner) {
      if (isGutter(inner)) continue;
      if (inner.tagName === 'br') {
        newline();
        continue;
      }
      if (blockTags.test(inner.tagName) || lineLike.test(classes(inner))) {
        if (ended || (text !== '' && !text.endsWith('\n'))) newline();
        stack.push({ node, from: text.length });
      }
    }
    const rows = node.type === 'element' && holdsRows.test(node.tagName);
    for (let i = node.children.length - 1; i >= 0; i--) {
      const child = node.children[i];
      if (child && !(rows && child.type === 'text' && !child.value.trim())) stack.push({ node: child, from: null });
    }
  }
  return text.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
}

const notLanguages =
  /^(?:hljs|highlight|highlighter|rouge|code|codehilite|source|sourcecode|line|lines|linenums|line-?numbers|none|nohighlight|no-?copy|copyable|prettyprint|prettyprinted|chroma|shiki|wp-block-code|notranslate|undefined|auto|plain|wrap|dark|light|numberSource|syntax|pre|table|figure|block|toolbar|active)$/i;
const named = /(?:^| )(?:language|lang|highlight-source|highlight-text|brush:?)[-: ]([\w+#.-]{1,24})(?= |;|$)/i;
const beside = /(?:^| )(?:hljs|highlight|sourceCode|prettyprint|codehilite|chroma)(?: |$)/i;

function languageIn(element: Element): string {
  const names = classes(element).trim();
  const explicit = attribute(element, 'data-lang') || attribute(element, 'data-language') || named.exec(names)?.[1];
  if (explicit && /^[\w+#.-]{1,24}$/.test(explicit)) return notLanguages.test(explicit) ? '' : explicit.toLowerCase();
  if (!beside.test(names)) return '';
  const other = names.split(' ').filter((name) => /^[a-z][\w+#]{0,15}$/i.test(name) && !notLanguages.test(name));
  return other.length === 1 ? (other[0] ?? '').toLowerCase() : '';
}

/** The language that the page names for a code block, from its classes, its `code` or the boxes around it. */
export function codeLanguage(element: Element, around: readonly Element[]): string {
  const inner = findElement(element, (child) => child.tagName === 'code');
  for (const candidate of [inner, element, ...around]) {
    const language = candidate ? languageIn(candidate) : '';
    if (language) return language;
  }
  return '';
}

/** Whether a table has code in the second of two columns and the numbers of its lines in the first (Hexo, Pygments, GitHub). */
export function isCodeTable(table: Element): boolean {
  const cells = findElement(table, ({ tagName }) => tagName === 'tr')?.children.filter(isElement) ?? [];
  const [numbers, code] = cells;
  if (cells.length !== 2 || !numbers || !code || !isGutter(numbers)) return false;
  const named = / (?:code|blob-code|hljs-ln-code)\S* /i.test(classes(code));
  return named || findElement(code, ({ tagName }) => tagName === 'pre' || tagName === 'code') !== undefined;
}

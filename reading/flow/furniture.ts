import type { SnapshotElement } from '../snapshot';
import type { Box } from './boxes';
import { isWithin } from './judgement';
import { styleOf } from './looks';
import { captionWords, commentWords, furnitureWords, weakWords } from './names';
import { asElement, attribute, firstWords } from './tree';

const roles = new Set(
  'navigation search banner contentinfo complementary dialog alertdialog menu menubar toolbar'.split(' '),
);
const tags = new Set(['nav', 'footer', 'aside', 'form', 'menu', 'dialog']);
/** A header inside these is the text's own. */
const texts = new Set(['article', 'main', 'section']);
/** An aside that belongs to the text. */
const notes = /^(?:note|notecard|admonition|callout|tip|warning|caution|important|info|example|footnotes?|pullquote)$/;

/** Carousels that go round draw their first and last slides twice. */
const clones = /^(?:cloned?|duplicate)$/;
const isTwin = (box: Box): boolean => {
  const words = firstWords(box.node, 400);
  return box.parent?.children.some((one) => one !== box && firstWords(one.node, 400) === words) ?? false;
};

const isPoor = (box: Box): boolean =>
  box.linkWeight > 0.35 * box.weight || (box.prose < 0.3 * box.weight && box.prose < 150);

/** The rule by which a box is the site's furniture and not the page's text, or null. Judged alone, without its place. */
export function furnitureRule(box: Box): string | null {
  const { node, words } = box;
  const role = attribute(node, 'role');
  if (roles.has(role)) return `role ${role}`;
  const { placed } = node.data;
  // What sticks to the lower edge of the window is a bar over it.
  if (placed === 'fixed' || (placed === 'sticky' && /px$/.test(styleOf(node)?.bottom ?? ''))) return 'fixed';
  const { tagName } = node;
  if (tags.has(tagName) && !words.some((word) => notes.test(word))) return `<${tagName}>`;
  if (tagName === 'header' && !isWithin(box, texts) && !holdsTag(box, 'h1')) return '<header>';
  if (tagName === 'figcaption') return isOfPicture(box) && !isNumbered(box) ? 'caption' : null;
  if (words.includes('next') && (words.includes('prev') || words.includes('previous')))
    return 'named next and previous';
  if (words.some((word) => clones.test(word)) && isTwin(box)) return 'named clone';
  const heading = /^h[1-6]$/.test(tagName);
  for (const word of words) {
    if (furnitureWords.has(word)) return `named ${word}`;
    if (!heading && weakWords.has(word) && isPoor(box)) return `named ${word}`;
    if (captionWords.has(word) && box.weight < 600 && tagName !== 'table' && tagName !== 'caption' && !isNumbered(box))
      return 'caption';
  }
  return null;
}

/** The rule by which a box holds readers' comments under the text, or null. */
export function commentRule(box: Box): string | null {
  return box.words.some((word) => commentWords.has(word)) ? 'comments' : null;
}

/** “Figure 3”, “图1”: the text speaks of it. */
const numbered =
  /^\s*(?:fig(?:ure|\.)?|table|tab\.|listing|example|plate|chart|scheme|box|abb(?:ildung|\.)?|tabelle|tableau|figura|figure|tabla|tabela|tabella|рис(?:унок|\.)?|таблица|图|表|圖|図|그림|표)\s*[\d一二三四五六七八九十IVX]/i;
const isNumbered = (box: Box): boolean => numbered.test(firstWords(box.node, 60));
const texted = ['pre', 'table', 'blockquote', 'code'];
/** A figure of code, a table or a quotation keeps its caption: it is read with it; so does one that shows nothing else. */
const isOfPicture = (box: Box): boolean => {
  const figure = box.parent;
  if (!figure) return true;
  if (texted.some((tag) => holdsTag(figure, tag))) return false;
  return figure.node.tagName !== 'figure' || showsPicture(figure.node);
};

/** Whether anything in a figure has no words: a picture, or a box that waits for one or has it as its background. */
function showsPicture(figure: SnapshotElement): boolean {
  const stack = [figure];
  for (let node = stack.pop(); node; node = stack.pop())
    for (const child of node.children) {
      const element = asElement(child);
      if (element?.data.textLength === 0 || element?.tagName === 'svg') return true;
      if (element) stack.push(element);
    }
  return false;
}

function holdsTag(box: Box, tagName: string): boolean {
  const stack: Box[] = [box];
  for (let top = stack.pop(); top; top = stack.pop()) {
    if (top.node.tagName === tagName) return true;
    for (const child of top.children) stack.push(child);
  }
  return false;
}

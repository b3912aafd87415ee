import type { Element } from 'hast';
import { codeLanguage, codeText, isGutter } from './code';
import { enterDefinitions, enterRuby } from './definitions';
import { handleFormula } from './formula';
import { attribute, classes, make, textOf } from './hast';
import { imageOf } from './images';
import { enterLink } from './links-in-text';
import { type Marks, noMarks } from './marks';
import { enterTable, putCode } from './tables';
import type { Handler, Walker } from './walker';

const number = (element: Element, name: string): number | null => {
  const value = Number.parseInt(attribute(element, name), 10);
  return Number.isFinite(value) ? value : null;
};

const nothing: Handler = () => {};
const block: Handler = (element, marks, walker) => walker.block(element, marks);
const marked =
  (key: Exclude<keyof Marks, 'link'>): Handler =>
  (element, marks, walker) =>
    walker.inside(element, marks[key] ? marks : { ...marks, [key]: element });
const heading: Handler = (element, marks, walker) => {
  if (walker.inCell) walker.block(element, marks);
  else walker.inside(element, marks, walker.flow.openHeading(Number(element.tagName.charAt(1))));
};
const list: Handler = (element, marks, walker) =>
  walker.inside(element, marks, walker.flow.openList(element.tagName === 'ol', number(element, 'start') ?? 1));
const code: Handler = (element, _marks, walker) =>
  putCode(codeText(element), codeLanguage(element, walker.around().slice(0, 3)), walker);
/** A table in a cell: its cells are words on a line. */
const looseCell: Handler = (element, marks, walker) =>
  walker.inside(element, marks, () => walker.flow.text(' ', noMarks));

const image: Handler = (element, marks, walker) => {
  const found = imageOf(element, walker.options.baseUrl);
  if (found === 'left-out') walker.options.onImageLeftOut?.(attribute(element, 'alt'));
  else if (found) walker.flow.node(found, marks);
};

const input: Handler = (element, _marks, walker) => {
  if (/^(?:checkbox|radio)$/.test(attribute(element, 'type')))
    walker.flow.check(element.properties?.checked !== undefined && element.properties.checked !== false);
};

/** A button is a control, but a heading or a summary made of a button is text. */
const button: Handler = (element, marks, walker) => {
  const named = walker.flow.inHeading || walker.around().some((box) => /^(?:summary|dt|h[1-6])$/.test(box.tagName));
  if (named) walker.inside(element, marks);
};

const rule: Handler = (_element, _marks, walker) => {
  if (walker.inCell) walker.flow.block();
  else walker.flow.put(make('hr', []));
};

/** `div` and `span` beside a `pre` may be its tool bar or its column of numbers. */
const box =
  (plain: Handler): Handler =>
  (element, marks, walker) => {
    if (!(walker.besideCode() && isGutter(element))) plain(element, marks, walker);
  };

/** MediaWiki's `^ a b` before a note is a way back, not the note. */
const span: Handler = (element, marks, walker) => {
  if (walker.footnotes.notes.size > 0 && / \S*backlink\S* /.test(classes(element)))
    if (/^[\s^↑,a-z\d.]*$/.test(textOf(element, 60))) return;
  walker.inside(element, marks);
};

const each = (names: string, handler: Handler): [string, Handler][] => names.split(' ').map((name) => [name, handler]);

/** What each element does; all others are transparent, as CSS shows unknown elements. */
const handlers = new Map<string, Handler>([
  ...each(
    'script style template noscript head title meta link base iframe object embed canvas svg audio video select option datalist textarea progress meter param source track area wbr annotation annotation-xml',
    nothing,
  ),
  ...each(
    'address article aside body center details dialog fieldset figcaption figure footer form header hgroup html legend main nav p search section caption tr tbody thead tfoot dd dt',
    block,
  ),
  ...each('b strong', marked('strong')),
  ...each('i em var', marked('em')),
  ...each('del s strike', marked('del')),
  ...each('code kbd samp tt', marked('code')),
  ...each('h1 h2 h3 h4 h5 h6', heading),
  ...each('ul ol menu dir', list),
  ...each('pre listing xmp plaintext', code),
  ...each('td th', looseCell),
  ...each('img image', image),
  ['mark', marked('mark')],
  ['sub', marked('sub')],
  ['sup', marked('sup')],
  ['div', box(block)],
  ['span', box(span)],
  ['br', (_element, _marks, walker) => walker.flow.break()],
  ['hr', rule],
  ['a', enterLink],
  ['input', input],
  ['button', button],
  ['blockquote', (element, marks, walker) => walker.inside(element, marks, walker.flow.openQuote())],
  ['li', (element, marks, walker) => walker.inside(element, marks, walker.flow.openItem(number(element, 'value')))],
  ['dl', enterDefinitions],
  ['table', enterTable],
  ['ruby', enterRuby],
  ['summary', (element, marks, walker) => walker.block(element, { ...marks, strong: element })],
  [
    'q',
    // Browsers show quotation marks around it (HTML §15.3.6), although they are not in the page's text.
    (element, marks, walker) => {
      walker.flow.text('“', marks);
      walker.inside(element, marks, () => walker.flow.text('”', marks));
    },
  ],
]);

/** Gives one element to what reads it. */
export function handle(element: Element, marks: Marks, walker: Walker): void {
  if (handleFormula(element, marks, walker)) return;
  if (walker.footnotes.backlinks.has(element)) return;
  const note = walker.inCell ? undefined : walker.footnotes.notes.get(element);
  if (note) {
    walker.inside(element, noMarks, walker.flow.openNote(note, element.tagName === 'li'));
    return;
  }
  const handler = handlers.get(element.tagName);
  if (handler) handler(element, marks, walker);
  else walker.inside(element, marks);
}

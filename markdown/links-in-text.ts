import { isArrow } from './footnotes';
import { attribute, make, textOf } from './hast';
import { fragmentOf, linkOf } from './links';
import type { Handler } from './walker';

/** A footnote's mark, the way back from a note (left out), a heading's link to itself (left out), or a link. */
export const enterLink: Handler = (element, marks, walker) => {
  const { footnotes, flow, options } = walker;
  const reference = footnotes.references.get(element);
  if (reference) {
    const text = { type: 'text', value: reference.label } as const;
    flow.node(make('a', [text], { dataFootnote: reference.identifier }), { ...marks, sup: null, link: null });
    return;
  }
  if (footnotes.backlinks.has(element)) return;
  // Sphinx gives headings this role too: only an arrow is nothing but a way back.
  if (/doc-backlink/.test(attribute(element, 'role')) && isArrow(textOf(element, 20))) return;
  const toItself = flow.inHeading && fragmentOf(element, options.baseUrl) !== '';
  if (toItself && /^[#¶§🔗\s]*$/u.test(textOf(element, 8))) return;
  const link = linkOf(element, options.baseUrl);
  walker.inside(element, link ? { ...marks, link } : marks);
};

import type { Element } from 'hast';
import { attribute, classes, make } from './hast';
import type { Marks } from './marks';
import { formulaOf, isFormula, texScript } from './math';
import type { Walker } from './walker';

/** A formula as hast has it: code in the language of maths (as mdast-util-math makes it). */
const codeOf = (tex: string, kind: string): Element =>
  make('code', [{ type: 'text', value: tex }], { className: ['language-math', kind] });

/** A formula on lines of its own, or in the line. */
function put(tex: string, display: boolean, marks: Marks, walker: Walker): void {
  if (!tex) return;
  if (display && !walker.inCell && !walker.flow.inHeading) walker.flow.put(make('pre', [codeOf(tex, 'math-display')]));
  else walker.flow.node(codeOf(tex.replace(/\s*\n\s*/g, ' '), 'math-inline'), marks);
}

/** Reads an element as a formula; false: it is none, or nothing in it tells its source. */
export function handleFormula(element: Element, marks: Marks, walker: Walker): boolean {
  const script = texScript(element);
  if (script) {
    put(script.tex, script.display, marks, walker);
    return true;
  }
  if (walker.noFormula > 0 || !isFormula(element)) return false;
  // MathJax 2: the script behind the preview and the picture holds the source as it was typed.
  if (/ MathJax(?:_\S+)? /.test(classes(element))) {
    const next = walker.nextElement();
    if (next && (texScript(next) || (/ MathJax_Preview /.test(classes(element)) && isFormula(next)))) return true;
  }
  const formula = formulaOf(element);
  if (formula) {
    put(formula.tex, formula.display, marks, walker);
    return true;
  }
  if (element.tagName === 'img') return false;
  if (attribute(element, 'dataUnread')) walker.options.onFormulaUnread?.();
  walker.noFormula++;
  walker.inside(element, marks, () => {
    walker.noFormula--;
  });
  return true;
}

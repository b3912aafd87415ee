import type { Element } from 'hast';
import { classes } from './hast';
import type { Marks } from './marks';
import { formulaOf, isFormula, texScript } from './math';
import type { Walker } from './walker';

/** A formula on lines of its own, or in the line. */
function put(tex: string, display: boolean, marks: Marks, walker: Walker): void {
  if (!tex) return;
  if (display && !walker.inCell && !walker.flow.inHeading) walker.flow.put({ type: 'math', value: tex });
  else walker.flow.node({ type: 'inlineMath', value: tex.replace(/\s*\n\s*/g, ' ') }, marks);
}

/** Reads an element as a formula; false: it is none, or nothing in it tells its source. */
export function handleFormula(element: Element, marks: Marks, walker: Walker): boolean {
  const script = texScript(element);
  if (script) {
    if (!walker.formulaRead) put(script.tex, script.display, marks, walker);
    walker.formulaRead = false;
    return true;
  }
  if (walker.noFormula > 0 || !isFormula(element)) return false;
  const names = classes(element);
  const formula = formulaOf(element);
  if (formula) {
    // MathJax 2 keeps the source once more in the script that follows.
    const next = walker.nextElement();
    walker.formulaRead = next !== undefined && texScript(next) !== null;
    put(formula.tex, formula.display, marks, walker);
    return true;
  }
  if (/ MathJax(?:_\S+)? /.test(names)) {
    const next = walker.nextElement();
    // The preview or the picture; what comes next holds the source.
    if (next && (texScript(next) || (/ MathJax_Preview /.test(names) && isFormula(next)))) return true;
  }
  if (element.tagName === 'img') return false;
  walker.noFormula++;
  walker.inside(element, marks, () => {
    walker.noFormula--;
  });
  return true;
}

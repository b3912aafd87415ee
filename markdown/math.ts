import type { Element } from 'hast';
import { attribute, classes, findElement, textOf } from './hast';
import { mathmlToTex } from './mathml';
import { typesetMath } from './typeset';

export interface Formula {
  tex: string;
  display: boolean;
}

/** What MathJax 2 leaves beside its picture of a formula. */
export function texScript(element: Element): Formula | null {
  if (element.tagName !== 'script') return null;
  const type = attribute(element, 'type');
  if (!/^math\/tex/i.test(type)) return null;
  return { tex: tidy(textOf(element)), display: /mode\s*=\s*display/i.test(type) };
}

/** Signs of TeX in the alternative text of a picture, or of what made the picture in its address. */
const TEX = /\\[a-z]+\s*[{_^]|[_^]\{|^\$[^$]+\$$|^\\[a-z[(]/i;
const MADE_OF_TEX = /\blatex\b|[?&](?:tex=|cht=tx)/i;

/** True for the elements that typesetters put around a formula, and for pictures of one that is told in TeX. */
export function isFormula(element: Element): boolean {
  const tag = element.tagName;
  if (tag === 'img') {
    const alt = attribute(element, 'alt').trim();
    if (alt === '' || SPOKEN.test(alt)) return false;
    if (TEX.test(alt) || MADE_OF_TEX.test(attribute(element, 'src')) || / (?:la)?tex /.test(classes(element)))
      return true;
  }
  if (tag === 'math' || tag === 'mjx-container' || attribute(element, 'role') === 'math') return true;
  if (attribute(element, 'data-tex') || attribute(element, 'data-latex')) return true;
  const names = classes(element);
  return (
    names !== '' &&
    / (?:katex|katex-display|MathJax|MathJax_\S+|mwe-math-element|mwe-math-fallback-image-\S+|math-tex|ztext-math|eeimg) /.test(
      names,
    )
  );
}

/**
 * The TeX of a formula: the source that KaTeX, MathJax or MediaWiki keep with it, else MathML put into TeX
 * (MathML Core; annotation encodings by MathML 3 §5.1). Null where neither is there.
 */
export function formulaOf(element: Element): Formula | null {
  const names = classes(element);
  const given = attribute(element, 'data-tex') || attribute(element, 'data-latex');
  const display =
    / (?:katex-display|MathJax_Display|MathJax_SVG_Display|mwe-math-fallback-image-display) /.test(names) ||
    attribute(element, 'display') === 'true' ||
    attribute(element, 'display') === 'block';
  if (given) return { tex: tidy(given), display };
  if (element.tagName === 'img') {
    const alt = attribute(element, 'alt');
    return alt ? { tex: tidy(alt), display } : null;
  }
  const math = element.tagName === 'math' ? element : findElement(element, (child) => child.tagName === 'math');
  const block = display || (math ? attribute(math, 'display') === 'block' : false);
  const annotation = findElement(
    element,
    (child) => child.tagName === 'annotation' && /tex/i.test(attribute(child, 'encoding')),
  );
  const source = annotation ? textOf(annotation).trim() : '';
  if (source) return { tex: tidy(source), display: block };
  const held = findElement(
    element,
    (child) => texScript(child) !== null || (isWhole(child) && attribute(child, 'data-latex') !== ''),
  );
  if (held) return texScript(held) ?? { tex: tidy(attribute(held, 'data-latex')), display: block };
  const alttext = math ? attribute(math, 'alttext') : '';
  if (alttext && !(SPOKEN.test(alttext) && math && math.children.length > 0))
    return { tex: tidy(alttext), display: block };
  const told = math ?? typesetMath(element);
  const tex = told ? tidy(mathmlToTex(told)) : '';
  if (tex) return { tex, display: block };
  const label = attribute(element, 'aria-label');
  return TEX.test(label) ? { tex: tidy(label), display } : null;
}

/** The outermost box of MathJax's: inner ones have the source of their part. */
const isWhole = (box: Element): boolean => box.tagName === 'mjx-math' || attribute(box, 'data-mml-node') === 'math';

/** An alternative text for listeners, not TeX: x squared plus one. */
const SPOKEN = /^[^\\^_{}$]*[A-Za-z]{3,}[ ,]+[^\\^_{}$]*$/;

/** Without the wrappers that say only how the formula stands on the page. */
function tidy(tex: string): string {
  let result = tex.trim();
  const wrapped = /^\{\s*\\(?:displaystyle|textstyle)\b([\s\S]*)\}$/.exec(result);
  if (wrapped?.[1] !== undefined && balanced(wrapped[1])) result = wrapped[1].trim();
  result = result.replace(/^\\\(([\s\S]*)\\\)$/, '$1').replace(/^\\\[([\s\S]*)\\\]$/, '$1');
  return result
    .replace(/^\$+([^$]*)\$+$/, '$1')
    .replace(/\n\s*\n/g, '\n')
    .trim();
}

function balanced(tex: string): boolean {
  let depth = 0;
  for (let i = 0; i < tex.length; i++) {
    if (tex[i] === '\\') i++;
    else if (tex[i] === '{') depth++;
    else if (tex[i] === '}' && --depth < 0) return false;
  }
  return depth === 0;
}

import { seenCharacters } from '../../structure/lines/seen-characters';
import { pushAll } from '../../structure/push-all';
import { ELEMENT, firstChildOf, nextSiblingOf, nodeTypeOf, ownerDocumentOf, TEXT, textOf, viewOf } from '../dom';
import type { FoundRun } from './collect-runs';
import { type Look, readLook } from './looks';

interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

const px = (value: string, whole: number): number | null => {
  const number = Number.parseFloat(value);
  if (Number.isNaN(number)) return null;
  return value.endsWith('%') ? (number / 100) * whole : number;
};

/** Chromium resolves `transform` to none without a box (CSSOM §9); its typed computed value is there all the same. */
function transformOf(element: Element, style: CSSStyleDeclaration): string {
  if (style.transform && style.transform !== 'none') return style.transform;
  const { computedStyleMap } = element as Element & { computedStyleMap?: () => StylePropertyMapReadOnly };
  return computedStyleMap?.call(element).get('transform')?.toString() ?? 'none';
}

function scaleOf(element: Element, style: CSSStyleDeclaration): number {
  const transform = transformOf(element, style);
  const values = /matrix\(([^)]+)\)/.exec(transform)?.[1]?.split(',').map(Number);
  if (values) return Math.hypot(values[0] ?? 1, values[1] ?? 0);
  return Number(/scale\(([\d.]+)/.exec(transform)?.[1] ?? 1);
}

/** Where an absolutely positioned element will be, by its style alone; null where that does not say. */
function placeOf(element: Element, style: CSSStyleDeclaration, inside: Place): Place | null {
  const left = px(style.left, inside.width);
  const right = px(style.right, inside.width);
  const top = px(style.top, inside.height);
  const bottom = px(style.bottom, inside.height);
  const width =
    px(style.width, inside.width) ?? (left !== null && right !== null ? inside.width - left - right : inside.width);
  const scale = scaleOf(element, style);
  const own = px(style.height, inside.height) ?? px(style.lineHeight, 1) ?? (Number.parseFloat(style.fontSize) || 0);
  const height = own * scale;
  if (left === null && right === null) return null;
  if (top === null && bottom === null) return null;
  const originAtFoot = /\s100%|\s\d/.test(style.transformOrigin) && scale !== 1;
  const x = inside.x + (left ?? inside.width - (right ?? 0) - width);
  // pdf2htmlEX sets lines by their lower edge and scales them about their lower left corner.
  const y =
    top !== null && !(bottom !== null && originAtFoot)
      ? inside.y + top
      : inside.y + inside.height - (bottom ?? 0) - height;
  return { x, y, width, height };
}

/** The text of one line element: its runs side by side, widths measured with the page's own font. */
function readLine(line: Element, place: Place, view: Window, pen: CanvasRenderingContext2D, block: number): FoundRun[] {
  const runs: FoundRun[] = [];
  const base = view.getComputedStyle(line);
  const scale = scaleOf(line, base);
  let x = place.x;
  const visit = (element: Element, style: CSSStyleDeclaration, depth: number) => {
    const look: Look = readLook(style, 1);
    const size = look.size * scale;
    const spacing = (px(style.letterSpacing, 0) ?? 0) * scale;
    const words = (px(style.wordSpacing, 0) ?? 0) * scale;
    for (let child = firstChildOf(element); child; child = nextSiblingOf(child)) {
      const type = nodeTypeOf(child);
      if (type === TEXT) {
        const text = seenCharacters((child as Text).data);
        if (text === '') continue;
        pen.font = `${style.fontStyle} ${style.fontWeight} ${look.size}px ${style.fontFamily}`;
        const blanks = text.split(' ').length - 1;
        const width = pen.measureText(text).width * scale + spacing * text.length + words * blanks;
        if (text.trim() !== '' && !look.transparent) {
          const run: FoundRun = {
            text,
            x,
            y: place.y + place.height - size,
            width,
            height: size,
            size: Math.round(size * 4) / 4,
            bold: look.bold,
            block,
          };
          if (look.italic) run.italic = true;
          if (look.mono) run.mono = true;
          if (look.pale) run.pale = true;
          runs.push(run);
        }
        x += text.trim() === '' && style !== base && px(style.width, 0) !== null ? 0 : width;
      } else if (type === ELEMENT && depth < 8) {
        const inner = child as unknown as Element;
        const own = view.getComputedStyle(inner);
        if (own.display === 'none' || own.visibility === 'hidden') continue;
        const before = x;
        x += (px(own.marginLeft, 0) ?? 0) * scale;
        visit(inner, own, depth + 1);
        const width = own.display.startsWith('inline-') ? px(own.width, 0) : null;
        if (width !== null && !/\S/.test(textOf(inner) ?? '')) x = Math.max(before, before + width * scale);
        x += (px(own.marginRight, 0) ?? 0) * scale;
      }
    }
  };
  visit(line, base, 0);
  return runs;
}

/**
 * The runs of a layer that is not rendered while its page is off-screen (pdf2htmlEX), placed by its style sheet.
 * @returns null where the style does not say where each line stands: then nothing can be said of their order.
 */
export function collectUnrendered(layer: Element, width: number, height: number): FoundRun[] | null {
  const view = viewOf(layer);
  const pen = ownerDocumentOf(layer).createElement('canvas').getContext('2d');
  if (!view || !pen) return null;
  const runs: FoundRun[] = [];
  const page: Place = { x: 0, y: 0, width, height };
  const stack: { element: Element; inside: Place }[] = [{ element: layer, inside: page }];
  let block = 0;
  while (stack.length > 0) {
    const step = stack.pop();
    if (!step) break;
    for (let child = firstChildOf(step.element); child; child = nextSiblingOf(child)) {
      const type = nodeTypeOf(child);
      if (type === TEXT && /\S/.test((child as Text).data)) return null; // words that flow: no place is given
      if (type !== ELEMENT) continue;
      const element = child as unknown as Element;
      if (!/\S/.test(textOf(element) ?? '')) continue;
      const style = view.getComputedStyle(element);
      if (style.display === 'none' || style.visibility === 'hidden') continue;
      if (style.position !== 'absolute') {
        stack.push({ element, inside: step.inside });
        continue;
      }
      const place = placeOf(element, style, step.inside);
      if (!place) return null;
      const holds = [...element.children].some((inner) => view.getComputedStyle(inner).position === 'absolute');
      if (holds) stack.push({ element, inside: place });
      else pushAll(runs, readLine(element, place, view, pen, ++block));
    }
  }
  return runs;
}

import { emsOf, isWide } from '../../structure/lines/scripts';
import { seenCharacters } from '../../structure/lines/seen-characters';
import { ELEMENT, firstChildOf, localNameOf, nextSiblingOf, nodeTypeOf, TEXT } from '../dom';
import { isTransparent } from '../visibility';
import type { FoundRun } from './collect-runs';
import { readLook } from './looks';

/** Past so many glyphs in one element their widths are estimated: asking for each takes time that grows with their number. */
const MANY = 300;
/** A gap of so many ems between glyphs begins a run of its own. */
const GAP = 0.12;

const numbersOf = (list: string | null): number[] =>
  list
    ?.trim()
    .split(/[\s,]+/)
    .map(Number.parseFloat)
    .filter(Number.isFinite) ?? [];

interface Glyph {
  text: string;
  start: number;
  end: number;
  y: number;
}

/** Glyphs with their places in the element's own units; null where the browser has no layout for them. */
function glyphsOf(element: SVGTextContentElement, text: string, size: number): Glyph[] | null {
  const xs = numbersOf(element.getAttribute('x'));
  const ys = numbersOf(element.getAttribute('y'));
  const characters = [...text];
  try {
    const count = element.getNumberOfChars();
    if (count === 0) return null;
    if (xs.length < 2 && count > 0) {
      const from = element.getStartPositionOfChar(0);
      const to = element.getEndPositionOfChar(count - 1);
      return [{ text, start: from.x, end: Math.max(to.x, from.x), y: from.y }];
    }
    if (xs.length < characters.length - 1) return null;
    const y = ys[0] ?? element.getStartPositionOfChar(0).y;
    const exact = characters.length <= MANY && count === text.length;
    let at = 0;
    return characters.map((character, i) => {
      const start = xs[i] ?? (xs.at(-1) ?? 0) + size * emsOf(character);
      const next = xs[i + 1];
      const tight = next !== undefined && next - start <= size * (isWide(character) ? 1.08 : 0.3);
      let end = start + size * emsOf(character);
      if (tight && next !== undefined) end = next;
      else if (exact && !isWide(character)) end = element.getEndPositionOfChar(at).x;
      at += character.length;
      return { text: character, start, end, y: ys[i] ?? y };
    });
  } catch {
    return null; // not laid out (display: none, or a renderer without this text): its box is asked instead
  }
}

function toPieces(glyphs: Glyph[], size: number): Glyph[] {
  const pieces: Glyph[] = [];
  for (const glyph of glyphs) {
    const last = pieces.at(-1);
    const gap = last ? glyph.start - last.end : Number.POSITIVE_INFINITY;
    if (last && gap < GAP * size && gap > -0.5 * size && glyph.y === last.y) {
      last.text += glyph.text;
      last.end = Math.max(glyph.end, last.end);
    } else pieces.push({ ...glyph });
  }
  return pieces;
}

/** The runs of an inline SVG's `<text>`, in CSS px from `origin`. One x per glyph, per run, or none: all are read. */
export function collectSvg(svg: Element, origin: DOMRect): FoundRun[] {
  const view = svg.ownerDocument.defaultView;
  const runs: FoundRun[] = [];
  if (!view) return runs;
  const range = svg.ownerDocument.createRange();
  const looks = new Map<string, ReturnType<typeof readLook> & { shown: boolean }>();
  const lookOf = (element: Element) => {
    const parent = element.parentElement;
    const key = `${localNameOf(element)} ${['class', 'style', 'font-size', 'font-weight', 'font-family', 'font-style', 'fill', 'fill-opacity', 'opacity', 'visibility', 'display'].map((name) => element.getAttribute(name) ?? parent?.getAttribute(name) ?? '').join('|')}`;
    const known = looks.get(key);
    if (known) return known;
    const style = view.getComputedStyle(element);
    const look = readLook(style, Number(style.opacity || 1));
    const fill = style.fill;
    const clear = fill === 'none' || isTransparent(fill) || Number(style.fillOpacity || 1) < 0.02;
    const made = {
      ...look,
      pale: false,
      transparent: clear,
      shown: style.display !== 'none' && style.visibility === 'visible',
    };
    looks.set(key, made);
    return made;
  };
  for (const text of svg.querySelectorAll('text')) {
    const matrix = (text as SVGTextElement).getScreenCTM();
    if (!matrix) continue;
    const scale = Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c)) || 1;
    const angle = (Math.atan2(matrix.b, matrix.a) * 180) / Math.PI;
    const stack: Element[] = [text];
    while (stack.length > 0) {
      const element = stack.pop();
      if (!element) break;
      const look = lookOf(element);
      if (!look.shown) continue;
      const inner: Element[] = [];
      let own: Text | null = null;
      for (let child = firstChildOf(element); child; child = nextSiblingOf(child)) {
        if (nodeTypeOf(child) === ELEMENT) inner.push(child as unknown as Element);
        else if (nodeTypeOf(child) === TEXT && /\S/.test((child as Text).data)) own = child as Text;
      }
      for (const child of inner.reverse()) stack.push(child);
      if (!own) continue;
      const size = look.size * scale;
      const glyphs = inner.length === 0 ? glyphsOf(element as SVGTextContentElement, own.data, look.size) : null;
      const add = (words: string, x: number, baseline: number, width: number) => {
        const seen = seenCharacters(words);
        if (seen.trim() === '') return;
        const run: FoundRun = {
          text: seen,
          x,
          y: baseline - 0.8 * size,
          width,
          height: size,
          size: Math.round(size * 4) / 4,
          bold: look.bold,
          block: 0,
        };
        if (look.italic) run.italic = true;
        if (look.mono) run.mono = true;
        if (look.transparent) run.transparent = true;
        if (Math.abs(angle) > 1) run.angle = angle;
        runs.push(run);
      };
      if (glyphs) {
        for (const { text: words, start, end, y } of toPieces(glyphs, look.size)) {
          const at = (px: number) => ({
            x: matrix.a * px + matrix.c * y + matrix.e,
            y: matrix.b * px + matrix.d * y + matrix.f,
          });
          const from = at(start);
          const to = at(end);
          if (Math.abs(angle) > 1) {
            // Turned text has a box of its own: as wide and high as it is painted.
            const box = { left: Math.min(from.x, to.x), top: Math.min(from.y, to.y) };
            const turned: FoundRun = {
              text: seenCharacters(words),
              x: box.left - origin.left - (Math.abs(to.x - from.x) < size ? 0.5 * size : 0),
              y: box.top - origin.top - (Math.abs(to.y - from.y) < size ? 0.5 * size : 0),
              width: Math.max(size, Math.abs(to.x - from.x)),
              height: Math.max(size, Math.abs(to.y - from.y)),
              size: Math.round(size * 4) / 4,
              bold: look.bold,
              block: 0,
              angle,
            };
            if (turned.text.trim() !== '') runs.push(turned);
          } else add(words, from.x - origin.left, from.y - origin.top, Math.max(0, to.x - from.x));
        }
      } else {
        range.selectNodeContents(own);
        const box = range.getBoundingClientRect();
        if (box.width > 0) add(own.data, box.left - origin.left, box.top + 0.8 * box.height - origin.top, box.width);
      }
    }
  }
  return runs;
}

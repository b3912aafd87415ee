import { isTransparent } from '../visibility';

/** What the style of an element says of the letters in it. */
export interface Look {
  size: number;
  bold: boolean;
  italic: boolean;
  mono: boolean;
  /** Painted so faintly that it is a watermark, or not at all. */
  pale: boolean;
  transparent: boolean;
  vertical: boolean;
}

const MONO = /mono|courier|consolas|menlo|monaco|typewriter/i;
const HEAVY = /bold|black|heavy|simhei|heiti|黑体|黑體/i;
const paleColours = new Map<string, boolean>();

/** A light grey or a colour with little opacity: the ground shows through. */
function isPale(colour: string): boolean {
  const known = paleColours.get(colour);
  if (known !== undefined) return known;
  const [red = 0, green = 0, blue = 0, alpha = 1] = colour.match(/[\d.]+/g)?.map(Number) ?? [];
  const light = (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
  const pale = colour.startsWith('rgb') && 1 - alpha * (1 - light) > 0.78;
  if (paleColours.size > 500) paleColours.clear();
  paleColours.set(colour, pale);
  return pale;
}

/** @param opacity of everything around, multiplied */
export function readLook(style: CSSStyleDeclaration, opacity: number): Look {
  const colour = style.webkitTextFillColor || style.color;
  const family = style.fontFamily;
  return {
    size: Number.parseFloat(style.fontSize) || 0,
    bold: Number.parseInt(style.fontWeight, 10) >= 600 || HEAVY.test(family),
    italic: style.fontStyle.startsWith('italic') || style.fontStyle.startsWith('oblique'),
    mono: MONO.test(family),
    pale: opacity < 0.5 || isPale(colour),
    transparent: opacity < 0.02 || isTransparent(colour),
    vertical: style.writingMode.startsWith('vertical') && style.textOrientation !== 'sideways',
  };
}

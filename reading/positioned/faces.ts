import { attributeOf, hasAttribute, localNameOf } from '../dom';
import {
  groundOf,
  isSameColour,
  judge,
  type ReadStyle,
  readStyle,
  type Surroundings,
  type Unseen,
} from '../visibility';
import { type Look, readLook } from './looks';

/** Everything that the style of an element says of the text in it. Elements of one kind below one face share theirs. */
export interface Face {
  display: string;
  read: ReadStyle;
  /** Why nothing of it is seen; where the element stands is judged elsewhere. */
  unseen: Unseen | null;
  look: Look;
  inline: boolean;
  opacity: number;
  /** Degrees clockwise, with those of the elements around. */
  angle: number;
  /** It or an element around it, inside the page, is transformed. */
  transformed: boolean;
  visible: boolean;
  /** Its text has the colour of its ground. */
  sameColour: boolean;
  around: Surroundings;
  /** Positioned with a ground, shadow or border of its own, as layers over a page are. */
  placed: boolean;
  /** Its box is as wide as its words: found true of so many, or (-1) untrue of one. */
  snug: number;
  /** A hyphen that its style paints after its words, where a line cuts one. */
  hyphen: string;
  kinds: Map<string, Face>;
}

/** Declarations of an inline style that say where a run stands and no more. */
const PLACE =
  /(?:^|;)\s*(?:left|top|right|bottom|width|height|line-height|z-index|letter-spacing|word-spacing|transform-origin|--scale-x|--total-scale-factor)\s*:[^;]*/g;
const SCALE_X = /transform:\s*scaleX\([\d.]+\)\s*;?/;
/** Class names that give a run its place (pdf2htmlEX: x, y, width, height) or its number. */
const PLACE_CLASS = /(?:^|\s)(?:[xyhw][\da-f]{1,4}|\S*-s?\d+-\d+)(?=\s|$)/g;

/** Elements with the same key in the same surroundings look the same; '' when that cannot be told. */
function kindOf(element: Element): string {
  if (attributeOf(element, 'id') !== '') return '';
  const style = attributeOf(element, 'style').replace(PLACE, '').replace(SCALE_X, '');
  const names = attributeOf(element, 'class').replace(PLACE_CLASS, '');
  return `${localNameOf(element)}|${names}|${style}|${attributeOf(element, 'color')}|${hasAttribute(element, 'hidden')}`;
}

function turnOf(style: CSSStyleDeclaration): number {
  const values = /^matrix\(([^)]+)\)/.exec(style.transform)?.[1]?.split(',').map(Number) ?? [];
  const angle = (Math.atan2(values[1] ?? 0, values[0] ?? 1) * 180) / Math.PI;
  return Math.abs(angle) < 1 ? 0 : angle;
}

/** BookReader and its kin write a cut word without its hyphen, which `::after` paints. */
const hyphenAfter = (element: Element, view: Window): string =>
  /^["']([-\u2010\u00ad])["']$/.exec(view.getComputedStyle(element, '::after').content)?.[1] ?? '';

const WHITE: Surroundings = { background: 'rgb(255, 255, 255)', color: 'rgb(0, 0, 0)' };

function readFace(element: Element, view: Window, up: Face | null): Face {
  const style = view.getComputedStyle(element);
  const read = readStyle(style);
  const opacity = (up?.opacity ?? 1) * Number(style.opacity || 1);
  const around = groundOf(read, up?.around ?? WHITE);
  const turned = style.transform !== 'none' && style.transform !== '';
  const why = up === null ? null : judge(element, read);
  return {
    display: style.display,
    read,
    unseen: why === 'off-screen' ? null : why,
    look: readLook(style, opacity),
    inline: style.display.startsWith('inline') || style.display === 'contents',
    opacity,
    angle: (up?.angle ?? 0) + (turned && up !== null ? turnOf(style) : 0),
    transformed: (up?.transformed ?? false) || (turned && up !== null),
    visible: style.visibility === 'visible' || style.visibility === '',
    sameColour: isSameColour(read, around, up?.around ?? null),
    around,
    placed: style.position !== 'static' && style.position !== 'relative',
    snug: 0,
    hyphen: hyphenAfter(element, view),
    kinds: new Map(),
  };
}

type Checkable = Element & {
  checkVisibility?: (options: { opacityProperty: boolean; visibilityProperty: boolean }) => boolean;
};
const CHECK = { opacityProperty: true, visibilityProperty: true };

/**
 * The face of an element below another's. Computed styles are read once for each kind of element, since a page has thousands of runs
 * of a few kinds; one that is hidden by a rule for itself alone is still noticed.
 */
export function faceOf(element: Element, view: Window, up: Face | null): Face {
  const kind = up === null ? '' : kindOf(element);
  const known = kind === '' ? undefined : up?.kinds.get(kind);
  if (known) {
    const shown = (element as Checkable).checkVisibility?.(CHECK) ?? true;
    const expected = known.unseen === null && known.visible && known.opacity > 0;
    return shown === expected ? known : readFace(element, view, up);
  }
  const face = readFace(element, view, up);
  if (kind !== '') up?.kinds.set(kind, face);
  return face;
}

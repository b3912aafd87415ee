import {
  animationsOf,
  attributeNamesOf,
  attributeOf,
  hasAttribute,
  laidOutSizeOf,
  localNameOf,
  rectOf,
  viewOf,
} from './dom';
import { isOffScreen, mayBeOff } from './off-screen';

/** Why an element shows nothing, or null when it is seen (or may be). */
export type Unseen = 'not-rendered' | 'invisible' | 'no-size' | 'off-screen' | 'blurred' | 'same-colour';

/** What the walk knows of an element's surroundings. */
export interface Surroundings {
  /** The nearest opaque background (CSS colour), or null when a picture or gradient may be behind the text. */
  readonly background: string | null;
  readonly color: string;
}

const transparent = /^(?:transparent|rgba\(.*,\s*0(?:\.0+)?\)|.*\/\s*0(?:%|\.0+)?\))$/;
/** Nearly all computed colours are one of two: the initial background, and an opaque `rgb(…)`. */
export const isTransparent = (color: string): boolean =>
  color === 'rgba(0, 0, 0, 0)' || (!(color.startsWith('rgb(') && !color.includes('/')) && transparent.test(color));

/** Below this blur radius (CSS px) text can still be read. */
const READABLE_BLUR = 2.5;
/** A box narrower or lower than this (CSS px) that clips its content shows no text. */
const NO_SIZE = 3;

/** Whether a filter blurs words away. */
export const blurs = (filter: string): boolean =>
  filter !== 'none' && Number(/blur\(([\d.]+)px\)/.exec(filter)?.[1]) >= READABLE_BLUR;

function isBlurred(read: ReadStyle, filter: string): boolean {
  if (blurs(filter)) return true;
  // A transparent text with a wide shadow is the same trick (Scribd's locked pages).
  const shadow = read.style.textShadow;
  return shadow !== 'none' && shadow !== '' && isTransparent(colorOf(read));
}

function isClippedAway(style: CSSStyleDeclaration, position: string): boolean {
  const clip = position === 'static' ? 'auto' : style.clip;
  if (clip && clip !== 'auto') {
    const edges = clip.match(/-?[\d.]+px/g)?.map(Number.parseFloat) ?? [];
    const [top = 0, right = 0, bottom = 0, left = 0] = edges;
    if (edges.length === 4 && (right - left <= 1 || bottom - top <= 1)) return true;
  }
  const path = style.clipPath;
  if (!path || path === 'none') return false;
  const inset = /^inset\((\d+(?:\.\d+)?)%/.exec(path);
  return (
    (inset !== null && Number(inset[1]) >= 50) ||
    /^circle\(0/.test(path) ||
    /^polygon\(0(?:px)? 0(?:px)?(?:, 0(?:px)? 0(?:px)?)+\)/.test(path)
  );
}

/** In-flow blocks that fade in when they are scrolled to: what the page shows on scrolling is visible. */
const appearsOnScroll = (style: CSSStyleDeclaration): boolean =>
  style.display !== 'inline' &&
  (style.position === 'static' || style.position === 'relative') &&
  /[1-9]/.test(style.transitionDuration);

/**
 * An animation at whose end the box is seen, wherever it stands now (Web Animations 1 §5.3 "keyframes"): it fades in when the page opens,
 * or is scrolled to.
 */
const endsInSight = ({ effect }: Animation): boolean => {
  // A frame has a KeyframeEffect of its own.
  const last = (effect as Partial<KeyframeEffect> | null)?.getKeyframes?.().at(-1);
  return last !== undefined && Number(last.opacity ?? 1) > 0;
};
const fadesIn = (element: Element, { animationName }: CSSStyleDeclaration): boolean =>
  !/^(?:none)?$/.test(animationName) && animationsOf(element).some(endsInSight);

/** What scripts that bring blocks into sight call them. */
const BROUGHT = /anim|reveal|appear|-invisible|fade|aos|wow|in-?view|scroll/i;

/**
 * Whether scripts bring a block of the flow into sight when it is scrolled to: it keeps its room below the window, and is moved aside
 * meanwhile or named so.
 */
export function isBrought(element: Element, { style, display, position }: ReadStyle): boolean {
  if (!/^(?:static|relative)$/.test(position) || display === 'inline') return false;
  const { height, bottom } = rectOf(element);
  if (height < NO_SIZE || bottom <= (viewOf(element)?.innerHeight ?? 0)) return false;
  return (
    style.transform !== 'none' ||
    BROUGHT.test(`${attributeNamesOf(element).join(' ')} ${attributeOf(element, 'class')}`)
  );
}

const HTML = 'http://www.w3.org/1999/xhtml';
const mayBeSized = new Set([
  'img',
  'svg',
  'canvas',
  'video',
  'iframe',
  'frame',
  'object',
  'embed',
  'picture',
  'math',
  'br',
  'hr',
  'wbr',
  'tr',
  'tbody',
  'thead',
  'tfoot',
  'col',
  'colgroup',
  'option',
  'optgroup',
  'body',
  'html',
]);

/** Words so faint that lie over the page and let every click through are a watermark. */
const FAINT = 0.2;
const isWatermark = (style: CSSStyleDeclaration, position: string): boolean =>
  Number(style.opacity) < FAINT && (position === 'absolute' || position === 'fixed') && style.pointerEvents === 'none';

/** Properties of a computed style that several steps ask for: reading one costs more than keeping it. */
export interface ReadStyle {
  style: CSSStyleDeclaration;
  display: string;
  position: string;
  /** Null: not asked yet, see `colorOf`. */
  color: string | null;
  /** Set by `judge`: the box may scroll what is in it. */
  scrolls: boolean;
}

export function readStyle(style: CSSStyleDeclaration): ReadStyle {
  const { display } = style;
  // What is not rendered is not looked at any closer.
  return { style, display, position: display === 'none' ? '' : style.position, color: null, scrolls: false };
}

/** Colours are the dearest of all properties, and few boxes are asked for theirs. */
function colorOf(read: ReadStyle): string {
  read.color ??= read.style.color;
  return read.color;
}

const VISIBLE = 'visible';
const SCROLLS = /auto|scroll|overlay/;

/** A box or its words are set so far (CSS px) to the left that they shall not be seen. */
const FAR = -900;

/** Words set far to the left of their box, so that an image of them shows; boxes inside inherit it. */
const isIndented = (style: CSSStyleDeclaration): boolean => Number.parseFloat(style.textIndent) < FAR;

/** Its contents are skipped (CSS Containment 2 §4); `until-found` is a fold, which the browser's own search opens. */
const isSkipped = (element: Element, style: CSSStyleDeclaration, display: string): boolean =>
  style.contentVisibility === 'hidden' && display !== 'contents' && !hasAttribute(element, 'hidden');

/** `scale: 0`, `scale: 1 0`: no area (CSS Transforms 2 §5). */
const isScaledAway = ({ scale }: CSSStyleDeclaration): boolean => /^0(?: |$)|^\S+ 0(?: |$)/.test(scale);

/** Whether the box stands elsewhere than in the flow of its lines and blocks. */
const isSetAway = (style: CSSStyleDeclaration, position: string, transform: string): boolean =>
  position === 'absolute' ||
  position === 'fixed' ||
  transform !== 'none' ||
  !/^(?:none)?$/.test(style.translate) ||
  style.float !== 'none' ||
  Number.parseFloat(style.marginLeft) < FAR;

/** Dots are shown in place of the words, or a filter leaves nothing of them. */
const isMasked = (style: CSSStyleDeclaration, filter: string): boolean =>
  /^(?:disc|circle|square)$/.test(style.getPropertyValue('-webkit-text-security')) ||
  (filter !== 'none' && /opacity\(0(?:\.0+)?%?\)/.test(filter));

/**
 * Judges one element by its computed style and, only where the style gives cause, by its box.
 * Ancestors are not looked at: the walk comes down from them. What does not apply to an inline box (overflow, float,
 * transform: CSS 2.2 §9.7, CSS Transforms 1 §2) is not read of one.
 * A fold (a clipped box of real height) is seen: what is behind it opens free of charge.
 * `deep`: so many boxes are around it that where it stands, which is reckoned through all of them, is asked only if it is set away.
 */
export function judge(element: Element, read: ReadStyle, deep = false): Unseen | null {
  const { style, display, position } = read;
  if (display === 'none') return 'not-rendered';
  // A break has nothing to paint (CSS Display 3 §2.6 "br", HTML §15.3.4): what is set of it but `display` changes nothing.
  if (localNameOf(element) === 'br') return null;
  if (style.opacity === '0' && !appearsOnScroll(style) && !isBrought(element, read))
    return fadesIn(element, style) ? null : 'invisible';
  const { filter } = style;
  if (isMasked(style, filter) || (style.opacity !== '1' && isWatermark(style, position))) return 'invisible';
  if (isBlurred(read, filter)) return 'blurred';
  if (isClippedAway(style, position)) return 'no-size';
  if (position === 'relative' && Number.parseFloat(style.left) < FAR && isOffScreen(element, style, position))
    return 'off-screen';
  if (display === 'inline' && element.namespaceURI === HTML) return isIndented(style) ? 'off-screen' : null;
  if (isSkipped(element, style, display)) return 'not-rendered';
  const tag = localNameOf(element);
  if (mayBeSized.has(tag)) return isScaledAway(style) ? 'no-size' : null;
  const near = deep && element.namespaceURI === HTML ? null : rectOf(element);
  const box = near ?? laidOutSizeOf(element as HTMLElement);
  const overflow = display === 'contents' ? VISIBLE : style.overflow;
  if (overflow !== VISIBLE) {
    read.scrolls = SCROLLS.test(overflow);
    if (box.width < NO_SIZE || box.height < NO_SIZE) return 'no-size';
  }
  // One look at the box tells of most that they are in sight and of some size: what could set them away is not asked.
  const flat = near === null || box.width === 0 || box.height === 0;
  if (flat && isScaledAway(style)) return 'no-size';
  if (flat || mayBeOff(near)) {
    const { transform } = style;
    if (isSetAway(style, position, transform) && isOffScreen(element, style, position)) return 'off-screen';
    if (/scale[XY]?\(0\)|matrix\(0, 0, 0, 0/.test(transform)) return 'no-size';
  }
  if (isIndented(style)) return 'off-screen';
  return null;
}

/** Whether text set in this style cannot be read on its ground. `around`: the element's own ground, and the colour around it. */
export function isSameColour(read: ReadStyle, ground: Surroundings, around: Surroundings | null): boolean {
  const { style } = read;
  const fill = style.webkitTextFillColor || colorOf(read);
  // Most text is of the colour around it, and seen if that is: grounds are looked for where it is not.
  if (!isTransparent(fill) && (around?.color === fill || ground.background !== fill)) return false;
  const clip = style.getPropertyValue('background-clip') || style.getPropertyValue('-webkit-background-clip');
  return !clip.includes('text');
}

/** What an element itself paints behind its text: a colour, null for a picture or what shows through; undefined: nothing. */
export function paintedBy(style: CSSStyleDeclaration): string | null | undefined {
  if (style.backgroundImage !== 'none') return null;
  const own = style.backgroundColor;
  if (isTransparent(own)) return undefined;
  return /^rgb\(|^#|^oklch|^lab|^color/.test(own) && !own.includes('/') ? own : null;
}

/** Looked at when it is first asked for. */
class Ground implements Surroundings {
  private own: string | null | undefined;
  constructor(
    private readonly read: ReadStyle,
    private readonly around: Surroundings,
  ) {}
  get color(): string {
    return colorOf(this.read);
  }
  /** Not recursive: pages nest thousands deep. */
  get background(): string | null {
    const clear: Ground[] = [];
    let at: Surroundings = this;
    for (; at instanceof Ground && at.own === undefined; at = at.around) {
      at.own = paintedBy(at.read.style);
      if (at.own !== undefined) break;
      clear.push(at);
    }
    const found: string | null = at instanceof Ground ? (at.own ?? null) : at.background;
    for (const ground of clear) ground.own = found;
    return found;
  }
}

/** The ground that the element's children stand on. */
export const groundOf = (read: ReadStyle, around: Surroundings): Surroundings => new Ground(read, around);

import { localNameOf, matches, queryAll, rectOf, viewOf } from '../dom';

/** The canvas, image or drawing that fills most of a box, if there is one; `drawn`: it has loaded. */
export interface Picture {
  element: Element;
  drawn: boolean;
}

/** Share of the box's area from which a picture is the page's. */
const FILLS = 0.5;
const BLANK = /^data:image\/(?:gif|png);base64,.{0,140}$/;
/** What an HTML canvas is before a script sets its size (HTML §4.12.5). */
const UNSET = { width: 300, height: 150 };

function isDrawn(element: Element): boolean {
  const tag = localNameOf(element);
  if (tag === 'img') {
    const image = element as HTMLImageElement;
    return (
      image.complete && image.naturalWidth > 8 && image.naturalHeight > 8 && !BLANK.test(image.currentSrc || image.src)
    );
  }
  if (tag === 'canvas') {
    const canvas = element as HTMLCanvasElement;
    return canvas.width > 0 && !(canvas.width === UNSET.width && canvas.height === UNSET.height);
  }
  return true;
}

const backgroundOf = (style: CSSStyleDeclaration): boolean =>
  /url\(/.test(style.backgroundImage) && !/url\("?data:image\/gif/.test(style.backgroundImage);

/** @param box the page; looks at pictures inside it and at its own background */
export function findPicture(box: Element): Picture | null {
  const view = viewOf(box);
  // A box may be wider than the page in it; the layer of words is as large as what is painted under it.
  const page = rectOf(queryAll(box, '.textLayer')[0] ?? box);
  const area = page.width * page.height;
  if (!view || area === 0) return null;
  let unset: Picture | null = null;
  const inside = matches(box, 'img, canvas') ? [box] : queryAll(box, 'canvas, img, svg, object, embed, video, picture');
  for (const element of inside) {
    const rect = rectOf(element);
    const width = Math.min(rect.right, page.right) - Math.max(rect.left, page.left);
    const height = Math.min(rect.bottom, page.bottom) - Math.max(rect.top, page.top);
    const drawn = isDrawn(element);
    if (!drawn) {
      unset ??= { element, drawn: false };
      continue;
    }
    if (width > 0 && height > 0 && width * height >= FILLS * area) return { element, drawn: true };
  }
  for (const element of [box, ...box.children]) {
    const rect = rectOf(element);
    if (rect.width * rect.height >= FILLS * area && backgroundOf(view.getComputedStyle(element)))
      return { element, drawn: true };
  }
  return unset;
}

/** Pictures in strips or tiles: together they fill the box. */
export function fillsWithTiles(box: Element): boolean {
  const page = rectOf(box);
  let sum = 0;
  for (const element of queryAll(box, 'canvas, img')) {
    if (!isDrawn(element)) continue;
    const rect = rectOf(element);
    if (rect.width > 40 && rect.height > 20) sum += rect.width * rect.height;
  }
  return sum >= FILLS * page.width * page.height && page.width * page.height > 0;
}

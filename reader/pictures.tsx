import type { Image } from 'mdast';
import { useEffect, useRef } from 'preact/hooks';
import { say } from '../i18n/say';

/** Pixels of all pictures at most: each takes four bytes of memory. */
const MAX_PIXELS = 40e6;
/** No page is set wider, in CSS pixels. */
const MAX_WIDTH = 1400;

/** The pictures that the page has loaded, by their addresses. */
function loadedPictures(doc: Document): Map<string, HTMLImageElement> {
  const found = new Map<string, HTMLImageElement>();
  for (const image of doc.images)
    if (image.complete && image.naturalWidth > 0)
      for (const url of [image.src, image.currentSrc]) if (!found.has(url)) found.set(url, image);
  return found;
}

/** How large a picture is drawn, in pixels of the canvas; null: not at all. Takes it off what is `left` for the others. */
export function sizeOf(
  { naturalWidth, naturalHeight }: Pick<HTMLImageElement, 'naturalWidth' | 'naturalHeight'>,
  budget: { left: number },
): { width: number; height: number } | null {
  const scale = Math.min(1, MAX_WIDTH / naturalWidth);
  const width = Math.round(naturalWidth * scale);
  const height = Math.max(1, Math.round(naturalHeight * scale));
  if (width * height > budget.left) return null;
  budget.left -= width * height;
  return { width, height };
}

/** Shows pictures of the document by drawing those that the page shows: nothing is loaded. The others are their words. */
export function pictureOf(doc: Document): (node: Image) => preact.JSX.Element | null {
  const loaded = loadedPictures(doc);
  const budget = { left: MAX_PIXELS };
  const sizes = new Map<Image, ReturnType<typeof sizeOf>>();
  return (node) => {
    const image = loaded.get(node.url);
    if (!image) return null;
    if (!sizes.has(node)) sizes.set(node, sizeOf(image, budget));
    const size = sizes.get(node);
    return size ? <Picture image={image} {...size} words={node.alt || say('imageNoAlt')} /> : null;
  };
}

interface Props {
  image: HTMLImageElement;
  width: number;
  height: number;
  words: string;
}

function Picture({ image, width, height, words }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => canvas.current?.getContext('2d')?.drawImage(image, 0, 0, width, height), []);
  return <canvas ref={canvas} role="img" aria-label={words} width={width} height={height} />;
}

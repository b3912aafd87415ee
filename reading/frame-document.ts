import { attributeOf, ownerDocumentOf } from './dom';

/** The document of a same-origin frame; null for another origin's or a sandboxed one. */
export function documentOf(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null; // another origin: the browser refuses, which is the answer
  }
}

/** The host that a frame's address names. */
export function hostOf(element: Element): string {
  const src = attributeOf(element, 'src');
  try {
    return new URL(src, ownerDocumentOf(element).baseURI).host;
  } catch {
    return src.slice(0, 80); // not an address: its own words are all there is to say
  }
}

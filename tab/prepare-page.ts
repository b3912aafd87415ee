import type { PageNags } from '../nags/serve-page';
import type { ReaderWorld } from './reader-world';

/** What is known of a page before it is read. */
export interface Prepared {
  /** `document.contentType` of the page. */
  type: string;
  /** Part of what an older version of the extension hid on the page is hidden still, and can only be shown by a reload. */
  older: boolean;
}

/**
 * Takes our reader view away, if it is there, and has a nag script that an older version left behind put the page back.
 * Runs in the page as it stands: it may use nothing from outside itself.
 * @param reader,nags keys of the symbols by which the reader view and the nag script are found
 */
export async function preparePage(reader: string, nags: string): Promise<Prepared> {
  // What is read is the page, not the reader view over it.
  (globalThis as unknown as ReaderWorld)[Symbol.for(reader)]?.close();
  const keeper = (globalThis as unknown as Record<symbol, PageNags | undefined>)[Symbol.for(nags)];
  // By the getter: an element of the page may have taken the name in the document.
  const { get } = Object.getOwnPropertyDescriptor(Document.prototype, 'adoptedStyleSheets') ?? {};
  const sheets = (): CSSStyleSheet[] => get?.call(document) ?? [];
  // Each nag script at work has one sheet in the document that begins with this mark (nags/add-rules.ts).
  const isLeft = () => {
    const own = keeper?.status().on ? 1 : 0;
    const ours = [...sheets()].filter(({ cssRules: [first] }) => first?.cssText.includes('#_#_#_'));
    return ours.length > own;
  };
  if (isLeft()) {
    // Chromium leaves the old script running: it looks at any change, finds that its extension has gone, and puts the page
    // back. Firefox ends it where it stands.
    const mark = new Comment();
    Node.prototype.appendChild.call(document, mark);
    mark.remove();
    for (let tries = 0; tries < 24 && isLeft(); tries++) await new Promise((done) => setTimeout(done, 50));
  }
  return { type: document.contentType, older: isLeft() };
}

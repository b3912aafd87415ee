import { render } from 'preact';
import type { UnnagDocument } from '../reading/types';
import { changeSettings } from '../settings/store';
import type { ReaderSettings } from '../settings/types';
import browser from '../tab/browser';
import { Reader } from './Reader';
import styles from './reader.css?inline';

/** Puts the style into the shadow root; where the browser keeps style sheets from extensions, as an element. */
function addStyles(root: ShadowRoot, doc: Document): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox refuses constructed style sheets to extensions' own worlds.
    const element = doc.createElement('style');
    element.textContent = styles;
    root.append(element);
  }
}

/**
 * Shows the document over the page, in a closed shadow root. The page behind is hidden by `hidePage` as long as the
 * element stands there. Aborting takes it all away: the page's DOM, focus and scroll position are as they were.
 */
export function showReader(
  doc: Document,
  document: UnnagDocument,
  settings: ReaderSettings,
  missing: string,
  undo: AbortController,
): void {
  const { signal } = undo;
  const before = doc.activeElement;
  const { scrollX, scrollY } = window;
  const host = doc.createElement('unnag-reader');
  const root = host.attachShadow({ mode: 'closed' });
  addStyles(root, doc);
  const place = doc.createElement('div');
  place.style.setProperty('block-size', '100%');
  root.append(place);
  doc.documentElement.append(host);
  signal.addEventListener('abort', () => {
    render(null, place);
    host.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    scrollTo(scrollX, scrollY);
  });
  // The page's own shortcuts must not answer to keys that are pressed here.
  for (const type of ['keydown', 'keyup', 'keypress'] as const)
    window.addEventListener(
      type,
      (event) => {
        if (type === 'keydown' && event.key === 'Escape') {
          event.preventDefault();
          undo.abort();
        }
        event.stopImmediatePropagation();
      },
      { capture: true, signal },
    );
  const remember = (reader: ReaderSettings) => {
    changeSettings(browser.storage.local, { reader }).catch((error) => console.warn('Unnag:', error));
  };
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  render(
    <Reader
      document={document}
      settings={settings}
      missing={missing}
      dark={dark}
      remember={remember}
      close={() => undo.abort()}
    />,
    place,
  );
}

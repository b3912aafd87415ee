import { ownerDocumentOf } from '../reading/dom';

/** Tells when anything within an element changed last. */
export interface Changes {
  /** The time (ms) of the last change; of the begin, where there was none. */
  last: () => number;
  /** Watches this element in place of the one before. */
  watch: (element: Element) => void;
  stop: () => void;
}

/**
 * @param now the clock that times are given by, ms
 * @param attributes whether a change of attributes counts, too
 */
export function watchChanges(element: Element, now: () => number, attributes = true): Changes {
  let changed = now();
  // The one of the element's own window: it may stand in a frame.
  const Observer = ownerDocumentOf(element).defaultView?.MutationObserver ?? MutationObserver;
  const observer = new Observer(() => {
    changed = now();
  });
  const watch = (next: Element) => {
    observer.disconnect();
    observer.observe(next, { childList: true, subtree: true, characterData: true, attributes });
  };
  watch(element);
  return { last: () => changed, watch, stop: () => observer.disconnect() };
}

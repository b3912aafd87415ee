import { shadowRootOf } from './dom';

type WithShadow = Element & { openOrClosedShadowRoot?: ShadowRoot | null };
interface ChromeDom {
  dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
}

/**
 * The shadow root of an element, also a closed one: Chromium's `chrome.dom`, Firefox's `openOrClosedShadowRoot`,
 * both for extensions only; elsewhere the open one.
 */
export function findShadowRoot(element: Element): ShadowRoot | null {
  const open = shadowRootOf(element);
  if (open) return open;
  const firefox = (element as WithShadow).openOrClosedShadowRoot;
  if (firefox !== undefined) return firefox;
  const chromium = (globalThis as { chrome?: ChromeDom }).chrome?.dom;
  // It throws for elements that are not HTML's; `instanceof` would refuse those of other frames.
  if (!chromium || element.namespaceURI !== 'http://www.w3.org/1999/xhtml') return null;
  try {
    return chromium.openOrClosedShadowRoot(element);
  } catch (error) {
    // Of an extension that was updated meanwhile only the DOM itself still answers.
    if (String(error).includes('context invalidated')) return null;
    throw error;
  }
}

export interface Rules {
  /** Adds a rule; one that the browser cannot parse is left out. Returns what removes it. */
  add: (rule: string) => () => void;
  /** Puts the sheet back if the page has thrown it out. */
  keep: () => void;
}

/** Puts a rule above those of the page: as specific as three ids. */
export const raised = (selector: string): string => `:is(${selector}):not(#\\_#\\_#\\_)`;

/**
 * A style sheet of ours in a document or shadow root until the signal aborts: a constructed one, which is no part
 * of the DOM. Where the browser keeps `adoptedStyleSheets` from extensions (Firefox behind Xrays) a `<style>`
 * element stands in, filled through the CSSOM, which no content security policy forbids.
 */
export function addRules(root: Document | ShadowRoot, signal: AbortSignal): Rules {
  const document = root.ownerDocument ?? (root as Document);
  const view = document.defaultView as (Window & typeof globalThis) | null;
  let sheet: CSSStyleSheet | null = null;
  let element: HTMLStyleElement | null = null;
  const adopt = () => {
    if (sheet && !root.adoptedStyleSheets.includes(sheet))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  };
  const attach = () => {
    if (element && !element.isConnected) (document === root ? document.documentElement : root)?.append(element);
  };
  try {
    sheet = new (view ?? globalThis).CSSStyleSheet();
    adopt();
    if (!root.adoptedStyleSheets.includes(sheet)) sheet = null;
  } catch {
    sheet = null; // not for extensions here: the element does it
  }
  if (!sheet) {
    element = document.createElement('style');
    attach();
  }
  const rules = () => sheet ?? element?.sheet ?? null;
  signal.addEventListener('abort', () => {
    if (sheet) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((s) => s !== sheet);
    element?.remove();
  });
  return {
    add(text) {
      const owner = rules();
      if (!owner) return () => {};
      let rule: CSSRule | null = null;
      try {
        rule = owner.cssRules[owner.insertRule(text, owner.cssRules.length)] ?? null;
      } catch {
        return () => {}; // a selector newer than the browser
      }
      return () => {
        const at = [...owner.cssRules].indexOf(rule as CSSRule);
        if (at >= 0) owner.deleteRule(at);
      };
    },
    keep() {
      adopt();
      attach();
    },
  };
}

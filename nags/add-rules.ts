export interface Rules {
  /** Adds a rule; one that the browser cannot parse is left out. Returns what removes it. */
  add: (rule: string) => () => void;
  /** Puts the sheet back if the page has thrown it out. */
  keep: () => void;
  /** Lets the rules hold, or not. */
  turn: (on: boolean) => void;
}

/** Puts a selector above those of the page: as specific as three ids. */
export const raised = (selector: string): string => `:is(${selector}):not(#\\_#\\_#\\_)`;

/**
 * A style sheet of ours in a document or shadow root until the signal aborts: a constructed one, which is no part of
 * the DOM, and which no content security policy forbids.
 */
export function addRules(root: Document | ShadowRoot, signal: AbortSignal): Rules {
  const sheet = new CSSStyleSheet();
  // A mark, by which a newer version of the extension knows the sheet (tab/prepare-page.ts).
  sheet.insertRule(`${raised('_')}{}`);
  const keep = () => {
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  };
  keep();
  signal.addEventListener('abort', () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  });
  return {
    add(text) {
      const rule = sheet.cssRules[sheet.insertRule(text, sheet.cssRules.length)];
      return () => sheet.deleteRule([...sheet.cssRules].indexOf(rule as CSSRule));
    },
    keep,
    turn(on) {
      sheet.disabled = !on;
    },
  };
}

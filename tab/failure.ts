/** Why a page could not be read; each code has two messages: what is the matter (`fail…`), and what can be done (`fail…Do`). */
export type FailureCode =
  | 'browser-page'
  | 'store-page'
  | 'pdf-viewer'
  | 'file-access'
  | 'no-text'
  | 'no-selection'
  | 'page-left'
  | 'refused'
  | 'not-answering'
  | 'read-failed'
  | 'updated';

/** A page that could not be read. `message` is the browser's own, for a report; the user is told the code's words. */
export class ReadFailure extends Error {
  readonly code: FailureCode;
  constructor(code: FailureCode, message: string) {
    super(message);
    this.name = 'ReadFailure';
    this.code = code;
  }
}

/** Add-on stores: no extension may work there (https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns, extensions.webextensions.restrictedDomains). */
const stores =
  /^https:\/\/(?:chromewebstore\.google\.com\/|chrome\.google\.com\/webstore|microsoftedge\.microsoft\.com\/addons|addons\.mozilla\.org\/)/;

/** Schemes of pages that are not of the web. `about:blank` and `about:srcdoc` are of no use to a reader either. */
const ownSchemes =
  /^(?:about|chrome[a-z-]*|edge|brave|opera|vivaldi|devtools|view-source|resource|moz-extension|javascript|data):/i;

const isPdf = (url: string) => /\.pdf(?:$|[?#])/i.test(url) || url.startsWith('resource://pdf.js');

/** Tells from the address alone that a page cannot be read; null: it can be tried. */
export function failureOfAddress(url: string): FailureCode | null {
  if (stores.test(url)) return 'store-page';
  if (url.startsWith('resource://pdf.js')) return 'pdf-viewer';
  return ownSchemes.test(url) ? 'browser-page' : null;
}

/**
 * Tells from the browser's error what is the matter.
 * The wordings are those of Chromium 116–156 and Firefox 140–153; what is not known is `refused` or `read-failed`.
 */
export function failureOfError(message: string, url: string): FailureCode {
  if (/extension context invalidated/i.test(message)) return 'updated';
  if (
    /no tab with id|tab was closed|frame .*was removed|frame with id|invalid tab id|navigat|actor .*destroyed|target closed/i.test(
      message,
    )
  )
    return 'page-left';
  if (isPdf(url)) return 'pdf-viewer';
  if (url.startsWith('file:')) return 'file-access';
  if (/cannot access a [a-z-]+:\/\/ url|chrome-(?:extension|untrusted):/i.test(message)) return 'browser-page';
  if (/gallery cannot be scripted|extensions gallery/i.test(message)) return 'store-page';
  if (/cannot access|cannot be scripted|missing host permission|not be allowed|policy|error page/i.test(message))
    return failureOfAddress(url) ?? 'refused';
  return 'read-failed';
}

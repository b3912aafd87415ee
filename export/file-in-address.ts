/** Names of programs and pages, not of documents. */
const PAGE = /\.(?:[sx]?html?|php\d?|aspx?|jspx?|cgi|do)$/i;
const FILE = /[^.].*\.[a-z][a-z\d]{0,7}$/i;

/** The name of the file that an address ends in, as people read it; empty where it names a page, or nothing. */
export function fileInAddress(url: string): string {
  const last = URL.canParse(url) ? (new URL(url).pathname.split('/').at(-1) ?? '') : '';
  if (PAGE.test(last) || !FILE.test(last)) return '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last; // an older encoding
  }
}

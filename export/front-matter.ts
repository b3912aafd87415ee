import type { UnnagDocument } from '../reading/types';

/**
 * A YAML 1.2 double-quoted scalar (§7.3.1), which is a JSON string. Beyond JSON, what YAML does not print
 * (§5.1: C1 controls, separators, byte order mark, non-characters) and bidi controls are escaped too.
 */
function yamlString(value: string): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The site's name as the document gives it, else its host. */
export function siteOf(document: Pick<UnnagDocument, 'siteName' | 'url'>): string {
  if (document.siteName) return document.siteName;
  try {
    return new URL(document.url).hostname.replace(/^www\./, '');
  } catch {
    return ''; // no address: a file, or a text given by hand
  }
}

/** YAML front matter with its two `---` lines; numbers that nobody told are left out. */
export function writeFrontMatter(document: UnnagDocument, saved: Date): string {
  const { pages } = document;
  const counts = [
    pages.shown === null ? '' : `shown: ${pages.shown}`,
    pages.total === null ? '' : `total: ${pages.total}`,
  ].filter(Boolean);
  const lines = [
    `title: ${yamlString(document.title)}`,
    document.author ? `author: ${yamlString(document.author)}` : '',
    document.published ? `published: ${yamlString(document.published)}` : '',
    `url: ${yamlString(document.url)}`,
    `site: ${yamlString(siteOf(document))}`,
    `saved: ${yamlString(saved.toISOString())}`,
    counts.length > 0 ? `pages: { ${counts.join(', ')} }` : '',
    `complete: ${document.complete}`,
  ];
  return `---\n${lines.filter(Boolean).join('\n')}\n---\n`;
}

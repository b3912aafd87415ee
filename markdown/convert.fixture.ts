import { defaultExportOptions, type ExportOptions } from '../export/options';
import { toMarkdown } from '../export/to-markdown';
import type { UnnagDocument } from '../reading/types';
import { fromHtml } from '../tests/parse-html';
import { toMdast } from './to-mdast';

export const pageUrl = 'https://example.test/dir/page.html';

/** A document for tests: these blocks, no title, all of it there. */
export function documentOf(content: UnnagDocument['content'], facts: Partial<UnnagDocument> = {}): UnnagDocument {
  return {
    source: 'flow',
    content,
    pages: { shown: null, total: null },
    gaps: [],
    removed: [],
    title: '',
    author: '',
    siteName: '',
    lang: '',
    published: '',
    url: pageUrl,
    complete: true,
    collectable: false,
    timings: {},
    ...facts,
  };
}

/** HTML through both conversions, without front matter. */
export function markdownOf(html: string, options: Partial<ExportOptions> = {}): string {
  const content = toMdast(fromHtml(html, { fragment: true }), { baseUrl: pageUrl });
  return toMarkdown(documentOf(content), { ...defaultExportOptions, frontMatter: false, ...options }).trimEnd();
}

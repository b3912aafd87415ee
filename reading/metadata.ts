import type { Page } from './page';
import type { Metadata } from './types';

/** Facts about the document, from the page itself. */
export function readMetadata(page: Page): Metadata {
  const { document: doc } = page;
  const meta = (selector: string) => doc.querySelector(selector)?.getAttribute('content')?.trim() ?? '';
  return {
    title: meta('meta[property="og:title"]') || doc.title.trim(),
    author: meta('meta[name="author"]'),
    siteName: meta('meta[property="og:site_name"]') || page.site?.name || page.url.host,
    lang: doc.documentElement.lang,
    published: meta('meta[property="article:published_time"]'),
  };
}

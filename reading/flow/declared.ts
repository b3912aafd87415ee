import { readJsonLd, typesOf } from '../metadata/json-ld';

const articleTypes = /(?:Article|BlogPosting|Report|Review)$/;

/** Whether the page's own data call it an article (Open Graph, JSON-LD). */
export function isDeclaredArticle(doc: Document): boolean {
  const meta = (name: string) => doc.querySelector(`meta[property="${name}"]`)?.getAttribute('content') ?? '';
  if (/^article$/i.test(meta('og:type').trim()) || meta('article:published_time')) return true;
  return readJsonLd(doc).some((node) => typesOf(node).some((type) => articleTypes.test(type)));
}

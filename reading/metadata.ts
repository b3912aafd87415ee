import { chooseTitle } from './metadata/choose-title';
import { findDocumentNode, type LdNode, names, readJsonLd, textValue, typesOf } from './metadata/json-ld';
import { checkLanguage } from './metadata/language';
import { authorBeside, dateBeside } from './metadata/told-beside';
import { cleanAuthor, toIso } from './metadata/values';
import type { Page } from './page';
import type { Metadata } from './types';

/** So much of the page's text tells its language (characters). */
const SAMPLE = 4000;

const kept = new WeakMap<Page, Metadata>();

/** Facts about the document, from JSON-LD, Open Graph, meta and the page itself; read once for a `Page`. Changes nothing. */
export function readMetadata(page: Page): Metadata {
  const known = kept.get(page);
  if (known) return known;
  const made = readAnew(page);
  kept.set(page, made);
  return made;
}

function readAnew(page: Page): Metadata {
  const { document: doc } = page;
  const meta = metaOf(doc);
  const nodes = readJsonLd(doc);
  const node = findDocumentNode(nodes);
  const siteName =
    meta('og:site_name') ||
    page.site?.name ||
    textValue(publisherOf(nodes, node)) ||
    meta('application-name') ||
    page.url.host;
  const title = chooseTitle({
    page: doc.title,
    headings: headingsOf(page),
    declared: [meta('og:title'), textValue(node?.headline), meta('twitter:title')],
    siteNames: [siteName, page.site?.name ?? '', page.url.host, ...page.url.host.split('.').slice(0, -1)],
  });
  return {
    title,
    author:
      ['author', 'article:author', 'dc.creator', 'parsely-author'].map((key) => cleanAuthor(meta(key))).find(Boolean) ||
      cleanAuthor(names(node?.author)) ||
      authorBeside(doc, isShown),
    siteName,
    lang: checkLanguage(doc.documentElement.lang || meta('og:locale') || meta('content-language'), sampleOf(doc)),
    published:
      toIso(
        meta('article:published_time') ||
          textValue(node?.datePublished) ||
          meta('datepublished') ||
          meta('pubdate') ||
          meta('publishdate') ||
          meta('dc.date') ||
          meta('date'),
      ) || dateBeside(doc, isShown),
  };
}

/** Content of the first meta with this property, name or itemprop, whatever its case. */
function metaOf(doc: Document): (key: string) => string {
  const values = new Map<string, string>();
  for (const element of doc.querySelectorAll('meta[content]')) {
    const content = element.getAttribute('content')?.trim();
    if (!content) continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const key = element.getAttribute(attribute)?.toLowerCase();
      if (key && !values.has(key)) values.set(key, content);
    }
  }
  return (key) => values.get(key) ?? '';
}

const publisherOf = (nodes: LdNode[], node: LdNode | null): unknown =>
  node?.publisher ?? nodes.find((other) => typesOf(other).includes('WebSite'))?.name;

const isShown = (element: Element): boolean =>
  typeof element.checkVisibility === 'function' ? element.checkVisibility() : true;

/** Whether the page's title is a heading's words and, parted from them by a sign, others. */
function beginsTitle({ textContent, ownerDocument: { title } }: Element): boolean {
  const words = (textContent ?? '').trim();
  return words !== '' && title.startsWith(words) && /^\s*(?:[-–—_|｜·:：]|$)/.test(title.slice(words.length));
}

/** What the host file names as title, then the visible headings of the first rank. */
function headingsOf(page: Page): string[] {
  const { document: doc } = page;
  const found: Element[] = [];
  for (const selector of page.site?.title ?? []) {
    const element = doc.querySelector(selector);
    if (element) found.push(element);
  }
  found.push(...[...doc.querySelectorAll('h1')].slice(0, 20));
  if (found.length === 0) found.push(...[...doc.querySelectorAll('h2')].slice(0, 1).filter(beginsTitle));
  return found.filter(isShown).map((element) => element.textContent ?? '');
}

/** The beginning of the page's own words. */
function sampleOf(doc: Document): string {
  const { body } = doc;
  if (!body) return '';
  const walker = doc.createTreeWalker(body, 4 /* NodeFilter.SHOW_TEXT */);
  let text = '';
  while (text.length < SAMPLE && walker.nextNode()) {
    const parent = walker.currentNode.parentElement?.localName;
    if (parent === 'script' || parent === 'style' || parent === 'noscript' || parent === 'template') continue;
    text += `${(walker.currentNode.textContent ?? '').slice(0, SAMPLE).replace(/\s+/g, ' ')} `;
  }
  return text;
}

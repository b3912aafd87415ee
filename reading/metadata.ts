import { chooseTitle } from './metadata/choose-title';
import { findDocumentNode, type LdNode, names, readJsonLd, textValue, typesOf } from './metadata/json-ld';
import { checkLanguage } from './metadata/language';
import type { Page } from './page';
import type { Metadata } from './types';

/** So much of the page's text tells its language (characters). */
const SAMPLE = 4000;
const LONGEST_AUTHOR = 120;

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
    author: cleanAuthor(meta('author') || meta('article:author') || names(node?.author) || shownAuthor(doc)),
    siteName,
    lang: checkLanguage(doc.documentElement.lang || meta('og:locale') || meta('content-language'), sampleOf(doc)),
    published: toIso(
      meta('article:published_time') ||
        textValue(node?.datePublished) ||
        meta('datepublished') ||
        meta('pubdate') ||
        meta('publishdate') ||
        meta('dc.date') ||
        meta('date') ||
        shownDate(doc),
    ),
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

/** What the host file names as title, then the visible headings of the first rank. */
function headingsOf(page: Page): string[] {
  const { document: doc } = page;
  const found: Element[] = [];
  for (const selector of page.site?.title ?? []) {
    const element = doc.querySelector(selector);
    if (element) found.push(element);
  }
  found.push(...[...doc.querySelectorAll('h1')].slice(0, 20));
  return found.filter(isShown).map((element) => element.textContent ?? '');
}

function shownAuthor(doc: Document): string {
  const element = doc.querySelector('[itemprop="author"] [itemprop="name"], [itemprop="author"], a[rel~="author"]');
  return element && isShown(element) ? (element.textContent ?? '') : '';
}

/** A name or names; an address or a sentence is none. */
export function cleanAuthor(text: string): string {
  const author = text
    .replace(/\s+/g, ' ')
    .replace(/^(?:written |posted |published )?by[\s:]+|^作者\s*[:：]\s*|^文\s*[/／:：]\s*/iu, '')
    .trim();
  return author.length > LONGEST_AUTHOR ||
    /^https?:|^www\.|[。！？]|^(?:admin|administrator|null|undefined)$/i.test(author)
    ? ''
    : author;
}

function shownDate(doc: Document): string {
  const time = doc.querySelector(
    'time[itemprop="datePublished"][datetime], time[pubdate][datetime], article time[datetime]',
  );
  return time?.getAttribute('datetime') ?? '';
}

/** An ISO 8601 date or date-time as it is; the usual numeric forms of East Asia made such; else an empty string. */
export function toIso(text: string): string {
  const value = text.trim();
  if (/^\d{4}-\d{2}(?:-\d{2})?(?:[T ]\d{2}:\d{2}.*)?$/.test(value)) return value;
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:\D|$)/.exec(value);
  if (parts) return [parts[1], parts[2]?.padStart(2, '0'), parts[3]?.padStart(2, '0')].join('-');
  const time = Date.parse(value);
  return /\d{4}/.test(value) && /[a-z]{3}/i.test(value) && Number.isFinite(time) ? new Date(time).toISOString() : '';
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

/** A JSON-LD node (https://json-ld.org): all of it comes from the page, so every value is checked before use. */
export type LdNode = Record<string, unknown>;

/** Larger blocks are data for search engines, not facts about the document (characters). */
const LARGEST = 500_000;
const MOST_NODES = 500;

const isNode = (value: unknown): value is LdNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** All nodes of the page's JSON-LD, also those in `@graph` and in lists; broken blocks count as not there. */
export function readJsonLd(doc: Document): LdNode[] {
  const nodes: LdNode[] = [];
  for (const script of doc.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? '';
    if (text.length > LARGEST) continue;
    const queue: unknown[] = [parse(text)];
    for (let value = queue.shift(); value !== undefined && nodes.length < MOST_NODES; value = queue.shift()) {
      if (Array.isArray(value)) queue.push(...value.slice(0, MOST_NODES));
      else if (isNode(value)) {
        nodes.push(value);
        if (value['@graph'] !== undefined) queue.push(value['@graph']);
      }
    }
  }
  return nodes;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*(?:<!--|\/\/ ?<!\[CDATA\[)|(?:-->|\/\/ ?\]\]>)\s*$/g, ''));
  } catch {
    return null; // many sites write JSON-LD that is no JSON: the page has other sources
  }
}

/** The node's types, without a vocabulary prefix. */
export function typesOf(node: LdNode): string[] {
  const types = node['@type'];
  return (Array.isArray(types) ? types : [types])
    .filter((type): type is string => typeof type === 'string')
    .map((type) => type.replace(/^.*[/#:]/, ''));
}

const documentTypes =
  /Article$|Posting$|^(?:Report|WebPage|QAPage|Book|DigitalDocument|PresentationDigitalDocument|TextDigitalDocument|CreativeWork|LearningResource|Recipe|Product|HowTo)$/;

/** The node about the document itself: an article before a mere page. */
export function findDocumentNode(nodes: LdNode[]): LdNode | null {
  const about = nodes.filter((node) => typesOf(node).some((type) => documentTypes.test(type)));
  return about.find((node) => !typesOf(node).includes('WebPage')) ?? about[0] ?? null;
}

/** A text value; of a list the first, of a node its `name`. */
export function textValue(value: unknown): string {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string') return first.trim();
  return isNode(first) && typeof first.name === 'string' ? first.name.trim() : '';
}

/** Names of one or several persons. */
export function names(value: unknown): string {
  const list = Array.isArray(value) ? value : [value];
  return [...new Set(list.map(textValue).filter(Boolean))].slice(0, 5).join(', ');
}

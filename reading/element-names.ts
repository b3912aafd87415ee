import type { Properties } from 'hast';
import { attributeNamesOf, attributeOf } from './dom';
import { tagOfRole } from './roles';

/** Elements that never show text of their own. */
export const skipped = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'link',
  'meta',
  'title',
  'base',
  'datalist',
  'param',
  'source',
  'track',
  'area',
  'noframes',
  'audio',
  'embed',
  'meter',
  'progress',
]);
/** Elements of SVG that are drawn only where another one names them (SVG 2 §5.1 "never-rendered element"), or never. */
export const undrawn = new Set('defs symbol clipPath mask pattern marker desc metadata'.split(' '));
/** Elements that stand in a line, unless a style says otherwise. */
export const phrasing = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr img picture svg math input button select textarea canvas video iframe br'.split(
    ' ',
  ),
);
/** Elements whose name means more than block or line: kept, whatever the style. */
const keepsTag = new Set(
  'table thead tbody tfoot tr td th caption colgroup col ul ol li dl dt dd pre blockquote figure figcaption h1 h2 h3 h4 h5 h6 hr br img math details summary ruby rt rp rb input textarea'.split(
    ' ',
  ),
);
/** Elements that mean nothing by themselves: a role may say what they are. */
const generic = new Set(['div', 'span', 'p', 'section']);
const attributeAsProperty: Record<string, string> = {
  class: 'className',
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  for: 'htmlFor',
  datetime: 'dateTime',
  srcset: 'srcSet',
  encoding: 'encoding',
};

/** The attributes as hast properties; styles, outlines of drawings and event handlers are left. */
export function propertiesOf(element: Element): Properties {
  const properties: Properties = {};
  // Names, not `attributes`: no object for each attribute, which the element would keep.
  for (const name of attributeNamesOf(element)) {
    if (name === 'style' || name === 'd' || (name[0] === 'o' && name[1] === 'n')) continue;
    const value = attributeOf(element, name);
    if (name === 'class') properties.className = value.split(/\s+/).filter(Boolean);
    else if (name === 'colspan' || name === 'rowspan' || name === 'start')
      properties[attributeAsProperty[name] ?? name] = Number.parseInt(value, 10) || value;
    else if (name === 'checked' || name === 'open' || name === 'reversed' || name === 'disabled')
      properties[name] = true;
    else properties[attributeAsProperty[name] ?? name] = value;
  }
  return properties;
}

/** Whether a computed `display` makes lines of its own. */
export function blockish(display: string): boolean {
  return !(
    display.startsWith('inline') ||
    display === 'contents' ||
    display === 'ruby' ||
    display.startsWith('ruby-') ||
    display === 'math'
  );
}

/** Elements of formulas and drawings keep their names, however a browser displays them. */
export const isHtml = (element: Element): boolean => element.namespaceURI === 'http://www.w3.org/1999/xhtml';

/** The name for the snapshot: put right where the style shows a block in a line or the other way round. */
export function shownName(element: Element, tag: string, display: string, block: boolean): string {
  if (keepsTag.has(tag)) return tag;
  if (generic.has(tag)) {
    const meant = tagOfRole(element);
    if (meant !== '') return meant;
  }
  const inline = phrasing.has(tag);
  // Editors make up names for their blocks.
  if (block && tag.includes('-') && isHtml(element)) return 'div';
  if (block && inline && tag !== 'svg' && tag !== 'a' && tag !== 'button' && tag !== 'iframe') return 'div';
  if (!block && display !== 'contents' && !inline && !tag.includes('-') && isHtml(element)) return 'span';
  return tag;
}

import { attributeOf, ELEMENT, TEXT, textOf } from '../reading/dom';
import { isAdName, isNagName, LONGEST_AD, LONGEST_NAG } from './ad-name';
import { findLayer } from './find-layer';
import { type Found, isSubstance } from './find-nag';
import { normalise } from './normalise';
import { pageWorld, TOLD } from './page-world';
import { blockOf, outside, styleOf } from './place-of';
import { wording } from './wording';

/** Headings that only hosts write, as `normalise` leaves them. */
const hostHeading =
  /^(?:猜你(?:喜欢|想看)|[您你]可能(?:也?喜欢|感兴趣|关注|还?想看|对).{0,8}|看了(?:本|该|此)文.{0,10}|该用户还上传了.{0,8}|(?:you (?:might|may) also (?:like|be interested in)|(?:students|people|others|readers) also (?:viewed|read|liked)|recommended for you|more from this (?:user|author|publisher)|tài liệu liên quan|también te puede (?:interesar|gustar)|você também pode gostar|vous aimerez (?:peut-être )?aussi|das könnte (?:sie|dich) auch interessieren|похожие документы)):?$/;
/** Headings that a document may have too: its list must be one of links, or its box be named so. */
const anyHeading =
  /^(?:相关|相似|同类|类似|热门|推荐|最新)的?(?:文档|资源|推荐|阅读|资料|文章|下载|专题|内容|搜索){1,2}:?$|^(?:related|similar|recommended|popular|trending)(?: (?:documents|articles|reading|posts|slideshows|books|files|content|searches))?$/;
const boxName = /relat|recomm|similar|also|guess|tuijian|xiangguan|youlike|hot-?doc|more-?doc|^(?:xg|rel)$/i;
const LONGEST_BOX = 2000;
const LONGEST_ITEM = 90;

const lengthOf = (element: Element): number => (textOf(element) ?? '').replace(/\s+/g, '').length;

function isList(box: Element, sure: boolean): boolean {
  if (lengthOf(box) > LONGEST_BOX || isSubstance(box)) return false;
  // biome-ignore lint/performance/useDomNodeTextContent: its lines are those that are seen
  const lines = (box as HTMLElement).innerText.trim().split(/\n+/);
  if (lines.length < 2 || lines.some((line) => line.length > LONGEST_ITEM || /。$/.test(line))) return false;
  if (sure) return true;
  const links = [...box.querySelectorAll('a')].reduce((sum, link) => sum + lengthOf(link), 0);
  const names = `${attributeOf(box, 'class')} ${attributeOf(box, 'id')}`.split(/\s+/);
  return links * 2 >= lengthOf(box) || names.some((name) => boxName.test(name)) || box.matches('aside,nav');
}

const isFixed = (element: Element): boolean => styleOf(element).position === 'fixed';
const controls = 'button,input,a,[role=button],[onclick]';
const holdsLittle = (element: Element, most: number): boolean => {
  const length = lengthOf(element);
  return length > 0 && length <= most && !isSubstance(element);
};

/** The box of "related documents" that begins with this heading. */
function relatedOf(text: string, parent: Element): Found | null {
  const heading = text.trim();
  const plain = normalise(heading);
  const sure = hostHeading.test(plain);
  if (!sure && !anyHeading.test(plain)) return null;
  const block = blockOf(parent);
  const box = outside(block);
  if (!box || (textOf(block) ?? '').trim() !== heading || !(textOf(box) ?? '').trim().startsWith(heading)) return null;
  return isList(box, sure) ? { element: box, kind: 'ad', rule: 'related', floating: false } : null;
}

/** The box around a field for an address: a request to subscribe, if there is nothing else to fill in and little to read. */
function findSubscription(field: HTMLElement): Found | null {
  if (!field.matches('input[type=email]')) return null;
  let box: HTMLElement | null = null;
  for (let at = outside(field); at && holdsLittle(at, LONGEST_NAG); at = outside(at)) {
    if (at.querySelectorAll('input:not([type=hidden],[type=checkbox],[type=submit])').length > 1) return null;
    box = at;
  }
  return box && { element: box, kind: 'member', rule: 'subscription', floating: isFixed(box) };
}

/**
 * What the larger script finds beside nags by wording and place: a box named an advertisement or a nag, a list of related
 * documents, a layer over the page. Takes any element or text of the page.
 */
export function findMore(node: Node): Found | null {
  if (node.nodeType === TEXT) {
    const text = node.nodeValue ?? '';
    return node.parentElement && text.length < LONGEST_ITEM ? relatedOf(text, node.parentElement) : null;
  }
  if (node.nodeType !== ELEMENT) return null;
  const element = node as HTMLElement;
  if (pageWorld[TOLD]?.has(element) && !isSubstance(element))
    return {
      element,
      kind: wording.nagHint(textOf(element) ?? '') ?? 'member',
      rule: 'in-text',
      floating: isFixed(element),
    };
  const names = `${attributeOf(element, 'class')} ${attributeOf(element, 'id')}`;
  if (isAdName(names) && holdsLittle(element, LONGEST_AD))
    return { element, kind: 'ad', rule: 'ad-name', floating: false };
  if (isNagName(names) && holdsLittle(element, LONGEST_NAG) && element.querySelector(controls))
    return { element, kind: 'member', rule: 'nag-name', floating: isFixed(element) };
  return findSubscription(element) ?? findLayer(element);
}

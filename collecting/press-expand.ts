import {
  attributeOf,
  hasAttribute,
  localNameOf,
  parentElementOf,
  queryAll,
  rectOf,
  textOf,
  viewOf,
} from '../reading/dom';
import type { ReadOptions } from '../reading/make-page';
import type { Site } from '../sites/types';
import { isLoadingIn } from '../verdict/says-loading';
import type { Clock } from './clock';

/** Some hosts open a document a few pages at a time. */
export const MAX_PRESSES = 40;
/** How long (ms) a press may take to show something, and while the page says that it is loading. */
const ANSWER = 1_500;
const LOADING = 10_000;

/** Whether a control has room on the page and is not invisible. */
export const isShown = (element: Element): boolean => {
  const { width, height } = rectOf(element);
  return width > 0 && height > 0 && viewOf(element)?.getComputedStyle(element).visibility !== 'hidden';
};

/** What a control asks for that is not free, or not here: an account, money, a download, an app. */
const ASKS =
  /登[录錄陆陸]|[注註][册冊]|VIP|会员|會員|开通|開通|[购購][买買]|付[费費款]|支付|打[赏賞]|充值|[¥￥$€]|\d\s*元|积分|積分|下[载載]|扫码|掃碼|关注|關注|客户端|客戶端|app\b|log ?in|sign (?:in|up)|subscri|\bbuy|\bpay|purchase|premium|download|unlock|register/i;

/** Whether the words of a control ask for anything but reading on. */
export const asksForMore = (words: string): boolean => ASKS.test(words);

/** Code of a control that goes elsewhere. */
const GOES = /location\b|window\.open|\.submit\(/;

/** A link to another page, a control that sends a form or one that asks for something: none of these is pressed. */
export function isRefused(element: Element): boolean {
  if (asksForMore(textOf(element) ?? '')) return true;
  for (let at: Element | null = element; at; at = parentElementOf(at)) {
    const href = attributeOf(at, 'href');
    // An empty address is that of the page itself: it is loaded anew.
    const leads = localNameOf(at) === 'a' && hasAttribute(at, 'href') && !/^(?:javascript:|#)/i.test(href.trim());
    if (leads) return true;
    if (GOES.test(`${attributeOf(at, 'onclick')} ${/^javascript:/i.test(href) ? href : ''}`)) return true;
    const type = attributeOf(at, 'type').toLowerCase();
    const sends = localNameOf(at) === 'button' ? type === '' || type === 'submit' : /^(?:submit|image)$/.test(type);
    if (sends && (attributeOf(at, 'form') !== '' || isInForm(at))) return true;
  }
  return false;
}

function isInForm(element: Element): boolean {
  for (let at: Element | null = element; at; at = parentElementOf(at)) if (localNameOf(at) === 'form') return true;
  return false;
}

/**
 * The host's own free "continue reading" control that is shown now, as the host file names it; null: there is none.
 * @param asHostMadeIt lets a look see the page with its nags: the control may be hidden with the bar that it stands in
 */
export function findExpand(
  doc: Document,
  site: Site | null,
  asHostMadeIt: ReadOptions['asHostMadeIt'] = (look) => look(),
): HTMLElement | null {
  const selector = (site?.expand ?? []).join(', ');
  const named = selector ? (queryAll(doc, selector) as HTMLElement[]) : [];
  const free = named.filter((one) => !isRefused(one));
  if (free.length === 0) return null;
  return free.find(isShown) ?? asHostMadeIt(() => free.find(isShown)) ?? null;
}

/**
 * Presses a free control that shows more of the document, as long as `find` finds one and each press brings more of the page.
 * @returns how often a press brought something
 */
export async function pressExpand(
  doc: Document,
  find: () => HTMLElement | null,
  clock: Clock,
  signal: AbortSignal,
  most = MAX_PRESSES,
): Promise<number> {
  let presses = 0;
  while (presses < most && !signal.aborted) {
    const control = find();
    if (!control) break;
    const before = sizeOf(doc);
    HTMLElement.prototype.click.call(control);
    const from = clock.now();
    const bound = () => (isLoadingIn(doc) ? LOADING : ANSWER);
    while (sizeOf(doc) <= before && clock.now() - from < bound() && !signal.aborted) await clock.frame();
    if (sizeOf(doc) <= before) break;
    presses++;
  }
  return presses;
}

const sizeOf = (doc: Document): number => (doc.body?.scrollHeight ?? 0) + queryAll(doc, '*').length;

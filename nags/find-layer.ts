import { textOf } from '../reading/dom';
import { type Found, isSubstance } from './find-nag';
import type { NagKind } from './lexicon';
import { styleOf } from './place-of';
import { signsOf } from './signs';
import { wording } from './wording';

/** Elements that hold layers; others are looked at by their words only. */
const holders = /^(?:DIV|SECTION|ASIDE|DIALOG|FORM|FOOTER|INS|UL|CENTER|FIELDSET|HEADER|IFRAME)$|-/;
/** More text (characters) than this over a page is something to read. */
const LONGEST_CONSENT = 1600;
const LONGEST_DIALOG = 600;
const LONGEST_BOX = 160;
/** Shares of the window: what a mask covers, what a small box does. */
const ALL = 0.9;
const SMALL = 0.3;
const controls = 'button,a,input,[role=button],[onclick]';

/** Consent to cookies and the like, in the languages of the web. */
const consent =
  /\bcookies?\b|gdpr|datenschutz|privatsphäre|(?:value|respect)s? your privacy|your privacy choices|vie privée|su privacidad|sua privacidade|la tua privacy|personvern|ochran\S+ soukromí|prywatności|файл\S* cookie|куки|конфиденциальност|ملفات تعريف الارتباط|クッキー|쿠키|개인정보|隐私(?:政策|设置|偏好)|隱私(?:政策|設定|偏好)/i;
/** Where the reader goes on: contents, the pages before and after, the number of the page. */
const way =
  /上一|下一|目录|目錄|章节|章節|\d+ ?[/／] ?\d+|第 ?\d+ ?页|字号|サイズ|글자|(?:font|text) size|\b(?:prev(?:ious)?|next|contents|chapters?|page \d+)\b|次[のへ]|前[のへ]|目次|이전|다음|목차/i;
const tools =
  'nav,[role=navigation],[role=search],[role=toolbar],[role=menubar],input[type=search],input[type=number],select,[type=range],[type=checkbox],[type=radio],audio,video';
/** Frames of another host that the reader may need. */
const needed = '[allowfullscreen],[src*=captcha i]';

/** Short words side by side are a menu's. */
const items = /(?:^|[\s|·])(?:[\u2e80-\u9fff]{2,5}[\s|·]+){3}|(?:[^|·]+[|·]){3}/;
/** The site's head has one of these. */
const marks = 'img,svg,h1,h2,h3,input';

const coversAll = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect();
  return width >= innerWidth * ALL && height >= innerHeight * ALL;
};

const heightOf = (element: Element): number => Number(styleOf(element).zIndex) || 0;

/** A mask under the element: an empty box over the whole window, beside it or beside a box around it. */
function hasMask(element: Element): boolean {
  const { body } = element.ownerDocument;
  for (let at: Element | null = element, steps = 0; at && at !== body && steps < 4; at = at.parentElement, steps++)
    for (const other of at.parentElement?.children ?? [])
      if (
        other !== at &&
        heightOf(at) >= Math.max(1, heightOf(other)) &&
        !(textOf(other) ?? '').trim() &&
        /fixed|absolute/.test(styleOf(other).position) &&
        coversAll(other)
      )
        return true;
  return false;
}

const isDialog = (element: Element): boolean =>
  element.matches('dialog[open],[role=dialog],[role=alertdialog],[aria-modal=true]') ||
  coversAll(element) ||
  hasMask(element);

/** A bar over the page's whole width at its top is mostly the site's head. */
function isHead(element: Element): boolean {
  const { top, width } = element.getBoundingClientRect();
  return top < 10 && width > innerWidth * 0.8;
}

/** Stays in sight while the page is scrolled, over all of its width: no heading of a part does. */
const isBar = (element: Element, position: string): boolean =>
  position === 'sticky' && element.getBoundingClientRect().width > innerWidth * 0.8 && !element.closest('table,ul,dl');

/** One line at the top, with one thing to press at most, that speaks of the host or to the reader, is not the site's head. */
function isPromotion(element: HTMLElement, text: string): boolean {
  if (text.includes('\n') || element.querySelectorAll(controls).length > 1 || element.querySelector(marks))
    return false;
  const [title = ''] = element.ownerDocument.title.split(/[-_|–—]/);
  return !items.test(text) && !(title.trim() && text.includes(title.trim())) && signsOf(text).size > 0;
}

/** A click or key of the user's own a moment ago: what opens then was asked for. Layers of the first look were not. */
const FIRST_LOOK = 2000;
let since = Number.NaN;
function isAskedFor(): boolean {
  if (Number.isNaN(since)) since = performance.now();
  return performance.now() - since > FIRST_LOOK && navigator.userActivation?.isActive === true;
}

/** The frame that is all of a box. */
function frameOf(element: Element): HTMLIFrameElement | null {
  const frames = element.matches('iframe') ? [element] : [...element.querySelectorAll('iframe')];
  return frames.length === 1 && !(textOf(element) ?? '').trim() ? (frames[0] as HTMLIFrameElement) : null;
}

/** What the page's style writes into a box without text; an icon is none. */
const drawnIn = (element: Element): string =>
  [':before', ':after'].map((part) => /^"(.{4,})"$/.exec(getComputedStyle(element, part).content)?.[1] ?? '').join('');

/** What a box says, and where its controls are: of a frame, what it shows or has shown; null: another host's. */
function contentsOf(element: HTMLElement, frame: HTMLIFrameElement | null): { text: string; root: Element } | null {
  // biome-ignore lint/performance/useDomNodeTextContent: what is seen counts
  if (!frame) return { text: element.innerText.trim() || drawnIn(element), root: element };
  const root = frame.contentDocument?.body;
  // biome-ignore lint/performance/useDomNodeTextContent: what is seen counts
  return root ? { text: (root.innerText || textOf(root) || '').trim(), root } : null;
}

function judge(element: HTMLElement, frame: HTMLIFrameElement | null): [kind: NagKind, rule: string] | null {
  const { width, height } = element.getBoundingClientRect();
  const small = width * height < innerWidth * innerHeight * SMALL;
  const contents = contentsOf(element, frame);
  if (!contents) return small && !frame?.matches(needed) && width * height > 0 ? ['service', 'frame'] : null;
  const { text, root } = contents;
  if (frame && [...root.children].some(isSubstance)) return null;
  if (text === '' || text.length > LONGEST_CONSENT) return null;
  if (consent.test(text) && root.querySelector(controls)) return ['cookie', 'consent'];
  if (text.length > LONGEST_DIALOG) return null;
  if (isDialog(element)) return root.querySelector(controls) ? ['member', 'dialog'] : null;
  if (text.length > LONGEST_BOX || !small || way.test(text)) return null;
  if (isHead(element) && !isPromotion(element, text)) return null;
  // A frame of the host's beside the page is a chat with its field.
  if (!frame && (element.matches(`header,${tools}`) || element.querySelector(tools))) return null;
  if (element.ownerDocument.title.includes(text)) return null;
  // The user may keep kinds of nags: what its words tell goes before its place.
  return [wording.nagHint(text) ?? 'service', 'beside'];
}

/**
 * What floats over the page and is not the page's: a request for consent, a dialog over a mask, a small box that stays at the
 * window's side, whatever it says. The site's head, navigation, players, contents and the document itself are none of these.
 * For pages that the user asked to have cleaned.
 */
export function findLayer(element: HTMLElement): Found | null {
  if (!holders.test(element.tagName)) return null;
  const { position, zIndex, visibility } = styleOf(element);
  const fixed = position === 'fixed' || (position === 'absolute' && Number(zIndex) >= 100) || isBar(element, position);
  if (!fixed || Number(zIndex) < 0 || visibility === 'hidden' || element.getClientRects().length === 0) return null;
  const frame = frameOf(element);
  if ((!frame && isSubstance(element)) || isAskedFor()) return null;
  const found = judge(element, frame);
  return found && { element, kind: found[0], rule: found[1], floating: true };
}

import { attributeOf, rectOf } from '../reading/dom';
import type { Page } from '../reading/page';
import type { Gap } from '../reading/types';

/** Frames of these are films, advertisements, maps or comments, never the document. */
const OTHER_MATTER =
  /(?:youtube|youtu\.be|vimeo|dailymotion|brightcove|jwplayer|jwplatform|wistia|kaltura|bilibili|player\.youku|v\.qq\.com|ixigua|twitch|tiktok|doubleclick|googlesyndication|adservice|adsystem|taboola|outbrain|criteo|amazon-ads|media\.net|facebook|twitter|x\.com|instagram|disqus|spotify|soundcloud|google\.[a-z.]+\/maps|maps\.google|openstreetmap|recaptcha|hcaptcha|captcha|consent|cookie|livere|changyan|comments?|calculator|widget|music|podcast|radio|giphy|typeform|mailchimp|paypal|stripe|pos\.baidu|cpro\.baidu|union)/i;
/** Names that say that the frame shows a document; the second kind is said of other frames too. */
const DOCUMENT =
  /(?:^|[^a-z])(?:docs?|documents?|docview|pdf|pdfs|pdfjs|viewers?|preview|office|wps|weboffice|ppts?|flipbook|ebook|bookreader)(?:[^a-z]|$)|文档|预览|阅读器|正文|原文/i;
const MAY_BE = /(?:^|[^a-z])(?:view|reader|read|slides?|content|paper|article|page)(?:[^a-z]|$)/i;
/** CSS px². A frame with such a name, and one beside which there is hardly a text. */
const NAMED = 90_000;
const LARGE = 200_000;
/** Characters: less text than this beside a large frame is an introduction. */
const HARDLY = 800;

const spaced = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1 $2');

/**
 * Whether a frame that cannot be read may hold the document. `names`: its address, title, id and classes; `height`, `area`: of
 * its box, CSS px and px²; `length`: characters of the text that was read beside it.
 */
export function mayHoldDocument(names: string, height: number, area: number, length: number): boolean {
  if (OTHER_MATTER.test(names) || height < 200) return false;
  const plain = spaced(names);
  if (DOCUMENT.test(plain)) return area >= NAMED;
  return area >= LARGE && length < HARDLY * (MAY_BE.test(plain) ? 2 : 1);
}

/** Frames that this extension may not read and that may hold the document. `length`: characters of the text that was read. */
export function unreadFrames(page: Page, length: number): Gap[] {
  const gaps: Gap[] = [];
  for (const { source, host, area } of page.snapshot().unreadFrames) {
    const names = ['src', 'title', 'id', 'name', 'class'].map((name) => attributeOf(source, name)).join(' ');
    if (!mayHoldDocument(names, rectOf(source).height, area, length)) continue;
    if (!gaps.some((gap) => gap.reason === 'frame-unread' && gap.host === host))
      gaps.push({ reason: 'frame-unread', host });
  }
  return gaps;
}

import { attributeOf, rectOf } from '../reading/dom';
import type { Page } from '../reading/page';
import type { Gap } from '../reading/types';

/** Frames of these are films, advertisements, maps or comments, never the document. */
const OTHER_MATTER =
  /(?:youtube|youtu\.be|vimeo|dailymotion|brightcove|jwplayer|jwplatform|wistia|kaltura|bilibili|player\.youku|v\.qq\.com|ixigua|twitch|tiktok|doubleclick|googlesyndication|adservice|adsystem|taboola|outbrain|criteo|amazon-ads|media\.net|facebook|twitter|x\.com|instagram|disqus|spotify|soundcloud|google\.[a-z.]+\/maps|maps\.google|openstreetmap|recaptcha|hcaptcha|captcha|consent|cookie|livere|changyan|giphy|typeform|mailchimp|paypal|stripe|pos\.baidu|cpro\.baidu|union)/i;
const DOCUMENT = /doc|view|pdf|read|preview|office|book|page|paper|文档|预览|阅读|正文/i;
/** CSS px²: half of a small window. */
const LARGE = 240_000;
const NAMED_LARGE = 90_000;

/** Frames that this extension may not read and that are large enough to hold the document. */
export function unreadFrames(page: Page): Gap[] {
  const gaps: Gap[] = [];
  for (const frame of page.snapshot().unreadFrames) {
    const { source, host, area } = frame;
    const names = `${attributeOf(source, 'src')} ${attributeOf(source, 'title')} ${attributeOf(source, 'id')} ${attributeOf(source, 'class')}`;
    if (OTHER_MATTER.test(names)) continue;
    const box = rectOf(source);
    if (box.height < 200 || area < (DOCUMENT.test(names) ? NAMED_LARGE : LARGE)) continue;
    if (!gaps.some((gap) => gap.reason === 'frame-unread' && gap.host === host))
      gaps.push({ reason: 'frame-unread', host });
  }
  return gaps;
}

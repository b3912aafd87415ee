import { normalise } from './normalise';
import { nagPatterns } from './patterns';
import { deed, numbered, pitch, prose, uncovered } from './vocabulary';

/** What a nag wants; see `nagPatterns` for what each is about. */
export type NagKind =
  | 'preview-end' // the free part ends here
  | 'pages-left' // so many pages are left
  | 'expand' // show all, load more
  | 'download'
  | 'price' // points, coupons, money
  | 'member' // log in, register, VIP
  | 'copy-limit'
  | 'tip' // tip, like, share
  | 'toast' // "saved", "copied"
  | 'app' // open in the app
  | 'qr'
  | 'rights' // the host's notices on rights and service
  | 'foot' // copyright foot, registration numbers
  | 'boilerplate' // the sentence that a host puts around every document
  | 'counter' // page captions, file facts: the host's words, but no nag
  | 'ad'
  | 'cookie';

const han = /[\u2e80-\u9fff\uac00-\ud7af]/g;
/** Room that a line takes: a Han, kana or Hangul character counts 2, others 1. */
const widthOf = (text: string): number => text.length + (text.match(han)?.length ?? 0);

/** Wider than this, a text is judged by the host's own notices only; no nag line is as wide. */
const WIDEST_LINE = 130;
const WIDEST_NOTICE = 700;

function kindOfPitch(text: string): NagKind {
  if (/扫|qr/.test(text)) return 'qr';
  if (/\bapp\b|客户端|小程序|公众号/.test(text)) return 'app';
  if (/vip|会员|登[录陆]|注册|premium|sign|log ?in|subscri|member|trial/.test(text)) return 'member';
  if (/\d ?(?:积分|金币|元|下载券)|¥/.test(text)) return 'price';
  if (/下载|打印|download|descarg|baix|téléch|herunter|ダウンロード|다운로드|скача|unduh|tải/.test(text))
    return 'download';
  return 'expand';
}

/**
 * A line made of the vocabulary of asking alone: a deed, a pitch, and nothing (or next to nothing) else.
 * One numbered like a step or a heading, or one with the words of prose, is not.
 */
function byVocabulary(text: string, raw: string): NagKind | null {
  if (numbered.test(raw.trim()) || prose.test(text)) return null;
  const deeds = text.match(deed)?.length ?? 0;
  const pitches = text.match(pitch)?.length ?? 0;
  if (deeds === 0 || pitches === 0 || widthOf(text) < 10) return null;
  const { rest, words } = uncovered(text);
  const allowed = /[。.]$/.test(text) ? 0.06 : 0.22;
  if (words < 3 || rest > allowed) return null;
  return kindOfPitch(text);
}

const notices: NagKind[] = ['boilerplate', 'rights', 'foot'];

/**
 * The kind of nag that a block of words is by its wording alone, or null.
 * Only for a *short block of its own*: a line, a card's line, a button, never a piece of a longer sentence.
 * A sentence or heading about downloading, VIP, points or logging in is not a nag.
 */
export function nagKind(text: string): NagKind | null {
  if (text.length > WIDEST_NOTICE) return null;
  const plain = normalise(text);
  if (plain.length < 2) return null;
  if (widthOf(plain) > WIDEST_LINE) return notices.find((kind) => nagPatterns[kind].test(plain)) ?? null;
  for (const [kind, pattern] of Object.entries(nagPatterns)) if (pattern.test(plain)) return kind as NagKind;
  return byVocabulary(plain, text);
}

const tool =
  /^(?:(?:在线)?客服|反馈|意见反馈|举报|收藏|分享|点赞|赞|返回|顶部|回到?顶部|返回顶部|置顶|目录|缩放|全屏|打印|评论|购物车|签到|登录|注册|登录\/注册|关闭|取消|知道了|我知道了|残忍拒绝|暂不|以后再说|确定|×|x|close|cancel|ok|got it|not now|no,? thanks|maybe later|share|like|help|feedback|accept(?: all)?|reject(?: all)?|dismiss|log ?in|sign ?(?:in|up)|小程序|微信|qq|vip|在线|查看详情)$/;

/** Words that neither make a nag nor speak against one: page counters, digits, "close", "share". */
export function isFiller(text: string): boolean {
  const plain = normalise(text);
  return !/\p{L}/u.test(plain) || tool.test(plain) || nagPatterns.counter.test(plain);
}

/**
 * Weaker than `nagKind`: words that are a nag on a button, in a floating layer, or in a card with other nags
 * ("下载", "50 积分", "登录"), but may be anything in a text.
 */
export function nagHint(text: string): NagKind | null {
  const strong = nagKind(text);
  if (strong) return strong === 'counter' ? null : strong;
  const plain = normalise(text);
  if (widthOf(plain) > WIDEST_LINE || !/\p{L}/u.test(plain)) return null;
  if (!plain.match(deed) && !plain.match(pitch)) return null;
  return uncovered(plain).rest <= 0.5 ? kindOfPitch(plain) : null;
}

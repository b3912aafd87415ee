import { normalise } from './normalise';
import type { Sources } from './small-patterns';
import type { Vocabulary } from './vocabulary';

/** What a nag wants; see `nagPatterns` for the wordings of each. */
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
  | 'service' // customer service, report, share: small boxes at the side
  | 'cookie';

/** A test of wordings: the full one (`wording.ts`) or the small one of the resident script (`small-wording.ts`). */
export interface Lexicon {
  /**
   * The kind of nag that a block of words is by its wording alone, or null.
   * Only for a *short block of its own*: a line, a card's line, a button, never a piece of a longer sentence.
   * A sentence or heading about downloading, VIP, points or logging in is not a nag.
   */
  nagKind: (text: string) => NagKind | null;
  /**
   * Weaker than `nagKind`: words that are a nag on a button, in a floating layer, or in a card with other nags
   * ("下载", "50 积分", "登录"), but may be anything in a text.
   */
  nagHint: (text: string) => NagKind | null;
  /** Words that neither make a nag nor speak against one: page counters, digits, "close", "share". */
  isFiller: (text: string) => boolean;
}

/** Numbered like a heading, a step or a list item (before normalising: ① becomes 1). */
const numbered =
  /^(?:\d{1,2}[、．）)]|\d{1,2}\.(?!\d*[元¥])|\d+(?:\.\d+)+\s|[一二三四五六七八九十]+[、．.]|[（(][一二三四五六七八九十\d]+[）)]|第[一二三四五六七八九十\d]+[章节節条條步部]|步[骤驟]|[①-⒛]|[a-zA-Z][.)、]|[-•·▪●◆*])/;

/** Words of prose: a line with one of these tells about something, it does not ask for it. */
const prose =
  /如何|怎[么样]|为什|什么|哪|系统|平台|读者|用户(?!名|首单)|网友|学生|同学|教师|老师|我们|他们|她|应当|应该|必须|规定|研究|分析|设计|实现|功能|模块|流程|步骤|规则|制度|模式|策略|管理|方法|技巧|指南|教程|说明|权益|等级|例如|比如|认为|指出|调查|因此|所以|但|而|其|对|将|被|把|以及|通常|一般|往往|是|按钮|页面|时|若|中的|之|说|问|\b(?:how|we|they|he|she|was|were|is|are|which|that|because|should|must|users?|readers?)\b/;

const han = /[\u2e80-\u9fff\uac00-\ud7af]/g;
/** Room that a line takes: a Han, kana or Hangul character counts 2, others 1. */
const widthOf = (text: string): number => text.length + (text.match(han)?.length ?? 0);

/** Wider than this, a text is judged by the host's own notices only; no nag line is as wide. */
const WIDEST_LINE = 130;
const LONGEST_NOTICE = 700;
const notices: ReadonlySet<NagKind> = new Set(['boilerplate', 'rights', 'foot']);

function kindOfPitch(text: string): NagKind {
  if (/扫|qr/.test(text)) return 'qr';
  if (/\bapp\b|客户端|小程序|公众号/.test(text)) return 'app';
  if (/vip|会员|登[录陆]|注册|premium|sign|log ?in|subscri|member|trial/.test(text)) return 'member';
  if (/\d ?(?:积分|金币|元|下载券)|¥/.test(text)) return 'price';
  if (/下载|打印|download|descarg|baix|téléch|herunter|ダウンロード|다운로드|скача|unduh|tải/.test(text))
    return 'download';
  return 'expand';
}

const tool =
  /^(?:(?:微信|qq|在线|人工|电话|联系)?客服|(?:在线)?(?:咨询|解答|留言)|反馈|意见反馈|举报|收藏|分享|点赞|赞|返回|顶部|回到?顶部|返回顶部|置顶|目录|缩放|全屏|打印|评论|购物车|签到|登录|注册|登录\/注册|关闭|取消|知道了|我知道了|残忍拒绝|暂不|以后再说|确定|×|x|close|cancel|ok|got it|not now|no,? thanks|maybe later|share|like|help|feedback|accept(?: all)?|reject(?: all)?|dismiss|log ?in|sign ?(?:in|up)|小程序|微信|qq|vip|在线|查看详情)$/;

/** One pattern a kind, in the order in which they are asked. */
export function compile(...lists: Sources[]): Map<NagKind, RegExp> {
  const kinds = new Set(lists.flatMap((list) => Object.keys(list) as NagKind[]));
  return new Map([...kinds].map((kind) => [kind, new RegExp(lists.flatMap((list) => list[kind] ?? []).join('|'))]));
}

/**
 * Two ways lead to a nag. Some sentences are said by hosts only (`patterns`, by kind). And a line made of nothing but
 * the vocabulary of asking, in any order ("开通会员，百万文档任意下"), is one too: it needs a deed (下载, sign in) and a
 * pitch (免费, VIP, now). Prose *about* those things has other words, which is what tells it apart; a line numbered like
 * a step or a heading, or with the words of prose, is never judged that way.
 */
export function makeLexicon(patterns: ReadonlyMap<NagKind, RegExp>, { deed, pitch, uncovered }: Vocabulary): Lexicon {
  const byVocabulary = (plain: string, raw: string): NagKind | null => {
    if (numbered.test(raw.trim()) || prose.test(plain) || widthOf(plain) < 10) return null;
    if (!plain.match(deed) || !plain.match(pitch)) return null;
    const { rest, words } = uncovered(plain);
    return words >= 3 && rest <= (/[。.]$/.test(plain) ? 0.06 : 0.22) ? kindOfPitch(plain) : null;
  };
  const kindOf = (plain: string, raw: string): NagKind | null => {
    const wide = widthOf(plain) > WIDEST_LINE;
    for (const [kind, pattern] of patterns) if ((!wide || notices.has(kind)) && pattern.test(plain)) return kind;
    return wide ? null : byVocabulary(plain, raw);
  };
  return {
    nagKind: (text) => (text.length > LONGEST_NOTICE || text.trim().length < 2 ? null : kindOf(normalise(text), text)),
    nagHint(text) {
      if (text.length > LONGEST_NOTICE) return null;
      const plain = normalise(text);
      const strong = kindOf(plain, text);
      if (strong) return strong === 'counter' ? null : strong;
      if (widthOf(plain) > WIDEST_LINE || (!plain.match(deed) && !plain.match(pitch))) return null;
      return uncovered(plain).rest <= 0.5 ? kindOfPitch(plain) : null;
    },
    isFiller(text) {
      const plain = normalise(text);
      return !/\p{L}/u.test(plain) || tool.test(plain) || (patterns.get('counter')?.test(plain) ?? false);
    },
  };
}

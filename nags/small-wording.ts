import type { Lexicon, NagKind } from './lexicon';

/**
 * The wording test of the resident script, made small: simplified Chinese and English only, one list of words and one
 * of sentences. It finds fewer nags than `wording.ts` and keeps all that it keeps (same tests).
 */
const deed =
  /下载|打印|复制|编辑|阅读|查看|观看|预览|收藏|领取?|继续|展开|点[击此]|扫码|扫一扫|登录|注册|开通|加入|成为|购买|充值|升级|订阅|打开|安装|看|download|unlock|upload|\bget\b|sign (?:in|up)|log in|subscribe|continue/;
const pitch =
  /vip|会员|积分|金币|券|立减|新用户|特权|[专尊]享|优惠|省|免费|无限|任意|限时|特惠|[赠送]|立即|直接|一键|更?方便|流畅|到电脑|本地|用完|售价|万|元|折|离线|[本该此全]文|剩|free|\bnow\b|premium|full|unlimited|trial|offline|reading/;
const fill =
  /文档|原文|资源|资料|内容|附件|次数|格式|完整|手机|微信|app|客户端|公众号|word|pdf|[篇版页份个张人本该此您亲请后即可就能到更多吧的了需仅消耗天日月今还已再与和、新首单全站在整]|\b(?:this|the|a|as|for|to|with|your|and|or|in|of|document|page|file|account|days|here)\b/;
const any = new RegExp(`${deed.source}|${pitch.source}|${fill.source}`, 'g');
/** Numbered lines, and words of prose. */
const tells =
  /^(?:\d+[.、)](?!\d)|[一二三四五六七八九十]+、|\(.{1,2}\)|第.{1,2}[章节条步]|步骤)|如何|怎|什么|系统|平台|用户(?!首)|我们|应|分析|设计|规|但|而|其|对|将|被|是|权益|等级|时|之|说|问|\b(?:how|is|are|they|users?)\b|[。.]$/;
const says: [NagKind, RegExp][] = [
  ['boilerplate', /由会员分享,|^[本此]文档由.{1,24}于/],
  [
    'rights',
    /^版权说明:.{0,9}用户|^(?:温馨|友情)提示(?:$|.{0,60}(?:本站|下载|登录))|本站不支持|^说明:.{0,30}仅供预览|被浏览器默认打开|都视为没有答案/,
  ],
  [
    'preview-end',
    /^(?:.{0,8}免费|全文)?(?:阅读|预览|试读)已?结束(?:$|[,!].*(?:下载|购买|您))|^[亲已该].{0,24}超出.{0,6}预览|觉得不错就|赏杯|^分享\(赏\)|还[剩有]\d*页[未可)]|^本文档共\d+页,|还可(?:免费)?[复下].\d|^广告[ :].{0,30}(?:报名|退|班|查看详情)|reading a preview|^advertisement\b/,
  ],
  ['toast', /^[×x]?(?:保存|复制|收藏|点赞)成功(?:$|[!+])|^成功点赞|^复制失败/],
  ['expand', /^(?:点击|上滑)?(?:展开|查看|加载)(?:全文|更多|剩余).{0,3}$|^已加载全部|^隐藏答案$/],
];

const plainOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s*([一-鿿])\s*/g, '$1')
    .trim();

const lettersOf = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

function byWords(plain: string, rest: number, least: number): NagKind | null {
  const words = plain.match(any)?.length ?? 0;
  if (words < least || plain.length > 90) return null;
  if (lettersOf(plain.replace(any, ' ')) > rest * lettersOf(plain)) return null;
  if (/vip|会员|登录|sign|premium/.test(plain)) return 'member';
  return /下载|download/.test(plain) ? 'download' : /扫/.test(plain) ? 'qr' : 'price';
}

const kindOf = (plain: string): NagKind | null => {
  for (const [kind, pattern] of says) if (pattern.test(plain)) return kind;
  return deed.test(plain) && pitch.test(plain) && !tells.test(plain) ? byWords(plain, 0.15, 3) : null;
};

export const smallWording: Lexicon = {
  nagKind: (text) => kindOf(plainOf(text)),
  nagHint(text) {
    const plain = plainOf(text);
    return kindOf(plain) ?? (deed.test(plain) || pitch.test(plain) ? byWords(plain, 0.5, 1) : null);
  },
  isFiller: (text) =>
    !/\p{L}/u.test(text) ||
    /^(?:.{0,4}(?:客服|咨询|解答|反馈|举报)|收藏|分享|返回|在线|.{0,2}顶部|打印|登录|关闭|取消|知道了|残忍拒绝|x|close|ok)$|^第\d+页/.test(
      plainOf(text),
    ),
  mayAsk: (text) => /[页贴赏举答]|成功/.test(text) || deed.test(text) || pitch.test(text.toLowerCase()),
};

import type { Lexicon, NagKind } from './lexicon';

/**
 * The wording test of the resident script, made small: simplified Chinese, and a little English, as one list of words
 * and one of sentences. It finds fewer nags than `wording.ts` and keeps all that that one keeps (same tests).
 */
const key =
  /下载|阅读|登录|开通|加入|成为|充值|扫|vip|会员|积分|金币|券|¥|免费|折|客服|举报|反馈|收藏|关注|登陆|购买后|download|premium/;
const others =
  /复制|编辑|[领获]取?|继续|不足|点[击此]|购买|订阅|打开|立减|新用户|特权|优惠|无限|任意|特惠|立即|直接|一键|方便|电脑|本地|用完|售价|离线|文档?|资[源料]|附件|次数|手机|微信|app|公众号|word|pdf|划算|低至|内容|全部|完整|蓝字|专栏|[看享限赠送码篇版页份个张人本该此您亲请后即可就能到更多吧的了需仅消耗天日月今还已和、新首单全站在整百万元省去]/;
const words = new RegExp(`${key.source}|${others.source}`, 'g');
/** What prose has, and numbered lines. */
const tells =
  /^(?:\d+[.、)](?!\d)|[一二三四五六七八九十]|\(|第.{1,2}[章节条步])|如何|怎|什么|系统|平台|用户(?!首)|我们|分析|设计|[应规但而其对将被是等时之说问]|[。.]$/;
const says: [NagKind, RegExp][] = [
  [
    'preview-end',
    /由会员分享|由.{1,24}分享于|^(?:版权说明|说明|[温友].提示).{0,40}(?:用户|预览|本站|下载)|^友情提示$|都视为没有答案|本站不支持|被浏览器默认|^(?:.{0,8}免费|全文)?(?:阅读|预览|试读)已?结束(?:$|[,!].*(?:下载|购买|您))|^[亲已该].{0,24}超出.{0,6}预览|觉得不错就|赏杯|[仅只][展显]示前?\d|^试读.?结束|下载后可?[查阅编]|^还有\d+%|未完,|^分享\(赏\)|[还剩][剩有余]\d*页[未可,)]|^本文档共\d+页,|还可(?:免费)?[复下].\d|还买了|^(?:点击|上滑)?(?:展开|查看|加载)(?:全文|更多|剩余).{0,3}$|^隐藏答案$/,
  ],
  ['toast', /^[×x]?(?:保存|复制|收藏|点赞)成功(?:$|[!+×x])|^成功点|^复制失败/],
];

const plainOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s*([一-鿿])\s*|“.{1,9}”/g, '$1')
    .trim();
const lettersOf = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

/** By sentence; or by words, if so many are known and no more than so much is not. */
function kindOf(plain: string, least: number, rest: number): NagKind | null {
  for (const [kind, pattern] of says) if (pattern.test(plain)) return kind;
  if (plain.length > 90 || !key.test(plain) || (plain.match(words)?.length ?? 0) < least) return null;
  if (lettersOf(plain.replace(words, ' ')) > rest * lettersOf(plain)) return null;
  return /vip|会员|登录/.test(plain) ? 'member' : 'download';
}

export const smallWording: Lexicon = {
  nagKind(text) {
    const plain = plainOf(text);
    return kindOf(plain, tells.test(plain) ? 99 : 3, 0.15);
  },
  nagHint: (text) => kindOf(plainOf(text), 1, 0.5),
  isFiller: (text) =>
    /^(?:\P{L}*|.{0,4}(?:客服|解答|反馈|举报)|收藏|分享|返回|在线|.{0,2}顶部|打印|登录|关闭|取消|知道了|残忍拒绝|x|close|第\d+页.*)$/u.test(
      plainOf(text),
    ),
  mayAsk: (text) => smallWording.nagHint(text) !== null,
};

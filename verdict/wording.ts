import { nagKind } from '../nags/wording';
import { toSimplified } from '../reading/simplified';

/** What a line of the host says about how much of the document is here. */
export type Gate =
  /** The free part ends here, or more is to be had by paying or logging in: sure on any page. */
  | 'ends'
  /** The reading is over: of the free part, or of all. Which, the pages tell. */
  | 'over'
  /** More comes on a click or on scrolling; said by many pages about many things. */
  | 'more'
  /** More of the same list comes on scrolling. */
  | 'scroll'
  /** All of the document has been shown. */
  | 'whole';

const WHOLE =
  /^[—\-\s(（]*(?:本[章文书回话篇]|全[文书剧])完结?[)）\s。—-]*$|全文(?:免费)?(?:预览|阅读|内容)?(?:已|到此)?(?:经)?(?:阅读|加载|显示)?(?:全部)?(?:结束|完毕|完成)|(?:文档|全文|本文|内容)(?:已)?(?:全部)?(?:加载|显示|阅读)(?:完毕|完成|结束)|已(?:为您)?(?:加载|显示|展示|阅读)(?:完)?全部|全部(?:已|内容)*(?:加载|显示|展示|阅读|预览)(?:完毕|完成|结束)|文档已全部(?:加载|显示|展示|阅读|预览)|^[-—\s]*(?:没有更多(?:内容|数据)?了|已经到底了|我是有底线的|end of (?:the )?(?:document|preview of all pages))[-—\s]*[!！。.]?$/i;
const PAY = '登录|登陆|注册|开通|购买|付费|会员|VIP|订阅|扫码|支付|充值|下载|关注|输入验证码|解锁';
const REST =
  '全文|完整(?:版|内容|文档|文章|原文)|剩余(?:的)?(?:内容|部分|章节|页)|全部(?:内容|章节|文档)|更多内容|隐藏(?:的)?内容|余下(?:的)?(?:内容|部分)|后续(?:内容|章节)';
const ENDS = [
  /(?:免费|试)(?:阅读|预览|读)(?:部分|内容|次数|页数)?(?:已)?(?:经)?(?:到此)?(?:结束|用完|到此为止)/,
  /(?:还剩|剩余|还有|剩下|余下)\s*\d*\s*页(?:未读|未看|可|内容|[,，)）]|$)/,
  /(?:仅|只)(?:能|可|支持|提供|展示)?(?:免费)?(?:预览|试读|查看|阅读|显示|展示)(?:了)?(?:文档)?(?:的)?(?:前)?\s*(?:\d+\s*(?:页|%|字)|部分)/,
  /(?:剩余|余下|还有|后面|隐藏)\s*(?:约)?\s*\d+\s*[%％](?:的)?(?:内容|部分|未读)?/,
  new RegExp(`(?:${PAY})[^。]{0,16}(?:查看|阅读|浏览|获取|看|显示|解锁|继续)(?:${REST})`, 'i'),
  new RegExp(`(?:${REST})[^。]{0,12}[请需须要]先?(?:${PAY})`, 'i'),
  /(?:本文|该文|此文|以下|下面)(?:内容|部分|章节)?(?:为|需|是)(?:付费|会员|VIP)/,
  /(?:you(?:['’]re| are) reading|this is|end of|reached the end of) (?:a |the |your |this )?(?:free )?(?:document )?(?:preview|sample)\b/i,
  /(?:subscribe|sign (?:in|up)|log ?in|register|upgrade|join|purchase|buy|become a (?:paid )?(?:member|subscriber)|start (?:your |a )?free trial|download|pay)\b.{0,60}\b(?:continue reading|keep reading|read (?:the )?(?:full|rest|entire|whole|complete)|(?:view|see|access|unlock|get) (?:the )?(?:full|rest|entire|whole|complete|remaining)|unlock\b)/i,
  /\bunlock (?:this|the|all|every)\b.{0,30}\b(?:page|document|article|story|content|text)s?\b/i,
  /\b(?:view|see|read) the (?:full|rest of (?:the|this)|remaining) (?:pages?|document|content|text)\b/i,
  /以上(?:内容)?(?:仅|只)?(?:为|是)(?:本文(?:档)?的?)?(?:部分|节选|摘要|预览)(?:内容)?/,
  /(?:pages?|rest) (?:is|are) (?:missing|not shown|hidden) (?:from|in) (?:this )?preview/i,
  /続き(?:を|は).{0,16}(?:会员|ログイン|登录|购读|有料)|(?:会员|登录|ログイン|购读).{0,14}続き|(?:プレビュー|試し?読み)(?:は)?(?:ここまで|终了)/,
  /(?:로그인|구매|결제|가입)\s?(?:후|하시면|하면|해야).{0,20}(?:전체|전문|나머지|계속|볼 수)|(?:전체|전문|나머지|원문).{0,8}(?:로그인|구매|결제|가입|구독)\s?(?:후|시|하)|미리\s?보기.{0,6}(?:끝|종료)/,
  /(?:abo|plus|premium|registrier|anmeld)\S*.{0,40}(?:weiterlesen|weiterzulesen|ganzen? artikel|freischalten)|ende der (?:kostenlosen )?(?:vorschau|leseprobe)/i,
  /pour (?:lire|découvrir) la suite|fin de l['’]aperçu/i,
  /(?:exclusiv[oa]|s[oó]lo|apenas|somente) para (?:suscriptores|assinantes|abonados)|para (?:seguir|continuar) (?:leyendo|lendo|a leitura)|(?:suscríbete|assine|regístrate|inicia sesión|cadastre-se|faça login|entre).{0,40}(?:leer|leyendo|ler|lendo|completo)|fin de la vista previa|fim da (?:prévia|pré-visualização)/i,
  /riservat[oa] agli abbonati|(?:per|abbonati).{0,12}continuare a leggere/i,
  /только (?:для )?подписчик|доступ\S* (?:только )?по подписке|(?:оформите|войдите|зарегистрируйтесь|подпишитесь).{0,30}чтобы.{0,12}(?:читать|прочитать|продолжить)|чтобы (?:до|про)?(?:читать|смотреть).{0,40}(?:войдите|зарегистрир|оформите|подпиш|скачайте)|конец ознакомительного/i,
  /للمشتركين فقط|لمتابعة القراءة|لقراءة (?:المزيد|المقال كاملا)/,
  /alleen voor abonnees|lees verder met|tylko dla (?:prenumeratorów|subskrybentów)/i,
  /(?:masuk|daftar|unduh|berlangganan)\b.{0,40}(?:selengkapnya|(?:versi|dokumen) lengkap|melanjutkan membaca)/i,
  /để (?:xem|đọc) (?:đầy đủ|toàn bộ|tiếp)|xem toàn văn|đang tải\.\.\./i,
];
const OVER = /(?:阅读|预览|试读)(?:部分|内容)?(?:已)?(?:经)?(?:到此)?(?:结束|到此为止|完毕)/;
const MORE =
  /点击(?:查看|阅读|加载)(?:更多|全文|剩余)|继续(?:免费)?阅读|查看(?:更多|剩余|全文)|展开(?:全文|更多)|阅读(?:全文|更多)|加载更多|同意并开始(?:全文)?预览|tải bản đầy đủ|\b(?:continue|keep) reading\b|\bload more\b|\bread more\b|\bshow more\b/i;
const SCROLL =
  /^[\s…·.]*(?:(?:上滑|上拉|下拉|下滑|滑动|滚动|继续滚动|往下滑)(?:加载|查看|阅读|显示)(?:更多|全文|剩余)?(?:内容|页面)?|加载更多|正在加载(?:更多|中|下一页)?|加载中|loading more|scroll (?:down )?(?:for|to load|to see) more|load more pages)[\s….。]*$/i;
/** A control that opens what is folded away; how much of it there is, is no gate. */
const FOLDED = /^(?:点击)?(?:展开|查看|阅读|显示)(?:阅读|查看|显示)?(?:全文|更多|剩余|余下|全部)/;
/** Words of which every gate has one; asked first, because a page has many lines. */
const MAY_BE =
  /完|阅读|预览|试读|全文|完整|剩|余下|加载|更多|未[读看]|底[线了]|部分|内容|结束|超出|付费|会员专|可[预阅查]|sample|read|unlock|view|full|access|rest|missing|not |left|remaining|locked|load|more|end of|xem|tải|đọc|残り|限定|続き|전용|로그인|전체|전문|나머지|원문|lengkap|melanjutkan|complet|weiterlesen|weiterzulesen|nur für|exklusiv|abonn|vorschau|leseprobe|réserv|la suite|aperçu|exclusiv|suscri|assin|leyendo|lendo|riservat|leggere|подпис|читать|ознаком|prenumer|subskryb|للمشتركين|لقراءة|subscriber|members|展示/i;
/** Who asks for an address to send letters to keeps nothing of this text back: "Want more? Sign up for our newsletter". */
const LETTERS = /newsletter|inbox|by e-?mail/i;
/** Longer lines are sentences, also when they speak of the same things. */
const LONGEST = 90;

/** Reads a line of the host's as a gate; null: it is none. The surest reading wins. */
export function readGate(words: string): Gate | null {
  const line = words.length > LONGEST ? '' : toSimplified(words);
  if (!MAY_BE.test(line)) return null;
  if (WHOLE.test(line) && !/(?:免费|试)(?:阅读|预览|读)/.test(line)) return 'whole';
  if (FOLDED.test(line) && !new RegExp(PAY, 'i').test(line)) return 'more';
  if (ENDS.some((pattern) => pattern.test(line))) return 'ends';
  if (/^(?:preview-end|pages-left)$/.test(nagKind(words) ?? '') && !OVER.test(line) && !LETTERS.test(line))
    return 'ends';
  if (OVER.test(line)) return 'over';
  if (SCROLL.test(line)) return 'scroll';
  return MORE.test(line) ? 'more' : null;
}

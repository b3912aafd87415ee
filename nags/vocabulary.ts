/**
 * The words of asking for money, a login or a download, as `normalise` leaves them. Latin and Cyrillic words stand
 * alone; Han, kana and Hangul stand anywhere. Languages: zh (both scripts), en, vi, es, pt, fr, de, ja, ko, ru, id.
 */
const words = (list: string) => `(?<![\\p{L}])(?:${list})(?![\\p{L}])`;

const deedHan =
  '下载|打印|复制|编辑|保存|阅读|查看|观看|浏览|预览|试读|查找|收藏|转存|转藏|导出|获取|领取?|继续|展开|点[击此]|扫码|扫一扫|登[录陆]|注册|开通|加入|成为|购买|充值|升级|解锁|订阅|兑换|打开|安装|看|ダウンロード|ログイン|入会|登录|続きを?読む|다운로드|로그인|가입|보기';
const deedWords =
  'download|print|unlock|upload|get|read(?:ing)?|view|see|sign (?:in|up)|log ?in|register|join|subscribe|upgrade|continue|buy|open|install|try|start|access|save|' +
  'tải(?: xuống| về)?|đăng nhập|đăng ký|xem|' +
  'descarga[r]?|descargue|inicia[r]? sesión|inicie sesión|regístrate|suscríbete|seguir leyendo|continuar leyendo|leer más|ver|' +
  'baixar|baixe|faça login|entrar|cadastre-se|assine|continue lendo|ler mais|' +
  'télécharger|téléchargez|connectez-vous|inscrivez-vous|abonnez-vous|lire la suite|voir plus|' +
  'herunterladen|anmelden|registrieren|weiterlesen|abonnieren|mehr anzeigen|' +
  'скачать|скачайте|войти|войдите|зарегистрируйтесь|читать далее|читать|подпишитесь|' +
  'unduh|masuk|daftar|baca selengkapnya|lihat';
const pitchHan =
  's?vip|会员|积分|金币|下载[券币]|[文学豆]币|立减|首单|新客|新用户|特权|[专尊]享|优惠|省|免[费券]|无限|任意|限时|特惠|[赠送]+|立即|马上|直接|一键|快捷|[极高]速|更?方便|更?流畅|到(?:电脑|本地|手机)|(?:用|已用|看)完|售价|试用|[百千]?万|海量|全站|元|折|无水印|离线|(?:本|该|此|这篇|全|原)文档?|剩[余下]|[\\d.]+张|无料|プレミアム|今すぐ|무료|프리미엄|전체';
const pitchWords =
  'free|now|premium|pro|plus|full|unlimited|trial|instantly|offline|entire|whole|anytime|off|deal|' +
  'miễn phí|bản đầy đủ|đầy đủ|ngay|toàn văn|gratis|gratuit[ao]?|grátis|completo|completa|ahora|agora|gratuitement|intégral|complet|maintenant|kostenlos|vollständig|jetzt|бесплатно|полностью|полный|сейчас|gratis|lengkap|sekarang';
const fillHan =
  '文档|全文|原文|资源|资料|文章|内容|文件|论文|课件|附件|阅读器|次数|本文|本篇|此篇|格式|完整|全部|高清|手机|电脑|微信|客户端|小程序|公众号|好文章|好文|新版|[篇稿版页份本该此您亲请后即可就能到更多吧的了需仅只要消耗每天日月年次个张人券币今还已有再与和、也去来为或享最新使用超低至整]|を|する|して|の|に|で|は|이|을|를|하기|하고|문서|계속|자료|全文';
const fillWords =
  'this|the|a|an|as|for|to|with|your|you|and|or|all|in|of|up|it|on|docs?|docx|documents?|pdf|word|txt|ppt|pptx|caj|epub|pages?|files?|text|books?|slides?|articles?|account|days?|months?|cancel|here|more|app|from|rest|me|email|google|facebook|by|' +
  'tài liệu|để|bạn|este|documento|el|la|los|de|para|en|o|esta|e|este|um|uma|le|la|ce|document|pour|un|une|das|dokument|dieses|ein|zum|um|zu|документ|этот|файл|для|dokumen|ini|untuk|file|y|et|und|и|dan|hoặc|и|чтобы|на|в';

export const deed = new RegExp(`${deedHan}|${words(deedWords)}`, 'gu');
export const pitch = new RegExp(`${pitchHan}|${words(pitchWords)}`, 'gu');
const any = new RegExp(`${words(`${deedWords}|${pitchWords}|${fillWords}`)}|${deedHan}|${pitchHan}|${fillHan}`, 'gu');

/** Numbered like a heading, a step or a list item (before normalising: ① becomes 1). */
export const numbered =
  /^(?:\d{1,2}[、．）)]|\d{1,2}\.(?!\d*[元¥])|\d+(?:\.\d+)+\s|[一二三四五六七八九十]+[、．.]|[（(][一二三四五六七八九十\d]+[）)]|第[一二三四五六七八九十\d]+[章节節条條步部]|步[骤驟]|[①-⒛]|[a-zA-Z][.)、]|[-•·▪●◆*])/;

/** Words of prose: a line with one of these tells about something, it does not ask for it. */
export const prose =
  /如何|怎[么样]|为什|什么|哪|系统|平台|读者|用户(?!名|首单)|网友|学生|同学|教师|老师|我们|他们|她|应当|应该|必须|规定|研究|分析|设计|实现|功能|模块|流程|步骤|规则|制度|模式|策略|管理|方法|技巧|指南|教程|说明|权益|等级|例如|比如|认为|指出|调查|因此|所以|但|而|其|对|将|被|把|以及|通常|一般|往往|是|按钮|页面|时|若|中的|之|说|问|\b(?:how|we|they|he|she|was|were|is|are|which|that|because|should|must|users?|readers?)\b/;

/** The share of letters and digits that no known word covers (0 to 1), and how many known words there are. */
export function uncovered(text: string): { rest: number; words: number } {
  let count = 0;
  const left = text.replace(any, () => {
    count++;
    return ' ';
  });
  const letters = (s: string) => s.match(/\p{L}/gu)?.length ?? 0;
  const all = letters(text);
  return { rest: all === 0 ? 0 : letters(left) / all, words: count };
}

import { compile, type NagKind } from './lexicon';
import { type Sources, smallSources, wholeLine } from './small-patterns';

/**
 * The rest of what only hosts say, by kind: rarer wordings and other languages. Seen on hosts in Chinese (both
 * scripts), English, Vietnamese, Spanish, Portuguese, French, German, Japanese, Korean, Russian and Indonesian.
 * Tested on text as `normalise` leaves it. Anchors keep prose out: most are the beginning or all of a line.
 */
const moreSources: Sources = {
  // rights and service notices of Chinese hosts
  rights: [
    '^本(?:文档|站|资源|网站|文).{0,16}(?:用户|网友|会员|上传者|网络).{0,10}(?:上传|分享|提供|发布|收集|整理).{0,120}(?:侵权|侵犯|举报|认领|删除)',
    '^(?:如|若).{0,12}(?:侵权|侵犯).{0,24}(?:联系我们|本站|客服|举报|告知我们).{0,40}$',
    '下载(?:文档)?前请.{0,8}(?:甄别|确认|预览)',
    '"?仅部分预览"?的文档|压缩包(?:中|内)?(?:若|含).{0,12}(?:图纸|预览)',
    '人工客服工作时间|^若?有(?:侵权|疑问|问题).{0,12}(?:联系|反馈).{0,6}客服',
    '著作权归作者所有.{0,4}(?:商业转载|请)',
  ],
  // the sentence around a title; "shared by … on"
  boilerplate: [
    '更多相关.{1,300}请?在.{1,200}上?搜索。?$',
    '^精选优质文档-+|倾情为你奉上',
    '^[-\\s]*(?:来自|来源于?|摘自).{2,24}(?:网|文库|\\.com|\\.cn).{0,30}转载请',
    '^(?:this|the) (?:document|file|pdf) (?:is|was) (?:uploaded|shared|submitted) by\\b.{0,60}$',
  ],
  // registration numbers and copyright lines with a host name
  foot: [
    '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]\\.?icp[备证]\\d|公网安备\\d|icp备案?号?:|经营许可证(?:编号)?:|^备案号:',
    '^(?:©|copyright|\\(c\\)).{0,60}(?:\\.(?:com|cn|net|org)\\b|版权所有|网站)',
    '违法(?:和|与)?不良信息举报.{0,40}$',
    'c ?to ?c交易模式|本站为文档',
  ],
  counter: ['^上传(?:人|者).{0,24}:.*(?:编号|时间|格式|页数|大小):.*$|^page \\d+ of \\d+$'],
  // the free part ends here, in all languages
  'preview-end': [
    '^以上(?:为|是)?(?:免费)?(?:预览|试读)(?:内容|部分|版)',
    '^(?:this is )?(?:the )?end of (?:the |this |your )?(?:free )?(?:preview|sample)',
    '^want (?:to read|more|full access|to see)\\b',
    'tài liệu hạn chế xem trước|(?:bản )?xem trước (?:đã )?(?:kết thúc|hết)',
    '^(?:fin de la|esta es una|ha llegado al final de la) vista previa|^(?:fim da|esta é uma) (?:prévia|pré-visualização)',
    "^(?:fin de l'|ceci est un )aperçu|^ende der (?:kostenlosen )?(?:vorschau|leseprobe)",
    '(?:プレビュー|试し?読み)(?:は)?(?:ここまで|终了)|미리 ?보기(?:가)? ?(?:끝|종료)|^(?:конец|это) (?:ознакомительн|предварительн)|^(?:akhir|ini adalah) pratinjau',
  ],
  // a whole line
  expand: [
    wholeLine([
      'continue reading|keep reading|expand(?: all)?|loading',
      'đang tải.{0,4}(?:\\(xem toàn văn\\))?|xem (?:thêm|toàn văn|tất cả)',
      '(?:leer|ver|mostrar|cargar) más|seguir leyendo|(?:ler|ver|carregar) mais|continue lendo|lire la suite|(?:voir|afficher) (?:plus|tout)|weiterlesen|mehr (?:anzeigen|laden)',
      '(?:続き|全文|もっと)(?:を)?(?:読む|见る|表示)|더 ?보기|계속 ?읽기|전체 ?보기|читать (?:далее|полностью)|показать (?:ещё|еще|все)|baca selengkapnya|lihat (?:semua|selengkapnya)',
    ]),
  ],
  'pages-left': [
    '^(?:剩余|余下)\\d+页(?:未读|内容)?',
    '^.{0,14}\\(?预览前?\\d+页[/,]共?\\d+页\\)?$',
    '^\\d+ (?:more )?pages? (?:(?:are )?(?:left|remaining|locked|not shown))|^pages? \\d+.{0,12}(?:not (?:shown|included|available)|locked)',
    '^còn (?:lại )?\\d+ trang|^quedan \\d+ páginas|^restam \\d+ páginas|^encore \\d+ pages|^noch \\d+ seiten|^残り\\d+ページ|^осталось \\d+ страниц',
  ],
  // zh, en
  toast: ['^(?:copied|saved|link copied|liked|added)(?: to (?:clipboard|favou?rites|library))?[!.]?$'],
  // zh, en
  'copy-limit': [
    '^复制(?:受限|次数).{0,12}(?:登录|会员|vip|开通)',
    '^(?:copying|copy) (?:is )?(?:disabled|limited|for members)',
  ],
  // zh, en
  qr: [
    '^(?:微信)?扫码(?:关注|登录|下载|阅读|领取|查看).{0,16}$',
    '^scan (?:the |this )?(?:qr )?code to (?:read|download|open|continue)\\b.{0,40}$',
  ],
  app: [
    '^.{0,8}(?:app|客户端)内?(?:打开|阅读|查看|观看|免费读)',
    '^(?:open|read|continue|view|get|download|install|better) .{0,16}(?:in|on|the|our|free|with) .{0,12}\\bapp\\b.{0,20}$',
    '^(?:mở|đọc|abrir|leer|ler|ouvrir|lire|öffnen|открыть|читать|buka|baca) .{0,20}(?:\\bapp\\b|ứng dụng|aplicación|aplicativo|application|приложении|aplikasi).{0,12}$|アプリで(?:开く|読む|见る)|앱(?:에서|으로) ?(?:열기|보기)',
  ],
  // zh
  price: ['(?:去|立即|点击)(?:充值|兑换)$|^\\d+张?下载券立即下载'],
  download: [
    '^\\d[\\d,.]*(?:人|次)(?:已)?下载$',
    '^(?:unlimited|instant|free) download(?:ing|s)?\\b.{0,80}$|^download (?:now|as (?:pdf|docx?|txt|ppt)|to read|this (?:document|file|pdf)|the full|free (?:pdf|for)|for free)\\b.{0,60}$',
    '^tải (?:bản đầy đủ|tài liệu|xuống|về)(?: ngay| miễn phí)?$|^(?:descargar|baixar|télécharger) (?:ahora|agora|gratis|grátis|gratuitement|pdf|documento|(?:le|este|o) document[oe]?)\\b.{0,30}$',
    '^(?:(?:jetzt|kostenlos|pdf|dokument) )+herunterladen$|^(?:скачать|скачайте) (?:бесплатно|документ|файл|pdf).{0,30}$|^unduh (?:dokumen|gratis|sekarang|pdf).{0,30}$',
    '^(?:(?:无料|pdf|今すぐ)(?:で|を)?)+ダウンロード(?:する)?$|^(?:무료|pdf|지금) ?다운로드(?:하기)?$',
  ],
  member: [
    '(?:领取?|赠送?|送)\\d+(?:天|张|个月)(?:会员|vip|下载券)',
    '(?:sign|log) ?(?:in|up) (?:to|and|for).{0,24}(?:read|download|continue|view|unlock|access|save|keep)\\b.{0,50}$',
    '^upload (?:a |your |some )?(?:documents?|files?|notes) to (?:unlock|download|read|get)\\b.{0,30}$',
    '^(?:đăng nhập|đăng ký) để .{0,40}$|^(?:inicia sesión|regístrate|suscríbete) para .{0,40}$|^(?:faça login|entre|cadastre-se|assine) para .{0,40}$|^(?:connectez|inscrivez|abonnez)-vous pour .{0,40}$',
    '^(?:melde|melden) (?:dich|sie sich) an,? um .{0,50}$|^(?:ログイン|会员登录|无料登录)(?:して|すると|で).{0,24}$|^(?:로그인|회원 ?가입)(?:하고|하면|후).{0,24}$|^(?:войдите|зарегистрируйтесь|подпишитесь),? чтобы .{0,40}$|^(?:masuk|daftar) untuk .{0,40}$',
  ],
  // zh, en
  tip: [
    '感谢(?:您的)?(?:评论与分享|下载(?:与|和)?收藏|打赏)',
    '^(?:if you (?:like|enjoy|find).{0,40}(?:share|donate|rate|support|coffee|like it))|^(?:buy|give) (?:me|us) a coffee|^please (?:rate|like and share)',
  ],
  ad: [
    '^(?:阅读|看)(?:过|了)?(?:此|本)文的人还',
    '(?:包邮|低至\\d折?|满\\d+减\\d+|拼团价|秒杀价|到手价).{0,12}$',
    '^(?:advertisement|sponsored|advert|promoted)(?:\\b|$)(?: ?[—·:|-].{0,80})?$|^(?:quảng cáo|publicidad|publicidade|publicité|anzeige|werbung|реклама|iklan|광고|スポンサー)$',
  ],
  cookie: ['^(?:本(?:站|网站)|我们).{0,24}使用cookies?.{0,120}(?:接受|同意|体验|偏好|隐私).{0,60}$'],
};

/** All that only hosts say: a pattern by kind, for text as `normalise` leaves it. */
export const nagPatterns: ReadonlyMap<NagKind, RegExp> = compile(smallSources, moreSources);

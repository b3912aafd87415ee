import { compile, type NagKind } from './lexicon';

/**
 * What only hosts say, by kind. Seen on hosts in Chinese (both scripts), English, Vietnamese, Spanish, Portuguese,
 * French, German, Japanese, Korean, Russian and Indonesian. Tested on text as `normalise` leaves it. Anchors keep
 * prose out: most are the beginning or all of a line.
 */
export const nagPatterns: ReadonlyMap<NagKind, RegExp> = compile({
  // rights and service notices of Chinese hosts
  rights: [
    '^[【\\[(]?(?:版权|免责|侵权)(?:说明|声明|提示|申明|申诉)[】\\])]?:?.{0,40}(?:用户|网友|会员|本站|上传)',
    '^本(?:文|站|资源|网站).{0,16}(?:用户|网友|会员|上传者|网络).{0,10}(?:上传|分享|提供|发布|收集|整理).{0,120}(?:侵权|侵犯|举报|认领|删除)',
    '^(?:如|若).{0,12}(?:侵权|侵犯).{0,24}(?:联系我们|本站|客服|举报|告知我们).{0,40}$',
    '^[【\\[(]?(?:温馨|友情|特别|下载)(?:提示|说明|须知)[】\\])]?:?.{0,60}(?:本站|下载|登录|解压|充值|浏览器)',
    '^(?:(?:温馨|友情)提示|下载须知|版权申诉)$',
    '^说明:.{0,30}(?:仅供预览|仅供参考.{0,20}下载|部分内容可能不全)',
    '本站(?:不支持迅雷|只提供存储|仅提供|所有资源|资源下载后|资源均)',
    '下载(?:文档)?前请.{0,8}(?:甄别|确认|预览)',
    'pdf文件下载后,可能会被浏览器|标题没有明确说明有答案|需要本地电脑安装office|预览文档经过压缩',
    '"?仅部分预览"?的文档|压缩包(?:中|内)?(?:若|含).{0,12}(?:图纸|预览)',
    '人工客服工作时间|^若?有(?:侵权|疑问|问题).{0,12}(?:联系|反馈).{0,6}客服',
    '著作权归作者所有.{0,4}(?:商业转载|请)',
    '^版权声明:本文(?:为|系|是)?博主.{0,100}$|^(?:本文|文章)(?:为|系)?(?:作者|博主)原创.{0,12}(?:转载|未经).{0,60}$',
    '无断转载.{0,6}禁|禁无断转载|무단 ?(?:전재|복제|배포).{0,24}금지|^저작권자 ?(?:©|\\(c\\))',
    '^(?:本|该|此)(?:回答|内容|答案)由.{1,24}(?:提供|发布|撰写).{0,6}(?:仅供参考).{0,30}$',
  ],
  // the sentence around a title; "shared by … on"
  boilerplate: [
    '由会员分享,.{0,4}在线阅读',
    '更多相关.{1,300}请?在.{1,200}上?搜索。?$',
    '^(?:本|此|该)(?:文档|资料|资源|文件)由.{1,24}(?:分享|上传|提供)(?:于|分享|,|$)',
    '^精选优质文档-+|倾情为你奉上',
    '^[-\\s]*(?:来自|来源于?|摘自).{2,24}(?:网|文库|\\.com|\\.cn).{0,30}转载请',
    '^(?:this|the) (?:document|file|pdf) (?:is|was) (?:uploaded|shared|submitted) by\\b.{0,60}$',
    '^资源id:?\\d+.{0,60}$|^三方登录(?:下载)?:.{0,30}$|^二维码微信扫一扫.{0,8}$',
  ],
  // registration numbers and copyright lines with a host name
  foot: [
    '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]\\.?icp[备证]\\d|公网安备\\d|icp备案?号?:|经营许可证(?:编号)?:|^备案号:',
    '^(?:©|copyright|\\(c\\)).{0,60}(?:\\.(?:com|cn|net|org)\\b|版权所有|网站)',
    '违法(?:和|与)?不良信息举报.{0,40}$',
    'c ?to ?c交易模式|本站为文档',
    '^[【\\[]?打印(?:本页|此页|本文)[】\\]]?[\\s|]*[【\\[]?关闭(?:窗口|本页)?[】\\]]?$|^本版积分规则$',
  ],
  // the host's words too, but no nag: page captions, facts of the file
  counter: [
    '^上传(?:人|者).{0,24}:.*(?:编号|时间|格式|页数|大小):.*$',
    '^(?:第\\d+页[/,]?共\\d+页|\\d+/\\d+页?|.{1,90}_第\\d+页|(?:共|约)?\\d+页|第\\d+页|page \\d+ of \\d+)$',
  ],
  // zh, en, vi, es, pt, fr, de, ja, ko, ru, id
  'preview-end': [
    '^[^。"]{0,12}免费(?:阅读|预览|试读)(?:部分)?已?(?:结束|到此|完毕)',
    '^(?:亲,?|您)?的?(?:全文|本次|本篇|免费|文档|试看)?(?:阅读|预览|试[读看])(?:已(?:全部)?(?:结束|完毕)|(?:结束|完毕)[,!]?(?:.{0,6}(?:下载|购买|开通|会员|登录|vip|$)))',
    '^(?:(?:亲|很?抱歉|对不起|该|本|此|您|已|到这|文档|全文).{0,24})?超出了?(?:您的)?(?:免费)?(?:预览|阅读|试读)的?(?:范围|页数|次数)',
    '^以上(?:为|是)?(?:免费)?(?:预览|试读)(?:内容|部分|版)',
    '^(?:全文|本文)?已(?:全部)?(?:阅读|浏览)完毕[,!]?',
    "^you('ve|'re| have| are)? (?:just )?(?:been )?(?:reading|read|reached|viewing).{0,20}(?:preview|end of|free)",
    '^(?:this is )?(?:the )?end of (?:the |this |your )?(?:free )?(?:preview|sample)',
    '^(?:this is a |document )?(?:free )?preview(?: text| only| mode| ends| is over| has ended)\\b',
    '^(?:preview|showing).{0,16}\\d+ (?:out )?of \\d+ pages',
    '^this is a (?:premium (?:document|content|page)|(?:free )?preview[.!])',
    '^want (?:to read|more|full access|to see)\\b',
    'tài liệu hạn chế xem trước|(?:bản )?xem trước (?:đã )?(?:kết thúc|hết)',
    '^(?:fin de la|esta es una|ha llegado al final de la) vista previa|^(?:fim da|esta é uma) (?:prévia|pré-visualização)',
    "^(?:fin de l'|ceci est un )aperçu|^ende der (?:kostenlosen )?(?:vorschau|leseprobe)",
    '(?:プレビュー|试し?读み)(?:は)?(?:ここまで|终了)|미리 ?보기(?:가)? ?(?:끝|종료)|^(?:конец|это) (?:ознакомительн|предварительн)|^(?:akhir|ini adalah) pratinjau',
    '^(?:全文|全部|完整).{0,10}下载后(?:可)?(?:查看|阅读|检视)|^(?:[^。]{0,8}(?:答案|解析) ?)?(?:下载|购买|登录|注册|开通会员|充值)(?:本文档?|后)*(?:即可|可|方可)?(?:查看|阅读|检视)(?:(?:完整|全部|全文|剩余|答案|解析)(?:内容|文档|正文|版|章节)*[^。]{0,4})?(?:,新[^。]{0,16})?$',
    '^试[读阅看](?:到此)?(?:结束|完毕)[,!。]?.{0,40}$|^\\(?本章(?:未完|尚未结束).{0,24}$',
    '^(?:您)?(?:还|仍)?有\\d+[%％](?:的)?(?:内容)?(?:未|没有?)?(?:阅读|显示|展示|读)',
    '^.{0,12}(?:有料|会员|购读者?|プレミアム)(?:会员)?(?:限定|专用)(?:です|の?(?:记事|コンテンツ|ページ))*[。.]?.{0,16}$|残り[::]?约?[\\d,]+ ?文?字|^(?:この|続き|以降|有料|无料).{0,12}(?:会员|登录|ログイン|购读).{0,8}(?:と|すれば|で|ば)、?続き.{0,24}$',
    '(?:유료|구독자|회원|멤버십) ?(?:회원)? ?전용 ?(?:기사|콘텐츠|서비스|입니다)|^(?:이|이후|나머지|전체) ?(?:기사|글|내용).{0,12}(?:로그인|구독|가입).{0,30}$',
    '^dies(?:er|en) (?:artikel|text|inhalt|beitrag).{0,24}(?:nur (?:für|mit)|exklusiv|abonnenten|registrier).{0,50}$|^(?:jetzt )?weiterlesen (?:mit|nach|für)\\b.{0,50}$|^(?:den|das) (?:ganzen?|vollständigen?|kompletten?) (?:artikel|text).{0,24}(?:mit|abo).{0,40}$',
    '^(?:la suite|cet article|ce contenu|il vous reste).{0,40}(?:(?:aux|nos|les) abonnés|\\d ?% de cet article|à découvrir).{0,40}$',
    '^(?:este|esta) (?:artículo|contenido|noticia|nota|artigo|conteúdo|matéria|reportagem)\\b.{0,30}(?:suscriptor|abonad|assinante|exclusiv[oa] para).{0,40}$|^(?:questo (?:articolo|contenuto)|il resto).{0,30}(?:riservat[oa] agli|abbonati).{0,40}$',
    '^(?:этот|данный|полный) (?:материал|текст|контент).{0,30}(?:подписчик|по подписке|доступ\\S* (?:после|по|только)).{0,40}$',
    '^this (?:article|story|content|post|page|report) is (?:(?:only |exclusively )?(?:for|available|reserved|accessible|open)).{0,24}\\b(?:subscribers?|members|registered)\\b.{0,40}$',
    "^you(?:'ve|'re| have)? (?:now )?(?:reached|used|hit|\\d+|one|no|only).{0,24}(?:free|complimentary|monthly).{0,16}(?:articles?|stor(?:y|ies)|pages?|documents?|downloads?|previews?|views?)\\b.{0,30}$",
  ],
  // all of a line, but for an arrow or a page count behind it; all languages
  expand: [
    `^(?:${[
      '(?:点击|上滑|下拉|上拉|向[上下]滑动|轻触)?(?:可以?)?(?:展开|查看|加载|阅读|浏览)+(?:全文|更多|剩余|余下|完整|全部)(?:内容|全文|文档|正文|\\d+页|页)*',
      '(?:同意并)?(?:继续|开始)(?:免费)?(?:阅读|预览)(?:全文|本文|剩余)(?:.{0,2}\\d+页)?',
      '(?:已)?(?:加载|显示)(?:完|全部|完毕)+(?:内容)?|没有更多(?:了|内容)|(?:正在)?加载中',
      '(?:隐藏|显示)答案|收起全文',
      '(?:click (?:here )?to )?(?:show|see|view|load|read) (?:more|all|full (?:text|document|article)|the (?:full|rest of the) (?:text|document|article)|all pages)',
      'continue reading|keep reading|expand(?: all)?|loading',
      'đang tải.{0,4}(?:\\(xem toàn văn\\))?|xem (?:thêm|toàn văn|tất cả)',
      '(?:leer|ver|mostrar|cargar) más|seguir leyendo|(?:ler|ver|carregar) mais|continue lendo|lire la suite|(?:voir|afficher) (?:plus|tout)|weiterlesen|mehr (?:anzeigen|laden)',
      '(?:続き|全文|もっと)(?:を)?(?:读む|见る|表示)|더 ?보기|계속 ?읽기|전체 ?보기|читать (?:далее|полностью)|показать (?:ещё|еще|все)|baca selengkapnya|lihat (?:semua|selengkapnya)',
    ].join('|')})[\\s.…>»↓▼﹀∨!(\\)\\d/页还有]*$`,
  ],
  // zh, en, vi, es, pt, fr, de, ja, ru
  'pages-left': [
    '还[剩有]余?\\d*页(?:可以?|未|没)?(?:阅读|预览|读|看)?(?:,|$|\\))',
    '^(?:剩余|余下)\\d+页(?:未读|内容)?',
    '^(?:您)?(?:已|仅|只能?|可)(?:免费)?(?:阅读|预览|显示|加载)(?:前|了)?\\d+页',
    '^.{0,14}\\(?预览前?\\d+页[/,]共?\\d+页\\)?$',
    '^(?:本|该)文档共\\d+页.{0,14}(?:预览|加载|阅读|下载)',
    '^\\d+ (?:more )?pages? (?:(?:are )?(?:left|remaining|locked|not shown))|^pages? \\d+.{0,12}(?:not (?:shown|included|available)|locked)',
    '^còn (?:lại )?\\d+ trang|^quedan \\d+ páginas|^restam \\d+ páginas|^encore \\d+ pages|^noch \\d+ seiten|^残り\\d+ページ|^осталось \\d+ страниц',
    '^(?:本文|本文档|该文档|本文件)?(?:共\\d+页,?)?(?:目前|当前|现)?[仅只](?:可)?(?:展示|显示|提供|预览|试读)(?:了)?(?:前|其中)?\\d+页',
    '^(?:本文档?|全文)?共\\d+页,?(?:已|均已)(?:全部)?(?:为您)?(?:显示|加载|展示)(?:全部|完毕|完)?(?:内容)?$',
  ],
  // zh, en
  toast: [
    '^[×x✓✔√!\\s]*(?:保存|复制|收藏|点赞|分享|操作|提交|下载|登录|注册|关注|签到|领取|举报|评论)成功[!×x\\s+\\d]*$',
    '^成功(?:点赞|收藏|复制|分享|保存|关注)[+\\d!]*$|^已(?:复制|保存|收藏)(?:到剪贴板)?[!]?$',
    '^(?:复制|保存|下载|登录|操作|收藏)失败(?:,?请.{1,10})?[!]?$|^网络(?:异常|错误|繁忙|开小差).{0,10}$',
    '^(?:copied|saved|link copied|liked|added)(?: to (?:clipboard|favou?rites|library))?[!.]?$',
  ],
  // zh, en
  'copy-limit': [
    '^.{0,10}还可(?:以)?(?:免费)?(?:复制|下载|阅读|预览)\\d+(?:次|篇|字|页)',
    '^(?:开通|登录|加入|成为).{0,8}(?:即可|后可?|可|无限)(?:免费)?复制(?:全文|本文|文档|本?内容)+$|^.{0,6}复制次数(?:已)?(?:用完|不足|达)',
    '^复制(?:受限|次数).{0,12}(?:登录|会员|vip|开通)',
    '^(?:copying|copy) (?:is )?(?:disabled|limited|for members)',
  ],
  // zh, en
  qr: [
    '^(?:请|用|使用|打开)?(?:微信|手机|长按)?(?:扫一扫|扫码|扫描(?:上方|下方)?二维码|长按(?:识别)?二维码|识别二维码|扫)[^。]{0,4}(?:下载|阅读|看|领取?|登录|分享|免费|手机|更方便|查看全文|打开|$)[^。]{0,16}$',
    '^关注.{0,4}(?:公众号|微信)[^。]{0,20}(?:免费)?(?:获取|领取|下载|阅读).{0,12}(?:本文|全文|文档|word|资料|版)',
    '^scan (?:the |this )?(?:qr )?code to (?:read|download|open|continue)\\b.{0,40}$',
    '^(?:点击|戳|长按).{0,3}(?:上方|下方|上面|下面|左上角|右上角).{0,4}(?:蓝字|名片|二维码).{0,30}$|星标(?:不迷路|置顶|公众号)|关注.{0,10}(?:设为?|加)星标',
    '^[-—\\s]*end[-—\\s]*长按.{0,30}$|^长按(?:识别|扫描|关注)?.{0,6}(?:二维码|关注).{0,16}$|^(?:微信|手机)?扫(?:一扫|码)(?:体验|进群|加群|添加|领|关注|阅读|听)[^。]{0,24}$',
    '^(?:微信)?关注(?:微信)?公众号.{0,20}(?:回复|领取|获取).{0,30}$',
  ],
  // zh, en, and "open in the app" elsewhere
  app: [
    '^(?:打开|下载|使用|安装|前往|去|在|用).{0,10}(?:app|客户端|小程序|阅读器).{0,8}(?:阅读|查看|看|下载|离线|体验|打开|免费|内打开|复制|更)[^。]{0,20}$',
    '^.{0,8}(?:app|客户端)内?(?:打开|阅读|查看|观看|免费读)',
    '复制文字、整理笔记|更多功能等着您',
    '^(?:open|read|continue|view|get|download|install|better) .{0,16}(?:in|on|the|our|free|with) .{0,12}\\bapp\\b.{0,20}$',
    '^(?:mở|đọc|abrir|leer|ler|ouvrir|lire|öffnen|открыть|читать|buka|baca) .{0,20}(?:\\bapp\\b|ứng dụng|aplicación|aplicativo|application|приложении|aplikasi).{0,12}$',
    '^(?:打开|下载|使用)[^。]{0,12}(?:app|客户端)(?:,.{0,16})?$|(?:앱|어플)(?:에서|으로) ?(?:보기|열기|읽기)|^アプリ(?:で|なら)[^。]{0,24}$|^(?:حمل|حمّل|افتح) (?:ال)?تطبيق.{0,24}$',
    '^微信搜(?:索|一搜).{0,24}(?:小程序|公众号).{0,24}$',
  ],
  // zh
  price: [
    '^(?:(?:下载|本篇|该文档|此文档|所需|需要|原价|现价|售价|价格|仅需|只需)+[:]?)+(?:消耗|支付|积分|售价)?:?¥? ?\\d[\\d.]*个?(?:积分|金币|元|下载[券币]|[文学豆]币)?(?:下载)?[!。]?$',
    '^¥? ?\\d[\\d.]*个?(?:积分|金币|元|下载[券币]|[文学豆]币)?下载$',
    '^(?:您的?)?(?:积分|金币|余额|下载券)不(?:足|够).{0,3}(?:去充值|请充值|充值|下载.{0,10})?$',
    '^\\(?您(?:当前)?(?:持有|剩余|还有)\\d*(?:张|个)?(?:下载券|积分|金币)',
    '(?:去|立即|点击)(?:充值|兑换)$|^\\d+张?下载券立即下载',
    '^(?:下载|查看).{0,12}(?:需|需要|消耗|扣除)\\d+个?(?:积分|金币|元|下载[券币]|[文学豆]币)',
    '^(?:限时(?:优惠|特价)[:,!]|新(?:用户|客)(?:首单|专享|立减))[^。]{0,30}$|^(?!成本)[^。]{0,24}低至[\\d.]+元(?:/|起|每|$)[^。]{0,12}$|^[^。]{0,12}(?:最低|仅需|只需)[\\d.]+元/(?:天|篇|月|份|次)[^。]{0,12}$',
    '^(?:(?:下载|查看|阅读)?(?:本|此|该)?(?:文档?|资料|资源)?)(?:需要?|售价|消耗|所需):? ?\\d+ ?个?(?:点数?|书币|学豆|[k咨文豆]币|贝)[^。]{0,14}$',
  ],
  // all languages
  download: [
    '^下载(?:文档|本文档|此文档|全文|原文),?(?:到电脑|编辑|使用|方便|查找|离线)',
    '^下载(?:本|此|该|这篇)(?:文档|文章|资源|资料|文)(?:到|$|[(,!])',
    '^(?:不看了,?)?直接下载$|^(?:游客|快捷|普通|高速)一?键?下载(?:文档|此文)?$',
    '^\\d[\\d,.]*(?:人|次)(?:已)?下载$',
    '^(?:unlimited|instant|free) download(?:ing|s)?\\b.{0,80}$|^download (?:now|as (?:pdf|docx?|txt|ppt)|to read|this (?:document|file|pdf)|the full|free (?:pdf|for)|for free)\\b.{0,60}$',
    '^tải (?:bản đầy đủ|tài liệu|xuống|về)(?: ngay| miễn phí)?$|^(?:descargar|baixar|télécharger) (?:ahora|agora|gratis|grátis|gratuitement|pdf|documento|(?:le|este|o) document[oe]?)\\b.{0,30}$',
    '^(?:(?:jetzt|kostenlos|pdf|dokument) )+herunterladen$|^(?:скачать|скачайте) (?:бесплатно|документ|файл|pdf).{0,30}$|^unduh (?:dokumen|gratis|sekarang|pdf).{0,30}$',
    '^(?:(?:无料|pdf|今すぐ)(?:で|を)?)+ダウンロード(?:する)?$|^(?:무료|pdf|지금) ?다운로드(?:하기)?$',
    '^(?:购买|下载|付费)后(?:即可|可以?|方可)?(?:编辑|打印|复制|修改)[^。]{0,16}$|^(?:descarga|descárgate|baixe|téléchargez|scarica) (?:gratis|gratuit\\S*|grátis)(?: |$)[^.]{0,60}$',
    '^(?:《.{1,60}》)?将本文的?word文档.{0,60}$',
  ],
  // all languages
  member: [
    '^(?:开通|加入|升级|成为|续费|购买)s?vip.{0,24}$',
    '^(?:请)?(?:先)?(?:登录|注册)(?:后|即可|并).{0,6}(?:可|即可|下载|阅读|查看全文|继续|复制).{0,20}(?:全文|文档|文章|阅读|复制|更多|精彩|免费)[^。]{0,14}$',
    'vip(?:免券|新客|专享|免费)(?:下载|立减|文档)',
    '^(?:已有)?[\\d,.]+(?:万)?人(?:已)?(?:开通|加入|购买|下载)$',
    '(?:领取?|赠送?|送)\\d+(?:天|张|个月)(?:会员|vip|下载券)',
    '^(?:亲,?)?(?:您)?(?:今日|今天|本月|本日).{0,10}(?:免费)?(?:阅读|下载|预览|复制)次数(?:已)?(?:用完|不足|达)',
    '(?:sign|log) ?(?:in|up) (?:to|and|for).{0,24}(?:read|download|continue|view|unlock|access|save|keep)\\b.{0,50}$',
    '(?:unlock|access|get|read) (?:this|these|all|the full|unlimited|full|every).{0,20}\\b(?:free trial|premium|subscri\\w+|membership|sign(?:ing)? up|upload\\w*)',
    '^(?:upload|get premium|go premium|become a (?:premium )?member|start (?:your|a) free trial|try premium|subscribe)(?: (?:now|today)\\b.{0,40}| (?:to|and) (?:read|unlock|access|download|continue|view|get)\\b.{0,60})?[.!]?$',
    '^upload (?:a |your |some )?(?:documents?|files?|notes) to (?:unlock|download|read|get)\\b.{0,30}$',
    '^(?:đăng nhập|đăng ký) để .{0,40}$|^(?:inicia sesión|regístrate|suscríbete) para .{0,40}$|^(?:faça login|entre|cadastre-se|assine) para .{0,40}$|^(?:connectez|inscrivez|abonnez)-vous pour .{0,40}$',
    '^(?:melde|melden) (?:dich|sie sich) an,? um .{0,50}$|^(?:ログイン|会员登录|无料登录)(?:して|すると|で).{0,24}$|^(?:로그인|회원 ?가입)(?:하고|하면|후).{0,24}$|^(?:войдите|зарегистрируйтесь|подпишитесь),? чтобы .{0,40}$|^(?:masuk|daftar) untuk .{0,40}$',
    '^(?:您)?(?:需要|请)?(?:先)?登录后(?:才|方)?(?:可以?|能)(?:回[帖复]|发[帖表]|评论).{0,30}$|^(?:订阅|购买)专栏.{0,24}$|^登录即可(?:查看|享受|解锁|领取)[^。]{0,24}$|^还没有(?:账号|帐号).{0,20}$',
    '^(?:already|not yet|are you) (?:a |an )?(?:subscriber|subscribed|member|registered|have an account)\\b.{0,40}$|^(?:already )?have an account\\?.{0,30}$|^(?:enjoy|get) (?:full|unlimited) (?:digital )?access\\b.{0,80}$|[.,;!] ?cancel (?:at )?any ?time[.!]?$',
    '^(?:bereits|schon|noch keine?) (?:abonnent|abonniert|registriert|mitglied|kund|ein (?:abo|konto)).{0,40}$|[,;.!] ?(?:jederzeit|monatlich) kündbar|^(?:jetzt |hier )?(?:abonnieren|anmelden|registrieren|abo (?:abschließen|testen|bestellen))(?:[ .!].{0,30})?$',
    "^(?:déjà|pas encore) (?:abonné|inscrit|membre).{0,40}$|^(?:abonnez-vous|je m'abonne|s'abonner)(?: .{0,60})?$|[,;.] ?sans engagement[.!]?$",
    '^¿?(?:ya|já) (?:eres|es|é|tienes|tem) .{0,20}(?:suscriptor|assinante|cuenta|conta|socio).{0,40}$|^(?:suscríbete|assine|abbonati|iscriviti)(?: .{0,70})?$|^(?:sei )?già abbonat.{0,40}$',
    '^(?:оформите|оформить|купить) подписку.{0,60}$|^уже (?:есть подписка|подписан).{0,40}$|^.{0,24}구독(?:하기|신청|하시면|하세요|해 ?보세요).{0,40}$|^(?:今すぐ|新规|无料)(?:会员)?登录(?:する)?.{0,12}$',
    '^(?:اشترك|سجل|سجّل).{0,24}(?:نشرتنا|النشرة|البريدية|الآن|مجانا|الدخول).{0,40}$',
    '^已有[\\d,.]+万?\\+?人(?:已)?(?:提问|咨询|参与|学习|领取|报名)[^。]{0,8}$|^(?:免费)?(?:向|找)(?:医生|专家|律师|老师)(?:提问|咨询)[^。]{0,12}$',
    '^(?:подпишитесь|подписывайтесь) на (?:наш|нас).{0,80}$',
    '^(?:recevez|inscrivez-vous|reciba|recibe|receba|erhalten sie|ricevi|получайте|ontvang|receive|get)\\b.{0,60}(?:newsletters?|boletín|whatsapp|telegram|рассылк|notícias|noticias|(?:in|to) your inbox).{0,40}$',
    '^(?:立即|免费)?订阅(?:电子报|周刊|周报|邮件|我们|本站)(?:$|[,!])[^。]{0,30}$|^join (?:over |more than )?(?:\\d{1,3}(?:[,.]\\d{3})+|\\d+k)\\+? .{0,40}$|^inscrivez-vous à .{0,60}$',
  ],
  // zh, en
  tip: [
    '赏(?:杯|点|个|口).{0,4}(?:茶|咖啡|钱|饭)|^分享\\(赏\\)$|^(?:打赏|赞赏)(?:作者|支持|一下|本文)?$|求(?:打赏|好评|五星|收藏)',
    '^整理(?:文档|资料)?(?:很|不易|辛苦).{0,24}$',
    '^(?:如果|若)?(?:文档|本文|这篇文档)?(?:对|觉得)您?(?:有帮助|有用|不错).{0,12}(?:评论|分享|收藏|下载|打赏|点赞|关注|好评)',
    '^.{0,14}(?:如果喜欢|觉得(?:不错|好看|有用)),?(?:请|就)?(?:点个)?(?:下载|收藏|打赏|点?赞|分享|关注|在看)',
    '感谢(?:您的)?(?:评论与分享|下载(?:与|和)?收藏|打赏)',
    '^(?:if you (?:like|enjoy|find).{0,40}(?:share|donate|rate|support|coffee|like it))|^(?:buy|give) (?:me|us) a coffee|^please (?:rate|like and share)',
    '^(?:喜欢作者|阅读原文|(?:点个?)?在看|(?:喜欢作者)?[\\s赞在看收藏分享\\d]+阅读原文)$|^(?:求|请)(?:收藏|推荐票?|订阅|月票)(?:$|[,!和与])',
    '^(?:(?:天才)?一秒钟?|请)?(?:记住|收藏)本[书站](?:首发|最新)?(?:域名|网址|地址|[:,]).{0,60}$|^(?:天才)?一秒钟?记住【.{0,60}$|^最新网址:?[^。]{0,40}$|^手机(?:用户|阅读)?(?:请|:).{0,4}(?:浏览|访问|登录) ?[a-z\\d.]+ ?阅读.{0,20}$',
    '^(?:(?:章节(?:报错|错误)(?:,点此举报)?|投推荐票|加入书签)[\\s|]*)+$',
    '^喜欢作者[\\s赞在看分享收藏\\d]*$|^(?:(?:[赞踩顶]|点赞|在看|收藏|分享|转发|评论) ?\\d+ ?)+$',
  ],
  // zh, en, and the one word of other languages
  ad: [
    '^广告[ ·:|]?.{0,30}(?:报名|退费?|培训|招生|特价|咨询|优惠|包邮|热线|加盟|零基础|点击|查看详情|立即购买|了解更多)|^(?:广告|推广|赞助内容)$',
    '^(?:阅读|看)(?:过|了)?(?:此|本)文的人还',
    '(?:包邮|低至[\\d.]+折|满\\d+减\\d+|拼团价|秒杀价|到手价|限时[一二三四五六七八九\\d.]{1,3}折).{0,12}$',
    '^(?:advertisement|sponsored|advert|promoted)(?:\\b|$)(?: ?[—·:|-].{0,80})?$|^(?:quảng cáo|publicidad|publicidade|publicité|anzeige|werbung|реклама|iklan|광고|スポンサー)$',
    '^(?:this|the following) (?:post|article|page) (?:may )?contains? affiliate links?.{0,120}$',
  ],
  // zh, en; floating only
  cookie: [
    '^(?:we|this (?:site|website)|本(?:站|网站)|我们).{0,24}(?:use|使用)s? ?cookies?.{0,120}(?:accept|agree|consent|preferences|policy|experience|personali[sz]e|接受|同意|体验|偏好|隐私).{0,60}$',
  ],
});

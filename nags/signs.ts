import { normalise } from './normalise';

/**
 * Signs of a host that speaks about its own service, by what they tell. One sign is in many sentences; several in a short
 * block that is not set like the text are a host's. Word stems in Chinese (both scripts, by `normalise`), English, German,
 * French, Spanish, Portuguese, Japanese, Korean, Russian, Vietnamese and Arabic.
 */
const sources = {
  /** A part of something that is whole elsewhere. */
  part: "המשך|המלאה?(?![א-ת])|נשארו|תצוגה מקדימה|полностью|còn lại|ฉบับเต็ม|czyta\\S* dalej|pełn\\S+ (?:wersj|tekst|dokument)|podgląd|verder (?:te )?lezen|volledige? (?:document|tekst|versie|artikel)|läsa? (?:vidare|mer)|utdrag|læse? (?:videre|mere)|\\bhel[ae] (?:dokument|text|tekst|artik)|devamını|tamamını|önizleme|читати далі|повн\\S+ (?:версі|текст|документ)|číst dál|cel(?:ý|ou) (?:dokument|text|verz)|náhled|ukázk|tovább olvas|teljes (?:dokumentum|szöveg|cikk|verzió)|citi\\S* mai departe|anteprima|estratto|συνέχεια|ολόκληρ|πλήρ|接着[读看]|往下[读看]|更多的?部分|selanjutnya|\\bab hier|le reste\\b|\\b[eo]l? resto\\b|the rest\\b|part (?:two|2)\\b|(?:faltam|faltan|quedan|restam|il reste|noch) \\d|الجزء الثاني|आगे|ช่วงหลัง|ที่เหลือ|ทุกหน้า|ยังไม่จบ|selengkapnya|बाकी|全\\d+ページ中|показаны первые|\\binteiro\\b|выложен\\S* част|样[张本]|节选|部分(?:内容|开放)|开放部分|藏起来|被隐藏|其余|想要原件|first \\d+ pages|pages? (?:\\d+ )?(?:are )?(?:waiting|hidden|locked)|limited view|pages restantes|prime[ir]{1,2}as \\d|\\d+ premières|le[ci]tura gratuita|lecture gratuite|kostenlos lesen|(?:показан\\S*|первые) .{0,10}страниц|остальн|còn (?:lại )?\\d+ trang|xem thử|đọc thử|تجريبي|باقي|无料で(?:读め|见られ)|무료로 (?:볼|읽)|试[读阅看]|预览|免费(?:部分|内容|章节|阅读|看)|完整|整[本篇份]|余下|剩[余下\\d]|未完|全文|后续内容|\\bpreview|(?:free|this|a) sample|sample (?:pages?|chapter|only|ends)|this (?:is an )?excerpt|an extract\\b|(?:full|complete|entire|whole|unabridged) (?:version|text|document|access|edition|article|book|file|report|paper)|remaining (?:pages|content|text|chapters)|more pages|vorschau|leseprobe|ein auszug|vollständig|vollversion|ganze[ns]? (?:dokument|text)|weiterlesen|aperçu|un extrait|l'extrait|(?:version|texte|document) (?:complet|complète|intégrale?|entier)|la suite|vista previa|muestra gratis|esta muestra|(?:documento|te[sx]to|articolo) (?:completo|inteiro)|seguir leyendo|prévia|pré-visualização|amostra grátis|vers(?:ión|ão) completa|o restante|プレビュー|试し?读み|立ち读み|サンプル|続き|つづ[くき]|ここから先|残り|完全版|미리 ?보기|맛보기|전체 (?:내용|보기|쪽|페이지|\\d)|나머지|이어서|ознакомит|фрагмент|отрывок|предпросмотр|полн\\S+ (?:верси|текст|документ|работ)|целиком|продолжени|xem trước|trang mẫu|bản đầy đủ|toàn bộ|phần còn lại|đọc tiếp|معاينة|الكامل|كاملا|بقية",
  /** It ends, or there is no more than so much. */
  end: 'מתוך|סוף ה|จาก \\d+ หน้า|จบ|เพียง|hanya|में से|из \\d|\\bof \\d+\\b|de \\d+ páginas|von \\d+|limit[ea]?\\b|límite|đến đây|[限]り|aus \\d+ seiten|réservé|reservad|فقط|chỉ|만 볼|结束|到此|为止|完毕|[仅只](?:可|能)?|当前|\\bends?\\b|ended|part of|\\bonly\\b|\\bpages? \\d|\\d+ (?:more )?pages|end[e]t?\\b|noch \\d|\\bfin\\b|\\bfim\\b|termin|esta es|il reste|终了|ここまで|여기까지|끝|конец|это|законч|\\d+ trang|kết thúc|\\bhết|انتهت|نهاية',
  /** An account, a plan, money. */
  pay: 'מנוי|רכש|הרשמ|הירשמ|התחבר|חינם|₪|เข้าสู่ระบบ|โปรโมชั่น|masuk untuk|uji coba|zaloguj|zarejestr|logowani|aanmeld|\\binlog|logga in|medlem|prenumer|registrera|logg inn|üye ol|giriş yap|ücretsiz|увійд|увійти|реєстр|підпис|безкоштовн|přihl[aá]s|registr[ou]|zdarma|předplat|jelentkez|regisztr|előfizet|autentific|înregistr|accedi|registrati|abbon|σύνδεσ|συνδεθ|εγγραφ|συνδρομ|δωρεάν|สมาชิก|เหรียญ|ฟรี|บาท|langganan|daftar|gratis|सदस्य|मुफ़्त|[₹฿] ?\\d|\\brp ?\\d|de graça|插播|粉丝|付 ?\\d|买断|单篇|收费|\\d[\\d.,]* ?(?:[€£₫₽원]|元|円|đ\\b|dólares|euros?\\b|dollars?|دولار|ريال)|[月年][额額]|al mes\\b|por mês|par mois|pro monat|per month|/ ?mo(?:nth)?\\b|warenkorb|panier|carrito|carrinho|カート|장바구니|корзин|giỏ hàng|شراء|멤버십|доступ|оформ|membres|miembros|socios?\\b|membros|للأعضاء|thành viên|thanh toán|\\bmua\\b|(?:with|by) google|instant access|ad-free|without ads|广告|広告|werbung|anuncio|anúncio|publicité|publicidad|реклам|quảng cáo|إعلان|vip|会员|积分|[金学文书]币|充值|购买|付费|[解开]锁|开通|通行证|登[录陆]|注册|免费|限免|优惠|折扣|立减|[¥￥] ?\\d|套餐|订阅|\\baccounts?\\b|premium|(?:free|pro|premium|paid|monthly|plus|basic) plans?\\b|(?:go|get|try) (?:pro|plus)\\b|subscri|members? only|become a member|membership|coupon|% off|for free|free (?:trial|week|month|account|download|access)|start free|^upgrade\\b|sign(?:ed|ing)? (?:in|up)|log ?in|^register\\b|registrieren|waitlist|^join\\b|^buy\\b|checkout|(?:from|only|just|for) [$€£] ?\\d|^donate|(?:your|a) donation|konto|\\babo|kostenlos|anmeld|jetzt testen|guthaben|rabatt|gutschein|compte|gratuit|inscri|offert|essai|achet|cuenta|suscr|prueba|hazte|inicia sesión|pago|descuento|conta\\b|assin|plano|grátis|cadastr|desconto|r\\$|无料|ログイン|购入|ポイント|プラン|初月|円|读み放题|회원|가입|구독|결제|구매|쿠폰|포인트|무료|로그인|подписк|регистр|войдите|оплат|руб|бесплатн|тариф|куп[ии]|đăng (?:ký|nhập)|tài khoản|nạp|gói|miễn phí|nâng cấp|\\dđ|اشترك|مجان|الباقة|الدخول|حساب',
  /** What a host's buttons do. */
  act: 'הורדת?(?![א-ת])|שתפו|דרגו|menyimpan|bagikan|gửi |add (?:a )?comment|长按|ดาวน์โหลด|unduh|[赞踩评] ?\\d|\\bcrie\\b|ouvir|戳|转给|私信|转换|朗读|收听|听这|告诉我们|留言|追踪|预订|let us know|zitier|citer|\\bcitar\\b|escuchar|écouter|anhören|\\bnghe\\b|avísa|ошибк|有误|报错|écrivez|offrez|schreib|veröffentlichen|apóya|ajude|お问い合わせ|チャット|くわしく|详しく|追加|コメント|공감|댓글|스크랩|문의|응원|нажмите|задайте|получ|выделите|để lại|liên hệ|تقييم|رأي|أضف|احصل|copiar|copy link|вконтакте|微博|朋友圈|下载|打印|导出|另存|收藏|分享|转发|点赞|点个赞|关注|扫码|打赏|送一杯|评论|投稿|纠错|举报|领取|免费领|申请|看看|herunter|\\bladen\\b|hochlad|teilen|bewerten|drucken|freischalt|télécharg|partag|imprim|créez|envoyer|laissez|desca?rg|comparti|val[oó]ra|sube\\b|desbloque|avali[ea]|baix[ea]|edite|envi[ea]|ダウンロード|シェア|保存|サポート|ひらく|开く|评価|投げ銭|応援|다운|공유|신고|받을|받기|후원|평가|скача|поделис|оцените|напиш|закажи|сохрани|заказ|tải|chia sẻ|đánh giá|تحميل|شارك|جرب|قيم|(?:^|[.!?:|·] )(?:please )?(?:download|print|save|share|embed|rate|review|comment|follow|bookmark|unlock|upload|borrow|renew|gift|request|keep|get|scan|start|try|support|create|order|ask|tell us|cite|listen|continue|facebook|whatsapp|twitter|fehler|deixe sua nota)\\b|un erreur|un error',
  /** This document. */
  thing:
    'הסיכום|המסמך|הקובץ|(?:dokumen|makalah) ini|想要.{0,6}(?:原件|原稿)|(?:this|the|wrong|free|your) (?:manual|summary|guide|form|lesson|recipe|slides?|copy|material|thesis|homework|model)|(?:this|the) (?:solution|clause|answer|course|problem|document|file|book|paper|page|text|title|deck|presentation|item|work|essay|notes?|article|pdf|template)|est[ea] (?:material|guía|guia|resum\\w+|texto|ficha|plantilla|contenido|conteúdo|página|post|artículo|artigo|tema|documento|apunte|archivo|modelo|arquivo|trabajo|trabalho|libro|livro)|ce (?:mémoire|guide|résumé|contenu|modèle|document|fichier|texte|livre|cours)|diese[rsnm]? (?:beitrag|anleitung|muster|vorlage|skript|seite|datei|text|artikel|arbeit|buch)|この(?:文书|资料|记事|书类|テンプレート|ノート|ファイル|本|作品|ページ)|(?:이|본|해당) ?(?:게시물|강의|노트|글|파일|리포트)|(?:эт[аоуй]\\S*|данн\\S+) (?:работ|документ|файл|реферат|книг|материал|текст|ответ|конспект|страниц)|tài liệu|هذا (?:الدليل|المقال|الملخص|العمل|البحث|الملف|المستند|الكتاب|النص)|(?:[本此该这][份篇个]?|原|整[份篇本])(?:文档?|文件|资[料源]|文章|内容|教案|课[件程]|笔记|答案|帖|书|篇|页)|dokument|문서|자료',
  /** Whether the reader likes it. */
  like: "bermanfaat|אהבת|what do you think|how (?:do|did) you (?:like|find)|wie finden|qu'en pensez|qué te parece|o que achou|どうでしたか|いかが|어땠|как вам|thế nào|ما رأيك|如何\\?|怎么样|好文|独享|te gusta|gostei|喜欢|有用|有帮助|实用|觉得|不错|满意|(?:helpful|useful)\\?|did you like|found this|love this|enjoy(?:ed|ing) (?:this|our)|if you (?:like|enjoy)|gefällt|gefallen|hilfreich|(?:aimé|utile|plaît)|(?:gust[aóo]|gost(?:ou|ando)|sirv(?:e|ió|iendo)|útil)|気に入|役に立|참고가|도움이|유용|понрав|полез|hữu ích|thích|أعجب|مفيد",
  /** Uploaded by somebody, seen so often. */
  from: 'diunggah|tayangan|הועלה|צפיות|อัปโหลด|贡献者|收录于|热度|网友|用户投稿|认证|查看ta|consultations|(?:uploaded|added|viewed|downloaded):? \\d|ダウンロード数|公开日|会员提供|공개일|작성자|голосов|опубликовал|trang \\d+$|нашли|\\bviewed this|上传|上载|(?:用户|会员|网友|使用者).{0,10}(?:提供|分享|整理|制作)|在线转换|人气|浏览量?|阅读[量数]|下载[量次]|upload|submitted|shared by|posted by|(?:made|created|converted|powered|hosted|scanned|brought to you) (?:with|by|on|using)|\\d[km]? ?(?:views|downloads:? \\d|reads|likes|ratings|reviews)\\b|hochgeladen|eingestellt|\\d aufrufe|mis en ligne|proposé par|ajouté|offert par|\\d ?vues|téléchargements|subid[oa]|descargado de|publicado (?:por|el)|\\d vistas|\\d descargas|enviado por|\\d visualizações|downloads|投稿[日者]|阅览|[アあ]ップ(?:ロード)?|登录日|등록|조회|판매자|올린|добавл|загру[жз]|просмотр|скачиван|выложен|đăng tải|người đăng|lượt (?:xem|tải)|تم (?:ال)?رفع|مشاهد[ةا]|أضيف',
  /** Rights and complaints. */
  rights:
    'laporkan|דווח|แจ้งลบ|侵权|侵犯|版权|异议|举报|纠错|申诉|检举|立场|infring|copyright (?:holder|owner|infring)|^(?:©|copyright)|\\bdmca|takedown|\\bflag\\b|inappropriate|report (?:this|abuse|an? (?:issue|problem|error))|^report$|all rights|melden|urheberrecht|signaler|denunci|todos los derechos|derechos de autor|reportar|著作権|通报|报告|侵害|신고|저작권|침해|жалоб|правооблад|против (?:её|ее|его) |vi phạm|bản quyền|báo cáo|báo cho|الإبلاغ|مخالفة|حقوق',
  /** Asks something. */
  ask: '[?؟]',
  /** Facts or controls in a row. */
  row: '^(?:[^\\d.]{1,14}\\d[\\d.,]*[kw万]?[次人]?[\\s|·•)]*){2,}$|(?:[^|·•｜]{1,30}[|·•｜]){2}|(?:[^\\s:：]{1,16}[:：] ?\\S{1,24}(?:\\s+|$)){3}',
  /** Speaks to the reader. */
  you: "点(?:击)?[这此]|أنت|想[要听看]|[您你]|请|[来移]步|再走|不容错过|\\byou(?:r|'คุณ|\\bkamu\\b|\\banda\\b|आप|अपन|re|'ve)?\\b|\\bsie\\b|\\bihre?\\b|\\bdein|\\bdu\\b|\\bvous\\b|\\bvotre|\\btu\\b|\\btus\\b|\\bte\\b|\\busted|\\bquieres|você|\\bseus?\\b|\\bgostou|ください|ませんか|ましょう|いまなら|お(?:持ち|探し|困り)|세요|시나요|습니다|[가]요\\?|어요|(?<![а-яё])(?:вы|вам|ваш)(?![а-яё]{3})|(?:йте|ись|ите)(?=[ ,.!]|$)|\\bbạn\\b|vui lòng|hãy|هل|تهمك",
} as const;

/** An amount of money, in most currencies of the web. */
export const PRICE =
  /(?:[€£$¥￥₽₫₩₹฿]|\b(?:rp|rs)\.?) ?\d|\d ?(?:[€£₽₫₩₹฿元円원đ]|руб|บาท|เหรียญ|ر\.س|euros?\b|dollars?\b)/iu;

export type Sign = keyof typeof sources;
const signs = Object.entries(sources).map(([sign, source]) => [sign as Sign, new RegExp(source)] as const);

/** What a short block says of its host's service, line by line; nothing for most text. */
export const signsOf = (text: string): Set<Sign> => new Set(text.split('\n').flatMap(signsOfLine));

function signsOfLine(text: string): Sign[] {
  const plain = normalise(text);
  // Its spaces part the facts of a row.
  return signs.flatMap(([sign, pattern]) => (pattern.test(sign === 'row' ? text : plain) ? [sign] : []));
}

/** Two signs that are hardly ever said together but by hosts. */
const pairs: [Sign, Sign][] = [
  ['part', 'end'],
  ['part', 'pay'],
  ['part', 'act'],
  ['like', 'thing'],
  ['like', 'act'],
  ['from', 'thing'],
  ['from', 'rights'],
  ['rights', 'thing'],
  ['from', 'row'],
  ['act', 'row'],
  ['rights', 'row'],
];

/** Signs that tell of the service itself; the others only go with them. */
const core: Sign[] = ['part', 'pay', 'act', 'thing', 'like', 'from', 'rights'];
export const coreOf = (found: ReadonlySet<Sign>): number => core.filter((sign) => found.has(sign)).length;

/** Whether so few signs are a host's already, for a block whose place is a host's too. */
export const arePaired = (found: ReadonlySet<Sign>): boolean =>
  coreOf(found) >= 3 || pairs.some(([a, b]) => found.has(a) && found.has(b));

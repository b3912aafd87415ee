/** Words that stand over or in what is not the text, in the languages of the web. Whole lines only. */

/** White space, punctuation and the signs that sites put before and after their labels. */
const before = /^[\s!-/:-@[-`{-~\u2000-\u206f\u2190-\u27bf\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\u00ab\u00bb\u00b7]+/;
const after = ' :：.…!?？！»>›→';

/** A line as these patterns take it: in small letters, without what stands around its words. */
export function toLine(text: string): string {
  let end = text.length;
  while (end > 0 && after.includes(text[end - 1] ?? '')) end--;
  return text.slice(0, end).toLowerCase().replace(before, '');
}

// No flags: without `i` and `u` a pattern of this size compiles in a tenth of the time, and each click compiles it.
const any = (...parts: string[]): RegExp =>
  new RegExp(`^(?:${parts.map((part) => part.trim().replace(/\s*\n\s*/g, '|')).join('|')})$`);

/** Headings over links to other pages. */
export const relatedHeading = any(
  String.raw`(?:related|similar)(?: (?:articles?|posts?|stories|news|content|topics?|links?|items?|products?|videos?|coverage|reading|pages|searches|questions|words|resources|guides|documents?|essays?|papers|files|books?|textbooks|slides?|presentations?))?
    (?:you )?(?:may|might)(?: also)? (?:like|enjoy|be interested in).{0,30}
    (?:more )?(?:recommended|suggested)(?: (?:for you|reading|articles|stories|posts|videos|products|content|topics|documents|(?:text)?books))?
    (?:what to )?read (?:also|next)(?: .{0,30})?
    also (?:read|on .{1,30}|in .{1,30})
    (?:read )?more (?:from|on|in|about|by|like) .{1,50}
    more (?:\S+ (?:(?:and|&) \S+ )?)?(?:stories|news|articles|posts|coverage|to read|videos|headlines)(?: like this.{0,10})?
    (?:the )?most (?:read|popular|viewed|shared|recent|commented|discussed)(?: .{0,20})?
    popular (?:posts|articles|stories|now|news|right now|this week|topics|categories|searches)
    trending(?: now| stories| topics| news| on .{1,20})?
    (?:the )?latest (?:(?:\S+ ){0,2}(?:news|posts|articles|stories|videos|headlines)(?: (?:from|in|on) .{1,30})?|from .{1,30}|on .{1,30})
    recent (?:posts|articles|stories|news|comments|entries)
    recently|popular
    (?:editor['’]?s?|our|staff) (?:picks?|choices?|top picks)
    up next
    don['’]t miss.{0,20}
    in case you missed it
    (?:people|customers|users|readers|viewers|students|others)(?: who .{3,40})? also (?:viewed|bought|ask|like|read|purchased|searched|needed|studied|downloaded).{0,20}
    frequently bought together
    (?:sponsored|promoted)(?: content| links| stories| by .{1,30})?
    (?:from )?(?:(?:around )?the web|our partners)
    keep (?:reading|exploring)
    (?:top|featured|other|next|previous) (?:stories|news|articles?|posts?|products|items|videos)
    explore more.{0,20}
    you['’]?(?:ll| will)(?: also)? love.{0,20}`,
  String.raw`(?:本类|本栏|本站|本月|本周|今日|一周|24小时|热门|最新|相关|推荐|精彩|更多|其他|延伸|随机|往期|同类|编辑|站内|猜你|图片|点击|阅读|人气)?(?:相关|热门|最新|推荐|精彩|更多|延伸|热点|排行|点击|阅读|精选|喜欢)(?:阅读|文章|新闻|推荐|链接|内容|资讯|报道|专题|帖子|主题|日志|话题|热词|搜索|标签|排行榜?|图文|视频|产品|信息|回顾|评论|回复|下载|范文|文档|资[源料]|试[卷题]|课件|博文|博客|更新|动态)?
    (?:相似|类似)(?:的)?(?:文[档章献]|资[源料]|试[卷题]|课件|专利)
    该(?:用户|作者).{0,4}其[他它].{0,6}
    猜[你您](?:喜欢|想看).{0,6}
    大家都在(?:看|搜)
    (?:看|读)过.{0,12}还.{0,6}
    友情链接
    (?:您|你)可能(?:还)?(?:感兴趣|喜欢).{0,10}
    [上下]一[篇页条个首章回讲集期].{0,60}
    前一篇.{0,60}
    后一篇.{0,60}`,
  String.raw`関連(?:記事|資料|文書|リンク|ニュース|キーワード|商品)?
    (?:おすすめ|人気|最新|注目)(?:の)?(?:記事|ランキング|ニュース|商品)?(?:ランキング)?
    あわせて読みたい
    こちらもおすすめ
    この資料.{0,16}(?:買|見)て(?:い)?ます
    (?:이 자료.{0,12}|관련 ?|추천 ?|연관 ?|유사한? ?)자료
    관련 ?(?:기사|글|뉴스|링크|상품)
    (?:추천|인기|최신|주요) ?(?:기사|글|뉴스|상품)
    (?:가장 )?많이 본 ?(?:뉴스|기사|글)`,
  String.raw`(?:ähnliche|verwandte) (?:artikel|beiträge|themen|produkte|arbeiten|dokumente|texte|titel|bücher)
    das könnte (?:sie|dich|euch) auch interessieren
    (?:mehr|alles) zum thema.{0,20}
    meistgelesen(?:e artikel)?
    weitere (?:artikel|themen|beiträge|nachrichten)
    lesen sie (?:auch|mehr|weiter)
    (?:articles?|sujets?|contenus?|documents?) (?:liés?|similaires?|connexes?|associés?|recommandés?)
    à (?:lire|voir|découvrir) (?:aussi|également)
    (?:lire|voir) aussi
    (?:sur|dans) (?:le|la) même (?:sujet|thème|rubrique)
    les plus (?:lus|populaires)
    (?:vous|tu) (?:aimerez|pourriez|pourrait).{0,30}
    (?:artículos?|noticias?|entradas?|contenidos?|temas?|artigos?|notícias?|posts?|conteúdos?|matérias?|assuntos?|documentos?|trabajos?|trabalhos?|apuntes|materiales|materiais|perguntas) ?(?:relacionad[oa]s?|similares|recomendad[oa]s?|destacad[oa]s?|recientes|recentes|populares)
    (?:también )?te (?:puede|podría)(?: también)? (?:interesar|gustar)
    (?:otros|outros|mais|más) (?:documentos|trabajos|trabalhos|apuntes|materiales|materiais|conteúdos) .{0,40}
    le[ea] también
    lo más (?:leído|visto|popular)
    más (?:noticias|leídas|información)
    leia (?:também|mais)
    veja (?:também|mais)
    (?:as )?mais (?:lidas|notícias|vistas)
    você (?:também )?pode gostar.{0,20}
    (?:articoli|notizie|contenuti|argomenti|documenti)? ?correlat[ie]
    leggi anche
    (?:ti )?potrebbe(?:ro)?(?: anche)? interessar(?:ti|vi)
    i più letti
    (?:lees|bekijk) ook
    gerelateerde (?:artikelen|berichten)
    meer over .{1,40}
    (?:czytaj|zobacz) (?:także|też|również)
    powiązane (?:artykuły|posty)
    podobne (?:dokumenty|prace|artykuły)
    (?:ilgili|benzer) (?:haberler|yazılar|konular|belgeler)
    tài liệu (?:liên quan|tương tự|mới|nổi bật|xem nhiều|cùng .{1,20})(?: đăng)?
    có thể bạn (?:quan tâm|thích).{0,10}
    (?:dokumen|artikel) (?:terkait|serupa|lainnya)
    anda mungkin (?:juga )?(?:menyukai|suka).{0,12}
    baca juga`,
  String.raw`похожие (?:статьи|записи|материалы|новости|темы|документы|работы|файлы|рефераты)
    (?:соседние|другие) (?:файлы|документы|работы)(?: .{0,40})?
    (?:читайте|смотрите|узнайте) (?:также|еще|ещё)
    (?:материалы |новости |статьи |ещё |еще )?по теме
    (?:самое|самые) (?:популярн|читаем|интересн).{0,20}
    популярн(?:ое|ые)(?: .{0,20})?
    рекомендуем(?:ые)?.{0,20}
    (?:другие|последние|свежие) (?:новости|статьи|записи|материалы)
    схожі.{0,15}
    читайте також
    (?:ال)?(?:أكثر|الأكثر) (?:قراءة|مشاهدة).{0,20}
    (?:اقرأ|شاهد) أيضا?ً?.{0,40}
    (?:مقالات|أخبار|مواضيع|موضوعات|كتب|ملفات|وثائق|بحوث) (?:ذات صلة|مشابهة|متعلقة)`,
);

/** Headings over readers' comments and the form for them. */
export const commentHeading = any(
  String.raw`(?:all |reader |user |recent |view |show |see )?comments?(?: ?\(?\d*\)?)?(?: on .{1,80})?
    (?:\d+|one|no) (?:comments?|responses?|replies|thoughts?)(?: yet)?(?: (?:on|to|for) .{1,120})?
    (?:leave|post|write|add|submit|make) (?:a |your |an? )?(?:public )?(?:comment|reply|response|review)s?.{0,20}
    join the (?:conversation|discussion).{0,20}
    (?:cancel reply|discussion \(?\d+\)?|what do you think)
    .{0,5}comments powered by .+
    (?:log|sign) in to (?:comment|reply|post).{0,30}
    (?:you must be .{0,12})?logged in to (?:post a )?comment.{0,20}
    (?:发表|我要|网友|最新|全部|热门|文章|用户|精彩|查看|相关|读者|添加|已有)?(?:的)?(?:评论|留言|点评|跟帖|回复)(?:列表|内容|区|[（(]\d*[）)])?
    (?:共有?|已有|目前有)?\s*\d+\s*[条位个人](?:网友|用户)?(?:参与)?(?:评论|留言|回复|点评).{0,10}
    我来说(?:两|几)句.{0,10}
    .{0,10}发表(?:评论|看法|留言).{0,12}
    コメント(?:する|を書く|を残す|[（(]?\d*[）)]?)?
    댓글(?: ?\d+| 쓰기)?
    (?:kommentare?|commentaires?|coment[aá]rios?|commenti|комментари[ийе])(?: ?\(?\d*\)?)?
    (?:schreiben|hinterlassen) sie einen kommentar
    (?:laisser|ajouter|écrire) un commentaire
    (?:deja|dejar|deixe|deixar) (?:un|uma?) (?:comentario|comentário|respuesta|resposta)
    (?:lascia|scrivi) un commento
    комментировать
    отзывы?
    (?:добавить|оставить|написать) (?:комментарий|отзыв)
    komentarze
    dodaj komentarz
    yorumlar
    reacties?
    плюсы и минусы`,
);

/** Headings and lines of boxes that ask for an address, a follow or a share. */
export const appealLine = any(
  String.raw`(?:sign up|subscribe|register|join)(?: now| today| free)?(?: (?:for|to|our|the|and|here|with)\b.{0,80})?
    (?:get|receive) .{0,40}(?:newsletters?|in your inbox|to your inbox|by email|alerts).{0,40}
    .{0,30}newsletters?(?: sign[- ]?up)?
    (?:follow|like|find|join) (?:us|me|@\w+)(?: on .{1,40})?.{0,10}
    (?:please )?follow (?!th).{3,50} on (?:twitter|facebook|instagram).{0,20}
    (?:share|tweet|pin|email|print)(?: (?:this|on|via|with|it|to)\b.{0,50})?
    like this (?:story|article|post).{0,50}
    (?:click|tap) here (?:to|for) .{0,60}
    download (?:the|our) .{0,30}app.{0,20}
    (?:advertisement|advertising|ad|ads|sponsored|publicité|werbung|anzeige|publicidad|publicidade|pubblicità|реклама|广告|広告|광고)
    advertisement.{0,3}scroll to continue.{0,20}
    (?:article|story) continues (?:below|after).{0,30}
    (?:get|copy) (?:short )?(?:url|link).{0,10}
    (?:facebook|twitter|x|whatsapp|linkedin|pinterest|reddit|telegram|email|e-mail|messenger|flipboard|tumblr|instagram|youtube|weibo|wechat|line|vk|copy link|link copied)
    (?:back|go) to (?:the )?top
    skip to .{1,30}
    .{0,40}requires? javascript.{0,30}
    (?:show|load|view|see|read|hide) (?:more|less|all|full .{1,20})(?: .{0,20})?
    continue reading.{0,60}
    loading
    (?:read|view) (?:the )?(?:full|original|entire) (?:article|story|post).{0,30}
    分享(?:(?:到|至|给|本文|文章|按钮).{0,20})?
    (?:扫码|扫一扫|长按|微信扫)(?:.{0,16}(?:关注|下载|二维码|加入|进群|分享|查看|阅读|识别|领取|添加).{0,12})?
    (?:关注|订阅)(?:我们|微信|公众号|本站).{0,20}
    (?:点击|查看|展开|阅读)(?:查看|阅读)?(?:更多|全文|原文|全部).{0,12}
    (?:打印|收藏|复制|推荐|举报|返回|关闭|顶部|纠错|转发|点赞|赞|顶|踩)(?:本文|本页|链接|顶部|首页|列表|窗口|此文|全文|诗歌|全诗|文案|文章|内容)?
    シェア(?:する)?
    ツイート
    공유(?:하기)?
    teilen
    partager.{0,20}
    compartir.{0,20}
    compartilh(?:e|ar).{0,20}
    condividi.{0,20}
    поделиться.{0,20}
    شارك(?: المقال| الخبر| هذا)?(?: .{0,40})?
    (?:imprimir|drucken|imprimer|stampa|печать)(?: .{0,20})?`,
);

/** Headings over a card about who wrote it. */
export const authorHeading = any(
  String.raw`(?:about|meet|more (?:from|about|by)) (?:the |our |this )?(?:authors?|writers?|contributors?)
    (?:written|reviewed|posted|published|edited|fact[- ]checked) by.{0,60}
    (?:作者|关于作者|作者简介|个人简介|博主简介|关于博主)
    (?:über|uber) (?:den autor|die autorin)
    (?:à propos de l['’]auteur|sobre (?:el|la|o|a) autora?|об авторе|sull['’]autore)`,
);

/** Lists of keywords and categories. */
export const tagLine = any(
  String.raw`(?:tags?|tagged(?: with| in| as)?|filed (?:under|in)|categor(?:y|ies)|posted in|topics?|keywords?|labels?)\s*[:：]?.{0,200}
    (?:标签|关键[词字]|(?:所属)?(?:分类|专栏)|分类专栏)\s*[:：].{0,120}
    (?:từ khóa(?: liên quan)?|метки|теги|рубрик[аи]|schlagwörter|etiquetas|mots[- ]clés|タグ|カテゴリー|태그)\s*[:：]?.{0,120}`,
);

/** Lines of small facts about the page: dates, counts, keywords, rights. */
export const factLine = any(
  String.raw`(?:\d{4} ?)?(?:©|\(c\)|copyright|版权所有|著作权).{0,200}
    .{0,80}(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|все права защищены|版权所有).{0,80}
    (?:(?:责任)?编辑|责编|审核|校对|(?:文章)?来源|稿源|原?作者|发布[者人]|整理|录入)\s*[:：].{0,30}
    (?:投稿|联系|客服|举报)(?:邮箱|电话|热线|qq|微信)\s*[:：].{0,40}
    .{0,20}(?:阅读|浏览|点击|人气|查看|访问)(?:次数|量|数)?\s*[:：(（]?\s*\d+.{0,20}
    \d+ ?(?:shares?|views?|likes?|reads?|votes?|reactions?)
    \d+ ?(?:min(?:ute)?s?)(?: read)?(?: to read)?
    (?:reading time|read time|estimated reading time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo de leitura|tempo di lettura|время чтения)[: ].{0,20}`,
);

/** Links to the other pages of the same text. */
export const pagerLine = any(
  String.raw`(?:第?\s*\d+\s*页?\s*[/／,，]?\s*)?共\s*\d+\s*页.{0,60}
    (?:首页|上一页|下一页|末页|尾页|下页|上页|全文阅读|\d+|[\s|«»‹›<>\[\]…·.])+
    (?:(?:page )?\d+ (?:of|\/) \d+|previous|prev|next|older|newer|first|last|page|pages?:?|\d+|[\s|«»‹›<>…·.])+(?:page|posts?|article|chapter)?
    (?:次|前)のページ.{0,10}
    (?:weiter|zurück|suivant|précédent|siguiente|anterior|próxima?|successiv[ao]|precedente|следующая|предыдущая)(?: .{0,20})?`,
);

/** Credits of pictures. */
export const creditLine = any(
  String.raw`(?:(?:photo(?:graph)?|image|credit)s?|(?:photo|image) credit|picture|illustration|video|source|foto|bild|crédit(?: photo)?|фото|图片来源|图源|图)(?:(?: ?\/ ?| )(?:by|courtesy|courtesy of|via|credit))?\s*[:：©].{0,100}
    (?:photo|image|photograph|illustration)s? (?:by|courtesy|via|from|copyright) .{0,80}
    .{0,160}[(（\[](?:image|photo|picture|pic|credit|source|foto|图|图源|图片来源)s?\s*[:：] ?[^)）\]]*[)）\]]
    .{0,60}(?:getty images|shutterstock|istock|unsplash|alamy|afp photo|ap photo|reuters\/).{0,60}`,
);

/** A line inside the text that only leads to another page. */
export const teaserLine =
  /^(?:read (?:more|also|next|this|on)|see (?:more|also)|also (?:read|see|on|in)|don['’]t miss|related|more(?: (?:on|from|about|in|news))?|watch|must read|recommended|learn more|next|previously|click here|check out|sponsored|相关|推荐|延伸|更多|点击|阅读|関連|あわせて|관련|siehe auch|lesen sie|mehr|lire (?:aussi|également)|à lire|voir aussi|leia|veja|lea|lee|vea|te puede|ver también|leggi|guarda|читайте|смотрите|подробнее|по теме|baca (?:juga|selengkapnya)|xem thêm|czytaj|zobacz|lees ook|læs også|läs (?:också|mer)|oku)(?![a-z\u00c0-\u024f\u0400-\u04ff\u3040-\u30ff])/;

/** What a document has enclosed is its own. */
export const enclosed =
  /^\s*附(?:件|表|录|錄|图|圖)|^\s*(?:attachment|annex|appendix|anlage|anhang|annexe|anexo|приложение|phụ lục|첨부|添付)/i;

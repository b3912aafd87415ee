import { type Lexicon, makeLexicon, type NagKind } from './lexicon';
import { moreWords } from './more-words';
import { normalise } from './normalise';
import { nagPatterns } from './patterns';
import { makeVocabulary, smallWords } from './vocabulary';

export { signsOf } from './signs';
export type { Lexicon, NagKind };
export { nagPatterns };

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
  /^(?:(?:微信|qq|在线|人工|电话|联系)?客服|(?:在线)?(?:咨询|解答|留言)|反馈|意见反馈|举报|收藏|分享|点赞|赞|返回|顶部|回到?顶部|返回顶部|置顶|目录|缩放|全屏|打印|评论|购物车|签到|登录|注册|登录\/注册|关闭|取消|知道了|我知道了|残忍拒绝|暂不|以后再说|确定|×|x|close|cancel|ok|got it|not now|no,? thanks|maybe later|share|like|help|feedback|accept(?: all)?|reject(?: all)?|dismiss|log ?in|sign ?(?:in|up)|小程序|微信|qq|vip|在线|查看详情|打开|[-—\s]*(?:the )?end[-—\s]*|全文完|同意|拒绝|yes|no|later|subscribe(?: now)?|sign me up|try (?:it )?now|allow|block|settings|manage (?:options|cookies)|ja|nein|später|alle akzeptieren|ablehnen|einstellungen|oui|non|accepter|refuser|s[ií]|aceptar(?: todas)?|rechazar|enviar|descargar|suscribirme|quiero suscribirme|aceitar|accetta|rifiuta|да|нет|принять|закрыть|позже|подписаться|同意する|閉じる|[开開]く|동의|열기|닫기|구독하기|موافق|إغلاق|اشترك|لاحقا)$/;

/** Enough of every language's nags to pass over most text at once; for text as the page has it. */
const sieve =
  /[载載阅閱读讀览覽员員券录錄登币幣码碼积積赏賞藏权權备備广廣赞讚客折惠费費扫掃购購评評售页頁蓝藍订訂试試星章在赞]|vip|成功|失败|失敗|反馈|举报|更多|全文|app|download|preview|free|premium|sign|log ?in|unlock|read|upload|cookie|advert|sponsor|copied|saved|©|qr|¥|tải|xem|đăng|descarg|baix|aperçu|vorschau|laden|lesen|weiter|続き|ログイン|ダウンロード|プレビュー|다운|보기|로그인|скач|войти|читать|unduh|pratinjau|masuk|leer|ler|lire|más|mais|subscri|member|article|register|cancel|account|abon|abo |plus|suscr|assin|exclusiv|riservat|kündbar|artikel|registrier|подпис|구독|회원|전용|앱|금지|アプリ|有料|残り|اشترك|سجل|سجّل|تطبيق|打印|本版|资源|低至|vista|prévia|ознаком|\bpages?\b|trang|seiten|страниц|剩|show|selengkap|télé|开通|開通|次数|次數|you (?:like|enjoy|find)|coffee|复制|複製|ứng dụng|许可|許可|分享|倾情|publi|werbung|реклама|anzeige|abbon|本书|本書|提问|咨询|参与|公众号|公眾號|подпиш|newsletter|telegram|inbox|本回答|微信搜|电子报|電子報|word|join|inscrivez|affiliate|本内容|喜欢|喜歡|网址|[記记]住/i;

/** The full wording test: every pattern, every language. What each function says stands at `Lexicon`. */
export const wording: Lexicon = makeLexicon({
  normalise,
  patterns: nagPatterns,
  vocabulary: makeVocabulary(smallWords, moreWords),
  kindOfPitch,
  tool,
  sieve,
});
export const nagKind = wording.nagKind;
export const nagHint = wording.nagHint;
export const isFiller = wording.isFiller;

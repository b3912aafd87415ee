const traditional =
  '載閱讀覽費員會錄碼關註點擊開頁餘預結購級權專積檔資複製繼續顯內請後為這幫賞錢電腦優領無與聯繫舉報網備號證經營轉價還滿線離編輯僅試個選擇廣來於戶掃說獲贈劵張鐘數儲檢視書單課薦類門標實訂郵週';
const simplified =
  '载阅读览费员会录码关注点击开页余预结购级权专积档资复制继续显内请后为这帮赏钱电脑优领无与联系举报网备号证经营转价还满线离编辑仅试个选择广来于户扫说获赠券张钟数储检视书单课荐类门标实订邮周';
const toSimplified = new Map([...traditional].map((c, i) => [c, simplified[i] ?? c]));

/**
 * The form in which wordings are compared: NFKC, lower case, the traditional characters of nags as simplified
 * ones (so 無料 is 无料, 会員 is 会员), no zero-width characters, one space between words and none beside Han.
 * Not for text that is shown: it changes characters.
 */
export const normalise = (text: string): string =>
  ASCII.test(text) ? text.toLowerCase().replace(/\s+/g, ' ').trim() : normaliseAny(text);

const TRADITIONAL = new RegExp(`[${traditional}]`, 'g');

/** In such text there is less to do. */
const ASCII = /^[\0-\x7f]*$/;

const normaliseAny = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(TRADITIONAL, (c) => toSimplified.get(c) ?? c)
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[\u2e80-\u9fff])|(?<=[\u2e80-\u9fff]) /g, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .trim();

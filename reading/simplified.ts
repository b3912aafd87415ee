const traditional =
  '頁剩還讀閱預覽資檔檢描簡內會員關請網傳編號時間數縮總結範圍點擊繼續載積錄註冊開購買費訂碼餘僅試顯隱節後該權聲說說熱門薦類級專題應發鏈聯繫舉報備證經營轉價滿線紹離輯個選擇廣來於戶掃獲贈電腦標籤溫馨題友誼為這無與種寫詳';
const simplified =
  '页剩还读阅预览资档检描简内会员关请网传编号时间数缩总结范围点击继续载积录注册开购买费订码余仅试显隐节后该权声说说热门荐类级专题应发链联系举报备证经营转价满线绍离辑个选择广来于户扫获赠电脑标签温馨题友谊为这无与种写详';
const pairs = new Map([...traditional].map((char, i) => [char, [...simplified][i] ?? char]));
const pattern = new RegExp(`[${traditional}]`, 'g');

/**
 * The traditional characters of the words that hosts use, as simplified ones; every other character as it is, so that
 * places in the text stay the same. For comparing, never for text that is shown.
 */
export const toSimplified = (text: string): string => text.replace(pattern, (char) => pairs.get(char) ?? char);

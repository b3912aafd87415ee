/**
 * The traditional characters whose simplified forms stand in our words and wordings, and those forms, one for one: texts in
 * either script, and Japanese in part, are read by one set of words. For comparing, never for text that is shown.
 */
const TRADITIONAL =
  '並佈併來侷係個們倖備傢傳債傾僅價儀億儘償優儲兒內兩冊別刪則剋創劃劇劉劵動務勞勢勵匯區協卻卽厤參叢吳呂員唸問啓啟單嗎' +
  '噸噹嚮嚴囌國圍圖團埰執堅報場塊塗墰壇壜奬婁孫學寀實寧審寫専將專對導層屬崗嶽師帳帶幣幫幷幾廠廣廳張強彆彔彙後徑從復徹' +
  '態慼應懲戰戶捲掃採揮撐撥擇擊擔據攬敎數斷於昇時曆曏書會朮東査條楊業榮構樑標樣機檔檢檯權歐歷歸毀氣決沒沖況淩淵減測湯' +
  '準溫滙滿潛潤濟瀋為無熱燙營燬爭爲爾牴狀獎獲獻現環產産畢異當療癥發盡監盧眞眾硃確碼礎祕禮稅種稱穀積穫竇競箇節範築簡簽' +
  '籤糰糾紀約納級紛細紹終組結絕絡給統絶經綜綫維綱網緊緒線編緩練緻縣縮總績織繫繼續纔罈罎罰羅義習聞聯聲聶職聽脩腦腳臺與' +
  '興舉莊萬葉葯蓆蓋蔔蔘蔣薑薦藥藺蘆蘇蘭處號蠁衆術衕衚衛衝裏補裝裡製複覈見規視覧覺覽觀訂計訊討訓託記訟設許訴診註証評詞' +
  '試話該詳誌認語說説読課誼調請論諧謀謂講謝謹證識譚譭譯議護譽讀變讓豐負財貨貫責買貸費貼貿賀資賈賓賞賠賣質賬購贈趙趨踐' +
  '踰軍軟転載輯輸轉辦辭辯農迴逕這週進遊運過達違適選還邊郵鄉鄒鄧鄭醫釋釐針鈡銀銷錄錕錢録錶鍵鍼鍾鏈鐘鑑鑒長門閆開間閤閱' +
  '閲閻闆關陞陳陸隊階際隨險隱隻雖雙雜離難電鞏韆韋韓響頁項須預頒領頭題願類顧顯風颱飲飽養餘馬馮駱驗驟體髮鬍鬚魯鮑麥麪麫' +
  '麯麴麵麼黃點黨齡齣龍龔';
const SIMPLIFIED =
  '并布并来局系个们幸备家传债倾仅价仪亿尽偿优储儿内两册别删则克创划剧刘券动务劳势励汇区协却即历参丛吴吕员念问启启单吗' +
  '吨当向严苏国围图团采执坚报场块涂坛坛坛奖娄孙学采实宁审写专将专对导层属岗岳师帐带币帮并几厂广厅张强别录汇后径从复彻' +
  '态戚应惩战户卷扫采挥撑拨择击担据揽教数断于升时历向书会术东查条杨业荣构梁标样机档检台权欧历归毁气决没冲况凌渊减测汤' +
  '准温汇满潜润济沈为无热烫营毁争为尔抵状奖获献现环产产毕异当疗症发尽监卢真众朱确码础秘礼税种称谷积获窦竞个节范筑简签' +
  '签团纠纪约纳级纷细绍终组结绝络给统绝经综线维纲网紧绪线编缓练致县缩总绩织系继续才坛坛罚罗义习闻联声聂职听修脑脚台与' +
  '兴举庄万叶药席盖卜参蒋姜荐药蔺芦苏兰处号蚃众术同胡卫冲里补装里制复核见规视览觉览观订计讯讨训托记讼设许诉诊注证评词' +
  '试话该详志认语说说读课谊调请论谐谋谓讲谢谨证识谭毁译议护誉读变让丰负财货贯责买贷费贴贸贺资贾宾赏赔卖质账购赠赵趋践' +
  '逾军软转载辑输转办辞辩农回径这周进游运过达违适选还边邮乡邹邓郑医释厘针钟银销录锟钱录表键针钟链钟鉴鉴长门闫开间合阅' +
  '阅阎板关升陈陆队阶际随险隐只虽双杂离难电巩千韦韩响页项须预颁领头题愿类顾显风台饮饱养余马冯骆验骤体发胡须鲁鲍麦面面' +
  '曲曲面么黄点党龄出龙龚';

/** The simplified form of each traditional character. */
export const simplifiedOf: ReadonlyMap<string, string> = new Map(
  [...TRADITIONAL].map((char, i) => [char, SIMPLIFIED.charAt(i)]),
);
const pattern = new RegExp(`[${[...simplifiedOf.keys()].join('')}]`, 'g');

/** 1 for each UTF-16 unit that has a simplified form: most lines have none, and every line is asked. */
const HAS_FORM = new Uint8Array(65536);
for (const char of simplifiedOf.keys()) HAS_FORM[char.charCodeAt(0)] = 1;

/** The same text in the simplified characters of our words; every other character stays, so that places in it are the same. */
export function toSimplified(text: string): string {
  for (let i = 0; i < text.length; i++)
    if (HAS_FORM[text.charCodeAt(i)] === 1) return text.replace(pattern, (char) => simplifiedOf.get(char) ?? char);
  return text;
}

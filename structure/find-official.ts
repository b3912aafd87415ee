import type { Cut } from './find-blocks.ts';

/**
 * Offsets where a block starts in letters and official documents (GB/T 9704-2012 §7): document number, main addressee, annexes,
 * signature, date, notes under it, and the history of a statute under its title. Offsets are of folded text.
 */

const DATE =
  '(?:(?:19|20)\\d\\d年\\d{1,2}月\\d{1,2}日|[一二][一二三四五六七八九〇○零Ｏ0]{3}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)';
/** 国办发〔2019〕6号 */
const NUMBER =
  /(?<=^|通知|意见|函|批复|决定|办法|规定|报告|答复|公告|通告|通报|方案|细则|条例|命令|请示|议案|纪要|解释)[\u4e00-\u9fff]{1,8}[〔[(](?:19|20)\d\d[〕\])](?:第)?\d{1,5}号|^[〔(](?:19|20)\d\d[〕)][\u4e00-\u9fff\d]{2,10}第?\d{1,6}号/;
/** Issuers end in what an office is called, or are an office and a name; no verb or preposition is in them. */
const ISSUER =
  '(?:(?:(?!于|自(?![治然])|在|的|将|已|经(?![济贸营])|从|至)[\\u4e00-\\u9fff·]){1,30}(?:院|部|委|局|厅|署|办|会|社|司|处|室|所|站|台|行|校|学|府|集团|中心|党委|支部|银行|协会|小组|甲方|乙方)|(?:总理|主席|省长|市长|部长|局长|主任|院长|校长|会长|书记|审判[长员]|书记员)[\\u4e00-\\u9fff]{2,4})';
/** The issuer that closes a letter, before its date. */
const SIGNED = new RegExp(`(?:^|[。!?)])(${ISSUER})$`);
/** Whoever signs with a date at the very end of a text: …。租客小贺11月2日, …!申请人:贺某2020年7月1日 */
const SIGNED_LAST = new RegExp(
  `(?<=[。!?])((?:[\\u4e00-\\u9fff]{2,4}:)?[^。,;:!?()]{2,24}?)(?:${DATE}|\\d{1,2}月\\d{1,2}日)$`,
);
/** A date that ends a text without a stop. */
const DATE_LAST = new RegExp(`(?<=[^于自在至到从为])${DATE}$`);
/** The wish that closes a letter: 此致 and 敬礼 are lines of their own. */
const WISH = /此致(敬礼[!。]?)/g;
const NO_CLOSING = /^(?:[起至以前后在的,、,。之]|通过|公布|发布|批准|正式|成立|召开)/;
/** The best-known issuers are told from what is before them also where no stop is: 附件：…方案国务院2006年5月23日 */
const SIGNED_GLUED = /(国务院办公厅|国务院|[\u4e00-\u9fff]{2,3}[省市县区]人民政府(?:办公厅)?)$/;
const DATES = new RegExp(DATE, 'g');
const AFTER_DATE = /^(?:$|\((?:此件|本文)|附件)/;
const ORDER = /令第\d{1,4}号(?=[\u4e00-\u9fff《])/;
/** （2018年1月2日国务院第3次常务会议通过）: a note under the title. */
const HEAD_NOTE = /^\((?!\d{4}\))(?:19|20|一九|二)[^()]*(?:\([^()]*\)[^()]*)*\)/;
const HISTORY = new RegExp(
  `${DATE}[^。]{2,60}?(?:通过|公布|发布|批准|修订|修正|修改|施行|颁布|印发)(?=${DATE}|第|\\(|$)`,
  'g',
);
const NOTE = /\((?<=[。日)]\()(?:此件[^)]{2,16}|本文有删[减节]|联系人[^)]{2,40}|[^)]{0,20}(?:公开发布|不公开))\)/g;
const ANNEX =
  /附(?:(?<=[。)]附)(?:件|表|图|录)?[一二三四五六七八九十\d]{0,2}(?=:)|件(?<=(?:[。)日行件书表式]|办公厅)附件)[一二三四五六七八九十\d]{1,2}(?![、,和及:规的中所第]))/g;
const EMBEDDED_TITLE =
  /^[^。,;:!?()\d]{2,50}?(?:条例|办法|规定|规则|细则|方案|意见|通知|报告|章程|规划|纲要|制度|决定|名单|目录|计划|预案|标准|指南|规范)(?=\(|为(?!了?主)|根据|按照|依据|依照|近年来|(?:19|20)\d\d年|第一[章条]|一、|各|[\u4e00-\u9fff、]{2,20}:)/;
/** A title at the head of a text of which nobody told us the title. */
export const HEAD_TITLE =
  /^[^。,;:!?()]{2,50}?(?:讲话|发言|致辞|演讲稿|总结|汇报|述职报告|倡议书|公开信|合同书?|协议书?|判决书|裁定书|起诉状|答辩状|说明书|章程|条例|办法|规定|规则|细则|方案|意见|通知|通告|公告|报告|规划|纲要|制度|决定|批复|复函|计划|预案|标准|指南|规范|试题|试卷|教案)(?:\([一二三四五六七八九十]\))?(?=\(|同志们|各位|尊敬的|[出承]租方|[甲乙]方|发包|委托|[卖买供需出][卖方受人]|为(?!了?主)|根据|按照|依据|近年来|第一[章条]|一、|[\u4e00-\u9fff]{1,6}[〔[(](?:19|20)\d\d|(?!如下|的)[\u4e00-\u9fff、]{2,20}:)/;
const SALUTATION = /^[^。;!?:]{2,400}:/;
const ADDRESSEE =
  /(?:政府|部门|机构|单位|委员会|办公[室厅]|部|局|厅|院|公司|学校|大学|集团|协会|总局|主席|代表|委员|同志|书记|市长|省长|部长|主任|先生|女士|朋友们|同志们|来宾|同学们|老师们|们|领导|法院|检察院|银行):$/;

const DEAR = /^(?:敬爱|尊敬|亲爱)的[^。]{1,24}:$/;

/** 某某人民法院|民事判决书|（2020）…号 */
const COURT =
  /^([^。,;:()]{2,30}(?:法院|仲裁委员会|检察院))((?:刑事|民事|行政|执行|国家赔偿)?(?:附带民事)?(?:判决书|裁定书|裁决书|决定书|调解书|起诉书|通知书))/;

/** Where blocks start in a letter or official document. `body`: where the text under the title begins. */
export function findOfficialBlocks(text: string, body: number): Cut[] {
  const starts: number[] = [];
  const titles: number[] = [];
  // The number stands within the head of the document: under the title, or under one that nobody told us of.
  const number = NUMBER.exec(text.slice(body, body + 200));
  if (number) {
    const end = body + number.index + number[0].length;
    starts.push(body + number.index, end);
    pushAddressee(text, end, starts);
  }
  if (starts.length === 0) pushAddressee(text, body, starts);
  const court = COURT.exec(text.slice(body, body + 60));
  if (court) starts.push(body, body + (court[1]?.length ?? 0), body + court[0].length);
  const last = SIGNED_LAST.exec(text.slice(-60));
  if (last) starts.push(text.length - last[0].length, text.length - last[0].length + (last[1]?.length ?? 0));
  else if (DATE_LAST.test(text.slice(-20)))
    starts.push(text.length - (DATE_LAST.exec(text.slice(-20))?.[0].length ?? 0));
  for (const { 0: wish, 1: salute = '', index } of text.matchAll(WISH))
    starts.push(index, index + wish.length - salute.length, index + wish.length);
  const order = ORDER.exec(text.slice(body, body + 60));
  if (order) starts.push(body + order.index + order[0].length);
  for (const match of text.matchAll(DATES)) {
    const end = match.index + match[0].length;
    const issuer = findIssuer(text, match.index, end);
    if (issuer === null) continue;
    starts.push(match.index - issuer, match.index, end);
    if (issuer > 0) titles.push(end);
  }
  const note = HEAD_NOTE.exec(text.slice(body, body + 800));
  if (note) {
    starts.push(body, body + note[0].length);
    pushAddressee(text, body + note[0].length, starts);
  }
  for (const match of text.slice(0, body + 1200).matchAll(HISTORY)) {
    if (match.index < body || match.index - body > 400 || isInBrackets(text, match.index)) continue;
    starts.push(match.index, match.index + match[0].length);
  }
  for (const match of text.matchAll(NOTE)) {
    starts.push(match.index, match.index + match[0].length);
    titles.push(match.index + match[0].length);
  }
  for (const match of text.matchAll(ANNEX)) {
    const end = match.index + match[0].length;
    starts.push(match.index);
    if (!/^附件./.test(match[0])) continue;
    if (text.charAt(end) !== ':') starts.push(end);
    titles.push(end);
  }
  return [...starts.map((at): Cut => ({ at })), ...titles.flatMap((at) => findEmbeddedTitle(text, at))];
}

/** How long the issuer is that stands before the date [start, end) and closes a letter with it; 0 for a bare date; null for none. */
function findIssuer(text: string, start: number, end: number): number | null {
  const before = text.slice(Math.max(0, start - 42), start);
  const after = text.slice(end, end + 4);
  const signed = SIGNED.exec(before);
  if (signed && !NO_CLOSING.test(after)) return signed[1]?.length ?? null;
  if (!AFTER_DATE.test(after)) return null;
  const glued = SIGNED_GLUED.exec(before);
  if (glued) return glued[0].length;
  return /[。!?]$/.test(before) ? 0 : null;
}

/** The title of a document inside another (the one that a notice passes on, an annex), its note and its addressee. */
function findEmbeddedTitle(text: string, at: number): Cut[] {
  const title = EMBEDDED_TITLE.exec(text.slice(at, at + 70));
  if (!title) return [];
  const end = at + title[0].length;
  const starts: number[] = [];
  const note = HEAD_NOTE.exec(text.slice(end, end + 800));
  if (note) starts.push(end + note[0].length);
  else pushAddressee(text, end, starts);
  return [{ at, level: 1 }, { at: end }, ...starts.map((start) => ({ at: start }))];
}

function pushAddressee(text: string, at: number, starts: number[]): void {
  const found = SALUTATION.exec(text.slice(at, at + 420));
  if (
    found &&
    (ADDRESSEE.test(found[0]) || DEAR.test(found[0])) &&
    !/^(?:编制|申请|申报|责任|报送|填报|所属|使用|管理|制定|主办|承办|协办)(?:部门|单位|机构):/.test(found[0]) &&
    !/[，,]/.test(found[0].replace(/,(?=[^,]{2,30}(?:各|部|局|委|机构))/g, ''))
  ) {
    starts.push(at, at + found[0].length);
  }
}

function isInBrackets(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

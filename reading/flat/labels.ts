import { toSimplified } from '../simplified';

/** Headings that document hosts set over the text that they took out of the file; simplified and traditional. */
const TEXT_LABEL =
  /^[-–—•·\s【[（(]*(?:(?:资源|文档|文件|资料|内容|文章|作品|课件|论文|全文|正文|文本|文字|原文)(?:描述|简介|介绍|内容|正文|文本|文字|原文|详情|预览|展示)|描述|简介|正文|全文|内容|document (?:description|text|content|transcript)|text (?:version|content)|(?:full|plain) text|thông tin tài liệu|nội dung(?: (?:text|tài liệu|văn bản))?|văn bản)[\s】\]）)]*(?<end>[:：]|$)/i;
/** Whether a label is one that hosts of files set, not one of books and articles (`内容简介`, `正文`). */
export const isHostLabel = (line: string): boolean =>
  /(?:资源|文档|文件|资料|课件|论文)(?:描述|简介|介绍|内容|正文|文本|预览)|document (?:description|text|content)|thông tin tài liệu/i.test(
    toSimplified(line.slice(0, 60)),
  );

/** Notices of the host, also long ones: where the text ends. */
const NOTICE =
  /^[-–—•·\s【[（(]*(?:友情(?:提示|链接)|温馨提示|特别提示|版权(?:说明|声明|申诉|所有)|免责声明|侵权|下载(?:说明|须知|提示)|使用(?:说明|须知)|©|copyright\s*[©@]|备案号|关\s?键\s?词\s*[:：]|từ khóa liên quan|本站(?:所有|资源|文档|只|仅)|认证信息|资源目录|文件目录|压缩包内)/i;
/** Headings of lists and boxes around the document; short lines only. */
const BOX_LABEL =
  /^[-–—•·\s【[（(]*(?:相关|相似|类似|猜你|您?可能|你可能|为您推荐|推荐|热门|最新|更多|大家|其他|该用户|用户|评论|网友|发表|版权|声明|举报|标\s?签|下载|关于|本文|链接地址|上传|联系|客服|网站|分享|收藏|上一篇|下一篇|related|similar|recommended|you (?:may|might)|more (?:from|like)|comments?|tags?|share|about us|contact|terms|privacy|tài liệu|có thể bạn|bình luận)/i;

/** A label that stands alone, or the length of one at the start of a line (`资源描述：正文…`); 0: none. */
export function textLabelLength(line: string): number {
  const found = TEXT_LABEL.exec(toSimplified(line.slice(0, 60)));
  if (!found) return 0;
  const whole = found[0];
  if (found.groups?.end === '' && whole.length < line.trimEnd().length) return 0;
  return whole.length;
}

/** Whether a line begins something that is not the document any more. A long line is text, whatever it begins with. */
export function startsOtherMatter(line: string): boolean {
  if (line.length > 300) return false;
  const plain = toSimplified(line);
  return NOTICE.test(plain) || (line.length <= 20 && BOX_LABEL.test(plain) && !/[。；;！!]$/.test(line));
}

/** The host's sentence around every document; the title in it may hold 《》 and the name of the site bars (|). */
const UPLOADED =
  /^\s*(?:《[\s\S]{1,300}?》|本(?:资源|文档|文件|文))\s*由\s*(?:会员|用户|网友|[^\s，,。]{1,20}?)\s*(?:分享|上传|提供)\s*[，,]\s*可(?:在线)?(?:免费)?(?:阅读|浏览)[\s\S]{0,12}?更多相关\s*《?[\s\S]{1,400}?》?\s*请在\s*[\s\S]{1,300}?(?:上|中|里)?搜索\s*[。.！!]?/;
/** What uploaders print at the head of a file. */
const UPLOADER_NOISE =
  /^\s*(?:精选优质文档\s*[-—]+\s*倾情为你奉上|(?:文档|资料|本文)仅供参考[,，]?[^。]{0,30}(?:联系|删除|更正)[^。]{0,20}。?)\s*/;

/** How many characters at the start of a text are the host's own sentence. */
export const boilerplateLength = (text: string): number =>
  text.includes('由') ? (UPLOADED.exec(toSimplified(text.slice(0, 1200)))?.[0].length ?? 0) : 0;
export const uploaderNoiseLength = (text: string): number => UPLOADER_NOISE.exec(text)?.[0].length ?? 0;

const CAPTION = /^\s*(?:[\s\S]{1,200}[_－-])?第\s*\d{1,4}\s*页(?:\s*[/／,，]?\s*共\s*\d{1,4}\s*页)?\s*$/;
/** `TITLE_第3页`, `第3页 / 共22页`, `3 / 22`: words under a page image. */
export const isPageCaption = (line: string): boolean =>
  (line.length <= 240 && CAPTION.test(toSimplified(line))) || /^\s*\d{1,4}\s*[/／]\s*\d{1,4}\s*页?\s*$/.test(line);

const FIELD =
  /(?:上传(?:人|者|时间|日期)|文档编号|资源(?:ID|大小|格式|编号)|文件(?:大小|格式|类型)|文档(?:格式|大小|页数|类型)|(?:全文)?页数|格式|大小|编号|浏览(?:次数|量)?|阅读(?:次数|量)?|下载(?:次数|积分|量)|积分|类型|发布(?:时间|日期|于)|分类|ngày đăng|số trang|dung lượng|định dạng|lượt (?:xem|tải))\s*[：:（(]/gi;
/** Facts that only the page of a file tells. */
const FILE_FIELD =
  /(?:上传(?:人|者)|文档编号|资源(?:ID|大小|格式|编号)|文件(?:大小|格式)|文档(?:格式|大小|页数)|页数|下载积分|ngày đăng|số trang|dung lượng)\s*[：:（(]/i;
/** A line of facts about the file: one that only files have, or more of any kind; short. */
export function isFileFacts(line: string): boolean {
  if (line.length > 200 || !/[：:（(]/.test(line) || /[。！？]/.test(line)) return false;
  const plain = toSimplified(line);
  const fields = plain.match(FIELD)?.length ?? 0;
  return FILE_FIELD.test(plain) ? line.length <= 40 || fields >= 2 : fields >= 3;
}

const EXTENSION = /\.(?:docx?|pptx?|xlsx?|pdf|txt|rtf|wps|dps|et|pps|ppsx|rar|zip|caj|epub|csv)$/i;
/** Characters of the longest ending. */
const LONGEST_EXTENSION = 5;

/** A title without the file's ending. A whole text may be asked, of which only the end is looked at. */
export function withoutExtension(title: string): string {
  const name = title.trim();
  const ending = EXTENSION.exec(name.slice(-LONGEST_EXTENSION));
  return ending ? name.slice(0, -ending[0].length).trimEnd() : name;
}

const SIGNS = /[\s\p{P}\p{S}\u200b-\u200d\u2060\ufeff]/gu;
const bareOf = (text: string): string => text.normalize('NFKC').replace(SIGNS, '').toLowerCase();

/** Whether a line is the title again, with or without the file's ending. */
export function isTitle(line: string, title: string): boolean {
  if (title === '' || line.length > title.length * 2 + 20) return false;
  const bare = bareOf(withoutExtension(line));
  return bare !== '' && bare === bareOf(withoutExtension(title));
}

/** Whether a line is the title and key words with commas between: what archive pages call their description. */
export function isKeywords(line: string, title: string): boolean {
  if (line.length > 400 || !/[,，、]/.test(line) || /[。！？;；]|[.!?](?:\s|$)/.test(line)) return false;
  const words = line.split(/[,，、]\s*/).filter(Boolean);
  if (words.length < 2) return false;
  const bare = bareOf(title);
  const inTitle = words.filter(
    (word) => bare.includes(bareOf(withoutExtension(word))) && bareOf(word).length > 1,
  ).length;
  return inTitle >= 1 && words.slice(1).every((word) => word.length <= 16 || bare.includes(bareOf(word)));
}

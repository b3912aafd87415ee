import type { Cut } from './find-blocks.ts';
import { SECTION_NAMES } from './section-names.ts';

/** Offsets where a paragraph starts that no numbering marks. All offsets are of folded text. */

/** Words that open a paragraph wherever they open a sentence: salutations inside a speech, closing formulas, chapter openers. */
const ALWAYS_OPENS =
  /^(?:(?:同志们|朋友们|各位代表|各位委员|同学们|老师们|女士们|各位领导|各位来宾|各位同事|各位同仁)[!,:、]|特此(?:通知|函复|函告|批复|公告|通告|报告|说明|证明|函达|复函)|此致|敬礼|谢谢大家|祝(?:您|你|大家|各位)|最后,(?:祝|预祝|愿|衷心|再次)|【[^】]{1,10}】|(?:关键[词字]|中图分类号|文献标识码|收稿日期|作者简介|基金项目|Abstract|Key ?words):|(?:经(?:依法)?审理,?(?:查明|认定)|本院(?:经审理)?(?:认为|查明|认定)|上述事实|以上事实|如果未按本(?:判决|调解书|裁定)|(?:综上|据此|依照|依据|根据)[^。]{4,160}(?:判决|裁定)如下:|本院认为,|如不服本(?:判决|裁定)|案件受理费|审判[长员]|代理审判员|书记员)|(?:上诉人|原告|被告|第三人)[^,。]{0,24}(?:诉称|辩称|上诉称|一案,|,[男女住系])|[^,。:]{2,12}(?:未作答辩|未到庭|向本院提出(?:诉讼|上诉)请求)|委托(?:诉讼)?代理人[^,。]{2,16},|以上(?:意见|报告|方案|请示)[^。]{0,12}(?:不妥|妥否)|——)/;
/** Labels with a colon that open a paragraph wherever they open a sentence. */
const LABEL =
  /^(?:摘要|目的|结论|结语|关键词|教学(?:目标|目的|重点|难点|重难点|准备|过程|方法|用具|内容|反思|后记|时数|步骤|环节)|(?:重|难|重难)点|课(?:时安排|前准备|后反思)|(?:教材|学情)分析|设计(?:意图|理念)|板书设计|(?:作业布置|布置作业)|活动(?:目标|目的|准备|过程|延伸|反思|内容|要求|时间|地点)|(?:记者|采访)手记|编者按|附[记注]|备?注|(?:主诉|现病史|既往史|个人史|家族史|查体|体格检查|辅助检查|(?:初步|临床|入院|出院)?诊断|鉴别诊断|治疗(?:方案|经过|原则)?|处理(?:意见)?|医嘱|预后)|(?:病因|诱因|症状|临床表现|护理(?:措施|诊断|目标|评价))|(?:配|原|主|辅|调)料|食材|做法|制作(?:方法|步骤)|小贴士|温馨提示|(?:答案?|解析?|证明|点评|思路|分析|变式|例题?\s?[\d一二三四五六七八九十]{0,2}|方[案法式][一二三四五六七八九十]|(?:步骤|案例|情境|活动|环节|任务|问题|建议|表|图)[一二三四五六七八九十\d]{1,2})|事实(?:和|与)理由|诉讼请求|(?:原告|被告)(?:诉称|辩称)|(?:规格|性状|成份|功能主治|用法用量|不良反应|禁忌|贮藏|有效期|批准文号|生产企业)):/;
/** Chapter novels take up another thread with these; shorter passages they join. */
const NEXT_THREAD = /^(?:却说|且说|话说|再说|话分两头)(?!,)/;
const LONG_PASSAGE = 200;
const LONGEST_TURN = 120;
/** 款 that refer to the one before them are not part of it. */
const REFERS_BACK = /^(?:前[一二三两]?款|本[法条例规定办细则章程]{1,3}所称)/;
/** Sentences that go on with the thought before them. */
const GOES_ON =
  /^(?:但是?|然而|而|且|其|具体|逾期|情节|构成|拒不|同时|必要时|需要|确[需因]|期[满限间]|否则|上述|该|此|这|以上|包括|即|并|也|还|又|如|若|受害人|超过|另|属于|造成|特殊|自[\d一二]|有下列|对|未经|予以|利用|《|19|20|\(|任何|有关|其他|因此|所以|例如|比如|由此|从而)/;
const SUBJECT = /^(.{2,14}?)(?:应当|可以|不得|负责|有权|必须|鼓励|支持|依法|按照|,|、|的|对|在|由)/;
/** 现提出以下意见: what follows is not in the sentence any more. */
/** 大家上午好! The speech begins after it. */
const GREETING = /(?:(?:大家|你们|各位)(?:早上|上午|中午|下午|晚上)?|(?<=[:。!])[您你])好!(?=\p{Script=Han})/gu;
/** 2018.07—2021.03: the lines of a career. */
const PERIOD =
  /(?<![\d(])(?:19|20)\d\d(?:年|[./])\d{1,2}月?\s?(?:[-—–~至到]{1,2}|--)\s?(?:(?:19|20)\d\d(?:年|[./])\d{1,2}月?|至今|今|现在)/g;
const LEADS_IN = /(?:如下|以下|下列|下面)[^。,;:!?()《》“”]{0,14}:(?=[\p{Script=Han}“《\w])/gu;
/** 记者:, 决议:, 方案二:: whoever speaks, or what a line is about, after the end of a sentence. Not who says something, and what is cited. */
const LABELLED =
  /[。!?…]”?((?!例|现|比如|譬如|示例|如|即|其|包括|分别|[他她它我这那该此有但而又可经请本愿])(?:(?!的)\p{Script=Han}){1,6}\d?(?<![曰道说說云言诏叹称奏为出调示是有到令告笑怒想下]):(?![“"「])|[AQ]:)/gu;
const FEWEST_LABELS = 2;
const SEQUENCE = /第(?<=[。!?;:”)]第)([一二三四五六七八九十])(?=[,是])/g;

const OPENING = '“「『《(';
const CLOSING = '”」』》)';

/** What a character is to the end of a sentence: 1 opens brackets, 2 closes them, 3 ends a sentence, 4 may follow a stop. */
const SIGNS = new Uint8Array(65536);
for (const char of OPENING) SIGNS[char.charCodeAt(0)] = 1;
for (const char of CLOSING) SIGNS[char.charCodeAt(0)] = 2;
for (const char of '。!?') SIGNS[char.charCodeAt(0)] = 3;
for (const char of '"’') SIGNS[char.charCodeAt(0)] = 4;

/** The sentence ends in [start, end), outside quotation marks and brackets; the end of the range is none. */
function sentenceEnds(text: string, start: number, end: number): number[] {
  const ends: number[] = [];
  let depth = 0;
  let stopped = false;
  for (let at = start; at < end; at++) {
    const sign = SIGNS[text.charCodeAt(at)] ?? 0;
    if (sign === 0) {
      stopped = false;
      continue;
    }
    if (sign === 1) depth++;
    else if (sign === 2) depth = Math.max(0, depth - 1);
    // A stop inside quotation marks ends the sentence with the quotation.
    const ended = sign === 3 || (sign === 2 && stopped && text.charAt(at) !== '》');
    stopped = sign === 3;
    if (ended && depth === 0 && at + 1 < end && (SIGNS[text.charCodeAt(at + 1)] ?? 0) < 2) ends.push(at + 1);
  }
  return ends;
}

/** In an article of a statute: whether a sentence is a 款 of its own. `first` is the article's first sentence. */
function isOwnClause(sentence: string, previous: string, first: string): boolean {
  if (REFERS_BACK.test(sentence)) return true;
  if (GOES_ON.test(sentence)) return false;
  const subject = SUBJECT.exec(sentence)?.[1] ?? sentence.slice(0, 6);
  const firstSubject = SUBJECT.exec(first)?.[1];
  if (firstSubject && sentence.startsWith(firstSubject)) return true;
  return sentence.length >= 30 && !previous.includes(subject);
}

/** Where the rest of a list's last item begins: items that end in semicolons are closed by the first full stop. */
function findListClose(text: string, cut: Cut, end: number): number | null {
  if (!cut.marker || text.charAt(cut.at - 1) !== ';') return null;
  return sentenceEnds(text, cut.at, end)[0] ?? null;
}

/** Where paragraphs start between the cuts that are known. */
export function findParagraphs(text: string, cuts: Cut[]): number[] {
  const starts: number[] = [];
  const statute = cuts.filter(({ marker }) => marker?.kind === 'article').length >= 3;
  let article = -1;
  let first = '';
  for (const [i, cut] of cuts.entries()) {
    const end = cuts[i + 1]?.at ?? text.length;
    const kind = cut.marker?.kind;
    if (kind === 'article') article = cut.marker?.end ?? cut.at;
    else if (kind === 'chapter' || kind === 'section' || kind === 'part' || kind === 'han' || cut.level) article = -1;
    const close = findListClose(text, cut, end);
    if (close !== null) starts.push(close);
    const ends = sentenceEnds(text, cut.at, end);
    if (kind === 'article') first = text.slice(article, Math.min(ends[0] ?? end, article + 60));
    let before = cut.at;
    let opened = cut.at;
    for (const [k, at] of ends.entries()) {
      const sentence = text.slice(at, Math.min(ends[k + 1] ?? end, at + 200));
      if (
        ALWAYS_OPENS.test(sentence) ||
        LABEL.test(sentence) ||
        (at - opened >= LONG_PASSAGE && NEXT_THREAD.test(sentence))
      ) {
        starts.push(at);
        opened = at;
      } else if (
        statute &&
        article >= 0 &&
        (kind === 'article' || close !== null) &&
        isOwnClause(sentence, text.slice(before, at), first)
      )
        starts.push(at);
      before = at;
    }
  }
  for (const at of findNamedLabels(text)) starts.push(at);
  for (const { 0: greeting, index } of text.matchAll(GREETING)) {
    starts.push(index + greeting.length);
    if (text.charAt(index - 1) === ':') starts.push(index);
  }
  const periods = [...text.matchAll(PERIOD)];
  if (periods.length > 1) for (const { index } of periods) starts.push(index);
  for (const match of text.matchAll(LEADS_IN)) starts.push(match.index + match[0].length);
  return starts.concat(findSequences(text), findLabelled(text), findVerse(text), findReferences(text));
}

const NAMED_LABEL = new RegExp(`(?<![的和与及或是为下如在从《“])(?:${SECTION_NAMES.join('|')}):$`);
/** The longest name and what stands before it (characters). */
const REACH = Math.max(...SECTION_NAMES.map(({ length }) => length)) + 1;

/** 教学过程：, 板书设计：: the name of a section and a colon begin a line wherever they stand; so does a label right after another. */
function findNamedLabels(text: string): number[] {
  const found: number[] = [];
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    const end = colon + 1;
    const name = NAMED_LABEL.exec(text.slice(Math.max(0, colon - REACH), end))?.[0];
    if (!name) continue;
    found.push(end - name.length);
    if (LABEL.test(text.slice(end, end + 12))) found.push(end);
  }
  return found;
}

/** 第一，…。第二，… where they follow each other at sentence starts. */
function findSequences(text: string): number[] {
  const found = [...text.matchAll(SEQUENCE)];
  const order = '一二三四五六七八九十';
  const rank = found.map((match) => order.indexOf(match[1] ?? ''));
  return found
    .filter(
      (_, i) =>
        rank[i] === (rank[i - 1] ?? -9) + 1 ||
        (rank[i] === 0 && rank[i + 1] === 1) ||
        (rank[i] === 1 && followsFirst(text, found[i]?.index ?? 0)),
    )
    .map((match) => match.index);
}

/** 第一， may be glued to the heading before it. */
function followsFirst(text: string, at: number): boolean {
  return /第一[,是]/.test(text.slice(Math.max(0, at - 1500), at));
}

/** The entries of a list of references: [1]… [2]…, after its heading. */
function findReferences(text: string): number[] {
  const heading = text.lastIndexOf('参考文献[1]');
  if (heading < 0) return [];
  const from = heading + 4;
  const found: number[] = [];
  for (const match of text.slice(from).matchAll(/\[(\d{1,3})\]/g)) {
    if (Number(match[1]) === found.length + 1) found.push(from + match.index);
  }
  return found;
}

/** Lines of verse: halves of five or of seven characters, three lines or more. Not what a sentence quotes. */
const VERSE =
  /(?:[“‘"「《]|(?<![\p{Script=Han},]))(?:(?:\p{Script=Han}{5},\p{Script=Han}{5}[。?!;]){3,}|(?:\p{Script=Han}{7},\p{Script=Han}{7}[。?!;]){3,})/gu;
/** From the first comma of three lines on: few texts have that anywhere, and commas are found at once. */
const THREE_LINES =
  /,(?:(?:\p{Script=Han}{5}[。?!;]\p{Script=Han}{5},){2}\p{Script=Han}{5}|(?:\p{Script=Han}{7}[。?!;]\p{Script=Han}{7},){2}\p{Script=Han}{7})[。?!;]/uy;

function holdsVerse(text: string): boolean {
  for (let comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', comma + 1)) {
    THREE_LINES.lastIndex = comma;
    if (THREE_LINES.test(text)) return true;
  }
  return false;
}

function findVerse(text: string): number[] {
  if (!holdsVerse(text)) return [];
  return [...text.matchAll(VERSE)].flatMap(({ 0: verse, index }) =>
    /^\p{Script=Han}/u.test(verse)
      ? [index, ...[...verse.matchAll(/[。?!;]/g)].map((stop) => index + stop.index + 1)]
      : [],
  );
}

/** 问：…答：…: speakers that take turns; 说明：…决议：…: lines that begin with what they are about. */
function findLabelled(text: string): number[] {
  const found = [...text.matchAll(LABELLED)];
  if (found.length < FEWEST_LABELS) return [];
  const labels = found.map((match) => match[1] ?? '');
  const starts = found.map(({ 0: all, index }, i) => index + all.length - (labels[i]?.length ?? 0));
  // The first speaker may stand after a line that ends in no stop.
  const head = text.slice(Math.max(0, (starts[0] ?? 0) - LONGEST_TURN), starts[0]);
  const first = Math.max(
    ...labels
      .filter((label, i) => label !== labels[0] && labels.indexOf(label) === i)
      .map((label) => head.lastIndexOf(label)),
  );
  const at = (starts[0] ?? 0) - head.length + first;
  return first > 0 && !/[请提疑发追反学医]/.test(text.charAt(at - 1)) ? [at, ...starts] : starts;
}

import type { PairCounts } from './count-pairs.ts';
import { isHan } from './fold-text.ts';
import {
  CUSTOMARY_HEADINGS,
  HEADING_ENDS,
  LIKELY_OPENERS,
  NEVER_ENDS,
  NEVER_OPENS,
  SURE_OPENERS,
} from './heading-words.ts';
import { SECTION_NAMES } from './section-names.ts';

/** Where a heading ends and its text begins, and how sure that is: 0 no sign, 2 likely, 4 as good as sure. */
export interface Seam {
  at: number;
  score: number;
  /** What follows opens a text for sure, or takes up the heading's words. */
  sure?: boolean;
}

/** A heading longer than this is a sentence. Unit: characters. */
export const LONGEST_HEADING = 40;
/** What sentences have and headings do not. */
const SENTENCE_SIGN =
  /应当|必须|不得|不予|可以|不能|是指|属于|只|.(?:甲方|乙方|双方)(?![的和与、权义责])|(?<![主重需必首摘纪概扼简提])要(?![求点素件义闻领害务])|[;%]|每[日天周月年季]|就.{2,20}进行|进行.|.:|了$|^本(?:协议|合同|办法|规定|条例|细则|制度|章程|标准|规则|法)(?![的之])|^(?:凡|如|若|因|由|对|同意|将|按|经|为|在|从|自|根据)/;

const CUSTOMARY = new Set([...CUSTOMARY_HEADINGS, ...SECTION_NAMES]);

/** Words that end headings as nouns, and are verbs with an object after them elsewhere. */
const VERB_LIKE =
  /领导|规范|定义|使用|储存|保存|处理|解决|控制|支持|检查|组织|监督|执行|实施|落实|完善|优化|提升|改进|调整|理解|认识|适用|解释|审查|审批|批准|公布|公开|验证|登记|申请|赔偿|支付|交付|担保|变更|终止|解除|影响|参与/;

/** Words that open a text although their first character is mostly a particle. */
const OPENING_WORDS = new Set(
  '个人 个别 过去 过程 地方 地区 地质 地球 项目 条件 化学 性能 等级 着力 和谐 与会 与此 得益 需求 就业 均衡 款项'.split(
    ' ',
  ),
);

/** For each UTF-16 unit: 1 ends some word that headings end in, 2 no heading ends in it, 4 no text opens with it, 8 may
    open a text, 16 opens a bracket, 32 closes one, 64 is a stop. */
const UNITS = new Uint8Array(65536);
const mark = (unit: string, bit: number): void => {
  const code = unit.charCodeAt(0);
  UNITS[code] = (UNITS[code] ?? 0) | bit;
};
for (const word of HEADING_ENDS) mark(word.charAt(word.length - 1), 1);
for (const unit of CUSTOMARY) mark(unit.charAt(unit.length - 1), 1);
for (const unit of [...'感性化力率论学史)高低大小强弱多少差足够人路事家心歌花根魂基本']) mark(unit, 1);
for (const unit of NEVER_ENDS) mark(unit, 2);
for (const unit of NEVER_OPENS) mark(unit, 4);
for (const word of SURE_OPENERS) mark(word.charAt(0), 8);
for (const unit of '(“《「『‘【') mark(unit, 16);
for (const unit of ')”》」』’】') mark(unit, 32);
for (const unit of '。;!') mark(unit, 64);
for (const unit of [...'第本该自一二两三四五六七八九十百几多0123456789']) mark(unit, 8);

/** True when one of the marks in `bits` is on the unit at `at`. */
function is(text: string, at: number, bits: number): boolean {
  return ((UNITS[text.charCodeAt(at)] ?? 0) & bits) !== 0;
}

function endScore(text: string, start: number, at: number): number {
  if (text.charAt(at - 1) === ')') {
    const open = text.lastIndexOf('(', at - 1);
    if (text.charAt(open - 1) === '?') return 4;
    return open > start + 1 ? 1.5 + endScore(text, start, open) / 2 : 0;
  }
  if (/(?:责任|使命|紧迫|危机|获得|幸福|安全|认同|荣誉|归属)感$/.test(text.slice(Math.max(start, at - 3), at)))
    return 1.5;
  if (/新[\p{Script=Han}]{2}$/u.test(text.slice(at - 3, at))) return 1.5;
  for (let size = 5; size >= 2; size--) {
    if (at - size >= start && HEADING_ENDS.has(text.slice(at - size, at))) return 1.5;
  }
  if (/[的之](?:人|路|事|家|心|力|歌|花|根|魂|基|本)$/.test(text.slice(Math.max(start, at - 2), at))) return 1.5;
  if (
    /(?:程度|水平|能力|意识|成本|效率|质量|比例|难度|力度|规模|数量|价格|基础|作用|风险|差距)(?:较|偏|过|不|很)?[高低大小强弱多少差足够]$/.test(
      text.slice(Math.max(start, at - 4), at),
    )
  )
    return 1.5;
  return /[性化力率论学史]/.test(text.charAt(at - 1)) ? 0.5 : 0;
}

/** 健全治理体系,提升治理能力: two beats of like length, as headings of reports are made. 1 for such, -1 for another comma. */
function coupletScore(heading: string): number {
  const parts = heading.split(',');
  if (parts.length === 1) return 0;
  const sizes = parts.map((part) => part.length);
  if (parts.length > 3 || Math.min(...sizes) < 4) return -1;
  return Math.max(...sizes) <= 2.2 * Math.min(...sizes) ? 1 : 0;
}

const THIS =
  /^[本该](?:系统|产品|设备|装置|软件|平台|模块|方案|论文|设计|报告|工程|指南|手册|文件|通知|意见|计划|预案|实验|试验|地区|[市县省校院厂店机])/;
const TIME =
  /^(?:19|20)\d\d年|^(?:二○|二〇|一九)|^自(?:\d|[一二三四五六七八九十]|从)|^[一二两三四五六七八九十百几多\d]+年(?:前|来|以来)|^[\p{Script=Han}\d]{2,6}以来/u;
/** Who says or shows what follows: 调查结果显示, 专家认为, */
const SHOWS = /^[\p{Script=Han}]{2,8}(?:显示|表明|发现|认为|指出|介绍|反映)[,:]/u;
/** Who acts in what follows; not when it is a part of the heading's noun (学院管理, 用户须知). */
const ACTOR =
  /^(?:学院|学校|公司|医院|企业|单位|车间|班组|社区|街道|乡镇|物业公司|居委会|村委会|银行|平台|商家|消费者|家长|员工|职工|护士|医生|管理员|采购人|供应商|投标人|中标人|[施建]工单位|建设单位|监理单位|业主|住户|游客|游人|读者|用户|考生|选手|志愿者|患者家属)(?!的?(?:管理|制度|职责|责任|义务|权利|要求|规定|服务|建设|工作|守则|须知|行为|安全|意见|反馈|手册|培训|考核|权益|组织|资格|条件|名单|文化|发展|情况|信息|合作|之间|[、与和及]))/;
/** X是…, X指…: a definition opens with its subject. */
const DEFINITION = /^\p{Script=Han}{2,10}(?:是(?!否)|指|有(?!关)|应当|主要|认为|表明|显示|指出)/u;

/** `ended`: the heading's side speaks for a seam already, so that weak signs count, too. */
function openScore(text: string, at: number, ended: boolean): number {
  if (is(text, at, 8)) {
    const next = text.slice(at, at + 9);
    if (/^为(?:什么|何)/.test(next)) return 0;
    if (/^第一[,是]/.test(next)) return 2;
    for (let size = 5; size >= 1; size--) if (SURE_OPENERS.has(next.slice(0, size))) return 2;
    if (THIS.test(next) || TIME.test(next)) return 2;
  }
  if (/[\u2460-\u2473]/.test(text.charAt(at))) return 3;
  if (SHOWS.test(text.slice(at, at + 13))) return 2;
  if (LIKELY_OPENERS.has(text.charAt(at))) return 1;
  if (!ended) return 0;
  const next = text.slice(at, at + 13);
  if (TIME.test(next.slice(0, 9))) return 2;
  if (ACTOR.test(next) || /^\p{Script=Han}{2,5}:/u.test(next)) return 1;
  return DEFINITION.test(next) ? 1 : 0;
}

/** Text takes up the words of its heading: 网络论坛|网络论坛是…, 软件包状态|软件包有… */
function echoScore(text: string, start: number, at: number): number {
  const heading = text.slice(start, at);
  let common = 0;
  while (common < heading.length && text.charAt(at + common) === heading.charAt(common)) common++;
  if (common >= 4 || (common >= 2 && common === heading.length)) return common === heading.length ? 4 : 2.5;
  for (let size = 4; size >= 2; size--) {
    const opening = text.slice(at, at + size);
    if (opening.length < size || !/^[\p{L}“]+$/u.test(opening)) continue;
    const place = heading.indexOf(opening);
    if (place < 0) continue;
    return (place === 0 ? 1.5 : 1) + (size >= 3 ? 0.75 : 0);
  }
  return 0;
}

/**
 * The best seam in `text` between a heading that starts at `start` (after its number) and the text under it, which both stand
 * before `limit` (the next block). Only the text up to the first full stop is looked at. Null: nothing looks like a seam.
 */
export function findSeam(text: string, start: number, limit: number, pairs: PairCounts): Seam | null {
  let best: Seam | null = null;
  let depth = 0;
  const last = Math.min(limit - 1, start + LONGEST_HEADING);
  for (let at = start; at < last; at++) {
    const kind = UNITS[text.charCodeAt(at)] ?? 0;
    if (kind & 16) {
      if (depth === 0 && at - start >= 2 && text.charAt(at) !== '(') best = better(best, text, start, at, pairs);
      depth++;
    } else if (kind & 32) depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (kind & 64) break;
    else if (at - start >= 2) best = better(best, text, start, at, pairs);
  }
  return best;
}

function isCustomary(text: string, start: number, at: number): boolean {
  return CUSTOMARY.has(text.slice(start, at).trim());
}

function better(best: Seam | null, text: string, start: number, at: number, pairs: PairCounts): Seam | null {
  const before = text.charAt(at - 1);
  const after = text.charAt(at);
  // 为什么…？…吗？: two questions are one heading; so is a question and a note in brackets.
  if (before === '?' && after === '(') return best;
  if (before === '?') return /^[^。?!;:,]{4,30}\?/.test(text.slice(at, at + 32)) ? best : { at, score: 4, sure: true };
  // 的 ends no heading, but 目的 does; 地 opens no text, but 地方 does.
  if (is(text, at - 1, 2) && !HEADING_ENDS.has(text.slice(at - 2, at))) return best;
  if (is(text, at, 4) && !OPENING_WORDS.has(text.slice(at, at + 2))) return best;
  if (!isHan(before) && !isHan(after) && !/[)”’]/.test(before)) return best;
  if (pairs.areWord(text, at, 3) || (HEADING_ENDS.has(before + after) && !isCustomary(text, start, at))) return best;
  let ends = is(text, at - 1, 1) ? endScore(text, start, at) + (isCustomary(text, start, at) ? 2 : 0) : 0;
  const opens = openScore(text, at, ends > 0);
  // …总理领导|国务院的工作: the word may be the verb of what follows.
  if (opens < 2 && ends === 1.5 && VERB_LIKE.test(text.slice(at - 2, at))) ends -= 0.25;
  // Twice together may be chance where both sides speak for a seam.
  if ((ends === 0 || opens < 2) && pairs.areWord(text, at)) return best;
  // Nothing on either side, and no word of the heading taken up at once.
  if (ends === 0 && opens === 0 && after !== text.charAt(start)) return best;
  const echo = echoScore(text, start, at);
  let score = ends + opens + echo;
  const couplet = coupletScore(text.slice(start, at));
  if (couplet < 0 || ends > 0 || opens > 1) score += couplet;
  // Text often opens with a short phrase and a comma: 近年来, 乡村振兴,
  if ((ends > 0 || opens > 0 || echo > 0) && /^[^,。;:!?()]{4,12},/.test(text.slice(at, at + 13))) score += 0.5;
  if (ends === 0) score -= 0.5;
  // 一、关于维修费用; not 关于进一步加强|我国…
  if (
    text.startsWith('关于', start) &&
    opens + ends > 0 &&
    !/(?:[加增]强|做好|推[进动]|开展|促进)$/.test(text.slice(start, at))
  )
    score += 1;
  if (SENTENCE_SIGN.test(text.slice(start, at))) score -= 1.5;
  // The text under a heading takes up its first word: no heading says it twice.
  if (
    /^\p{Script=Han}{2}/u.test(text.slice(start, start + 2)) &&
    text.slice(start + 3, at).includes(text.slice(start, start + 2))
  )
    score -= 1.5;
  if (at - start < 4) score -= 0.25;
  if (score <= 0 || (best && score < best.score)) return best;
  // Of two seams the first, unless the second is much better, or only lengthens the noun that the heading ends in.
  if (best && best.score >= 2 && at - best.at > 4 && score < best.score + 0.75) return best;
  return { at, score, sure: opens > 1 || echo > 2 || (echo >= 1.5 && ends >= 1.5) };
}

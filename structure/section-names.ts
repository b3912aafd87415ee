/**
 * Names of sections that stand on a line of their own without a number, in the genres where they are customary. Each is a heading
 * after the end of a sentence, when what follows is the beginning of one.
 */
const NAMES = `
基本案情 案情简介 案情回顾 案情介绍 案件事实 简要案情 裁判结果 裁判理由 裁判要旨 裁判要点 裁判要义 典型意义 法院裁判 法院审理 法官解读
法官说法 法官释法 法官提醒 法官寄语 专家点评 律师点评 案例评析 案例分析 适用解析 相关法条 司法解释相关法条 法条链接 法律链接 诉讼过程 检察机关履职过程
指导意义 关键词 基本信息 争议焦点 处理结果 审理情况
内容摘要 中文摘要 摘要 前言 引言 绪论 导言 结论 结语 结束语 参考文献 致谢 附录 目录 后记 序言 研究背景 研究意义 研究方法 研究目的 文献综述 国内外研究现状
教学目标 教学目的 教学重点 教学难点 教学重难点 教学重点难点 教学准备 教学过程 教学方法 教学步骤 教学内容 教学设计 教学反思 教学后记 教材分析 学情分析
课前准备 课时安排 课堂小结 课堂练习 课后作业 布置作业 作业布置 板书设计 导入新课 新课导入 学习目标 知识与技能 过程与方法 情感态度与价值观 课后反思 设计意图
设计理念 活动目标 活动准备 活动过程 活动反思 活动延伸
参考答案 试题解析 答案解析 名师点拨 考点分析
药品名称 通用名称 用法用量 不良反应 注意事项 药物相互作用 药理毒理 批准文号
个人简介 工作经历 教育背景 教育经历 项目经历 自我评价 求职意向 专业技能 岗位职责 任职要求
产品简介 产品特点 技术参数 安装说明 使用说明 常见问题 故障排除 安全须知 售后服务 公司简介 企业文化
`;

/** The names, the longest first, so that one that contains another is found first. */
export const SECTION_NAMES: string[] = NAMES.trim()
  .split(/\s+/)
  .sort((a, b) => b.length - a.length);

const BY_FIRST = new Map<string, string[]>();
for (const name of SECTION_NAMES) BY_FIRST.set(name.charAt(0), [...(BY_FIRST.get(name.charAt(0)) ?? []), name]);
/** For each UTF-16 unit: 1 where a name begins with it, 2 where it is the second of one, 3 both. */
const UNITS = new Uint8Array(65536);
for (const name of SECTION_NAMES)
  for (const i of [0, 1]) UNITS[name.charCodeAt(i)] = (UNITS[name.charCodeAt(i)] ?? 0) | (i + 1);
/** What a section's name may stand after: a stop, the name of a case; '' is the text's beginning. */
const AFTER = new Set(['', ...'。!?”)》」.案']);
const YEARS = /^(?:19|20)\d\d[.年/]/;
const FOLLOWS = /[\p{L}《“"(\d【[]/u;

/**
 * The unnumbered section names in a folded text that stand where a heading can, [start, end): after the end of a sentence, after
 * another such heading, after a case's name (…纠纷案), or at one of the `starts` that are known.
 */
export function findSectionNames(text: string, starts: { has(at: number): boolean }): [number, number][] {
  const found: [number, number][] = [];
  let ended = -1;
  for (let at = 0; at < text.length; at++) {
    if (((UNITS[text.charCodeAt(at)] ?? 0) & 1) === 0 || ((UNITS[text.charCodeAt(at + 1)] ?? 0) & 2) === 0) continue;
    const name = BY_FIRST.get(text.charAt(at))?.find((candidate) => text.startsWith(candidate, at));
    if (!name) continue;
    const stands = AFTER.has(text.charAt(at - 1)) || ended === at || starts.has(at);
    // 教育背景2014.09—2018.06: in a career, years stand under the names of its parts.
    if (!stands && !(name.length > 3 && YEARS.test(text.slice(at + name.length, at + name.length + 6)))) continue;
    if (!FOLLOWS.test(text.charAt(at + name.length))) continue;
    // 本案, 该案: a case is spoken of, not named.
    if (/[本该此一]案$/.test(text.slice(Math.max(0, at - 2), at)) && !starts.has(at)) continue;
    ended = at + name.length;
    found.push([at, at + name.length]);
    at += name.length - 1;
  }
  return found;
}

/** Fields of forms, contracts and judgments: 甲方：＿＿　法定代表人：＿＿　地址：…, one field a line. Offsets are of folded text. */

const PARTY =
  '[甲乙丙丁]方|出[租卖借]方|承[租包借揽]方|出租人|承租人|出卖人|买受人|[买卖供需]方|发包[方人]|承包人|委托[方人]|受托[方人]|贷款[方人]|借款人|抵押人|抵押权人|出质人|质权人|保证人|担保人|用人单位|劳动者|转让[方人]|受让[方人]|赠与人|受赠人|原告人?|被告人?|上诉人|被上诉人|申请人|被申请人|申请执行人|被执行人|第三人';
const PERSON =
  '副?(?:总指挥|组长|指挥长)|成员|(?:委托)?诉讼代理人|法定代理人|法定代表人(?:或负责人)?|法人代表|负责人|代表人|委托代理人|代理人|授权代表|联系人|经办人|签约代表|审判长|审判员|代理审判员|书记员|公证员|见证人|鉴证机关|公证机关';
const ADDRESS =
  '(?:通讯|通信|家庭|单位|注册|联系|户籍|经营)?地址|住所地?|住址|(?:联系|办公)?电话|手机号?码?|传真|邮编|邮政编码|电子邮[箱件]|开户(?:银行|行)|[账帐]号|户名|税号|纳税人识别号|身份证号?码?|统一社会信用代码';
const PERSONAL = '姓名|性别|年龄|民族|出生(?:年月|日期)|籍贯|学历|职业|职务|职称|工作单位|政治面貌|专业';
const CLOSING = '签[订约字署](?:时间|日期|地点)|合同编号|协议编号|签[字名章]|盖章|单位盖章|日期|时间|地点|编号';
const MEETING =
  '会议(?:时间|地点|名称|主题|议题|内容|类型)|主持人?|记录人?|(?:参会|参加|出席|列席|缺席|与会)(?:人员|人|单位|对象)|主讲人?|(?:活动|培训|报名|比赛|考试|实习|实验|检查|调查|访谈|采访)(?:时间|地点|对象|主题|名称|方式|内容)|[主承协]办单位|受访[者人]|采访[者人]|访谈[者人]|整理人?';
const PROJECT =
  '(?:编制|申请|申报|责任|报送|填报|所属|使用|管理|制定)(?:部门|科室)|(?:项目|工程|采购|招标|课题|产品|设备|合同|标段)(?:名称|编号|负责人|地点|单位|概况)|采购人|采购代理机构|招标人|招标代理机构|投标人|供应商|(?:建设|施工|监理|设计|勘察|编制|审核|检测|使用|申报|推荐|完成)(?:单位|人|日期)|预算金额|最高限价|售价|版本号?|密级|发布日期|实施日期';
const SCHOOL =
  '学校|学院|系别|班级|年级|学号|学科|科目|课型|课题|课时|教材(?:版本)?|(?:授课|任课|执教|指导|备课)(?:教师|老师|人|时间|班级|年级)|指导老师|作者|毕业院校|毕业时间|求职意向|期望薪资|邮箱|现居住?地|婚姻状况';
const MEDICAL =
  '科室|床号|住院号|病案号|门诊号|入院(?:时间|日期)|出院(?:时间|日期)|主诉|现病史|既往史|个人史|婚育史|家族史|过敏史|查体|体格检查|辅助检查|专科检查|(?:初步|入院|出院|临床)诊断|诊疗经过|出院医嘱';
const FIELD = new RegExp(
  `(?:${[PARTY, PERSON, ADDRESS, PERSONAL, CLOSING, MEETING, PROJECT, SCHOOL, MEDICAL].join('|')})(?:\\([^()]{1,14}\\))*$`,
);
/** Longest label with its notes. Unit: characters. */
const LONGEST_LABEL = 40;
/** Where such a word is part of a sentence. */
const IN_SENTENCE = /[的和与及由向对为给或在、,“《【(约送知求要]$/;
/** Fields of one form are no farther apart. Unit: characters. */
const NEAR = 70;

const AFTER_BLANK = /_{2,}(?=根据|依照|依据|按照|为了?[^_]{4}|经双方|甲、?乙双方|双方)/g;

const WHEN = /^(?:时间|地点|日期):/;
/** 乙方（盖章）：|2020年6月18日 */
const SIGNED = /(?:盖章|签[字名章])\)?:(?=(?:19|20)\d\d年)/g;

const PARTY_LABEL = new RegExp(`^(?:${PARTY})[:(]`);

function isParty(text: string, at: number | undefined): boolean {
  return at !== undefined && PARTY_LABEL.test(text.slice(at, at + 8));
}

/** Where the lines of forms start: at least three fields near each other. */
export function findFormFields(text: string): number[] {
  const fields: number[] = [];
  let after = 0;
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    const from = Math.max(after, colon - LONGEST_LABEL);
    const label = FIELD.exec(text.slice(from, colon));
    after = colon + 1;
    if (!label) continue;
    const at = from + label.index;
    if (!IN_SENTENCE.test(text.charAt(at - 1))) fields.push(at);
  }
  const lines = fields.filter((at, i) => {
    const before = at - (fields[i - 1] ?? Number.NEGATIVE_INFINITY) <= NEAR;
    const after = (fields[i + 1] ?? Number.POSITIVE_INFINITY) - at <= NEAR;
    const wide =
      (fields[i + 2] ?? Number.POSITIVE_INFINITY) - at <= 2 * NEAR ||
      at - (fields[i - 2] ?? Number.NEGATIVE_INFINITY) <= 2 * NEAR;
    // 甲方：…乙方：… are two lines by themselves.
    const parties = [i - 1, i + 1].some(
      (k) => isParty(text, at) && isParty(text, fields[k]) && Math.abs((fields[k] ?? 0) - at) <= NEAR,
    );
    // 时间：…地点：…, too.
    const where = [i - 1, i + 1].some(
      (k) =>
        WHEN.test(text.slice(at, at + 3)) &&
        WHEN.test(text.slice(fields[k] ?? 0, (fields[k] ?? 0) + 3)) &&
        Math.abs((fields[k] ?? 0) - at) <= NEAR / 2,
    );
    return parties || where || (before && after) || ((before || after) && wide);
  });
  for (const at of [...lines]) {
    const start =
      /^[^:]{1,40}:(?:(?=根据|依照|依据|按照|经双方|双方)|[^:,。;]{1,24}?(?=(?:根据|依照|依据|按照)(?:国家|有关|《|中华)|经双方|甲、?乙双方|双方(?:在|经|本着)))/.exec(
        text.slice(at, at + 80),
      );
    if (start) lines.push(at + start[0].length);
  }
  for (const match of text.matchAll(SIGNED)) lines.push(match.index + match[0].length);
  // After the last blank of the head the contract's own text begins.
  if (lines.length > 0) for (const match of text.matchAll(AFTER_BLANK)) lines.push(match.index + match[0].length);
  return lines;
}

import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { restoreFlat } from './restore-flat.ts';

/** One block a line, headings as `## …`. */
const outline = (flat: string, title: string): string[] =>
  restoreFlat(flat, { title }).map(
    (node) => (node.type === 'heading' ? `${'#'.repeat(node.depth)} ` : '') + textOf(node),
  );

describe('genres, flattened', () => {
  it.each<[string, string, string[]]>([
    [
      'an interview: fields, then speakers in turn',
      '摆渡人访谈',
      [
        '# 摆渡人访谈',
        '受访者：何老四，渡口船工',
        '采访者：本站',
        '采访时间：2020年4月2日',
        '问：船开了多少年？',
        '答：三十年。再说，换了人也不熟水路。',
        '问：还开下去吗？',
        '答：开。',
      ],
    ],
    [
      'a lesson plan: labels and speakers',
      '《渡口》教学设计',
      [
        '# 《渡口》教学设计',
        '教学目标：',
        '1.会认生字。',
        '2.体会感情。',
        '教学重点：找出写船的句子。',
        '教学准备：课件、图片。',
        '师：船是什么样的？',
        '生：是木头的。',
        '师：从哪里看出来？',
        '板书设计：船 水 人',
      ],
    ],
    [
      'minutes of a meeting',
      '渡口管理会议纪要',
      ['# 渡口管理会议纪要', '会议时间：2021年3月1日', '会议地点：村委会', '主持人：何村长', '记录人：小周'],
    ],
    [
      'a judgment: the formulas of the court',
      '',
      [
        '原告何某向本院提出诉讼请求：判令被告归还船款。',
        '本院认为，双方的买卖合同有效。',
        '依照《中华人民共和国民法典》第六百二十六条规定，判决如下：',
        '何某应当在十日内付清船款。',
        '如果未按本判决指定的期间履行，应当加倍支付利息。',
        '案件受理费50元，由何某负担。',
      ],
    ],
    [
      'a contract with a party named before its grounds, under a title with a note',
      '木船租赁合同（最新版）',
      [
        '# 木船租赁合同',
        '出租方：何老四',
        '承租方：渡口旅社',
        '根据有关规定，双方订立本合同。',
        '第一条租期三年。',
        '第二条租金每月五百元。',
      ],
    ],
    [
      'headings that the text takes up, that end in how much, and text that opens with who says so',
      '',
      [
        '## 一、船票与渡口管理',
        '船票由管理处统一印制，每月结算一次。',
        '## 二、维修成本高',
        '问卷结果显示，七成的船工自己修船，每年花费两千元。',
        '## 三、救生设备检查',
        '①每月查一次救生衣；②每季查一次缆绳。',
      ],
    ],
    [
      'a judgment with its court and kind, glued',
      '何某与周某买卖合同纠纷一审判决书',
      [
        '# 何某与周某买卖合同纠纷一审判决书',
        '江口县人民法院',
        '民事判决书',
        '（2021）江民初字第12号',
        '原告：何某，男，住江口县。',
        '委托诉讼代理人：林某，律师。',
        '被告：周某，女，住江口县。',
        '原告何某与被告周某买卖合同纠纷一案，本院依法审理。现已审理终结。',
        '周某未作答辩。',
        '书记员 李某',
      ],
    ],
    [
      'a title of which the page gives the end; a heading with a year; labels that follow each other',
      '渡口管理总结',
      [
        '# 江口村渡口管理总结',
        '一、过去的工作',
        '全年没有发生事故，乘客满意。',
        '二、2022年的打算',
        '明年更换两条缆绳，添置救生衣。',
        '教学重难点：',
        '重点：船的构造。',
        '难点：水的浮力。',
        '板书设计：船 水',
      ].map((line) => (/^[一二]、/.test(line) ? `## ${line}` : line)),
    ],
    [
      'items that begin with a preposition, and headings before who acts',
      '',
      [
        '## 一、船票管理',
        '船票由管理处印制。船工应当做到：',
        '1、按号售票；',
        '2、与乘客核对人数；',
        '3、和对岸通电话。',
        '## 二、检查与奖惩',
        '学校每月检查一次，结果公布。',
        '## 三、救生设备',
        '凡上船的人都应当穿救生衣。',
      ],
    ],
    [
      'traditional characters, as simplified ones are',
      '渡口安全須知',
      ['# 渡口安全須知', '## 一、適用範圍', '本須知適用於全部渡口。', '## 二、船員職責', '船員應當檢查救生設備。'],
    ],
    [
      'speakers by name, and lines that begin with what they are about',
      '渡口协调会记录',
      [
        '# 渡口协调会记录',
        '会议开始时雨还没有停。',
        '村长：今天只谈船票。',
        '何老四：我没有意见。他说：“再等等。”',
        '村长：那就这样。',
        '决议：船票不涨。',
        '执行人：何老四。',
      ],
    ],
    [
      'verse in lines of one length, but not what a sentence quotes',
      '渡口诗钞',
      [
        '# 渡口诗钞',
        '老何是江口人，写诗三十年。今选一首。',
        '晚潮平两岸，小艇过前湾。',
        '灯火连沙白，云山入梦闲。',
        '有人呼渡急，何日寄书还。',
        '老船工常念“江水绿如蓝，春风送客帆。来时花满树，去日雪盈山。明年重到此，何处觅归颜。”给我们听。',
      ],
    ],
    [
      'a letter: its greeting, its wish, whoever signs it with a date',
      '给船工的信',
      ['# 给船工的信', '何师傅：', '您好！', '上次的船票忘了付，随信寄去。', '祝您身体健康！', '乘客小周', '3月5日'],
    ],
    [
      'marked numbers, and headings that say what they are about',
      '渡口采购需求',
      [
        '# 渡口采购需求',
        '## 一、关于救生衣',
        '老何介绍，旧的已经破了。',
        '★1.浮力不低于七公斤。',
        '★2.颜色为橙色。',
        '## 二、关于缆绳',
        '目前用的是麻绳。',
        '说明：每条长三十米。',
        '注意：缆绳不得打结。',
      ],
    ],
  ])('%s', (_, title, blocks) => {
    const flat = blocks.map((block) => block.replace(/^#+ /, '')).join('');
    expect(outline(flat, title)).toEqual(blocks);
    expect(outline(flat, title).join('').replace(/#+ /g, '')).toBe(flat);
  });
});

import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { restoreFlat } from './restore-flat.ts';

/** One block a line, headings as `## …`. */
function outline(content: RootContent[]): string[] {
  return content.map((node) => (node.type === 'heading' ? `${'#'.repeat(node.depth)} ` : '') + textOf(node));
}

const cases: [string, string[], string?][] = [
  [
    'official notice with title, number, addressee, headings, signature and date',
    [
      '# 云溪县人民政府关于做好水库防汛工作的通知',
      '云政发〔2021〕15号',
      '各乡镇人民政府，县直各单位：',
      '汛期将至，为做好全县水库防汛工作，现通知如下：',
      '## 一、总体要求',
      '坚持安全第一、常备不懈，落实责任。',
      '## 二、主要任务',
      '（一）开展检查。各乡镇要对大坝、闸门和通信设备逐一检查。',
      '（二）备足物资。编织袋、块石和照明设备要在五月底前到位。',
      '## 三、工作要求',
      '各单位要加强值班，国家统一、社会稳定离不开水利安全。一是不脱岗，二是不漏报。',
      '云溪县人民政府',
      '2021年4月12日',
    ],
    '云溪县人民政府关于做好水库防汛工作的通知',
  ],
  [
    'statute: chapters, articles, items, references left alone',
    [
      '## 第一章总则',
      '第一条为了规范水库管理，制定本办法。',
      '第二条本办法适用于本县的水库。依照第一条的规定设立的泵站，参照第三条、第四条执行。',
      '第三条水库管理人员应当履行下列职责：',
      '（一）记录水位；',
      '（二）检查大坝；',
      '（三）报告险情。',
      '前款第二项的检查每日一次。',
      '## 第二章附则',
      '第四条本办法自2021年5月1日起施行。',
    ],
  ],
  [
    'exam paper: questions, statements, options long and short',
    [
      '1．（3分）下列关于水库的说法，正确的是（）',
      'A．水库只用于发电',
      'B．水库可以调节径流',
      'C．水库没有淤积问题',
      'D．水库不需要管理',
      '2．（3分）大坝检查的意义在于（）',
      '①及时发现险情',
      '②减少管理人员',
      '③保证下游安全',
      '④降低水库水位',
      'A．①②B．①③C．②④D．③④',
      '3．（6分）简述汛期值班的要求。',
    ],
  ],
  [
    'decimals and versions are no numberings',
    ['本机重2.5公斤，软件版本为3.1.2，水温升高1.8级。第1.2节已删去。价格由12.50元降到9.9元。'],
  ],
  [
    'decimal headings glued to the text under them',
    [
      '## 1绪论',
      '### 1.1研究背景',
      '近年来，水库的安全受到重视。',
      '### 1.2研究意义',
      '本文的研究对管理人员有参考价值。',
      '## 2系统设计',
      '### 2.1总体结构',
      '本系统由三部分组成。',
    ],
  ],
  [
    'chapters with a bare number, some of them without sections',
    [
      '关键词：水库；管理',
      '## 1引言',
      '近年来，水库的安全受到重视。',
      '## 2研究方法',
      '### 2.1问卷调查',
      '本研究共发放问卷30份。3名船工没有作答。',
      '### 2.2实地观察',
      '我们在渡口住了5天。',
      '## 3结论',
      '水库的管理需要各方参与。',
    ],
  ],
  [
    'a list of chapters is no heading but the last, under which the text begins',
    ['第一章概况', '第二章调度', '第三章检修', '第四章巡查', '## 第一章概况', '本章介绍水库的位置。'],
  ],
  [
    'a letter: whom it is to, the wish, who signs and when',
    [
      '# 辞职申请书',
      '敬爱的船队：',
      '我在渡口工作了三十年，现在年纪大了，申请退休。请予批准。',
      '此致',
      '敬礼！',
      '申请人：何老四',
      '2020年7月1日',
    ],
    '辞职申请书',
  ],
  ['plain prose stays one paragraph', ['清晨，雾还没有散。他沿着大坝走了一圈，没有说话。“水位降了。”她说。']],
  ['interview: speakers take turns', ['问：水库建于哪年？', '答：1958年。', '问：现在还在用吗？', '答：一直在用。']],
  [
    'English report with numbered headings',
    [
      '## 1. Introduction',
      'The dam was built in 1958. It is still in use.',
      '## 2. Safety Inspection',
      'The staff inspects the dam every day. See section 1.2 of the manual.',
    ],
  ],
  [
    'English prose keeps versions and abbreviations',
    ['Dr. Smith used version 3.2 of the tool, e.g. for Fig. 4. It worked.'],
  ],
];

describe('restoreFlat', () => {
  it.each(cases)('%s', (_name, blocks, title) => {
    const flat = blocks.map((block) => block.replace(/^#+ /, ''));
    const latin = !/[\u4e00-\u9fff]/.test(flat.join(''));
    expect(outline(restoreFlat(flat.join(latin ? ' ' : ''), { title }))).toEqual(blocks);
  });

  it.each(cases.filter(([, blocks]) => /[，：；（）！？]/.test(blocks.join(''))))(
    'half-width signs: %s',
    (_name, blocks, title) => {
      const fold = (text: string): string =>
        text.replace(/[，：；（）！？]/g, (sign) => ',:;()!?'.charAt('，：；（）！？'.indexOf(sign)));
      const flat = blocks.map((block) => block.replace(/^#+ /, '')).join('');
      expect(outline(restoreFlat(fold(flat), { title }))).toEqual(blocks.map(fold));
    },
  );

  it('gives nothing for blank text', () => {
    expect(restoreFlat(' \n ')).toEqual([]);
  });
});

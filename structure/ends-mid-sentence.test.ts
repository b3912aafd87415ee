import { describe, expect, it } from 'vitest';
import { endsMidSentence } from './ends-mid-sentence.ts';

describe('endsMidSentence', () => {
  it.each([
    '水库的水位在雨季会上升。管理人员应当每天记录水位，并且',
    '本设备由三个部分组成：泵、阀门和',
    '项目组完成了第一阶段的工作。随后，各小组对收集的数据进行了整理和分',
    '他走到门口，停了一下，',
    '根据（以下简称“',
    'The pump is tested every year. The report is sent to the owner, who must then',
    'The committee met twice in spring and agreed on the',
    'Each valve is checked. After the check the engineer writes down the',
  ])('yes: %s', (text) => {
    expect(endsMidSentence(text)).toBe(true);
  });

  it.each([
    '会议到此结束。',
    '请各单位遵照执行。\n县水务局\n2021年3月5日',
    '特此通知。\n某某县人民政府办公室\n二〇二一年三月五日',
    '第三章 设备的维护',
    '五、下一步工作打算',
    'A．增大\nB．减小\nC．不变\nD．先增大，后减小',
    '联系人：张三 电话：12345678',
    '——摘自《水库管理手册》',
    '（全文完）',
    '参考文献\n[1] 王五. 水库调度. 北京：某出版社, 2010',
    '附件：1.申报表\n2.汇总表',
    '甲方（盖章）：＿＿＿＿',
    '序号 名称 数量 单价',
    '他问：“你来吗？”',
    '今后努力的方向',
    'Yours sincerely,\nJane Doe',
    'It works as described.',
    'Table 3 Results of the First Test',
    '2.4 Maintenance of Pumps',
    'See https://example.org/report',
    'March 5, 2021',
    'oil filter',
    '',
  ])('no: %s', (text) => {
    expect(endsMidSentence(text)).toBe(false);
  });
});

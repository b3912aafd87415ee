import { describe, expect, it } from 'vitest';
import { doublingScore, isDoubled } from './detect-doubling.ts';
import { isGarbled } from './detect-garbling.ts';

const ORDINARY =
  '水库的管理人员每天早上检查大坝，研究研究水位的变化，常常走得很慢很慢。天天如此，年复一年，他们把看到的情况一一记在本子上，从来没有间断过。';

describe('isDoubled', () => {
  it.each([
    '第三章第三章 水水 库库 调调 度度 3.1 3.1 水位和流量水位和流量 大坝安全大坝安全',
    '泵站运行泵站运行检修计划检修计划年度总结年度总结安全生产安全生产',
    'Pump Station Pump Station Yearly Report Yearly Report Safety First Safety First',
  ])('yes: %s', (text) => {
    expect(isDoubled(text)).toBe(true);
  });

  it.each([ORDINARY, '谢谢', '10000000000000000000', '哈哈哈哈哈哈哈哈', '---- ---- ----', ''])('no: %s', (text) => {
    expect(isDoubled(text)).toBe(false);
  });

  it('gives the share that is doubled', () => {
    expect(doublingScore(`${ORDINARY}大坝安全运行大坝安全运行`)).toBeCloseTo(12 / 76, 1);
  });
});

describe('isGarbled', () => {
  it.each([
    '蒄蚄袀膇莀蚃羂羀芆螇衿芅蒆蚂膄蒅薂蚁袄芈蒈蚀羆肁莄虿肈芆芀蚈膀聿薀螆羂肇莂螅袄肆芄螄羆荿薂螃肅芁莈',
    'æˆ‘ä»¬åœ¨è¿™é‡Œçœ‹åˆ°çš„æ˜¯é”™è¯¯çš„ç¼–ç Ã¤Â¸Â­Ã¦ÂÂ¢Ã¥Â',
    '\ue001\ue002\ue003\ue004'.repeat(20),
    'Th\ufffd r\ufffdp\ufffdrt \ufffd\ufffd th\ufffd y\ufffd\ufffdr \ufffdnd th\ufffd n\ufffdxt \ufffd\ufffd th\ufffd p\ufffdmp \ufffdnd th\ufffd d\ufffdm',
  ])('yes: %s', (text) => {
    expect(isGarbled(text)).toBe(true);
  });

  it.each([
    ORDINARY,
    '張三 李四 王五 趙六 錢七 孫八 周九 吳十 鄭一 馮二 陳三 褚四 衛五 蔣六 沈七 韓八 楊九 朱十 秦一 尤二 許三',
    'The pump is tested every year by the engineer who keeps the records of the station.',
    'GDP CPI PMI PPI VAT GST TFP WTO IMF OECD ASEAN NAFTA USMCA RCEP BRICS OPEC',
    '短文',
  ])('no: %s', (text) => {
    expect(isGarbled(text)).toBe(false);
  });
});

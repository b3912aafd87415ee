import { describe, expect, it } from 'vitest';
import {
  boilerplateLength,
  isFileFacts,
  isKeywords,
  isPageCaption,
  isTitle,
  startsOtherMatter,
  textLabelLength,
} from './labels';

describe('textLabelLength', () => {
  it.each([
    '资源描述',
    '资源描述：',
    '- 内容简介：',
    '文档简介',
    '【文档介绍】',
    '資源描述:',
    'Document text',
    'Thông tin tài liệu',
  ])('%s', (line) => expect(textLabelLength(line)).toBe(line.length));
  it('takes a label in front of its text', () => expect(textLabelLength('资源描述：春天到了。')).toBe(5));
  it.each(['内容简介写得很好的书不多。', '正文如下', '描述性统计的方法', ''])('not: %s', (line) =>
    expect(textLabelLength(line)).toBe(0),
  );
});

describe('boilerplateLength', () => {
  it.each([
    '《雨水花园.doc》由会员分享，可在线阅读，更多相关《雨水花园（5页珍藏版）》请在装配图网上搜索。',
    '本资源由会员分享,可在线阅读,更多相关《雨水花园（22页典藏版）》请在冰点文库上搜索。',
    '《〈基础理论〉习题《第二章》(共20页).doc》由会员分享,可在线阅读,更多相关《〈基础理论〉习题《第二章》(20页珍藏版)》请在某某网|图纸|设计分享下载上搜索。',
  ])('%s', (sentence) => {
    expect(boilerplateLength(sentence)).toBe(sentence.length);
    expect(boilerplateLength(`${sentence}正文。请在网上搜索。`)).toBe(sentence.length);
  });
  it.each(['《论语》由弟子分享心得而成，更多相关的研究见后。', '请在网上搜索。'])('not: %s', (line) =>
    expect(boilerplateLength(line)).toBe(0),
  );
});

describe('lines of the host', () => {
  it.each(['第3页 / 共22页', '雨水花园.doc_第12页', '3 / 22', '第1页'])('caption: %s', (line) =>
    expect(isPageCaption(line)).toBe(true),
  );
  it.each(['见第3页的图。', '3 / 22 的比例', '第一页'])('no caption: %s', (line) =>
    expect(isPageCaption(line)).toBe(false),
  );
  it.each([
    '上传人:林***3 文档编号:100 上传时间:2024-05-06 格式:DOC 页数:6 大小:32.5KB',
    '资源ID:100 资源大小:446.50KB 全文页数:22页',
    '页数：7',
  ])('facts: %s', (line) => expect(isFileFacts(line)).toBe(true));
  it.each(['本表的格式：先写日期，再写姓名。', '编号：7', '下载积分的规则，格式和大小的限制如下。'])(
    'no facts: %s',
    (line) => expect(isFileFacts(line)).toBe(false),
  );
  it.each(['友情提示：本站不支持迅雷下载', '相关资源', '版权说明：本文档由用户提供', '猜你喜欢'])(
    'other matter: %s',
    (line) => expect(startsOtherMatter(line)).toBe(true),
  );
  it.each([
    '相关部门应当在收到申请之日起十日以内作出答复，逾期视为同意。',
    '最新的测量结果与去年相比没有明显变化，可以继续使用。',
  ])('text: %s', (line) => expect(startsOtherMatter(line)).toBe(false));
  it.each([
    ['雨水花园（试行）.doc', '雨水花园(试行)', true],
    ['雨水花园的做法', '雨水花园', false],
  ])('title again: %s / %s', (line, title, expected) => expect(isTitle(line, title)).toBe(expected));
  it.each([
    ['老桥修缮,老桥,修缮,石拱桥', '老桥修缮', true],
    ['老桥修缮之前，应当先测量桥面的高程、拱圈的变形和裂缝的宽度。', '老桥修缮', false],
  ])('key words: %s', (line, title, expected) => expect(isKeywords(line, title)).toBe(expected));
});

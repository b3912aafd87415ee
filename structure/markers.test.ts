import { describe, expect, it } from 'vitest';
import { findMarkers, readLineMarker } from './markers.ts';

describe('readLineMarker', () => {
  it.each([
    ['第三编 合同', 'part', 3, '第三编'],
    ['第十二章 附则', 'chapter', 12, '第十二章'],
    ['第 5 节 安装', 'section', 5, '第 5 节'],
    ['第一百零二条 本法自公布之日起施行', 'article', 102, '第一百零二条'],
    ['三、工作要求', 'han', 3, '三、'],
    ['（四）加强领导', 'han-paren', 4, '（四）'],
    ['(四)加强领导', 'han-paren', 4, '(四)'],
    ['2．下列说法正确的是', 'digit', 2, '2．'],
    ['（3）简述其意义', 'digit-paren', 3, '（3）'],
    ['4）清洗滤网', 'digit-half', 4, '4）'],
    ['⑤其他', 'circled', 5, '⑤'],
    ['2.3.1 测试环境', 'decimal', 1, '2.3.1'],
    ['B．不变', 'option', 2, 'B．'],
    ['Chapter IV The Tide', 'chapter', 4, 'Chapter IV'],
    ['Section 2. Scope', 'section', 2, 'Section 2.'],
    ['(b) any other person', 'letter-paren', 2, '(b)'],
    ['附件2', 'annex', 2, '附件2'],
  ])('%s', (line, kind, value, text) => {
    expect(readLineMarker(line)).toMatchObject({ kind, value, text });
  });

  it.each(['●检查电源', '• item', '- item', '——坚持节约'])('%s is a bullet', (line) => {
    expect(readLineMarker(line)?.kind).toBe('bullet');
  });

  it.each(['统一、协调', '2019年开始', '3.5万元', '普通段落', 'Participants agreed', '-5 °C', ''])(
    '%s has none',
    (line) => {
      expect(readLineMarker(line)).toBeNull();
    },
  );
});

describe('findMarkers', () => {
  it.each([
    ['增长2.5个百分点', ['decimal']],
    ['见apt(8)手册', []],
    ['共31、32两页', []],
    ['第三、四项', []],
  ])('%s', (text, kinds) => {
    expect(findMarkers(text).map(({ kind }) => kind)).toEqual(kinds);
  });
});

import { describe, expect, it } from 'vitest';
import { splitFooters } from './split-footers';

describe('splitFooters', () => {
  it('splits at the feet of pages', () =>
    expect(splitFooters('老桥测量第一页，共31页。裂缝编号第二页，共31页。归档')).toEqual({
      parts: ['老桥测量', '裂缝编号', '归档'],
      footers: ['第一页，共31页。', '第二页，共31页。'],
    }));
  it('takes slide numbers that complete the count of the feet', () =>
    expect(splitFooters('先测量。1再编号。第二页，共4页。换石料。3观测两年。第四页，共4页。')?.parts).toEqual([
      '先测量。',
      '再编号。',
      '换石料。',
      '观测两年。',
    ]));
  it('leaves numbers that do not', () =>
    expect(splitFooters('先测量。5个人。第二页，共4页。换石料。3观测两年。第四页，共4页。')?.parts).toEqual([
      '先测量。5个人。',
      '换石料。3观测两年。',
    ]));
  const page = (i: number) => `桥的第${i}处裂缝长约二十厘米，宽两毫米。`.repeat(8);
  it.each([
    ['第 1 页 共 3 页', '第 2 页 共 3 页', '第 3 页 共 3 页'],
    ['第1页/共3页', '第2页/共3页', '第3页/共3页'],
    ['1/3', '2/3', '3/3'],
    ['- 1 -', '- 2 -', '- 3 -'],
    ['Page 1 of 3', 'Page 2 of 3', 'Page 3 of 3'],
  ])('knows %s; the pages of prose are one text', (...feet) =>
    expect(splitFooters(feet.map((foot, i) => page(i) + foot).join(''))).toEqual({
      parts: [page(0) + page(1) + page(2)],
      footers: feet,
    }),
  );
  it.each(['加入1/4的水，再加2/4的砂，最后加3/4的石子。', '比例为1/3和2/3。', '见图 - 1 - 和图 - 2 - 以及图 - 3 - 。'])(
    'leaves parts of something alone: %s',
    (text) => expect(splitFooters(text)).toBeNull(),
  );
  it.each(['见附件第一页，共31页。', '甲册第一页，共31页。乙册第二页，共8页。', '没有页脚'])(
    'leaves alone: %s',
    (text) => expect(splitFooters(text)).toBeNull(),
  );
});

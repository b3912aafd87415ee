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
  it.each(['见附件第一页，共31页。', '甲册第一页，共31页。乙册第二页，共8页。', '没有页脚'])(
    'leaves alone: %s',
    (text) => expect(splitFooters(text)).toBeNull(),
  );
});

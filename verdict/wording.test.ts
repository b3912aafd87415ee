import { describe, expect, it } from 'vitest';
import { readGate } from './wording';

describe('readGate', () => {
  it.each([
    ['免费阅读已结束,点击下载阅读编辑剩下 ...', 'ends'],
    ['亲，该文档总共22页，到这儿已超出免费预览范围，如果喜欢就下载吧！', 'ends'],
    ['还剩页未读，继续阅读', 'ends'],
    ['仅能预览前3页', 'ends'],
    ['登录后查看全文', 'ends'],
    ['开通VIP阅读完整内容', 'ends'],
    ['剩余70%内容，请下载后查看', 'ends'],
    ['You’re reading a preview', 'ends'],
    ['Subscribe to continue reading', 'ends'],
    ['Want to read all 30 pages?', 'ends'],
    ['Sign up to view the full document', 'ends'],
    ['Unlock this page with a free trial', 'ends'],
    ['Tài liệu hạn chế xem trước, để xem đầy đủ mời bạn chọn Tải xuống', 'ends'],
    ['以上内容仅为部分预览', 'ends'],
    ['Pages 4 to 10 are not shown in this preview.', 'ends'],
    ['阅读已结束,您可以下载文档离线阅读编辑', 'over'],
    ['全文预览已结束', 'whole'],
    ['全文已阅读完毕，觉得不错就下载收藏吧！', 'whole'],
    ['本文档共5页，已为您加载全部', 'whole'],
    ['已加载全部内容', 'whole'],
    ['上滑加载更多', 'scroll'],
    ['Loading more…', 'scroll'],
    ['点击查看更多>>', 'more'],
    ['继续阅读', 'more'],
  ])('%s → %s', (line, expected) => expect(readGate(line)).toBe(expected));
  it.each([
    '读者打开一篇文档，首先遇到的是免费阅读的页数限制，随后是下载按钮，再往后是会员广告。三者的次序并非偶然，而是经过反复测试的商业设计，读者往往在最要紧的一段之前看到它。',
    '会议全部结束以后，大家合影。',
    'The museum is free for members.',
    'View this page on GitHub',
  ])('no gate: %s', (line) => expect(readGate(line)).toBeNull());
});

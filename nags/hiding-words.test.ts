import { describe, expect, it } from 'vitest';
import { hidingWords } from './hiding-words';
import { judgeBlock } from './judge-block';

const button = { floating: false, control: true };

describe('hidingWords', () => {
  it.each(['加载更多', '展开全文', '继续阅读', 'Load more', 'Show full text', 'もっと見る', '正在加载中…'])(
    'lets %s stay',
    (words) => {
      expect(judgeBlock([words], button, hidingWords)).toBeNull();
      expect(judgeBlock([words], { floating: true, control: true }, hidingWords)).toBeNull();
    },
  );

  it.each(['Register', 'Read next', 'Further reading', '立即领取'])('lets the control %s stay', (words) =>
    expect(judgeBlock([words], button, hidingWords)).toBeNull(),
  );

  it.each([
    [['打开APP阅读全文']],
    [['开通会员，百万文档任意下', '立即领取']],
    [['登录后继续阅读全文']],
    [['下载本文档，查看全部内容']],
    [['还剩5页未读', '继续阅读', '下载本文档']],
    [['展开全文', '开通会员，百万文档任意下']],
  ])('hides %j', (lines) => expect(judgeBlock(lines, button, hidingWords)).not.toBeNull());
});

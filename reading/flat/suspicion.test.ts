import { describe, expect, it } from 'vitest';
import { isDoubled, isGarbled, isOffTitle } from './suspicion';

const prose =
  '老桥修缮之前，应当先测量桥面的高程、拱圈的变形和裂缝的宽度，并拍照编号。施工期间桥上停止通行，两端设置绕行的标志，夜间点亮警示灯。修缮完成以后，观测不少于两年，每半年记录一次数据，整理成册存入档案馆。'.repeat(
    4,
  );
const doubled = prose.replace(/[\u4e00-\u9fff]{2,}/g, '$&$&');
const garbage = Array.from({ length: 400 }, (_, i) => String.fromCharCode(0x8300 + ((i * 37) % 900))).join('');

describe('what does not read like the document', () => {
  it.each([
    ['prose', prose, false, false],
    ['phrases twice', doubled, true, false],
    ['garbage', garbage, false, true],
    ['UTF-8 read as GBK', new TextDecoder('gbk').decode(new TextEncoder().encode(prose)), false, true],
    [
      'names, in traditional characters',
      '張雨婷 李佩蓉 王偉傑 趙鈺雯 錢思穎 孫志豪 周郁萱 吳承翰 鄭詩涵 馮家瑋 褚衛蔣沈'.repeat(8),
      false,
      false,
    ],
    ['classical verse', '鳳凰臺上鳳凰遊鳳去臺空江自流吳宮花草埋幽徑晉代衣冠成古丘'.repeat(8), false, false],
    ['旳 put for 的', prose.replaceAll('的', '旳'), false, true],
    ['private-use characters', '\ue001\ue002'.repeat(60), false, true],
  ])('%s', (_, text, twice, garbled) => {
    expect([isDoubled(text), isGarbled(text)]).toEqual([twice, garbled]);
  });
  it.each([
    ['电子元件储存寿命试验方法', true],
    ['石拱老桥修缮测量规程', false],
    ['习题', false],
  ])('about another matter than %s', (title, expected) => expect(isOffTitle(prose, title)).toBe(expected));
});

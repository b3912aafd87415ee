import { describe, expect, it } from 'vitest';
import { dropOnlyCounter, joinEven, joinPieces } from './pieces';

const prose = '雨水花园是一种浅浅的洼地，种着耐湿的植物；下雨时收集屋面流来的水，让它慢慢渗入土中。'.repeat(30);
const cut = (text: string, size: number) =>
  Array.from({ length: Math.ceil(text.length / size) }, (_, i) => `${i + 1}、${text.slice(i * size, (i + 1) * size)}`);

describe('joinPieces', () => {
  it('joins pieces of 300 characters with nothing between them', () => {
    expect(joinPieces(cut(prose, 300))?.text).toBe(prose);
  });
  it('keeps a space at a cut, and takes off only the layout of the source', () => {
    const text = `${'a'.repeat(299)} ${'b'.repeat(40)}`;
    const pieces = cut(text, 300).map((piece) => `\n  ${piece}\n`);
    expect(joinPieces(pieces)?.text).toBe(text);
  });
  it('keeps paragraphs that stand before the first piece', () => {
    const joined = joinPieces(['题目', ...cut(prose, 300)]);
    expect(joined?.before).toEqual(['题目']);
    expect(joined?.text).toBe(prose);
  });
  it('joins uneven pieces that break off in mid-sentence, also inside an entity', () => {
    const text = `<p>${prose.slice(0, 90)}</p&gt;<p>${prose.slice(90, 200)}`;
    const at = text.indexOf('gt;');
    expect(joinPieces([`1、${text.slice(0, at)}`, `2、${text.slice(at)}`])?.text).toBe(text);
  });
  it.each([
    ['real numbered paragraphs', ['1、测量桥面的高程，记录裂缝。', '2、更换风化的石料。', '3、修缮以后观测两年。']],
    [
      'long numbered paragraphs that end as sentences',
      cut(prose, 300).map((_, i) => `${i + 1}、${prose.slice(0, 86 + i)}。`),
    ],
    ['a gap in the numbers', [`1、${prose.slice(0, 300)}`, `3、${prose.slice(300, 600)}`]],
    ['one paragraph', [prose]],
  ])('leaves alone: %s', (_, paragraphs) => {
    expect(joinPieces(paragraphs)).toBeNull();
  });
});

describe('dropOnlyCounter', () => {
  it.each([
    ['1、雨水花园离开建筑三米以上。', '雨水花园离开建筑三米以上。'],
    ['1、先测量；2、再编号。', null],
    ['雨水花园', null],
  ])('%s', (text, expected) => expect(dropOnlyCounter(text)?.text ?? null).toBe(expected));
});

describe('joinEven', () => {
  const even = Array.from({ length: 5 }, (_, i) => prose.slice(i * 200, (i + 1) * 200));
  it('joins pieces of one length that break off in mid-sentence', () => expect(joinEven(even)).toBe(even.join('')));
  it.each([
    [
      'paragraphs',
      ['雨水花园建在低处。'.repeat(10), '每年春天清理一次落叶，补种死掉的植物，检查溢流口有没有堵住。'.repeat(3), '完'],
    ],
    ['lines of a poem', ['雨水流进花园', '花园留住雨水', '留住一个夏天']],
    ['two pieces', even.slice(0, 2)],
    ['a longer last piece', [...even, prose]],
  ])('leaves alone: %s', (_, pieces) => expect(joinEven(pieces)).toBeNull());
});

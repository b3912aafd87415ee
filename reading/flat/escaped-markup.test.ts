import { describe, expect, it } from 'vitest';
import { readEscapedMarkup } from './escaped-markup';

const texts = (source: string) => readEscapedMarkup(source)?.paragraphs.map(({ text }) => text) ?? null;

describe('readEscapedMarkup', () => {
  it.each([
    ['<p>一</p><p>二</p><p>三</p>', ['一', '二', '三']],
    ['<p><b> 目录</b></p><p>正文在此。</p><p>完</p>', ['目录', '正文在此。', '完']],
    ['第一行<br>第二行<br/>第三行<br />第四行', ['第一行', '第二行', '第三行', '第四行']],
    // A cut of the host ran through an entity: `</p&` + `gt;`.
    ['<p>甲</p&gt;<p>乙</p><p>丙</p>', ['甲', '乙', '丙']],
    ['<p>甲</p><p>乙</p><p>丙</', ['甲', '乙', '丙']],
  ])('%s', (source, expected) => expect(texts(source)).toEqual(expected));
  it('knows headings and bold lines', () => {
    const marked = readEscapedMarkup('<h2>总则</h2><p><b>一、目的</b></p><p>为了<b>便民</b>。</p>');
    expect(marked?.paragraphs).toEqual([
      { text: '总则', level: 2, bold: false },
      { text: '一、目的', level: 0, bold: true },
      { text: '为了便民。', level: 0, bold: false },
    ]);
  });
  it.each([
    ['a text about tags', '段落用 <p> 标记，换行用 <br> 标记，标题用 <h1> 标记。'],
    ['comparisons', '当 a < b 且 b > c 时，取 b。'],
    ['plain text', '没有标记。'],
  ])('is not taken: %s', (_, source) => expect(texts(source)).toBeNull());
});

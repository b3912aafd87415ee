// @vitest-environment happy-dom
import type { Element, ElementContent } from 'hast';
import { describe, expect, it } from 'vitest';
import type { SnapshotElement } from '../snapshot';
import { lookHeadings } from './look-headings';
import { snapshotOf } from './tree.fixture';

/** `<b>` and `<big>` as a browser computes them. */
function lookLike(node: SnapshotElement, bold = false, size = 16): SnapshotElement {
  const own = { bold: bold || node.tagName === 'b', fontSize: node.tagName === 'big' ? size * 1.5 : size };
  if (node.data) Object.assign(node.data, own);
  for (const child of node.children)
    if (child.type === 'element' && child.data) lookLike(child as unknown as SnapshotElement, own.bold, own.fontSize);
  return node;
}
const headings = (html: string, title?: string): string[] => {
  const tree = lookLike(snapshotOf(html.replace(/<big>/g, '<big class=i>')));
  for (const node of allOf(tree)) if (node.tagName === 'big' && node.data) Object.assign(node.data, { block: false });
  lookHeadings(tree, title);
  return allOf(tree)
    .filter(({ tagName }) => /^h\d$/.test(tagName))
    .map((node) => `${node.tagName} ${textOf(node as unknown as Element)}`);
};
const allOf = (node: SnapshotElement): SnapshotElement[] => [
  node,
  ...node.children.flatMap((child) => (child.type === 'element' ? allOf(child as unknown as SnapshotElement) : [])),
];
const textOf = (node: Element): string =>
  node.children
    .map((child: ElementContent) =>
      child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : '',
    )
    .join('');

const text = '<p>渡口每天早上六点开船，来往的大多是去集市的人，船钱二十年没有涨过。</p>';

describe('lookHeadings', () => {
  it.each([
    [
      'bold lines',
      `<div><p><b>关于船</b></p>${text}${text}<p><b>关于人</b></p>${text}</div>`,
      ['h2 关于船', 'h2 关于人'],
    ],
    [
      'larger lines',
      `<div><p><big>船</big>与水</p>${text}<p><big>渡船的人</big></p>${text}<p><big>渡船的钱</big></p>${text}${text}</div>`,
      ['h2 渡船的人', 'h2 渡船的钱'],
    ],
    [
      'ranks by number',
      `<p><b>一、时间</b></p>${text}<p><b>（一）夏季</b></p>${text}<p><b>1.早班</b></p>${text}${text}${text}${text}`,
      ['h2 一、时间', 'h3 （一）夏季', 'h4 1.早班'],
    ],
    [
      'a title in letters larger than those of the headings',
      `<p><big><big>渡口志</big></big></p>${text}<p><big>渡船的人</big></p>${text}<p><big>渡船的钱</big></p>${text}${text}`,
      ['h1 渡口志', 'h2 渡船的人', 'h2 渡船的钱'],
    ],
    [
      'larger lines before every paragraph',
      `<p><big>渡船的人</big></p>${text}<p><big>渡船的钱</big></p>${text}<p><big>渡船的路</big></p>${text}`,
      ['h2 渡船的人', 'h2 渡船的钱', 'h2 渡船的路'],
    ],
  ])('takes %s for headings', (_, html, expected) => expect(headings(html)).toEqual(expected));

  it('takes bold lines under a marked title for headings', () =>
    expect(
      headings(
        `<h2>渡口规则</h2><p><b>제1장 총칙</b></p>${text}<p><b>제2장 배</b></p>${text}${text}${text}`,
        '渡口规则',
      ),
    ).toEqual(['h2 渡口规则', 'h2 제1장 총칙', 'h2 제2장 배']));

  it.each([
    ['a bold sentence', `${text}<p><b>船钱不能涨。</b></p>${text}<p><b>船不能停。</b></p>${text}`],
    ['one bold line without a number', `${text}<p><b>重要的话</b></p>${text}${text}`],
    ['a bold last line', `${text}${text}${text}<p>又及</p><p><b>一、渡口管理处</b></p>`],
    ['bold words in a line', `${text}<p><b>时间</b>：上午</p>${text}<p><b>地点</b>：渡口</p>${text}`],
    ['bold lines beside marked headings', `<h2>船</h2>${text}<p><b>关于船</b></p>${text}<p><b>关于人</b></p>${text}`],
    ['a text that is all bold', `<b><p>关于船</p>${text}${text}<p>关于人</p>${text}</b>`],
  ])('keeps %s', (_, html) => expect(headings(html).filter((line) => line !== 'h2 船')).toEqual([]));
});

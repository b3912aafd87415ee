import type { ElementContent } from 'hast';
import { describe, expect, it } from 'vitest';
import type { NodeFacts, SnapshotElement } from '../reading/snapshot';
import { isNagNode } from './in-text';

type Child = SnapshotElement | string;

const lengthOf = (children: Child[], links: boolean): number =>
  children.reduce(
    (n, c) =>
      n +
      (typeof c === 'string'
        ? links
          ? 0
          : c.replace(/\s/g, '').length
        : links
          ? c.data.linkLength
          : c.data.textLength),
    0,
  );

/** A node as the snapshot makes it: `tag.class`, facts that differ from a plain block's, children. */
function node(name: string, children: Child[], facts: Partial<NodeFacts> = {}): SnapshotElement {
  const [tagName = 'div', ...className] = name.split('.');
  const textLength = lengthOf(children, false);
  return {
    type: 'element',
    tagName,
    properties: className.length > 0 ? { className } : {},
    children: children.map((c) => (typeof c === 'string' ? { type: 'text', value: c } : c)) as ElementContent[],
    data: {
      source: null as unknown as Element,
      block: !['a', 'b', 'span', 'button', 'small', 'img'].includes(tagName),
      placed: 'static',
      fontSize: 16,
      bold: false,
      textLength,
      linkLength: tagName === 'a' ? textLength : lengthOf(children, true),
      ...facts,
    },
  };
}

describe('isNagNode', () => {
  it.each([
    ['its wording', 'wording', node('p', ['还剩8页未读，继续阅读'])],
    [
      'a long notice',
      'wording',
      node('div', ['版权说明：本文档由用户提供并上传，收益归属内容提供方，若内容存在侵权，请进行举报或认领']),
    ],
    [
      'a card',
      'card',
      node('div', [
        node('p', ['下载文档到电脑，查找使用更方便']),
        node('b', ['20 积分']),
        node('p', [node('a', ['下载资源'])]),
      ]),
    ],
    ['a line with its button', 'card', node('div', ['下载此文档，需消耗 5 金币 ', node('a', ['立即下载'])])],
    ['a link that is all', 'control', node('p', [node('a', ['立即下载'])])],
    ['a button', 'control', node('button', ['下载'])],
    ['a floating bar', 'floating', node('div', ['VIP特惠'], { placed: 'fixed' })],
    ['a floating toast', 'wording', node('div', [node('b', ['×']), '收藏成功'], { placed: 'fixed' })],
    ['a named advertisement', 'ad-name', node('p.adline', [node('a', ['读《世界通史》，看懂三千年'])])],
  ])('drops by %s', (_, rule, block) => expect(isNagNode(block)?.rule).toBe(rule));

  it.each([
    ['a paragraph about downloading', node('p', ['下载是图书馆网站用得最多的一项服务。'])],
    ['a heading of one word', node('h2', ['下载'])],
    ['a heading that is a link', node('h3', [node('a', ['会员'])])],
    ['the title, whatever it says', node('h1', ['免费下载本文档'])],
    ['a table cell', node('td', ['登录成功'])],
    ['a toast in the flow of a text', node('p', ['保存成功'])],
    ['code', node('pre', ['download this file now'])],
    ['a link inside a sentence', node('a', ['点击下载全文'])],
    ['a card with a line of prose', node('div', [node('p', ['下载本文档']), node('p', ['混凝土的强度随龄期增长。'])])],
    [
      'a block with a table',
      node('div', [node('p', ['下载本文档']), node('table', [node('tr', [node('td', ['1'])])])]),
    ],
    [
      'a floating table of contents',
      node('div', [node('p', ['第一章 绪论']), node('p', ['第二章 方法'])], { placed: 'sticky' }),
    ],
    ['a page caption', node('p', ['第3页 / 共18页'])],
    ['nothing', node('p', [])],
    ['a quotation', node('blockquote', ['登录后可查看全文，阅读更多好文章'])],
  ])('keeps %s', (_, block) => expect(isNagNode(block)).toBeNull());
});

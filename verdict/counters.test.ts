import { describe, expect, it } from 'vitest';
import { readCounter } from './counters';

describe('readCounter', () => {
  it.each([
    ['第2页 / 共5页', { current: 2, total: 5 }],
    ['共39页，第3页', { current: 3, total: 39 }],
    ['压缩包内文档预览：（预览前20页/共60页）', { shown: 20, total: 60 }],
    ['已阅读5页,还剩60页未读 继续免费阅读', { shown: 5, left: 60, total: 65 }],
    ['第1-5页，共18页', { shown: 5, total: 18 }],
    ['免费预览10页 / 共56页', { shown: 10, total: 56 }],
    ['Pages 1–3 of 10', { shown: 3, total: 10 }],
    ['还剩 56 页未读，是否继续阅读？', { left: 56 }],
    ['继续免费阅读（还有1页）', { left: 1 }],
    ['亲,该文档总共13页,到这儿已超出免费预览范围', { total: 13 }],
    ['文件原文见下方阅读器，共6页。', { total: 6 }],
    ['Page 3 of 12', { current: 3, total: 12 }],
    ['Preview text · 3 out of 5 pages', { shown: 3, total: 5 }],
    ['12 more pages left', { left: 12 }],
    ['本文共18页，当前仅展示前5页', { shown: 5, total: 18 }],
    ['全文共 40 页，您可免费阅读 5 页', { shown: 5, total: 40 }],
    ['本文件共18頁，目前僅顯示前5頁', { shown: 5, total: 18 }],
    ['3 of 45 pages shown', { shown: 3, total: 45 }],
    ['You can read the first 3 of 45 pages', { shown: 3, total: 45 }],
    ['Страница 5 / 12', { current: 5, total: 12 }],
    ['Página 2 de 9', { current: 2, total: 9 }],
    ['Seite 3 von 14', { current: 3, total: 14 }],
    ['noch 8 Seiten', { left: 8 }],
    ['Quedan 6 páginas', { left: 6 }],
    ['7 페이지 · 한컴오피스', { total: 7, weak: true }],
    ['3 de 12 páginas', { current: 3, total: 12, weak: true }],
    ['1 / 6', { current: 1, total: 6, weak: true }],
    ['1/8 缩放 全屏 收藏', { current: 1, total: 8, weak: true }],
    ['/ 39', { total: 39, weak: true }],
    ['页数：7', { total: 7, weak: true }],
    ['约 4页2023-05-16 发布于福建', { total: 4, weak: true }],
    ['2,113 views · 14 slides', { total: 14, weak: true }],
  ])('%s', (line, expected) => expect(readCounter(line)).toEqual(expected));
  it.each([
    '见第3页的图',
    '3页以内',
    '2024/05/06',
    '9 / 3',
    '还剩页未读，继续阅读',
    '每页 20 条',
    'a 5-page',
    'auf Seite 12 von Hand',
  ])('nothing: %s', (line) => expect(readCounter(line)).toBeNull());
});

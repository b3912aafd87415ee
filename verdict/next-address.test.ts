// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Page } from '../reading/page';
import { findNextAddress } from './next-address';

/** A page with these links, all of them visible. */
const pageAt = (url: string, html: string): Page => {
  const document = new DOMParser().parseFromString(html, 'text/html');
  Object.defineProperty(document, 'baseURI', { value: url });
  return { document, url: new URL(url), site: null, snapshot: () => ({ node: () => ({}) }) } as unknown as Page;
};

describe('findNextAddress', () => {
  it.each([
    ['http://a.cn/d/1001.html', '<a href="1001_2.html">下一页</a>', 'http://a.cn/d/1001_2.html'],
    ['https://a.cn/d/1001_2.html', '<a href="/d/1001_3.html">下一页</a>', 'https://a.cn/d/1001_3.html'],
    ['https://a.cn/d?id=7', '<a href="?id=7&page=2">Next</a>', 'https://a.cn/d?id=7&page=2'],
    ['https://a.cn/story', '<a href="/story/2">Next page »</a>', 'https://a.cn/story/2'],
    ['https://a.es/t/canal2.shtml', '<a href="canal3.shtml">Página siguiente</a>', 'https://a.es/t/canal3.shtml'],
    ['https://a.es/t/canal.shtml', '<a href="canal2.shtml">Siguiente »</a>', 'https://a.es/t/canal2.shtml'],
    [
      'https://a.ru/preview/7/page:5/',
      '<a href="/preview/7/page:6/">Следующая &gt;</a>',
      'https://a.ru/preview/7/page:6/',
    ],
    [
      'https://a.cn/d/1001.html',
      '<b>1</b><a href="1001_2.html">2</a><a href="1001_3.html">3</a>',
      'https://a.cn/d/1001_2.html',
    ],
  ])('%s %s', (url, html, next) => expect(findNextAddress(pageAt(url, html))).toBe(next));
  it.each([
    ['https://a.cn/d/1001.html', '<a href="1002.html">下一篇</a>'],
    ['https://a.cn/d/1001.html', '<a href="1002.html">下一页</a>'],
    ['https://a.cn/story', '<a href="/other-story">Next</a>'],
    ['https://a.cn/story', '<a href="https://b.cn/story/2">Next</a>'],
    ['https://a.cn/story', '<a href="/story/comment-page-2">Next</a>'],
    ['https://a.cn/story', '<a href="#top">下一页</a>'],
  ])('none: %s %s', (url, html) => expect(findNextAddress(pageAt(url, html))).toBeNull());
});

// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';

vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 100, 20));
const { asksForMore, findExpand } = await import('./press-expand');

const site = { name: 'Host', expand: ['.more'] };

function find(html: string): boolean {
  document.body.innerHTML = html;
  return findExpand(document, site) !== null;
}

describe('findExpand', () => {
  it.each([
    '<span class="more">还剩2页未读，继续阅读</span>',
    '<a class="more" href="javascript:void(0)">展开全文</a>',
    '<a href="#rest"><b class="more">Continue reading</b></a>',
    '<button class="more">Show all</button>',
    '<form><button type="button" class="more">Show all</button></form>',
  ])('presses %s', (html) => expect(find(html)).toBe(true));

  it.each([
    '<a class="more" href="/next">继续阅读</a>',
    '<a href="https://other.example/"><span class="more">继续阅读</span></a>',
    '<a class="more" href="javascript:location.href=\'/vip\'">继续阅读</a>',
    '<span class="more" onclick="window.open(\'/app\')">继续阅读</span>',
    '<form><button class="more">继续阅读</button></form>',
    '<form><input type="submit" class="more" value="继续阅读"></form>',
  ])('refuses %s', (html) => expect(find(html)).toBe(false));
});

describe('asksForMore', () => {
  it.each([
    '登录后继续阅读',
    '开通VIP，继续阅读',
    '支付 3 元阅读全文',
    '打开APP阅读全文',
    '下载文档，阅读全文',
    'Sign in to continue reading',
    'Download to read all',
  ])('%s', (words) => expect(asksForMore(words)).toBe(true));

  it.each([
    '还剩2页未读，继续阅读',
    '展开全文',
    '点击加载更多',
    '同意并继续阅读',
    'Continue reading',
    'Show all 24 pages',
  ])('not: %s', (words) => expect(asksForMore(words)).toBe(false));
});

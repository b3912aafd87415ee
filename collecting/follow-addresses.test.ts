import { describe, expect, it, vi } from 'vitest';
import type { UnnagDocument } from '../reading/types';
import { followAddresses, joinLeft } from './follow-addresses';

const at = (n: number, next: number | null, total: number | null = 3): UnnagDocument => ({
  source: 'flow',
  content: [{ type: 'paragraph', children: [{ type: 'text', value: `text ${n}` }] }],
  pages: { shown: 1, total },
  gaps: next
    ? [{ reason: 'more-addresses', next: `http://a.test/${next}` }]
    : [{ reason: 'preview-ends', page: 1, left: 2 }], // the last page shows one of three
  removed: [],
  title: 'T',
  author: '',
  siteName: '',
  lang: 'en',
  published: '',
  url: `http://a.test/${n}`,
  complete: false,
  collectable: true,
  timings: {},
});

function site(pages: Record<string, UnnagDocument | Error>) {
  let here = 'http://a.test/1';
  const go = vi.fn(async (url: string) => {
    here = url;
  });
  const read = async () => {
    const page = pages[here];
    if (!page || page instanceof Error) throw page ?? new Error('not found');
    return page;
  };
  return { go, read, here: () => here };
}

const words = (document: UnnagDocument) =>
  document.content.flatMap((node) =>
    node.type === 'paragraph' && node.children[0]?.type === 'text' ? [node.children[0].value] : [],
  );

const run = (first: UnnagDocument, apis: ReturnType<typeof site>, signal = new AbortController().signal) =>
  followAddresses([first], apis, { signal, onProgress: () => {} });

describe('followAddresses', () => {
  it('joins the pages and leads the tab back', async () => {
    const apis = site({ 'http://a.test/2': at(2, 3), 'http://a.test/3': at(3, null) });
    const document = await run(at(1, 2), apis);
    expect(words(document)).toEqual(['text 1', 'text 2', 'text 3']);
    expect(document.pages).toEqual({ shown: 3, total: 3 });
    expect(document.complete).toBe(true);
    expect(apis.here()).toBe('http://a.test/1');
  });

  it('keeps what came before a page that fails, and says which', async () => {
    const document = await run(at(1, 2), site({ 'http://a.test/2': at(2, 3), 'http://a.test/3': new Error('gone') }));
    expect(words(document)).toEqual(['text 1', 'text 2']);
    expect(document.gaps).toContainEqual({ reason: 'pages-never-came', pages: [3] });
    expect(document.complete).toBe(false);
  });

  it('does not walk in a circle, nor to another host', async () => {
    const circle = await run(at(1, 2), site({ 'http://a.test/2': at(2, 1) }));
    expect(words(circle)).toEqual(['text 1', 'text 2']);
    const away = at(1, null);
    away.gaps = [{ reason: 'more-addresses', next: 'http://b.test/2' }];
    const apis = site({});
    expect(words(await run(away, apis))).toEqual(['text 1']);
    expect(apis.go).not.toHaveBeenCalled();
  });

  it('goes on from the pages that were read before, and tells of each further one', async () => {
    const apis = site({ 'http://a.test/3': at(3, null) });
    const onPage = vi.fn();
    const options = { signal: new AbortController().signal, onProgress: () => {}, onPage };
    const document = await followAddresses([at(1, 2), at(2, 3)], apis, options);
    expect(words(document)).toEqual(['text 1', 'text 2', 'text 3']);
    expect(document.complete).toBe(true);
    expect(onPage.mock.calls.map(([page, index]) => [page.url, index])).toEqual([['http://a.test/3', 2]]);
    expect(apis.here()).toBe('http://a.test/1');
  });

  it('gives the pages read until the tab went elsewhere, and says that there is more', () => {
    const document = joinLeft([at(1, 2), at(2, 3)]);
    expect(words(document)).toEqual(['text 1', 'text 2']);
    expect(document.gaps).toEqual([{ reason: 'page-left' }, { reason: 'more-addresses', next: 'http://a.test/3' }]);
    expect(document.complete).toBe(false);
  });

  it('raises no alarm when the tab has gone back, or elsewhere, after the last page was read', () => {
    const document = joinLeft([at(1, 2), at(2, 3), at(3, null)]);
    expect(words(document)).toEqual(['text 1', 'text 2', 'text 3']);
    expect(document.gaps).toEqual([]);
    expect(document.complete).toBe(true);
  });

  it('leaves a page only when it is kept: whoever goes on from what was kept finds the tab there', async () => {
    const apis = site({ 'http://a.test/2': at(2, 3), 'http://a.test/3': at(3, null) });
    const places: string[] = [];
    const onPage = async () => {
      await new Promise((passed) => setTimeout(passed));
      places.push(apis.here());
    };
    await followAddresses([at(1, 2)], apis, { signal: new AbortController().signal, onProgress: () => {}, onPage });
    expect(places).toEqual(['http://a.test/2', 'http://a.test/3']);
  });

  it('says that the document goes on at another host, where it is not followed', async () => {
    const moved = { ...at(2, null), gaps: [{ reason: 'more-addresses' as const, next: 'http://m.a.test/3' }] };
    const document = await run(at(1, 2), site({ 'http://a.test/2': moved }));
    expect(words(document)).toEqual(['text 1', 'text 2']);
    expect(document.gaps).toEqual([{ reason: 'more-addresses', next: 'http://m.a.test/3' }]);
    expect(document.complete).toBe(false);
  });

  it.each([
    'http://a.test/login',
    'http://a.test/user/sign-in.html',
    'http://a.test/u?return=%2F2',
    'http://a.test/u#/2',
  ])('takes no page where an account is asked for as the next one: %s', async (url) => {
    const document = await run(at(1, 2), site({ 'http://a.test/2': { ...at(2, null), url } }));
    expect(words(document)).toEqual(['text 1']);
    expect(document.gaps).toContainEqual({ reason: 'pages-locked', pages: [2] });
    expect(document.complete).toBe(false);
  });

  it.each(['http://a.test/2/', 'http://a.test/p/2', 'http://a.test/2?view=full', 'http://a.test/blogging-in-2'])(
    'takes a page that came at another address: %s',
    async (url) => {
      const document = await run(at(1, 2), site({ 'http://a.test/2': { ...at(2, null), url } }));
      expect(words(document)).toEqual(['text 1', 'text 2']);
    },
  );

  it('takes a page that is shown again in place of the next one for none', async () => {
    const document = await run(at(1, 2), site({ 'http://a.test/2': at(1, 2) }));
    expect(words(document)).toEqual(['text 1']);
    expect(document.gaps).toContainEqual({ reason: 'pages-never-came', pages: [2] });
  });

  it('gives what was read although the tab cannot be led back', async () => {
    const apis = site({ 'http://a.test/2': at(2, 3), 'http://a.test/3': at(3, null) });
    const go = async (url: string) => {
      if (url === 'http://a.test/1') throw new Error('did not load');
      await apis.go(url);
    };
    expect(words(await run(at(1, 2), { ...apis, go: vi.fn(go) }))).toEqual(['text 1', 'text 2', 'text 3']);
  });

  it('stops while a page is still loading', async () => {
    const stop = new AbortController();
    const apis = site({});
    const go = vi.fn((url: string, signal?: AbortSignal) => {
      if (!signal) return apis.go(url);
      setTimeout(() => stop.abort());
      return new Promise<void>((_, failed) => signal.addEventListener('abort', () => failed(signal.reason)));
    });
    const document = await run(at(1, 2), { ...apis, go }, stop.signal);
    expect(document.gaps).toContainEqual({ reason: 'stopped', page: 1 });
    expect(go.mock.calls.map(([url]) => url)).toEqual(['http://a.test/2', 'http://a.test/1']);
  });

  it('stops when asked, and says so', async () => {
    const stop = new AbortController();
    stop.abort();
    const document = await run(at(1, 2), site({}), stop.signal);
    expect(document.gaps).toContainEqual({ reason: 'stopped', page: 1 });
    expect(document.complete).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import type { UnnagDocument } from '../reading/types';
import { joinFrames, unreadHosts } from './read-frames';

const make = (url: string, words: string, rest: Partial<UnnagDocument> = {}): UnnagDocument => ({
  source: 'flow',
  content: words ? [{ type: 'paragraph', children: [{ type: 'text', value: words }] }] : [],
  pages: { shown: null, total: null },
  gaps: [],
  removed: [],
  title: 'T',
  author: '',
  siteName: '',
  lang: '',
  published: '',
  url,
  complete: true,
  collectable: false,
  timings: {},
  ...rest,
});
const main = make('http://a.test/', 'around', {
  gaps: [{ reason: 'frame-unread', host: 'b.test' }],
  complete: false,
  pages: { shown: null, total: 6 },
});

describe('joinFrames', () => {
  it('puts the text of the frame behind the page, and takes the gap away', () => {
    const joined = joinFrames(main, [make('http://b.test/doc', 'inside', { pages: { shown: 6, total: 6 } })]);
    expect(joined.content).toHaveLength(2);
    expect(joined).toMatchObject({ complete: true, gaps: [], pages: { shown: 6, total: 6 }, url: 'http://a.test/' });
  });

  it('keeps the gap of a frame without text, and what the frame itself misses', () => {
    expect(joinFrames(main, [make('http://b.test/doc', '')]).gaps).toEqual(main.gaps);
    const partial = make('http://b.test/doc', 'inside', {
      gaps: [{ reason: 'preview-ends', page: 2 }],
      complete: false,
    });
    expect(joinFrames(main, [partial])).toMatchObject({ complete: false, gaps: [{ reason: 'preview-ends', page: 2 }] });
  });
});

it('says that a frame beside those that were read gave no answer', () => {
  const joined = joinFrames(main, [make('http://b.test/doc', 'inside')], true);
  expect(joined).toMatchObject({ complete: false, gaps: [{ reason: 'frame-unread', host: 'http://b.test' }] });
  expect(unreadHosts(joined.gaps)).toEqual([]);
});

it('names each host once, and none that is no host', () => {
  const gaps = ['b.test', 'b.test', '', 'c.test:8080', 'about:blank x'].map((host) => ({
    reason: 'frame-unread' as const,
    host,
  }));
  expect(unreadHosts(gaps)).toEqual(['b.test', 'c.test:8080']);
});

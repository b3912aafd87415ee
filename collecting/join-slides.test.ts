import type { RootContent } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { joinSlides } from './join-slides';

const paragraph = (value: string): RootContent => ({ type: 'paragraph', children: [{ type: 'text', value }] });
const slide = (...words: string[]) => ({ content: words.map(paragraph), removed: [] });
const long = (name: string) => `${name}: a sentence that is long enough not to come again by chance.`;

const join = (...slides: string[][]) => {
  const { content, removed } = joinSlides(
    slides.map((words) => slide(...words)),
    slides.map((_, i) => i + 1),
  );
  return {
    words: content.filter(({ type }) => type !== 'html').map((node) => wordsOf(node)),
    pages: content.filter(({ type }) => type === 'html').length,
    removed: removed.map(({ text }) => text),
  };
};

describe('joinSlides', () => {
  it('gives what stands around all pages once, and says so', () => {
    const { words, pages, removed } = join(
      ['Title', 'a', 'About'],
      ['Title', 'b', 'c', 'About'],
      ['Title', 'd', 'About'],
    );
    expect(words).toEqual(['Title', 'a', 'b', 'c', 'd', 'About']);
    expect(pages).toBe(3);
    expect(removed).toEqual(['Title', 'About']);
  });

  it('gives what two neighbours show once, but keeps short words that come again', () => {
    expect(join([long('a'), long('b')], [long('a'), long('b'), long('c')], [long('b'), long('c'), 'd']).words).toEqual([
      long('a'),
      long('b'),
      long('c'),
      'd',
    ]);
    expect(join(['a', 'Thanks'], ['Thanks', 'b'], ['c']).words).toEqual(['a', 'Thanks', 'Thanks', 'b', 'c']);
  });

  it('takes a single page, and none, as they are', () => {
    expect(join(['Title', 'a'])).toEqual({ words: ['Title', 'a'], pages: 0, removed: [] });
    expect(join().words).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { parseList, parseOptions } from './extract-options';

describe('parseList', () => {
  it.each([
    ['http://a.example/\n', [{ place: 'http://a.example/' }]],
    [
      'one\thttp://a.example/\r\n\n  \ntwo\thttp://b.example/',
      [
        { name: 'one', place: 'http://a.example/' },
        { name: 'two', place: 'http://b.example/' },
      ],
    ],
    ['', []],
  ])('%j', (list, inputs) => {
    expect(parseList(list)).toEqual(inputs);
  });
});

describe('parseOptions', () => {
  it('takes "-" as a list from standard input, among others', () => {
    const { inputs } = parseOptions(['a.html', '-', 'b.html'], () => 'n\thttp://c.example/\n');
    expect(inputs).toEqual([{ place: 'a.html' }, { name: 'n', place: 'http://c.example/' }, { place: 'b.html' }]);
  });

  it('gives each input its --as', () => {
    const { inputs } = parseOptions(['a', 'b', '--as', 'http://a.example/x', '--as', 'https://b.example/y']);
    expect(inputs.map(({ as }) => as)).toEqual(['http://a.example/x', 'https://b.example/y']);
  });

  it('has defaults', () => {
    expect(parseOptions(['a'])).toMatchObject({ browser: 'chromium', format: 'json', scroll: false, timeout: 120_000 });
  });

  it.each([
    [[], /no page was named/],
    [['a', '--format', 'html'], /--format/],
    [['a', '--browser', 'opera'], /--browser/],
    [['a', '--map', 'example.com:80'], /loopback/],
    [['a', 'b', '--as', 'http://a.example/'], /once for each/],
    [['a', '--as', 'ftp://a.example/'], /http/],
    [['http://x.example/', '--as', 'http://a.example/'], /file or a folder/],
    [['a', '--as', 'http://a.example/', '--map', '127.0.0.1:80'], /--map/],
    [['a', '--timeout', 'soon'], /--timeout/],
    [['a', '--nonsense'], /nonsense/],
  ] as [string[], RegExp][])('%j is refused with a sentence', (args, words) => {
    expect(() => parseOptions(args)).toThrow(words);
  });
});

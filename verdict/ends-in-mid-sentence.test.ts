import { describe, expect, it } from 'vitest';
import { endsInMidSentence } from './ends-in-mid-sentence';

const start = '第一年每周浇水一次，拔除杂草。暴雨以后检查进水口。';

describe('endsInMidSentence', () => {
  it.each([
    ['各镇政府要把教育放在心上,抓在手', true],
    ['连续三年未发生安全事故的实', true],
    ['植物便能照顾自己，', true],
    ['植物便能照顾自己。', false],
    ['他说：“可以开工了。”', false],
    ['完成以后归档（见附件）', false],
    ['市园林局二〇二四年三月一日', false],
    ['12', false],
    ['The float sits in a stilling well, a pipe with a', true],
    ['The float sits in a stilling well.', false],
  ])('a run: …%s', (end, expected) => expect(endsInMidSentence(start + end, true) !== null).toBe(expected));
  it.each([
    ['a signature on its own line', `${start}\n市园林局`, false],
    ['a heading', `${start}\n附：植物名录`, false],
    [
      'an address to write to',
      `${start}\nTo reach the writer of this story in Hasselt, call her. To reach the editor who is responsible for it: ann@example.org`,
      false,
    ],
    ['a list item', `${start}\n三年以后观测一次`, false],
    [
      'long prose cut off',
      `${start}${start}${start}${start}施工期间桥上停止通行，两端设置绕行标志，夜间点亮警示`,
      true,
    ],
  ])('paragraphs: %s', (_, text, expected) => expect(endsInMidSentence(text, false) !== null).toBe(expected));
});

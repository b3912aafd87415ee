import { describe, expect, it } from 'vitest';
import { collectWords, isLayoutHyphen } from './mend-hyphens.ts';

const NONE = new Map<string, number>();

describe('isLayoutHyphen', () => {
  it.each([
    ['the infor-', 'mation desk'],
    ['a long investi-', 'gation into it'],
    ['they under-', 'standably refused'],
    ['com-', 'plaint-handling office'],
    ['a soft\u00ad', 'ware house'],
  ])('goes: %s %s', (line, next) => {
    expect(isLayoutHyphen(line, next, NONE)).toBe(true);
  });

  it.each([
    ['a well-', 'known engineer'],
    ['the decision-', 'making body'],
    ['state-of-the-', 'art equipment'],
    ['the Anglo-', 'American treaty'],
    ['COVID-', '19 rules'],
    ['a self-', 'employed person'],
    ['risk-', 'based rules'],
    ['安装 mail-', 'transport 软件'],
  ])('stays: %s %s', (line, next) => {
    expect(isLayoutHyphen(line, next, NONE)).toBe(false);
  });

  it('is told by the word as it stands elsewhere in the text', () => {
    expect(isLayoutHyphen('the water-', 'course', collectWords(['a watercourse is']))).toBe(true);
    expect(isLayoutHyphen('the water-', 'course', collectWords(['a water-course is']))).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { foldText, isHan } from './fold-text.ts';

describe('foldText', () => {
  it.each([
    ['（１）总则', '(1)总则'],
    ['第１條　目的', '第1条目的'],
    ['A． 水 B', 'A.水B'],
    ['the  dam\n is', 'the dam is'],
    ['水\u200b库\ufeff', '水库'],
    [' \n', ''],
  ])('%s', (source, text) => {
    expect(foldText(source).text).toBe(text);
  });

  it('knows where each character stood, and where space was dropped', () => {
    const folded = foldText('水 库 AB 是');
    expect(folded.text).toBe('水库AB是');
    expect([...folded.at]).toEqual([0, 2, 4, 5, 7]);
    expect(folded.gaps).toEqual([1, 2, 4]);
  });

  it('has the white space of ECMAScript, all of it and no more', () => {
    for (let code = 0; code < 65536; code++) {
      const unit = String.fromCharCode(code);
      const white = /[\s\u200b-\u200d\ufeff\u2060\u00ad]/.test(unit);
      if ((foldText(`水${unit}水`).text.length === 2) !== white) expect.fail(`U+${code.toString(16)}`);
    }
  });
});

describe('isHan', () => {
  it.each(['水', '。', '，', '①', '（', '\ud842'])('%s is', (unit) => expect(isHan(unit)).toBe(true));
  it.each(['a', '1', '“', ' ', 'é', ''])('%s is not', (unit) => expect(isHan(unit)).toBe(false));
});

import { describe, expect, it } from 'vitest';
import { joinRuns, orderMixed } from './join-runs';
import { makeRun } from './make-lines';

/** Runs side by side, with gaps in ems between them. */
function row(...parts: (string | number)[]) {
  let x = 0;
  return parts.flatMap((part) => {
    if (typeof part === 'number') {
      x += part * 10;
      return [];
    }
    const run = makeRun(part, x, 0);
    x += run.width;
    return [run];
  });
}

describe('joinRuns', () => {
  it.each<[string, (string | number)[], string]>([
    ['Latin words apart', ['two', 0.3, 'words'], 'two words'],
    ['pieces of one word', ['hy', 0.02, 'phen'], 'hyphen'],
    ['no space before a full stop', ['end', 0.1, '.'], 'end.'],
    ['Chinese without spaces', ['国家', 0.3, '标准'], '国家标准'],
    ['a visible gap between Chinese', ['第一章', 1, '总则'], '第一章 总则'],
    ['Chinese beside Latin, set a quarter apart', ['使用', 0.25, 'Linux', 0.25, '系统'], '使用Linux系统'],
    ['spaces that the runs carry', ['使用 ', 0, 'Linux'], '使用 Linux'],
    ['letter-spaced titles', ['N', 0.5, 'O', 0.5, 'T', 0.5, 'E', 0.5, 'S'], 'NOTES'],
    ['letter-spaced words', ['T', 0.4, 'H', 0.4, 'E', 1.2, 'E', 0.4, 'N', 0.4, 'D'], 'THE END'],
    ['a letter-spaced Chinese title', ['通', 1, '知', 1, '书'], '通知书'],
    ['a justified Chinese line', ['关于', 0.9, '印发', 0.9, '管理', 0.9, '办法', 0.9, '的'], '关于印发管理办法的'],
  ])('%s', (_, parts, text) => expect(joinRuns(row(...parts)).text).toBe(text));

  it('keeps parts that wide gaps set off, for tables', () => {
    const { text, parts } = joinRuns(row('Water', 1.2, 'cold', 1.2, '4.2'));
    expect(text).toBe('Water cold 4.2');
    expect(parts?.map((part) => part.text)).toEqual(['Water', 'cold', '4.2']);
    expect(joinRuns(row('two', 0.3, 'words')).parts).toBeUndefined();
  });

  it('reads gaps between Chinese and Latin as spaces where the document writes them', () => {
    expect(joinRuns(row('使用', 0.25, 'Linux'), { spacedMixed: true }).text).toBe('使用 Linux');
  });

  it('reads stretches of left-to-right runs in a right-to-left line the right way round', () => {
    const runs = ['שנת', '2014', 'GPS', 'מדד'].map((text, i) => makeRun(text, i * 30, 0));
    expect(orderMixed(runs).map((run) => run.text)).toEqual(['שנת', 'GPS', '2014', 'מדד']);
  });
});

import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { restoreText } from './restore-text.ts';
import { restoreWrapped } from './restore-wrapped.ts';

function outline(lines: string): string[] {
  return restoreWrapped(lines).map(
    (node) => (node.type === 'heading' ? `${'#'.repeat(node.depth)} ` : '') + textOf(node),
  );
}

const CHINESE = `一、基本情况
云溪水库建于一九五八年，位于县城以北十二公
里的山谷里，集水面积四十平方公里，是全县最
大的水库，担负着下游三个乡镇的防洪任务。
二、存在的问题
大坝的排水沟多年没有清理，部分设备老化，管
理人员不足。`;

const ENGLISH = `The reservoir was built in 1958. It lies twelve kilometres
north of the town, and it protects three villages down-
stream from floods. The staff is well-
known for its care.
The drains of the dam have not been cleaned for many
years.`;

describe('restoreWrapped', () => {
  it('joins Chinese lines without a space and ends blocks at short lines', () => {
    expect(outline(CHINESE)).toEqual([
      '## 一、基本情况',
      '云溪水库建于一九五八年，位于县城以北十二公里的山谷里，集水面积四十平方公里，是全县最大的水库，担负着下游三个乡镇的防洪任务。',
      '## 二、存在的问题',
      '大坝的排水沟多年没有清理，部分设备老化，管理人员不足。',
    ]);
  });

  it('joins English lines with a space, and takes only the hyphens of the layout away', () => {
    expect(outline(ENGLISH)).toEqual([
      'The reservoir was built in 1958. It lies twelve kilometres north of the town, and it protects three villages downstream from floods. The staff is well-known for its care.',
      'The drains of the dam have not been cleaned for many years.',
    ]);
  });

  it('goes by empty lines where there are some', () => {
    expect(outline('One line here,\nragged as it is,\nends now.\n\nAnother\nparagraph follows.\n')).toEqual([
      'One line here, ragged as it is, ends now.',
      'Another paragraph follows.',
    ]);
  });

  it('joins no lines of which nearly all end in a stop', () => {
    const verse = '晚潮平两岸，小艇过前湾。\n灯火连沙白，云山入梦闲。\n有人呼渡急，何日寄书还。\n';
    expect(outline(verse.repeat(3))).toHaveLength(9);
  });

  it.each([
    [
      'numbered, in any script',
      `Эта глава описывает приборы на плотине и тех, кто за них
отвечает, а также порядок записи показаний.
3.1. Какие приборы показывают уровень?
Уровень показывают два прибора, один на берегу, другой в
башне. Их проверяют каждый день.
3.2. Кто отвечает за насосы?
За насосы отвечает старший смены, как сказано в правилах,
которые висят в конторе.`,
      ['## 3.1. Какие приборы показывают уровень?', '## 3.2. Кто отвечает за насосы?'],
    ],
    [
      'without a number, over a short sentence',
      `The pumps are started by hand in the evening, after the last
reading of the day has been written down.
Safety
Nobody works alone at night.
The keys hang in the office, beside the list of those who may
use them.`,
      ['## Safety'],
    ],
    [
      'over another heading',
      `The pumps are started by hand in the evening, after the last
reading of the day has been written down.
Safety
At night
Nobody works alone at night. The keys hang in the office, beside
the list of those who may use them.`,
      ['## Safety', '## At night'],
    ],
  ])('finds headings %s', (_, lines, headings) => {
    expect(outline(lines).filter((line) => line.startsWith('#'))).toEqual(headings);
  });

  it('takes lines as a list, too, and nothing for none', () => {
    expect(restoreWrapped(['', ' '])).toEqual([]);
    expect(restoreWrapped(ENGLISH.split('\n'))).toEqual(restoreWrapped(ENGLISH));
  });
});

describe('restoreText', () => {
  it('reads lines as lines, and one long line as a flattened text', () => {
    expect(restoreText(CHINESE)).toEqual(restoreWrapped(CHINESE));
    expect(restoreText('一、甲类水库甲类水库有三座。二、乙类水库乙类水库有五座。').length).toBeGreaterThan(1);
  });
});

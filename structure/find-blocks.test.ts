import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { restoreFlat } from './restore-flat.ts';
import { restoreWrapped } from './restore-wrapped.ts';

function outline(flat: string, title = ''): string[] {
  return restoreFlat(flat, { title }).map(
    (node) => (node.type === 'heading' ? `${'#'.repeat(node.depth)} ` : '') + textOf(node),
  );
}

const plain = (blocks: string[]): string[] => blocks.map((block) => block.replace(/^#+ /, ''));

describe('Chinese text whose line breaks became spaces', () => {
  const blocks = [
    '## 第一章 总则',
    '第一条 为了规范泵站管理，制定本办法。',
    '第二条 本办法适用于本县的泵站。',
    '泵站由水务局管理。乡镇予以配合。',
    '## 第二章 运行',
    '第三条 运行人员履行下列职责：',
    '（一）记录水位；',
    '（二）检查水泵。',
    '发现异常的，应当报告。',
  ];

  it('breaks at the spaces, but not after numbers', () => {
    expect(outline(plain(blocks).join(' '))).toEqual(blocks);
  });

  it('leaves the spaces that set Latin words, quotations and dates of a decision apart', () => {
    const text = [
      '附则（2019年3月5日 县人民代表大会第三次会议通过）。',
      '用户执行 “start” 命令，再看 sluice(8) 手册。',
      '除了 “主要” 阀门外都关闭。',
      '每日检查一次。',
    ];
    expect(outline(text.join(' '))).toEqual(text);
  });

  it('takes a space after every stop for a habit', () => {
    const habit = Array.from({ length: 14 }, (_, i) => `泵站第${i}次检修已经完成了。`).join(' ');
    expect(outline(habit)).toEqual([habit]);
  });
});

describe('forms and lists of persons', () => {
  it('gives each field of a form its line', () => {
    const blocks = [
      '# 泵站委托管理合同',
      '甲方：＿＿＿＿',
      '法定代表人：＿＿＿＿',
      '地址：＿＿＿＿',
      '根据有关规定，双方订立本合同：',
      '## 第一条管理范围',
      '1．乙方管理甲方的泵站。',
      '2．乙方不得转委托。',
      '甲方（盖章）：',
      '乙方（盖章）：',
      '日期：',
    ];
    expect(outline(plain(blocks).join(''), '泵站委托管理合同')).toEqual(blocks);
  });

  it('leaves a label inside a sentence alone', () => {
    const text = '请将材料寄往以下地址：某县某路5号。收到后我们会打电话：12345。';
    expect(outline(text).join('')).toBe(text);
    expect(outline('他的电话：123，她的电话：456。')).toHaveLength(1);
  });

  it('gives each member of a group a line', () => {
    const blocks = [
      '调整后的名单通知如下：',
      '组长：王某某县政府副县长',
      '副组长：李某县水务局局长',
      '成员：张某某县财政局副局长',
      '陈某县气象局局长',
      '刘某某县应急局副局长',
    ];
    expect(outline(blocks.join(''))).toEqual(blocks);
  });
});

describe('Chinese whose line breaks became spaces', () => {
  it('finds headings without a number', () => {
    const blocks = [
      '水库建于一九五八年，位于县城以北的山谷里。',
      '## 日常巡查',
      '管理人员每天沿着大坝走一圈，检查坝面有没有裂缝，并且记在本子上。',
      '## 汛期值班',
      '值班人员每小时看一次水位，发现异常应当立即报告。',
      '夜里由两个人值班。他们不得离开大坝，也不得饮酒。',
      '水位退到警戒线以下以后，值班才能结束。',
    ];
    expect(outline(plain(blocks).join(' '))).toEqual(blocks);
  });
});

describe('Chinese whose line breaks became spaces, paragraphs of one sentence each', () => {
  const rule = (place: string): string => `进入${place}的人员应当登记，并且听从值班人员的安排。`;
  const parts = [...'甲乙丙丁戊己庚'].map((name) => [`${name}区的管理`, rule(`${name}区`), rule(`${name}区的机房`)]);

  it('is told by the spaces that no stop is before', () => {
    const blocks = ['船闸分为七个区，各区的管理办法如下。', ...parts.flat()];
    expect(outline(blocks.join(' ')).map((block) => block.replace(/^#+ /, ''))).toEqual(blocks);
  });

  it('is not taken from a space after every stop', () => {
    const text = parts.map(([, first, second]) => `${first} ${second}`).join(' ');
    expect(outline(text)).toHaveLength(1);
  });
});

describe('flattened English', () => {
  it('finds headings, lists and questions', () => {
    const blocks = [
      '## Water levels',
      'The level is read each day. The staff must:',
      'Read the gauges.',
      'Read the notes of the night before.',
      'Read the weather report.',
      '## Downsides of Gauges',
      'Gauges are slow to show a change.',
    ];
    expect(outline(plain(blocks).join(' '))).toEqual(blocks);
  });

  it.each([
    [
      'French',
      [
        'Le barrage est visité chaque jour par un garde, et le niveau de la nappe est noté dans un cahier.',
        '## 2.1. Relevé des niveaux',
        'Le garde lit les échelles de la rive et note les valeurs dans le cahier.',
        '## 2.2. Entretien des pompes',
        'Les pompes sont nettoyées une fois par mois, et les vannes sont graissées.',
      ],
    ],
    [
      'German',
      [
        'Der Damm wird jeden Tag begangen, und der Stand des Wassers wird in das Buch der Wache geschrieben. Die Wache besteht aus zwei Leuten, von denen der eine die Pumpen und der andere die Tore und die Wege bedient.',
        '## 2.1. Stand des Wassers',
        'Der Wärter liest den Pegel ab, und er trägt ihn in das Buch ein, das in der Wache liegt.',
        '## 2.2. Pflege der Pumpen',
        'Die Pumpen werden jeden Monat gereinigt, und die Lager der Pumpen werden geschmiert.',
      ],
    ],
  ])('finds numbered headings in %s', (_, blocks) => {
    expect(outline(plain(blocks).join(' '))).toEqual(blocks);
  });

  it.each([
    [
      'whose words the text says again',
      [
        'All of it is kept dry.',
        '## 1.4. lock-2 pump',
        'lock-2 pump is an old machine. It is noisy.',
        '## 1.5. Locks (NEW)',
        'A NEW lock is built on the left bank.',
        '## 1.6. Guard houses',
        'Guard dogs are kept in both of them.',
      ],
    ],
    [
      'that ask',
      [
        'Здесь описаны насосы и те, кто за них отвечает.',
        '## 2.1. Кто отвечает за насосы? Где он сидит?',
        'За насосы отвечает старший смены.',
        '## 2.2. Где лежат ключи?',
        'Ключи висят в конторе.',
      ],
    ],
    [
      'of Korean verbs',
      [
        '이 장에서는 펌프를 다루는 방법을 설명합니다.',
        '## 2.1. 펌프 준비하기',
        '펌프를 켜기 전에 물의 높이를 확인하십시오.',
        '## 2.2. 펌프 끄기',
        '저녁에는 펌프를 끄십시오.',
      ],
    ],
  ])('finds numbered headings %s', (_, blocks) => {
    expect(outline(plain(blocks).join(' '))).toEqual(blocks);
  });

  it('counts the depth of sections from the number of the title', () => {
    const blocks = ['# 4. Rules', 'These are kept.', '## 4.1. Visits', 'The guard comes at noon.'];
    expect(outline(plain(blocks).join(' '), '4. Rules')).toEqual(blocks);
  });

  it('leaves names, defined terms and citations alone', () => {
    for (const text of [
      'The dam was built by John Smith and the Army. You may visit it on Sundays with the Friends of the Dam.',
      'Under this Agreement the Owner pays the Operator. The Operator keeps the Dam.',
      'Switch the Night Watch lamp on. The Night Watch lamp is in the hall. Federation rules apply. Federation law does not.',
      'It was said so before. [Smith, The Dam, p. 26] In the end it was built.',
    ]) {
      expect(outline(text)).toEqual([text]);
    }
  });
});

describe('large texts', () => {
  it.each(['。第一，甲。第二，', '一、甲。（一）乙。', 'A．水B．火', 'the Word and The ', '水 ', '局2021年3月5日'])(
    'of %s',
    (unit) => {
      expect(restoreFlat(unit.repeat(150_000)).length).toBeGreaterThan(0);
      expect(restoreWrapped(`${unit}\n`.repeat(150_000)).length).toBeGreaterThan(0);
    },
    60_000,
  );

  it('parts a main title, the title that the page gives, and the salutation', () => {
    const flat =
      '推开一扇门点亮一盏灯——在全市图书馆工作推进会上的讲话同志们:经研究,今天召开全市图书馆工作推进会。下面,我讲三点意见。';
    expect(outline(flat, '在全市图书馆工作推进会上的讲话').slice(0, 4)).toEqual([
      '# 推开一扇门点亮一盏灯',
      '——在全市图书馆工作推进会上的讲话',
      '同志们:',
      '经研究,今天召开全市图书馆工作推进会。下面,我讲三点意见。',
    ]);
  });
});

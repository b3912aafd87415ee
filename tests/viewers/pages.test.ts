import { at, crane, lines, PICTURE, page, pier, scan } from './page-parts';
import { testViewers } from './test-viewers';

/** Words of a scan: each an element of its own, in letters that are not the scan's, so that some touch the next. */
const words = (y: number, given: [number, string][]) => given.map(([x, word]) => at(x, y, word)).join('\n');
const touching = [
  [20, 62, 126, 150, 196, 238, 266],
  [20, 66, 118, 146, 190, 236, 264],
].flatMap((xs, row) =>
  ['Gulls', 'nested', 'in', 'every', 'lamp', 'on', 'the'].map((word, i) => [xs[i] ?? 0, 40 + row * 26, word] as const),
);

testViewers('viewers that place pages and lines', [
  [
    'a scanned page with its number under it is a picture',
    page(1, lines(pier) + at(290, 370, '1 / 3')) +
      page(2, scan + at(290, 385, '2 / 3')) +
      page(3, lines(crane) + at(290, 370, '3 / 3')),
    { source: 'positioned', gaps: [{ reason: 'pages-are-pictures', pages: [2] }], complete: false, not: ['2 / 3'] },
  ],
  [
    'a vertical line is longer than any horizontal one',
    `<div class="sheet" style="position:relative;width:600px;height:700px">${[
      '港の夜明けは船の音ではじまり、綱を巻く音がそれに続くのだ',
      'と祖父は言っていたが、今では音のしない船が多くなってい',
      'る。それでも市場の鐘だけは昔のまま五時に鳴らされる。',
      '鐘を鳴らす役は町内の持ち回りで、雪の朝も休みはない。子',
      'どもの頃に一度だけ父の代わりに鳴らしたことがあるが、手',
      'が凍えて三つしか打てなかった。それを誰も責めなかった。',
      '今年の当番は隣の家で、孫が鐘の綱を握ることになった。わ',
      'たしは窓を少し開けて、その三つ目の音を待っているのだ。',
    ]
      .map((text, i) => at(540 - i * 34, 30, text, 'writing-mode:vertical-rl;font-size:20px;line-height:1'))
      .join('')}</div>`,
    { has: ['それに続くのだと祖父は', '多くなっている。それでも', '待っているのだ。'] },
  ],
  [
    'words of a scan, one element each, are parted though letters touch',
    `<div class="sheet" style="position:relative;width:600px;height:400px">${scan}<div style="position:absolute;inset:0;opacity:0;font:16px monospace">${touching
      .map(([x, y, word]) => at(x, y, word))
      .join('\n')}${[0, 1, 2, 3, 4, 5, 6]
      .map((i) =>
        words(100 + i * 26, [
          [20, 'each'],
          [66, 'keeper'],
          [132, 'wrote'],
          [188, 'them'],
          [236, 'down'],
        ]),
      )
      .join('\n')}</div></div>`,
    { has: ['Gulls nested in every lamp on the Gulls nested in every lamp on the'] },
  ],
  [
    'lines about one axis, the shorter first, are lines of their own',
    `${page(1, at(230, 150, 'Salt and Stone', 'font-size:22px') + ['A talk', 'given in the old net loft', 'on a wet evening in March'].map((text, i) => `<div style="position:absolute;left:0;width:600px;top:${220 + i * 26}px;text-align:center">${text}</div>`).join(''))}${page(2, lines(pier))}`,
    { has: ['A talk\n'] },
  ],
  [
    'a sheet drawn on canvas holds no text, and the bar over it is none',
    '<div style="height:40px"><b>Rules of the net loft</b> <button>Copy</button></div><canvas width="800" height="1000"></canvas>',
    { source: 'pictures', lines: [], gaps: [{ reason: 'pages-are-pictures', pages: [1] }], complete: false },
  ],
  [
    'pages whose alternatives hold their words, numbered in their language',
    [
      'El faro se encendió por primera vez una noche de niebla, y nadie lo vio.',
      'El farero escribió en su cuaderno que la lámpara había consumido tres litros.',
      'Al amanecer apagó la luz y bajó a desayunar con su familia, como siempre.',
    ]
      .map((text, i) => `<img src="${PICTURE}" width="600" height="400" alt="Página ${i + 1}: ${text}">`)
      .join(''),
    { source: 'alt', has: ['El faro se encendió', 'como siempre.'], not: ['Página'] },
  ],
  [
    'words of a page that the viewer zooms from around it',
    `<div style="transform:scale(.5);transform-origin:0 0">${page(
      1,
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
        .map((row) =>
          words(40 + row * 26, [
            [20, 'Old'],
            [53.4, 'ropes'],
            [105.4, 'make'],
            [148.2, 'good'],
            [191, 'mats'],
            [233.4, 'and nets'],
          ])
            .replaceAll('span style="', 'span style="font:16px monospace;')
            .replaceAll('\n', ''),
        )
        .join(''),
    )}</div>`,
    { has: ['Old ropes make good mats and nets'] },
  ],
  [
    'a heading of two lines, flush left',
    page(
      1,
      at(40, 40, 'Of the lamps on the northern mole', 'font-size:24px;font-weight:bold') +
        at(40, 78, 'and their keepers', 'font-size:24px;font-weight:bold') +
        [...pier, ...crane].map((text, i) => at(40, 130 + i * 26, `${text} ${text.slice(0, 14)}`)).join(''),
    ) + page(2, lines(crane)),
    { headings: ['Of the lamps on the northern mole and their keepers'] },
  ],
  [
    'paragraphs whose lines are boxes that the browser may not break',
    `<style>.l{white-space:nowrap;width:420px}.p{margin-bottom:10px}</style><div class="sheet">${[
      [
        'The pier was built in three winters by masons from the',
        'island, who were paid in salt and lamp oil, and who',
        'went home in April.',
      ],
      ['A crane on rails stood at its head and lifted stone from', 'the barges until the rails were sold to a circus.'],
      ['Its base is still there.'],
    ]
      .map((rows) => `<div class="p">${rows.map((row) => `<div class="l"><span>${row}</span></div>`).join('')}</div>`)
      .join('')}</div>`,
    {
      lines: [
        'The pier was built in three winters by masons from the island, who were paid in salt and lamp oil, and who went home in April.',
        'A crane on rails stood at its head and lifted stone from the barges until the rails were sold to a circus.',
        'Its base is still there.',
      ],
    },
  ],
  [
    'verse, whose lines are as long as they are',
    `<style>.l{white-space:nowrap}.p{margin-bottom:10px}</style><div class="poem">${[
      [
        'The tide is out',
        'and all the boats lie over on their sides like cattle',
        'asleep in mud',
        'until the moon comes round',
      ],
      ['Then one by one', 'they lift their heads', 'and stand up in the dark without a sound from any keel'],
    ]
      .map((rows) => `<div class="p">${rows.map((row) => `<div class="l">${row}</div>`).join('')}</div>`)
      .join('')}</div>`,
    { has: ['The tide is out\n', 'they lift their heads\n'] },
  ],
  [
    'lines of slides, none of which was broken by its box',
    [
      ['Erstens', '先看风向，再升起信号旗', '退潮前一小时停止上客', '船上备足绳索和救生圈，逐件登记'],
      ['Zweitens', '夜航只走标了灯的水道', '起雾时每两分钟鸣一次号', '靠岸后清点人数，少一人也不离开'],
      ['Drittens', '油灯熄灭前先点亮备用灯', '灯罩每周擦两次', '值班的人不得离开灯塔'],
    ]
      .map(([title = '', ...rest], i) =>
        page(
          i + 1,
          at(40, 30, title, 'font-size:34px') +
            rest.map((text, k) => at(40, 110 + k * 50, text, `font-size:${20}px;letter-spacing:${k % 2}px`)).join(''),
        ),
      )
      .join(''),
    {
      has: ['先看风向，再升起信号旗\n', '退潮前一小时停止上客\n', '起雾时每两分钟鸣一次号\n', '灯罩每周擦两次\n'],
    },
  ],
  [
    'pages that are shown and pages that are left',
    `${[1, 2, 3].map((number) => `<div id="page-${number}"><img src="${PICTURE}" width="600" height="400" alt="第${number}页"></div>`).join('')}<div>还有 5 页可预览， 继续阅读</div>`,
    { source: 'pictures', pages: { shown: 3, total: 8 }, complete: false },
  ],
  [
    'pages drawn in outlines hold no text',
    [1, 2, 3]
      .map(
        (number) =>
          `<div class="sheet" data-page="${number}"><svg width="600" height="800"><defs><path id="g${number}" d="M0 0h8v8z"/></defs>${`<use href="#g${number}" x="20" y="20"/>`.repeat(120)}</svg></div>`,
      )
      .join(''),
    { source: 'pictures', lines: [], complete: false },
  ],
]);

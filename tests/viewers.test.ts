import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UnnagDocument } from '../reading/types';
import { bundleReader } from './bundle-reader';
import { findChromium } from './drivers/chromium';

type Read = UnnagDocument & { text: string };

/** What a viewer's page must give; only what is named is compared. */
interface Want {
  source?: string;
  /** Lines of the text, blank ones left out. */
  lines?: string[];
  has?: string[];
  not?: string[];
  headings?: string[];
  gaps?: UnnagDocument['gaps'];
  pages?: UnnagDocument['pages'];
  complete?: boolean;
}

const PICTURE = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="#ddd"/></svg>')}`;
const page = (number: number, inside: string, height = 400) =>
  `<div class="sheet" data-page="${number}" style="position:relative;width:600px;height:${height}px">${inside}</div>`;
const at = (x: number, y: number, text: string, style = '') =>
  `<span style="position:absolute;white-space:nowrap;left:${x}px;top:${y}px;${style}">${text}</span>`;
const scan = `<img src="${PICTURE}" alt="" style="width:600px;height:380px">`;
const lines = (words: string[]) => words.map((text, i) => at(40, 40 + i * 26, text)).join('');

const pier = [
  'The pier was built in three winters',
  'by masons from the island, who were',
  'paid in salt and lamp oil.',
];
const crane = ['A crane on rails stood at its head,', 'and lifted stone from the barges', 'until the rails were sold.'];

/** Words of a scan: each an element of its own, in letters that are not the scan's, so that some touch the next. */
const words = (y: number, given: [number, string][]) => given.map(([x, word]) => at(x, y, word)).join('\n');
const touching = [
  [20, 62, 126, 150, 196, 238, 266],
  [20, 66, 118, 146, 190, 236, 264],
].flatMap((xs, row) =>
  ['Gulls', 'nested', 'in', 'every', 'lamp', 'on', 'the'].map((word, i) => [xs[i] ?? 0, 40 + row * 26, word] as const),
);

const cut = (text: string, hyphen = false) => `<i class="${hyphen ? 'cut' : 'whole'}">${text}</i>`;

const cases: [string, string, Want][] = [
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
    'a hyphen that only the style paints',
    `<style>i{position:absolute;font-style:normal}.cut::after{content:"-"}.row i{position:static;display:inline-block}</style>${page(
      1,
      [
        ['Lamp oil came by the quar', true],
        ['ter barrel and was kept in the', false],
        ['cellar of the customs house, where', false],
        ['the clerk counted it every morning.', false],
      ]
        .map(
          ([text, hyphen], i) =>
            `<div class="row" style="position:absolute;left:40px;top:${40 + i * 26}px">${cut(String(text), Boolean(hyphen))}</div>`,
        )
        .join(''),
    )}${page(2, lines(pier))}`,
    { has: ['came by the quarter barrel and was'] },
  ],
  [
    'paragraphs and headings that the page itself names',
    `${page(
      1,
      `<div role="heading" aria-level="2">${at(40, 40, 'Of the tides')}</div>
      <p>${at(40, 70, 'The tables were wrong by a quarter of an hour.')}${at(40, 96, 'Nobody dared to tell the harbour master of it.')}</p>
      <p>${at(40, 122, 'He knew it, and left early for every boat there.')}${at(40, 148, 'His dog was never late for any of them at all.')}</p>`,
    )}${page(2, lines(pier))}`,
    {
      headings: ['Of the tides'],
      has: [
        'The tables were wrong by a quarter of an hour. Nobody dared to tell the harbour master of it.\n',
        'He knew it, and left early for every boat there. His dog was never late for any of them at all.\n',
      ],
    },
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
    'an article is its text, not the pictures beside it, however much their alternatives say',
    `<meta property="og:type" content="article"><h1>The pier</h1>${['north', 'south', 'east', 'west']
      .map((side, i) => {
        const words = `From the ${side}: ${[...pier, ...crane].join(` in the ${side} `)} `.repeat(3);
        return `<div><img src="${PICTURE}" width="600" height="400" data-index="${i + 1}" alt="${words}"><p>${words}</p></div>`;
      })
      .join('')}${`<p>The town council voted on ${crane.join(' ')} ${pier.join(' ')}</p>`.repeat(5)}`,
    { source: 'flow', has: ['The town council voted on'] },
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
    'a box of code keeps its lines, though it is called after its line numbers',
    `<div data-block-id="a" class="x-text-block">${'Start the lamp before the fog comes in from the sea. '.repeat(2)}</div>
    <div data-block-id="b" class="x-code-block"><div><span>Bash</span><button>Copy</button></div><div class="line-numbers"><div style="white-space:pre">lamp --on\nlamp --turn 12</div></div></div>
    <div data-block-id="c" class="x-header-block"><h2>After the fog\u200b</h2></div>
    <div data-block-id="d" class="x-text-block">Put it out again.</div>`,
    { source: 'blocks', has: ['lamp --on\nlamp --turn 12'], not: ['Bash'], headings: ['After the fog'] },
  ],
  [
    'a grid that is a table by its roles',
    `<div role="grid"><div class="head"><div role="row"><span role="columnheader">Lamp</span><span role="columnheader">Oil</span></div></div>
    <div class="body" style="position:relative;height:60px"><div role="row" style="position:absolute;top:0"><div role="gridcell">North</div><div role="gridcell">3 l</div></div>
    <div role="row" style="position:absolute;top:30px"><div role="gridcell">South</div><div role="gridcell">4 l</div></div></div></div>`,
    { lines: ['Lamp\tOil', 'North\t3 l', 'South\t4 l'] },
  ],
  [
    "a spreadsheet without the sheet's own letters and numbers",
    `<table><tr><th></th><th>A</th><th>B</th></tr><tr><th>1</th><td>Lamp</td><td>Oil</td></tr><tr><th>2</th><td>North</td><td>3 l</td></tr>
    <tr><th>3</th><td>South</td><td>4 l</td></tr></table><p>${pier.join(' ')}</p>`,
    { has: ['Lamp\tOil\nNorth\t3 l\nSouth\t4 l\n'], not: ['A\tB'] },
  ],
  [
    'a table whose columns are called A and B, and that is none of a sheet',
    `<table><tr><th></th><th>A</th><th>B</th></tr><tr><th>Oil</th><td>12</td><td>14</td></tr><tr><th>Salt</th><td>3</td><td>5</td></tr></table>
    <p>${pier.join(' ')}</p>`,
    { has: ['A\tB'] },
  ],
  [
    'the headers of pages that a converter sets as sections',
    [pier, crane, pier.slice().reverse()]
      .map(
        (words, i) =>
          `<section><header><p>Harbour papers</p></header><article>${`<p>${words.join(' ')}</p>`.repeat(2)}</article><footer>${i + 1}</footer></section>`,
      )
      .join(''),
    { has: ['paid in salt'], not: ['Harbour papers'] },
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
    'a heading right above the list that is all the rest',
    `<div class="deck"><section><h2>Before the fog</h2><ul><li>light the lamp</li><li>wind the bell</li><li>call the ferry</li></ul></section></div>`,
    { headings: ['Before the fog'], has: ['wind the bell'] },
  ],
  [
    'a sheet in a frame, beside a bar with more sentences than it has',
    `<div class="bar">harbour-lamps.xlsx <button>Save to my drive</button></div><iframe style="width:900px;height:300px"
    srcdoc="<table><tr><td>Lamp</td><td>Oil</td></tr><tr><td>North</td><td>3 l</td></tr><tr><td>South</td><td>4 l</td></tr></table>"></iframe>`,
    { has: ['Lamp\tOil\nNorth\t3 l\nSouth\t4 l\n'] },
  ],
  [
    'blocks of an editor under names of its own',
    `<style>x-p,x-h{display:block}</style><div><x-h>${pier[0]}</x-h>${[pier, crane].map((words) => `<x-p><x-t>${words.join(' ')}</x-t></x-p>`).join('')}</div>`,
    { has: [`${pier.join(' ')}\n`, `${crane.join(' ')}\n`] },
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
  [
    'headings by their roles',
    `<div role="heading" aria-level="2">The north lamp</div>${`<p>${pier.join(' ')} ${crane.join(' ')}</p>`.repeat(3)}`,
    { headings: ['The north lamp'] },
  ],
];

const chromium = findChromium();
const textOf = (node: unknown): string => {
  const { value, children } = node as { value?: string; children?: unknown[] };
  return value ?? (children ?? []).map(textOf).join('');
};

describe.skipIf(!chromium)('viewers of many makes, read in Chromium', () => {
  let browser: Browser;
  let tab: Page;
  let code = '';
  beforeAll(async () => {
    code = await bundleReader();
    browser = await launch({ executablePath: chromium ?? '', headless: true, args: ['--no-sandbox', '--disable-gpu'] });
    tab = await browser.newPage();
    await tab.setViewport({ width: 1280, height: 900 });
  }, 60_000);
  afterAll(() => browser?.close());

  it.each(cases)('%s', async (_, body, want) => {
    await tab.setContent(`<!doctype html><title>Harbour</title><body>${body}</body>`);
    await tab.evaluate(code);
    const result = (await tab.evaluate('globalThis.unnagRead()')) as Read;
    if (want.source) expect(result.source).toBe(want.source);
    if (want.lines) expect(result.text.split('\n').filter((line) => line.trim() !== '')).toEqual(want.lines);
    for (const part of want.has ?? []) expect(`${result.text}\n`).toContain(part);
    for (const part of want.not ?? []) expect(result.text).not.toContain(part);
    if (want.headings)
      expect(result.content.filter((node) => node.type === 'heading').map((node) => textOf(node).trim())).toEqual(
        want.headings,
      );
    if (want.pages) expect(result.pages).toEqual(want.pages);
    if (want.gaps) expect(result.gaps).toEqual(want.gaps);
    if (want.complete !== undefined) expect(result.complete).toBe(want.complete);
  });
});

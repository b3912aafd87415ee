import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UnnagDocument } from '../reading/types';
import { bundleReader } from './bundle-reader';
import { findChromium } from './drivers/chromium';

/** A page of our own words; what its reader sees, line by line, and what is not to be in the text. */
export interface Seen {
  name: string;
  body: string;
  style?: string;
  head?: string;
  /** What the text must have, in this order. */
  has: string[];
  hasNot?: string[];
  /** Gaps that must be told, by their reasons. */
  gaps?: string[];
}

const lines = (from: number, to: number, top = 40): string =>
  Array.from(
    { length: to - from + 1 },
    (_, i) =>
      `<div class="t" style="left:60px;top:${top + i * 24}px">Line ${from + i} of the survey of the sea wall and its gates.</div>`,
  ).join('');
const line = (n: number) => `Line ${n} of the survey of the sea wall and its gates.`;
const PAGES =
  '.page{position:relative;width:700px;height:500px;margin-bottom:120px}.t{position:absolute;white-space:nowrap;font:16px serif}';

/** A scan with its words over it, each in a box as wide as it is printed: narrower than the browser's letters. */
const scanned = (line: string, top: number): string => {
  let left = 40;
  return line
    .split(' ')
    .map((word) => {
      const width = 6 * word.length;
      left += width + 5;
      return `<span class="w" style="left:${left - width - 5}px;top:${top}px;width:${width}px">${word}</span>`;
    })
    .join('');
};
const positioned: Seen[] = [
  {
    name: 'lines that hang out below their page',
    body: `<div class="page">${lines(1, 22)}</div><div class="page">${lines(31, 40)}</div>`,
    style: PAGES,
    has: [line(1), line(22), line(31), line(40)],
  },
  {
    name: 'lines that the page cuts off',
    body: `<div class="page">${lines(1, 22)}</div><div class="page">${lines(31, 40)}</div>`,
    style: `${PAGES}.page{overflow:hidden}`,
    has: [line(1), line(19), line(31)],
    hasNot: [line(21), line(22)],
  },
  {
    name: 'lines that a layer in the page cuts off',
    body: `<div class="page"><div class="layer">${lines(1, 22)}</div></div><div class="page"><div class="layer">${lines(31, 40)}</div></div>`,
    style: `${PAGES}.layer{position:absolute;inset:0;clip-path:inset(0)}`,
    has: [line(1), line(19), line(31)],
    hasNot: [line(21), line(22)],
  },
  {
    name: 'lines far off the page, which no scrolling brings',
    body: `<div class="page">${lines(1, 12)}<div class="t" style="left:-4000px;top:400px">A line that nobody sees at all, far to the left.</div></div><div class="page">${lines(31, 40)}</div>`,
    style: PAGES,
    has: [line(1), line(12), line(31)],
    hasNot: ['A line that nobody sees at all, far to the left.'],
  },
  {
    name: 'words over a scan, set wider than they are printed',
    style:
      '.sheet{position:relative;width:700px;height:500px}.sheet img{position:absolute;inset:0;width:700px;height:500px}.w{position:absolute;color:transparent;white-space:pre;font:16px serif}',
    body: `<div class="sheet"><img src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='700' height='500'/%3E">${Array.from({ length: 16 }, (_, i) => scanned(line(i + 1), 40 + 26 * i)).join('')}</div>`,
    has: [line(1), line(16)],
  },
];

const before =
  'The water of the race is measured at three gates each morning, and the numbers are written into the book.';
const after = 'When all of them are known, the miller opens the sluice and closes the book that lies beside the door.';
const between = (formula: string): string =>
  `<article><p>${before}</p><p>It is ${formula} here.</p><p>${after}</p></article>`;
const shape = '<svg width="60" height="20"><path d="M0 9h50v9h-50z"></path></svg>';
/** As KaTeX writes it where it is asked for HTML alone. */
const script =
  '<span class="katex"><span class="katex-html" aria-hidden="true"><span class="base"><span class="mord"><span class="mord mathnormal">x</span><span class="msupsub"><span class="vlist-t"><span class="vlist-r"><span class="vlist" style="height:0.8em"><span style="top:-3em;position:relative;display:inline-block"><span class="pstrut"></span><span class="mord mtight">2</span></span></span></span></span></span></span></span></span></span>';

const formulas: Seen[] = [
  {
    name: 'a formula that is only drawn is told to be missing',
    body: between(`<mjx-container class="MathJax" jax="SVG">${shape}</mjx-container>`),
    has: [before, 'It is', 'here.', after],
    gaps: ['formulas-unread'],
  },
  {
    name: 'a formula that is only drawn, and told in words: the words, and that they are not what is drawn',
    body: between(`<span role="math" aria-label="x squared">${shape}</span>`),
    has: [before, 'It is x squared here.', after],
    gaps: ['formulas-unread'],
  },
  {
    name: 'a formula whose layout is not read: its words in the line, and that its layout is not read',
    body: between(script),
    has: [before, 'It is x2 here.', after],
    gaps: ['formulas-unread'],
  },
  {
    name: 'a formula in plain words',
    body: between('<span class="math-tex">a + b</span>'),
    has: [before, 'It is a + b here.', after],
    gaps: [],
  },
];

const sentence = (n: number): string =>
  `Sentence ${n} tells how the gate of the mill race was mended in the year of the flood.`;
const clipped: Seen[] = [
  {
    name: 'lines parted by breaks, below the edge of a box that asks for an account',
    style: '.body{height:240px;overflow:hidden;line-height:24px;width:900px}',
    body: `<h1>The gate</h1><div class="body"><p>${Array.from({ length: 30 }, (_, i) => sentence(i + 1)).join('<br>')}</p></div><div class="rest"><a>关注作者即可阅读全文</a></div>`,
    has: [sentence(1), sentence(9)],
    hasNot: [sentence(12), sentence(30)],
  },
  {
    name: 'lines of one long paragraph, of which some lie below the edge of such a box',
    style: '.body{height:240px;overflow:hidden;font:16px/24px monospace;width:900px}',
    body: `<h1>The gate</h1><div class="body"><p>${Array.from({ length: 12 }, (_, i) => sentence(i + 1)).join(' ')} <b>The book</b> ${Array.from({ length: 12 }, (_, i) => sentence(i + 13)).join(' ')}</p></div><div class="rest"><a>关注作者即可阅读全文</a></div>`,
    has: [sentence(1), sentence(8)],
    hasNot: ['Sentence 12', 'The book', 'Sentence 13', 'Sentence 24'],
  },
];

const lists: Seen[] = [
  {
    name: 'items that are counted by letters, Roman and Chinese numbers, or downwards',
    style: '.han{list-style-type:cjk-ideographic}',
    body: `<article><h1>The gate</h1><p>${sentence(1)}</p><ol type="a"><li>${sentence(2)}</li><li><p>${sentence(3)}</p><p>${sentence(4)}</p></li></ol><ol type="I" start="4"><li>${sentence(5)}</li></ol><ol class="han"><li>${sentence(6)}</li></ol><ol reversed><li>${sentence(7)}</li><li>${sentence(8)}</li></ol><ol><li value="7">${sentence(9)}</li><li>${sentence(10)}<ol type="a"><li>${sentence(11)}</li></ol></li></ol></article>`,
    has: [
      `a. ${sentence(2)}`,
      `b. ${sentence(3)}`,
      sentence(4),
      `IV. ${sentence(5)}`,
      `一、${sentence(6)}`,
      `2. ${sentence(7)}`,
      `1. ${sentence(8)}`,
      `7. ${sentence(9)}`,
      `8. ${sentence(10)}`,
      `a. ${sentence(11)}`,
    ],
    gaps: [],
  },
];

/** A page longer than its window, whose second half is this. */
const below = (rest: string): string =>
  `<article><h1>The gate</h1>${[1, 2, 3].map((n) => `<p>${sentence(n)}</p>`).join('')}<div style="height:900px"></div>${rest}</article>`;
const toCome: Seen[] = [
  {
    name: 'text that scripts bring into sight as it is scrolled to: moved aside, or named so',
    style: '.elementor-invisible{visibility:hidden}.reveal{opacity:0}',
    body: below(
      `<p style="opacity:0;transform:translateY(40px)">${sentence(4)}</p><section style="opacity:0;transform:translate3d(0,40px,0) scale(.9)"><p>${sentence(5)}</p></section><div class="wow fadeInUp" style="visibility:hidden;animation-name:none"><p>${sentence(6)}</p></div><div class="elementor-invisible"><p>${sentence(7)}</p><p>${sentence(8)}</p></div><p class="reveal">${sentence(9)}</p><p style="opacity:0" data-animate="up">${sentence(10)}</p>`,
    ),
    has: [4, 5, 6, 7, 8, 9, 10].map(sentence),
    gaps: [],
  },
  {
    name: 'text that nothing brings into sight',
    body: below(
      `<p style="opacity:0">${sentence(4)}</p><p style="visibility:hidden">${sentence(5)}</p><p class="wow" style="position:absolute;opacity:0">${sentence(6)}</p><div style="visibility:hidden">${sentence(7)}<p style="visibility:visible">${sentence(8)}</p></div><p>${sentence(9)}</p>`,
    ),
    has: [3, 8, 9].map(sentence),
    hasNot: [4, 5, 6, 7].map(sentence),
  },
  {
    name: 'text in sight of the window that has not come',
    body: `<article><h1>The gate</h1>${[1, 2].map((n) => `<p>${sentence(n)}</p>`).join('')}<p class="anim" style="opacity:0">${sentence(4)}</p><p>${sentence(5)}</p></article>`,
    has: [1, 2, 5].map(sentence),
    hasNot: [sentence(4)],
  },
];

/** A stage that shows one page, between or over two controls, which say nothing of how many there are. */
const stage = (back: string, on: string): string =>
  `<div class="stage"><div class="sheet"><h2>The gates</h2>${[1, 2, 3, 4].map((n) => `<p>${sentence(n)}</p>`).join('')}</div><div class="bar">${back}${on}</div></div>`;
const turned: Seen[] = (
  [
    ['bare signs', '<button>‹</button>', '<button>›</button>'],
    ['other bare signs', '<a class="a">❮</a>', '<a class="a" onclick="turn()">❯</a>'],
    [
      'named controls',
      '<button aria-label="Previous page" disabled></button>',
      '<button aria-label="Next page"></button>',
    ],
    [
      'icons',
      '<button><i class="fa fa-chevron-left"></i></button>',
      '<button><i class="fa fa-chevron-right"></i></button>',
    ],
  ] as const
).map(([what, back, on]) => ({
  name: `a page that is turned by ${what}, and not counted`,
  style: 'button,a.a{display:inline-block;width:30px;height:30px;cursor:pointer}.stage{width:800px}',
  body: stage(back, on),
  has: [sentence(1), sentence(4)],
  gaps: ['pages-not-loaded'],
}));
const notTurned: Seen[] = [
  {
    name: 'an article with pictures that are turned',
    style: 'button{width:30px;height:30px}',
    body: `<article><h1>The gates</h1>${[1, 2, 3, 4].map((n) => `<p>${sentence(n)}</p>`).join('')}<div class="gallery"><svg width="600" height="200"><rect width="600" height="200"></rect></svg><p>The gate in spring</p><button>‹</button><button>›</button></div></article>`,
    has: [sentence(1), sentence(4)],
    gaps: [],
  },
  {
    name: 'a long article with controls beside its head',
    style: 'button{width:30px;height:30px}',
    body: `<article><div class="head"><button>‹</button><button>›</button></div><h1>The gates</h1>${Array.from({ length: 60 }, (_, n) => `<p>${sentence(n)}</p>`).join('')}</article>`,
    has: [sentence(1), sentence(4)],
    gaps: [],
  },
];

const sheet = (width: number, height: number, words: string): string =>
  `<div class="one"><img width="${width}" height="${height}" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E"><p>${words}</p></div>`;
const pictures: Seen[] = [
  {
    name: 'sheets that are pictures, without numbers, a few words beside each',
    body: `<h1>The survey</h1>${['Front', 'The gates', 'The sluice', 'Back'].map((words) => sheet(700, 990, words)).join('')}`,
    has: ['The gates', 'The sluice'],
    gaps: ['pages-are-pictures'],
  },
  {
    name: 'photographs with a few words beside each',
    body: `<h1>The survey</h1>${['Front', 'The gates', 'The sluice', 'Back'].map((words) => sheet(900, 600, words)).join('')}`,
    has: ['The gates', 'The sluice'],
    gaps: [],
  },
  {
    name: 'an article with two upright pictures',
    body: `<h1>The survey</h1>${[1, 2, 3, 4, 5].map((n) => `<p>${sentence(n)}</p>`).join('')}${sheet(700, 990, 'The gates')}${sheet(700, 990, 'The sluice')}`,
    has: [sentence(1), sentence(5)],
    gaps: [],
  },
];

const chromium = findChromium();

describe.skipIf(!chromium)('what a reader sees is in the text, read in Chromium', () => {
  let browser: Browser;
  let page: Page;
  let code = '';

  beforeAll(async () => {
    code = await bundleReader();
    browser = await launch({ executablePath: chromium ?? '', headless: true, args: ['--no-sandbox', '--disable-gpu'] });
    page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
  }, 60_000);
  afterAll(() => browser?.close());

  it.each([...positioned, ...formulas, ...clipped, ...lists, ...toCome, ...turned, ...notTurned, ...pictures])(
    '$name',
    async ({ body, style = '', head = '', has, hasNot = [], gaps }) => {
      await page.setContent(`<!doctype html><title>Survey</title>${head}<style>${style}</style><body>${body}</body>`);
      await page.evaluate(code);
      const read = (await page.evaluate('globalThis.unnagRead()')) as UnnagDocument & { text: string };
      let rest = read.text;
      for (const words of has) {
        expect(rest).toContain(words);
        rest = rest.slice(rest.indexOf(words) + words.length);
      }
      for (const words of hasNot) expect(read.text).not.toContain(words);
      if (gaps) expect(read.gaps.map(({ reason }) => reason)).toEqual(gaps);
    },
  );
});

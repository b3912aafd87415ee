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

  it.each(positioned)('$name', async ({ body, style = '', head = '', has, hasNot = [] }) => {
    await page.setContent(`<!doctype html><title>Survey</title>${head}<style>${style}</style><body>${body}</body>`);
    await page.evaluate(code);
    const read = (await page.evaluate('globalThis.unnagRead()')) as UnnagDocument & { text: string };
    let rest = read.text;
    for (const words of has) {
      expect(rest).toContain(words);
      rest = rest.slice(rest.indexOf(words) + words.length);
    }
    for (const words of hasNot) expect(read.text).not.toContain(words);
  });
});

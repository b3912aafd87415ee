import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UnnagDocument } from '../reading/types';
import { bundleReader } from './bundle-reader';
import { findChromium } from './drivers/chromium';

type Read = UnnagDocument & { text: string };

const ROOT = join(import.meta.dirname, 'fixtures');
const fixtures = readdirSync(ROOT).filter((name) => name.startsWith('positioned-'));
const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');
const headingsOf = (read: Read): string[] =>
  read.content.flatMap((node) =>
    node.type === 'heading' ? node.children.map((child) => ('value' in child ? child.value : '')) : [],
  );

const label = (x: number, y: number, text: string) => `<i style="left:${x}px;top:${y}px">${text}</i>`;
const prose = (about: string) =>
  `<p>The meter in the ${about} writes the sum of its counting on a strip of paper every hour, and nobody reads the strip until the
  end of the month, when the bill is made. It is a good meter; it has been there since the house was built.</p>`;
const months = Array.from({ length: 9 }, (_, i) => i);
const chart = `<svg width="720" height="320" viewBox="0 0 720 320">${months
  .map((i) => `<text x="${20 + i * 75}" y="${40 + i * 25}">Month number ${i + 1} of the year</text>`)
  .join('')}</svg>`;
const cards = months
  .map(
    (i) =>
      `<a class="card" href="/${i}">${label(10, 190, `Walk number ${i} along the river`)}${label(10, 220, 'two hours')}</a>`,
  )
  .join('');

/** Ordinary pages with some text set by position: not pages of a document. */
const ordinary: [string, string][] = [
  ['an article with drawn charts', `<main>${prose('cellar')}${chart}${prose('attic')}${chart}${prose('barn')}</main>`],
  [
    'an article with a chart of positioned labels',
    `<main>${months.map((i) => prose(`room ${i}`)).join('')}<div style="position:relative;width:700px;height:300px">${months
      .map((i) => label(i * 70, i * 30, `Series of measurements ${i}`))
      .join('')}</div></main>`,
  ],
  ['a grid of cards with captions set by position', `<div class="grid">${cards}</div>`],
  [
    'a dialog over an article',
    `<main>${prose('cellar')}${prose('attic')}</main><div style="position:absolute;left:200px;top:100px;width:500px;height:300px;background:#fff">
    <div style="position:absolute;left:20px;top:20px">Subscribe to the letter</div><div style="position:absolute;left:20px;top:60px">It comes on Fridays</div></div>`,
  ],
];
const STYLE = `<style>body{font:16px/1.6 sans-serif}i{position:absolute}.grid{display:grid;grid-template-columns:repeat(3,320px)}
.card{position:relative;display:block;width:300px;height:250px;background:#eee}</style>`;

const chromium = findChromium();

describe.skipIf(!chromium)('words set by position, read in Chromium', () => {
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

  const read = async (html: string): Promise<Read> => {
    await page.setContent(html);
    await page.evaluate(code);
    return (await page.evaluate('globalThis.unnagRead()')) as Read;
  };

  it.each(fixtures)('%s: paragraph by paragraph, the page left as it was', async (name) => {
    const html = readFileSync(join(ROOT, name, 'page.html'), 'utf8');
    const result = await read(html);
    expect(result.source).toBe('positioned');
    expect(linesOf(result.text)).toEqual(linesOf(readFileSync(join(ROOT, name, 'expected.txt'), 'utf8')));
    const left = await page.evaluate(() => document.documentElement.outerHTML);
    await page.setContent(html);
    expect(left).toBe(await page.evaluate(() => document.documentElement.outerHTML));
  });

  it('finds headings by size, weight and place', async () => {
    const html = (name: string) => readFileSync(join(ROOT, name, 'page.html'), 'utf8');
    expect(headingsOf(await read(html('positioned-paper')))).toEqual([
      'Buoys from drain pipe',
      '1 What we built',
      '2 What the floods did',
      '3 What broke',
    ]);
    expect(headingsOf(await read(html('positioned-slides')))).toHaveLength(4);
    expect(headingsOf(await read(html('positioned-rtl')))).toHaveLength(2);
    expect(headingsOf(await read(html('positioned-vertical')))).toEqual(['观潮小记', '记潮的木尺']);
    expect(headingsOf(await read(html('positioned-folded')))).toHaveLength(3);
  });

  it.each(ordinary)('leaves %s to the other readers', async (_, body) => {
    const result = await read(`<!doctype html>${STYLE}<title>Home</title><body>${body}</body>`);
    expect(['positioned', 'svg', 'pdfjs']).not.toContain(result.source);
  });

  it('reads neither blurred pages nor transparent words without a picture, and says so', async () => {
    const pageOf = (style: string, word: string) =>
      `<div class="page" style="position:relative;width:640px;height:420px"><div style="${style}">${months
        .map(
          (i) =>
            `<span style="position:absolute;left:40px;top:${40 + i * 30}px">Line ${i} of the ${word} page is this long and no longer</span>`,
        )
        .join('')}</div></div>`;
    const result = await read(
      `<!doctype html><title>Three</title><div>${pageOf('', 'open')}${pageOf('filter:blur(6px)', 'secret')}${pageOf('color:transparent', 'unseen')}</div>`,
    );
    expect(result.text).toContain('open page');
    expect(result.text).not.toMatch(/secret|unseen/);
    expect(result.gaps).toContainEqual({ reason: 'pages-locked', pages: [2] });
    expect(result.removed.map(({ reason }) => reason)).toEqual(expect.arrayContaining(['locked', 'hidden']));
    expect(result.complete).toBe(false);
  });
});

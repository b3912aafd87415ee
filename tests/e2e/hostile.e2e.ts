import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failingSeeds } from '../hostile/failing-seeds.ts';
import { generatePage, WIDE_SEEDS } from '../hostile/generate-page.ts';
import { namedCases } from '../hostile/named-cases.ts';
import { launchForPages, openReader, type Reader, readingScript, tryNamed, tryPage } from '../hostile/try-page.ts';
import { builtExtension } from './with-browsers.ts';

/** The short form; the long one is `npm run fuzz`. */
const SEEDS = 150;
/** And so many pages with newer kinds of blocks. */
const WIDE = 60;
const BOUND = 15_000;

describe('hostile pages', () => {
  let browser: Browser;
  let reader: Reader;
  beforeAll(async () => {
    const code = readingScript(builtExtension('chromium'));
    browser = await launchForPages(60_000);
    reader = await openReader(browser, code);
  });
  afterAll(() => browser?.close());

  const quick = namedCases.filter(({ slow }) => !slow);
  it.each(quick.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    expect(await tryNamed(reader, { ...one, bound: BOUND }, () => undefined)).toEqual([]);
  });

  const range = (from: number, length: number) => Array.from({ length }, (_, i) => from + i);
  const seeds = [...new Set([...failingSeeds, ...range(1, SEEDS), ...range(WIDE_SEEDS, WIDE)])];
  it(`${seeds.length} made pages: nothing seen is lost or changed, nothing hidden shown, the page as it was`, {
    timeout: 240_000,
  }, async () => {
    const faults = [];
    for (const seed of seeds)
      faults.push(...(await tryPage(reader, generatePage(seed), BOUND)).filter(({ fault }) => fault !== 'recorded'));
    expect(faults).toEqual([]);
  });
});

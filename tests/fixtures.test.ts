import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UnnagDocument } from '../reading/types';
import { bundleReader } from './bundle-reader';
import { findChromium } from './drivers/chromium';
import { filesAt } from './drivers/serve-files';

/** What a fixture's `expected.json` says; `expected.txt` is the text, compared without white space and without the title. */
interface Expected {
  url: string;
  title: string;
  pages: { shown: number | null; total: number | null };
  complete: boolean;
  /** Reasons of gaps that must be among the result's. */
  gaps: string[];
  mustNot: string[];
  /** Elements that the host's nag selectors and the wording rules hide. */
  nags?: string[];
}
type Read = UnnagDocument & { text: string };

const ROOT = join(import.meta.dirname, 'fixtures');
const fixtures = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(ROOT, entry.name, 'expected.json')))
  .map(({ name }) => name);
const bare = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');
const withoutTitle = (text: string, title: string): string =>
  bare(text).startsWith(bare(title)) ? bare(text).slice(bare(title).length) : bare(text);

const chromium = findChromium();

describe.skipIf(!chromium)('every fixture, read in Chromium', () => {
  let browser: Browser;
  let page: Page;
  let code = '';
  let files: ReturnType<typeof filesAt>;

  beforeAll(async () => {
    code = await bundleReader();
    browser = await launch({
      executablePath: chromium ?? '',
      headless: true,
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-features=HttpsUpgrades'],
    });
    page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const answer = files(new URL(request.url()));
      void request.respond(
        answer
          ? { status: 200, contentType: answer.type, body: Buffer.from(answer.body) }
          : { status: 404, contentType: 'text/plain', body: 'not in the fixture' },
      );
    });
  }, 60_000);
  afterAll(() => browser?.close());

  it.each(fixtures)(
    '%s',
    async (name) => {
      const folder = join(ROOT, name);
      const expected: Expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
      files = filesAt(folder, expected.url);
      await page.goto(expected.url, { waitUntil: 'load' });
      await page.evaluate(code);
      const read = (await page.evaluate('globalThis.unnagRead()')) as Read;
      const text = readFileSync(join(folder, 'expected.txt'), 'utf8');
      expect(withoutTitle(read.text, expected.title)).toBe(withoutTitle(text, expected.title));
      expect(expected.mustNot.filter((words) => bare(read.text).includes(bare(words)))).toEqual([]);
      expect({ pages: read.pages, complete: read.complete }).toEqual({
        pages: expected.pages,
        complete: expected.complete,
      });
      for (const nag of expected.nags ?? []) expect(await page.$(nag), `no ${nag} in page.html`).not.toBeNull();
      expect(read.gaps.map((gap) => gap.reason)).toEqual(expect.arrayContaining(expected.gaps));
    },
    30_000,
  );
});

import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UnnagDocument } from '../../reading/types';
import { bundleReader } from '../bundle-reader';
import { findChromium } from '../drivers/chromium';

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

const chromium = findChromium();
const textOf = (node: unknown): string => {
  const { value, children } = node as { value?: string; children?: unknown[] };
  return value ?? (children ?? []).map(textOf).join('');
};

/** Tests that pages of viewers are read so, in Chromium. */
export const testViewers = (name: string, cases: [title: string, body: string, want: Want][]): void => {
  describe.skipIf(!chromium)(name, () => {
    let browser: Browser;
    let tab: Page;
    let code = '';
    beforeAll(async () => {
      code = await bundleReader();
      browser = await launch({
        executablePath: chromium ?? '',
        headless: true,
        args: ['--no-sandbox', '--disable-gpu'],
      });
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
};

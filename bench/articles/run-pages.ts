import { launch } from 'puppeteer-core';
import { findChromium } from '../../tests/drivers/chromium.ts';
import { bundleScript } from './bundle.ts';
import type { PageRun } from './in-page.ts';
import type { ArticlePage, ArticlesFolder } from './load-pages.ts';

/** A page that takes longer than this is a failure (milliseconds). */
const LONGEST = 60_000;

/**
 * Opens each page at its own address in a headless Chromium, without its scripts and without a network, and reads it.
 * @returns one run a page; of a page that failed the error, in words.
 */
export async function runPages(
  { html }: ArticlesFolder,
  pages: ArticlePage[],
  rounds: number,
): Promise<Map<string, PageRun | string>> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('Chromium was not found: install it, or name it in $CHROMIUM');
  const script = await bundleScript(`${import.meta.dirname}/in-page.ts`);
  const runs = new Map<string, PageRun | string>();
  const browser = await launch({
    executablePath,
    headless: true,
    pipe: true,
    args: [
      '--no-first-run',
      '--disable-gpu',
      '--disable-quic',
      '--disable-sync',
      '--disable-background-networking',
      '--disable-component-update',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  try {
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    let body = Buffer.alloc(0);
    page.on('request', (request) => {
      const own = request.isNavigationRequest() && request.frame() === page.mainFrame();
      const answer = own
        ? request.respond({
            status: 200,
            headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "script-src 'none'" },
            body,
          })
        : request.abort();
      answer.catch(() => {}); // the page was left before its request was answered
    });
    for (const one of pages) {
      body = Buffer.from(html(one.id));
      try {
        await page.goto(one.url, { waitUntil: 'domcontentloaded', timeout: LONGEST });
        await page.evaluate(script);
        runs.set(one.id, (await page.evaluate(`articlesBench(${rounds})`)) as PageRun);
      } catch (error) {
        runs.set(one.id, String(error));
      }
    }
  } finally {
    await browser.close();
  }
  return runs;
}

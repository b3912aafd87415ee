/**
 * `npm run bench:panel`: how long the toolbar panel takes until something is painted in it (the skeleton): from the start of
 * its document, by the browser's own measure, and from the press on the button until the panel answers, seen from outside
 * with the debugging protocol's share in it. Milliseconds, median of several openings.
 */
import { parseArgs } from 'node:util';
import { prepareExtension } from '../scripts/build-extension.ts';
import { launchBrowser } from '../tests/drivers/launch.ts';
import { waitForResult } from '../tests/drivers/read-panel.ts';
import { serve } from '../tests/drivers/serve.ts';
import { settle } from '../tests/drivers/settle.ts';
import { waitFor } from '../tests/drivers/wait.ts';
import { answerArticle, article } from '../tests/e2e/fixtures.ts';
import { median } from './reading/median.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' } } });
const rounds = Number(values.rounds);
/** What takes less is felt as at once (web.dev/articles/rail). */
const GOAL = 100;

for (const name of ['chromium', 'firefox'] as const) {
  const { folder, dispose } = await prepareExtension(name, {});
  const server = await serve(answerArticle);
  const browser = await launchBrowser(name, { extension: folder, map: server.address });
  try {
    const page = await browser.open(article.url);
    await settle(page);
    const painted: number[] = [];
    const outside: number[] = [];
    const bare: number[] = [];
    const firstPaint = (place: { evaluate<T>(expression: string): Promise<T> }) =>
      waitFor('the first paint', () =>
        place.evaluate<number | null>(`performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null`),
      );
    for (let round = 0; round <= rounds; round++) {
      const pressed = performance.now();
      const panel = await page.press();
      const answered = performance.now() - pressed;
      await waitForResult(panel);
      const paint = await firstPaint(panel);
      await panel.close();
      if (round === 0) continue; // the first one after the start of a browser
      painted.push(paint);
      outside.push(answered);
      // The browser's own share: a page of the extension that is nothing but text.
      const text = await browser.open(`${browser.origin}/manifest.json`);
      bare.push(await firstPaint(text));
      await text.close();
    }
    const first = median(painted);
    console.log(
      `${name}: first paint ${first.toFixed(0)} ms after the panel's start (goal: under ${GOAL} ms), ${(first / median(bare)).toFixed(1)} times a bare text's ${median(bare).toFixed(0)} ms; it answers ${median(outside).toFixed(0)} ms after the press; median of ${rounds}`,
    );
    if (first >= GOAL) process.exitCode = 1;
  } finally {
    await browser.close();
    await server.close();
    dispose();
  }
}

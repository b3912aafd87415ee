import { readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { projectRoot } from '../../scripts/build-extension.ts';
import { launchBrowser } from '../../tests/drivers/launch.ts';
import { type PanelResult, waitForResult } from '../../tests/drivers/read-panel.ts';
import { serve } from '../../tests/drivers/serve.ts';
import type { BrowserName, Driver, PageHandle } from '../../tests/drivers/types.ts';
import { sleep } from '../../tests/drivers/wait.ts';
import { makePdf, markOf, scrollOnly, viewerPage } from './make-pdf.ts';
import { memoryOfChildren } from './memory-of-children.ts';

const ADDRESS = 'http://viewer.test/doc.html';
const types: Record<string, string> = { css: 'text/css', mjs: 'text/javascript', js: 'text/javascript' };

export interface ViewerFigures {
  pages: number;
  missing: number[];
  outOfOrder: boolean;
  complete: boolean;
  /** Milliseconds. */
  scrolling: number;
  collecting: number;
  /** Peaks of the memory of all processes of the browser, in MB; null where the system does not tell. */
  memoryScrolling: number | null;
  memoryCollecting: number | null;
  /** The pages in the result after Stop at page 50, and its verdict. */
  stopped: { pages: number[]; complete: boolean; says: string | null };
}

const pagesIn = (text: string, count: number): number[] =>
  Array.from({ length: count }, (_, i) => i + 1).filter((page) => text.includes(markOf(page)));

/** Runs `work` while watching the memory of the browser; [value, peak in MB]. */
async function withPeak<T>(work: Promise<T>): Promise<[T, number | null]> {
  let peak: number | null = null;
  let going = true;
  const watch = (async () => {
    while (going) {
      const used = memoryOfChildren();
      if (used !== null) peak = Math.max(peak ?? 0, used);
      await sleep(250);
    }
  })();
  const value = await work.finally(() => {
    going = false;
  });
  await watch;
  return [value, peak];
}

const openViewer = async (browser: Driver): Promise<PageHandle> => {
  const page = await browser.open(ADDRESS);
  while (
    !(await page.evaluate<boolean>(
      'globalThis.ready === true && document.querySelector(".textLayer .endOfContent") !== null',
    ))
  )
    await sleep(100);
  return page;
};

async function collectIn(page: PageHandle, stopAfter: number | null): Promise<{ result: PanelResult; ms: number }> {
  const panel = await page.press();
  await waitForResult(panel);
  const from = Date.now();
  await panel.click('[data-action="collect"]');
  if (stopAfter !== null) {
    // Pressed in the panel at the very moment when it says so many pages.
    await panel.evaluate(`new Promise((pressed) => {
      const look = () => {
        if ((document.querySelector('progress')?.value ?? 0) < ${stopAfter}) return;
        watch.disconnect();
        document.querySelector('[data-action="stop"]').click();
        pressed(true);
      };
      const watch = new MutationObserver(look);
      watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    })`);
  }
  await sleep(100);
  const result = await waitForResult(panel, 600_000);
  const ms = Date.now() - from;
  await panel.close();
  return { result, ms };
}

/** Collects a real PDF of `count` pages in the stock PDF.js viewer, and compares it with scrolling alone. */
export async function measureViewer(
  extension: string,
  name: BrowserName,
  count: number,
  stopAt: number,
): Promise<ViewerFigures> {
  const pdf = await makePdf(count);
  const library = join(projectRoot, 'node_modules/pdfjs-dist');
  const server = await serve((url) => {
    if (url.pathname === '/doc.html') return { body: viewerPage };
    if (url.pathname === '/doc.pdf') return { type: 'application/pdf', body: pdf };
    const file = normalize(join(library, url.pathname.replace('/pdfjs/', '')));
    if (!url.pathname.startsWith('/pdfjs/') || !file.startsWith(library)) return null;
    return { type: types[file.split('.').pop() ?? ''] ?? 'application/octet-stream', body: readFileSync(file) };
  });
  const browser = await launchBrowser(name, { extension, map: server.address });
  try {
    let page = await openViewer(browser);
    const [scrolling, memoryScrolling] = await withPeak(page.evaluate<number>(scrollOnly));
    await page.close();
    page = await openViewer(browser);
    const [{ result, ms }, memoryCollecting] = await withPeak(collectIn(page, null));
    await page.close();
    const text = result.text ?? '';
    const found = pagesIn(text, count);
    const places = found.map((one) => text.indexOf(markOf(one)));
    page = await openViewer(browser);
    const stopped = await collectIn(page, stopAt);
    await page.close();
    return {
      pages: found.length,
      missing: Array.from({ length: count }, (_, i) => i + 1).filter((one) => !found.includes(one)),
      outOfOrder: places.some((place, i) => i > 0 && place < (places[i - 1] ?? 0)),
      complete: result.complete === true,
      scrolling,
      collecting: ms,
      memoryScrolling,
      memoryCollecting,
      stopped: {
        pages: pagesIn(stopped.result.text ?? '', count),
        complete: stopped.result.complete === true,
        says: stopped.result.gaps?.map((gap) => JSON.stringify(gap)).join(' ') ?? null,
      },
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

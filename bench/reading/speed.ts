import { launchBrowser } from '../../tests/drivers/launch.ts';
import { waitForResult } from '../../tests/drivers/read-panel.ts';
import { serve } from '../../tests/drivers/serve.ts';
import { settle } from '../../tests/drivers/settle.ts';
import type { BrowserName, Driver } from '../../tests/drivers/types.ts';
import { median } from './median.ts';
import { readabilitySource } from './peers.ts';
import { articleOf, flatOf, nestedOf, positionedOf, siblingsOf } from './speed-pages.ts';

const KB = 1024;
const MB = 1024 * KB;

interface Shape {
  name: string;
  /** A host that has a host file, or none. */
  host: string;
  make: (size: number) => string;
  sizes: [label: string, size: number][];
  /** At most this many times Readability with its clone; 0: not compared. */
  bound: number;
}

const BY_SIZE: Shape['sizes'] = [
  ['30 KB', 30 * KB],
  ['300 KB', 300 * KB],
  ['3 MB', 3 * MB],
  ['20 MB', 20 * MB],
];

const SHAPES: Shape[] = [
  { name: 'article', host: 'news.example.org', make: articleOf, sizes: BY_SIZE, bound: 1.2 },
  { name: 'flat, host file', host: 'm.777doc.com', make: flatOf, sizes: BY_SIZE, bound: 0.3 },
  { name: 'positioned', host: 'doc.example.org', make: positionedOf, sizes: BY_SIZE, bound: 0.3 },
  {
    name: 'nested',
    host: 'news.example.org',
    make: nestedOf,
    sizes: [
      ['500', 500],
      ['2000', 2000],
    ],
    bound: 0,
  },
  {
    name: 'siblings',
    host: 'news.example.org',
    make: siblingsOf,
    sizes: [
      ['5000', 5000],
      ['20000', 20000],
    ],
    bound: 0,
  },
];

interface Times {
  source: string;
  /** Reading, in the page; ms. */
  read: number;
  /** Writing the text, in the panel; ms. */
  write: number;
  /** The longest that the page had to wait while it was read; ms. */
  longest: number;
  readability: number;
  /** The three longest steps of reading, as the result's timings tell them. */
  steps: string;
}

/** A message to itself again and again: the longest time between two is the longest that the page had to wait. */
const BEAT = `(() => { const { port1, port2 } = new MessageChannel(); let last = performance.now(); let longest = 0;
port1.onmessage = () => { const now = performance.now(); longest = Math.max(longest, now - last); last = now; port2.postMessage(0); };
globalThis.stopBeat = () => { port1.close(); return longest; };
port2.postMessage(0); return true; })()`;

const LONGEST = 'globalThis.stopBeat()';

const WRITE = `(() => { const from = performance.now(); const { length } = globalThis.unnag.result.text; return { ms: performance.now() - from, length }; })()`;

const READABILITY = `(() => { const module = undefined; ${readabilitySource}
const from = performance.now(); new Readability(document.cloneNode(true)).parse(); return performance.now() - from; })()`;

async function measure(browser: Driver, url: string, runs: number): Promise<Times> {
  const page = await browser.open(url, { timeout: 120_000 });
  try {
    await settle(page);
    const peer: number[] = [];
    for (let i = 0; i < runs; i++) peer.push(await page.evaluate<number>(READABILITY));
    const samples: Omit<Times, 'readability' | 'steps' | 'longest'>[] = [];
    let timings: Record<string, number> = {};
    for (let i = 0; i < runs; i++) {
      const panel = await page.press();
      const result = await waitForResult(panel, 300_000, SHORT);
      if (result.error) throw new Error(`${url}: ${result.error.message}`);
      timings = result.timings ?? {};
      const { ms } = await panel.evaluate<{ ms: number; length: number }>(WRITE);
      samples.push({ source: String(result.source), read: result.timings?.total ?? Number.NaN, write: ms });
      await panel.close();
    }
    // A reading of its own: the beat takes time from what it watches.
    await page.evaluate(BEAT);
    const panel = await page.press();
    await waitForResult(panel, 300_000, SHORT);
    const longest = await page.evaluate<number>(LONGEST);
    await panel.close();
    const middle = (field: 'read' | 'write') => median(samples.map((sample) => sample[field]));
    return {
      source: samples[0]?.source ?? '',
      read: middle('read'),
      write: middle('write'),
      longest,
      readability: median(peer),
      steps: Object.entries(timings)
        .filter(([step]) => step !== 'total')
        .sort(([, a], [, b]) => b - a)
        .slice(0, 3)
        .map(([step, time]) => `${step} ${ms(time)}`)
        .join(', '),
    };
  } finally {
    await page.close();
  }
}

/** Of a 20 MB page only the facts are taken over, not its text. */
const SHORT = `(() => { const result = globalThis.unnag?.result;
return result ? JSON.parse(JSON.stringify({ url: result.url, error: result.error, source: result.source, timings: result.timings })) : null; })()`;

const ms = (value: number) => value.toFixed(value < 10 ? 1 : 0);
const verdict = (value: number, bound: number) =>
  `${value.toFixed(2)} ${value <= bound ? '(ok' : '(MISSED'}, ≤ ${bound})`;

/** Prints how long reading takes, beside Readability with its clone in the same browser on the same page. */
export async function measureSpeed(name: BrowserName, extension: string, only: string[]): Promise<void> {
  const pages = new Map<string, string>();
  const server = await serve((url) => {
    const body = pages.get(url.href);
    return body === undefined ? null : { body };
  });
  const browser = await launchBrowser(name, { extension, map: server.address });
  try {
    console.log(
      '| page | size | read by | read ms | write ms | Readability ms | ratio | to the size before | longest wait ms | steps |',
    );
    console.log('|---|---|---|---|---|---|---|---|---|---|');
    for (const shape of SHAPES.filter((one) => only.length === 0 || only.includes(one.name))) {
      let before: Times | undefined;
      for (const [label, size] of shape.sizes) {
        const url = `http://${shape.host}/p-${size}.html`;
        pages.clear();
        pages.set(url, shape.make(size));
        const now = await measure(browser, url, size > 10 * MB ? 1 : 3);
        const ratio = (now.read + now.write) / now.readability;
        const growth = before ? now.read / before.read : Number.NaN;
        const peerGrowth = before ? now.readability / before.readability : Number.NaN;
        const bound = shape.bound === 0 ? 6 : label === '20 MB' ? 8 : Number.POSITIVE_INFINITY;
        const grown = before
          ? `${bound === Number.POSITIVE_INFINITY ? growth.toFixed(1) : verdict(growth, bound)} (Readability ${peerGrowth.toFixed(1)})`
          : '';
        console.log(
          `| ${shape.name} | ${label} | ${now.source} | ${ms(now.read)} | ${ms(now.write)} | ${ms(now.readability)} | ${shape.bound ? verdict(ratio, shape.bound) : ratio.toFixed(2)} | ${grown} | ${ms(now.longest)} | ${now.steps} |`,
        );
        before = now;
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

import { writeFileSync } from 'node:fs';
import type { CDPSession, Page } from 'puppeteer-core';
import { type KeptByV8, keptByV8 } from './kept-by-v8';

/** What a page, or a worker, holds after everything that can be collected was collected. */
export interface Held extends KeptByV8 {
  /** JavaScript heap in use, bytes. */
  heap: number;
}

/** Bytes less those that are V8's own. */
export const ofOurs = ({ heap, code, numbers }: Held): number => heap - code - numbers;

/** Collects all garbage and measures. @param file where the heap snapshot is kept for the DevTools; none: nowhere */
export async function measure(cdp: CDPSession, file?: string): Promise<Held> {
  for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const chunks: string[] = [];
  const take = ({ chunk }: { chunk: string }) => chunks.push(chunk);
  cdp.on('HeapProfiler.addHeapSnapshotChunk', take);
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  cdp.off('HeapProfiler.addHeapSnapshotChunk', take);
  const snapshot = chunks.join('');
  if (file !== undefined) writeFileSync(file, snapshot);
  return { heap: usedSize, ...keptByV8(JSON.parse(snapshot)) };
}

/** What is at work in the extension's own world of a page, and what the page's document is made of. */
export interface AtWork {
  /** Those that have not been disconnected. */
  observers: number;
  /** Timers and frames that are waited for. */
  timers: number;
  nodes: number;
  listeners: number;
}

const COUNT = `(() => {
  const ended = new WeakSet();
  globalThis[Symbol.for('soak.ended')] = ended;
  for (const { prototype } of [MutationObserver, IntersectionObserver, ResizeObserver]) {
    const { disconnect, observe } = prototype;
    prototype.observe = function (...values) { ended.delete(this); return observe.apply(this, values); };
    prototype.disconnect = function () { ended.add(this); return disconnect.call(this); };
  }
  const waiting = new Set();
  globalThis[Symbol.for('soak.waiting')] = waiting;
  for (const [set, clear] of [['setTimeout', 'clearTimeout'], ['setInterval', 'clearInterval'],
    ['requestAnimationFrame', 'cancelAnimationFrame'], ['requestIdleCallback', 'cancelIdleCallback']]) {
    const begin = globalThis[set].bind(globalThis);
    const end = globalThis[clear].bind(globalThis);
    globalThis[set] = (run, ...rest) => {
      const id = begin((...values) => { if (set !== 'setInterval') waiting.delete(set + id); return run(...values); }, ...rest);
      waiting.add(set + id);
      return id;
    };
    globalThis[clear] = (id) => { waiting.delete(set + id); return end(id); };
  }
})()`;

/** Counts in the extension's world of a page, from now on. @param extensionId of the extension that has been there once */
export async function countAtWork(page: Page, extensionId: string): Promise<() => Promise<AtWork>> {
  const cdp = await page.createCDPSession();
  const worlds: number[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.endsWith(extensionId)) worlds.push(context.id);
  });
  await cdp.send('Runtime.enable');
  const [contextId] = worlds;
  if (contextId === undefined) throw new Error('The extension has no world in this page.');
  const evaluate = (expression: string) =>
    cdp.send('Runtime.evaluate', { expression, contextId, returnByValue: true }).then(({ result }) => result.value);
  await evaluate(COUNT);
  const live = async (name: string): Promise<number> => {
    const prototype = await cdp.send('Runtime.evaluate', { expression: `${name}.prototype`, contextId });
    const { objects } = await cdp.send('Runtime.queryObjects', {
      prototypeObjectId: prototype.result.objectId ?? '',
      objectGroup: 'soak',
    });
    const { result } = await cdp.send('Runtime.callFunctionOn', {
      objectId: objects.objectId ?? '',
      functionDeclaration: `function () {
        return this.filter((one) => !globalThis[Symbol.for('soak.ended')].has(one)).length;
      }`,
      returnByValue: true,
    });
    await cdp.send('Runtime.releaseObjectGroup', { objectGroup: 'soak' });
    return Number(result.value);
  };
  return async () => {
    for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage');
    let observers = 0;
    for (const name of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver']) observers += await live(name);
    const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
    const timers = Number(await evaluate(`globalThis[Symbol.for('soak.waiting')].size`));
    return { observers, timers, nodes, listeners: jsEventListeners };
  };
}

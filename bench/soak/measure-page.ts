import type { CDPSession, Page } from 'puppeteer-core';

/** What a page, or a worker, holds after everything that can be collected was collected. */
export interface Held {
  /** JavaScript heap in use, bytes. */
  heap: number;
  /** Of it, what V8 keeps compiled: it grows as V8 finds out what runs often, and is V8's to throw away. */
  code: number;
}

/** Collects all garbage and measures. */
export async function measure(cdp: CDPSession): Promise<Held> {
  for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const chunks: string[] = [];
  const take = ({ chunk }: { chunk: string }) => chunks.push(chunk);
  cdp.on('HeapProfiler.addHeapSnapshotChunk', take);
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  cdp.off('HeapProfiler.addHeapSnapshotChunk', take);
  return { heap: usedSize, code: codeIn(JSON.parse(chunks.join(''))) };
}

interface HeapSnapshot {
  snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } };
  nodes: number[];
}

/** Bytes of compiled code in a heap snapshot (V8's own format, as the DevTools save it). */
function codeIn({ snapshot: { meta }, nodes }: HeapSnapshot): number {
  const step = meta.node_fields.length;
  const type = meta.node_fields.indexOf('type');
  const size = meta.node_fields.indexOf('self_size');
  const code = meta.node_types[0].indexOf('code');
  let sum = 0;
  for (let i = 0; i < nodes.length; i += step) if (nodes[i + type] === code) sum += nodes[i + size] ?? 0;
  return sum;
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

import { join } from 'node:path';
import vm from 'node:vm';
import { build, type Rolldown } from 'vite';

/** A call that a script made to the extension API, such as "scripting.executeScript". */
export interface Call {
  name: string;
  args: unknown[];
}

type Listener = (...args: unknown[]) => unknown;

/** What a script did while it ran without a page. */
export interface Worker {
  listeners: Map<string, Listener[]>;
  calls: Call[];
  /** Words that it wrote to the console as warnings and errors. */
  complaints: string[];
}

/** The built background and the modules that it loads, as one script. */
export async function bundleWorker(folder: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    root: folder,
    build: {
      write: false,
      minify: false,
      rollupOptions: { input: join(folder, 'background.js'), output: { format: 'iife' } },
    },
  });
  const [bundle] = [output].flat() as Rolldown.RolldownOutput[];
  const [chunk] = bundle?.output ?? [];
  if (!chunk) throw new Error('the background could not be bundled');
  return chunk.code;
}

/**
 * Runs a built script as an extension's worker does: JavaScript and the few globals of a worker, no DOM. Every method of the
 * extension API answers with what `answer` gives for it (undefined: null). Throws what the script throws.
 * @param absent parts of the extension API that the browser has not, such as "commands"
 */
export function runAsWorker(code: string, answer: (call: Call) => unknown, absent: string[] = []): Worker {
  const worker: Worker = { listeners: new Map(), calls: [], complaints: [] };
  const api = (path: string): object =>
    // A plain object at the top: the polyfill takes it for an API that gives promises by itself.
    new Proxy(path === '' ? {} : () => undefined, {
      get: (target, key, receiver) => {
        if (typeof key === 'symbol' || key === 'prototype') return Reflect.get(target, key, receiver);
        if (path === 'runtime' && key === 'id') return 'stub';
        if (path === 'runtime' && key === 'lastError') return undefined;
        const name = path ? `${path}.${key}` : key;
        if (key === 'then' || absent.includes(name)) return undefined;
        return api(name);
      },
      has: () => true,
      apply: (_target, _self, args: unknown[]) => {
        if (path.endsWith('.addListener')) {
          const name = path.slice(0, -'.addListener'.length);
          worker.listeners.set(name, [...(worker.listeners.get(name) ?? []), args[0] as Listener]);
          return undefined;
        }
        const call = { name: path, args };
        worker.calls.push(call);
        return Promise.resolve(answer(call) ?? null);
      },
    });
  const complain = (...words: unknown[]) => void worker.complaints.push(words.map(String).join(' '));
  const context: Record<string, unknown> = {
    browser: api(''),
    chrome: api(''),
    console: { ...console, warn: complain, error: complain },
    setTimeout,
    clearTimeout,
    queueMicrotask,
    URL,
    URLSearchParams,
    TextEncoder,
    TextDecoder,
    Blob,
    AbortController,
    AbortSignal,
    performance,
    structuredClone,
    navigator: { language: 'en', userAgent: 'Chrome/150' },
    location: new URL('chrome-extension://stub/background.js'),
  };
  context.self = context;
  vm.runInNewContext(code, context);
  return worker;
}

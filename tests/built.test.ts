import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UnnagDocument } from '../reading/types';
import { buildExtension } from '../scripts/build-extension';
import { TOOL_FILES, TOOLS } from '../tab/page-tools';
import { READER_KEY } from '../tab/reader-world';
import { bundleWorker, type Call, runAsWorker } from './stub-extension';

const built = process.env.UNNAG_BUILT;
const made = built ? undefined : mkdtempSync(join(tmpdir(), 'unnag-built-'));
afterAll(() => made && rmSync(made, { recursive: true, force: true }));

/** Vite's loader of a page's own modules, by the links that stand in the built page. */
const OWN_MODULES = /\bfetch\(\w+\.href,\w+\)/g;

const FORBIDDEN: [what: string, code: RegExp][] = [
  ['code made out of text', /(?<![.\w$])(?:eval|Function)\(|\bnew Function\b/],
  ['text that is timed as code', /\bset(?:Timeout|Interval)\(["'`]/],
  [
    'assigned markup',
    /\.(?:innerHTML|outerHTML|srcdoc)\s*[+]?=(?!=)|\.insertAdjacentHTML\(|\bdocument\.write(?:ln)?\(/,
  ],
  ['a request', /(?<![.\w$])fetch\(|\bnew (?:XMLHttpRequest|WebSocket|EventSource|Worker)\b|\.sendBeacon\(/],
  ['code from elsewhere', /\bimportScripts\(|\bimport\(\s*["'`]https?:|\bfrom\s*["'`]https?:/],
  ['stand-ins of tests', /fakeBrowser|fake-browser|\bvitest\b|\bhappy-dom\b|\blinkedom\b/],
  ['the way to other sources', /sourceMappingURL/],
];

const document: UnnagDocument = {
  source: 'flow',
  content: [
    { type: 'heading', depth: 1, children: [{ type: 'text', value: 'Ledger & <b>' }] },
    { type: 'paragraph', children: [{ type: 'text', value: 'AT&amp;T paid *twice* & went home.' }] },
  ],
  pages: { shown: null, total: null },
  gaps: [],
  removed: [],
  title: 'Ledger',
  author: '',
  siteName: '',
  lang: 'en',
  published: '',
  url: 'https://docs.example.org/ledger',
  complete: true,
  collectable: false,
  timings: {},
};

describe.each([
  ['chromium', 'chrome-mv3'],
  ['firefox', 'firefox-mv3'],
] as const)('the production build for %s', (browser, folder) => {
  let files = new Map<string, string>();
  let place = '';
  const named = (end: RegExp) => [...files].filter(([name]) => end.test(name));

  beforeAll(async () => {
    place = built ? join(built, folder) : await buildExtension(browser, made ?? '');
    files = new Map(
      readdirSync(place, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(?:js|css|html|json)$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => [path.slice(place.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
    );
  }, 120_000);

  it.each(FORBIDDEN)('holds no %s', (_what, code) => {
    const scripts = named(/\.js$/);
    expect(scripts.length).toBeGreaterThan(5);
    const found = scripts.flatMap(([name, text]) => {
      const own = text.replaceAll(OWN_MODULES, '');
      const at = own.search(code);
      return at < 0 ? [] : [`${name}: ${own.slice(Math.max(0, at - 40), at + 60)}`];
    });
    expect(found).toEqual([]);
  });

  it('loads nothing from elsewhere in its pages and styles', () => {
    const pages = named(/\.(?:html|css)$/);
    expect(pages.length).toBeGreaterThan(2);
    for (const [name, text] of pages) expect(text, name).not.toMatch(/https?:|["'(]\/\/|@import|\son\w+=|<script>/);
  });

  it('opens no file of its own to pages', () => {
    expect(JSON.parse(files.get('manifest.json') ?? '')).not.toHaveProperty('web_accessible_resources');
  });

  it('takes shared code from the very version that is packed', () => {
    const given = new Map<string, Set<string>>();
    const taken = new Map<string, Set<string>>();
    for (const [name, text] of named(/\.js$/))
      for (const [key, part = ''] of text.matchAll(/unnag\.(words|lines|preact|readers)\.[0-9a-f]{12}/g)) {
        const map = name === `${part === 'readers' ? 'extract' : part}.js` ? given : taken;
        map.set(part, (map.get(part) ?? new Set()).add(key));
      }
    expect([...given.keys()].sort()).toEqual(['lines', 'preact', 'readers', 'words']);
    for (const keys of given.values()) expect(keys.size).toBe(1);
    expect(new Map([...taken].sort())).toEqual(new Map([...given].sort()));
  });

  it('works in the background without a DOM: reads, writes Markdown and saves it', async () => {
    let there = false;
    const worker = runAsWorker(await bundleWorker(place), ({ name, args }) => {
      if (name.startsWith('storage.')) return {};
      if (name === 'tabs.query') return [];
      if (name === 'permissions.getAll') return { origins: [], permissions: [] };
      if (name !== 'scripting.executeScript') return null;
      const [{ files: injected = [], args: given }] = args as [{ files?: string[]; args?: unknown[] }];
      if (injected.join() === TOOL_FILES.join()) there = true;
      if (given?.[0] === TOOLS)
        return [
          { result: there ? { json: JSON.stringify(given[2] === 'read' ? document : null) } : { absent: 'tools' } },
        ];
      return [{ result: given?.[0] === READER_KEY ? { type: 'text/html', older: false } : null }];
    });
    expect([...worker.listeners.keys()]).toEqual(
      expect.arrayContaining(['action.onClicked', 'commands.onCommand', 'runtime.onInstalled', 'runtime.onConnect']),
    );
    for (const listen of worker.listeners.get('commands.onCommand') ?? []) listen('save', { id: 1, url: document.url });
    await expect
      .poll(() => worker.calls.findLast(({ name }) => name === 'action.setBadgeText')?.args, { timeout: 5000 })
      .toMatchObject([{ text: '✓' }]);
    await sleep(0);
    const saved = worker.calls.flatMap(({ args }) => (args[0] as { args?: unknown[] } | undefined)?.args ?? []);
    expect(saved.join('\n')).toContain('paid \\*twice\\*');
    expect(worker.complaints).toEqual([]);
  });

  it('works in a background without keys and menus, as Firefox for Android has none', async () => {
    const answer = ({ name }: Call) => (/query$|getRegistered/.test(name) ? [] : {});
    const worker = runAsWorker(await bundleWorker(place), answer, ['commands', 'contextMenus']);
    for (const listen of worker.listeners.get('runtime.onInstalled') ?? []) listen({ reason: 'install' });
    await expect.poll(() => worker.calls.map(({ name }) => name)).toContain('scripting.getRegisteredContentScripts');
    expect([...worker.listeners.keys()]).toEqual(
      expect.arrayContaining(['action.onClicked', 'runtime.onConnect', 'tabs.onRemoved']),
    );
    expect(worker.complaints).toEqual([]);
  });
});

describe('the source', () => {
  it('listens to no messages through the polyfill, of which modules/trim-libraries.ts leaves nothing that could answer', () => {
    const root = join(import.meta.dirname, '..');
    const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => /^(?!node_modules|tests|bench|\.)[\w-]+[\\/].*\.tsx?$/.test(name))
      .filter((name) => readFileSync(join(root, name), 'utf8').includes('tab/browser'));
    expect(sources.length).toBeGreaterThan(5);
    for (const name of sources)
      expect(readFileSync(join(root, name), 'utf8'), name).not.toMatch(/browser\.runtime\.(?:onMessage|sendMessage)/);
  });

  it('uses no markup setter of the libraries', () => {
    const root = join(import.meta.dirname, '..');
    const folders = ['background', 'components', 'entrypoints', 'reader', 'deliver', 'export'];
    const sources = folders.flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => join(root, folder, name)),
    );
    expect(sources.length).toBeGreaterThan(20);
    for (const path of sources) expect(readFileSync(path, 'utf8'), path).not.toContain('dangerouslySetInnerHTML');
  });
});

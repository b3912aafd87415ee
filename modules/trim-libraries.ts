import type { Plugin } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

/** A method of an object literal, as Readability writes them. */
const method = (name: string) => new RegExp(`(?<=\\n {2}${name}\\(\\w*\\) \\{)[\\s\\S]*?(?=\\n {2}\\},\\n)`);

/** Chromium gives promises by itself, from our least version on; answers to messages it does not. */
const WRAPPED = ['runtime'];

function ofWrappedApis(metadata: string): string {
  const all: Record<string, unknown> = JSON.parse(metadata);
  return JSON.stringify(Object.fromEntries(WRAPPED.map((name) => [name, all[name]])));
}

/** What is changed in which file of a library. The versions are pinned: what is no longer found is an error. */
const CHANGES: [file: RegExp, changes: [from: RegExp, to: string | ((found: string) => string)][]][] = [
  // What it is told of an API makes callbacks promises: of the others it needs to know nothing.
  [
    /\/webextension-polyfill\/dist\/browser-polyfill\.js$/,
    [[/(?<=const apiMetadata = )\{[\s\S]*?\n {6}\}(?=;)/, ofWrappedApis]],
  ],

  [
    /\/@mozilla\/readability\/Readability\.js$/,
    [
      // Elements are made out of text nowhere. Before a second attempt, it puts back its own copy of the document, which
      // is never shown.
      [/var pageCacheHtml = page\.innerHTML;/, 'var pageCache = page.cloneNode(true);'],
      [/page\.innerHTML = pageCacheHtml;/, 'page.replaceChildren(...pageCache.cloneNode(true).childNodes);'],
      [/tmp\.innerHTML = noscript\.innerHTML;/, 'tmp.replaceChildren(...noscript.cloneNode(true).childNodes);'],
      // reading/flow/vote.ts asks where the article is, without JSON-LD and logs, of a document whose pictures have come.
      [method('_getJSONLD'), ''],
      [method('_fixLazyImages'), ''],
      [/(?<=\n {2}if \(this\._debug\) \{)[\s\S]*?(?=\n {2}\} else \{\n {4}this\.log = )/, ''],
      [/^ *this\.log\(.*\);$/gm, ''],
      [/^( *)this\.log\($[\s\S]*?^\1\);$/gm, ''],
    ],
  ],
  [/\/@mozilla\/readability\/index\.js$/, [[/require\("\.\/Readability-readerable"\)/, 'undefined']]],
  // `dangerouslySetInnerHTML`, which no component uses: tests/built.test.ts.
  [/\/preact\/dist\/preact(?:\.module)?\.m?js$/, [[/\.innerHTML=(\w+)\.__html/, '.textContent=$1.__html']]],
];

const trim: Plugin = {
  name: 'unnag:trim-libraries',
  enforce: 'pre',
  transform(code, id) {
    const changes = CHANGES.find(([file]) => file.test(id))?.[1];
    if (!changes) return;
    let changed = code;
    for (const [from, to] of changes) {
      const next = typeof to === 'string' ? changed.replace(from, to) : changed.replace(from, to);
      if (next === changed) throw new Error(`${id} has changed: ${from} is not in it.`);
      changed = next;
    }
    return { code: changed, map: null };
  },
};

/** What libraries bring and is never used, or would be refused by stores, stays out of the built scripts. */
export default defineWxtModule((wxt) => addViteConfig(wxt, () => ({ plugins: [trim] })));

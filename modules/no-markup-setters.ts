import type { Plugin } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

/** Where libraries make elements out of text, and what does the same, or is enough, without it. */
const CHANGES: [file: RegExp, changes: [from: RegExp, to: string][]][] = [
  [
    /\/@mozilla\/readability\/Readability\.js$/,
    [
      // Before a second attempt, it puts back its own copy of the document, which is never shown.
      [/var pageCacheHtml = page\.innerHTML;/, 'var pageCache = page.cloneNode(true);'],
      [/page\.innerHTML = pageCacheHtml;/, 'page.replaceChildren(...pageCache.cloneNode(true).childNodes);'],
      [/tmp\.innerHTML = noscript\.innerHTML;/, 'tmp.replaceChildren(...noscript.cloneNode(true).childNodes);'],
    ],
  ],
  // `dangerouslySetInnerHTML`, which no component uses: tests/built.test.ts.
  [/\/preact\/dist\/preact(?:\.module)?\.m?js$/, [[/\.innerHTML=(\w+)\.__html/, '.textContent=$1.__html']]],
];

const change: Plugin = {
  name: 'unnag:no-markup-setters',
  enforce: 'pre',
  transform(code, id) {
    const changes = CHANGES.find(([file]) => file.test(id))?.[1];
    if (!changes) return;
    let changed = code;
    for (const [from, to] of changes) {
      if (!from.test(changed)) throw new Error(`${id} has changed: ${from} is not in it.`);
      changed = changed.replace(from, to);
    }
    return { code: changed, map: null };
  },
};

/** No code of ours, nor of a library that we pack, makes elements out of text. */
export default defineWxtModule((wxt) => addViteConfig(wxt, () => ({ plugins: [change] })));

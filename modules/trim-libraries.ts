import type { Plugin } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';
import { type Change, change } from './libraries/change';
import { MARKDOWN } from './libraries/markdown';
import { trimReadability } from './libraries/readability';

const changing =
  (...changes: Change[]) =>
  (code: string) =>
    change(code, changes);

/** What is changed in which file of a library. The versions are pinned: what is no longer found is an error. */
const TRIMMED: [file: RegExp, trim: (code: string) => string][] = [
  // Chromium gives promises by itself, from our least version on. What would be left to wrap are listeners to messages that
  // answer with promises, and nothing listens to messages through it: tests/built.test.ts.
  [
    /\/webextension-polyfill\/dist\/browser-polyfill\.js$/,
    changing(
      [
        /(?<=\n {2}if \(!\(globalThis\.browser && .*\n)[\s\S]*?wrapAPIs\(chrome\);(?=\n {2}\} else \{)/,
        'module.exports = chrome;',
      ],
      // A module of its own kind needs no helper for others.
      [/^\(function \(global, factory\) \{[\s\S]*?, function \(module\) \{\n/, 'const module = {};\n'],
      [/\n\}\);\n(?=\/\/# sourceMappingURL)/, '\nexport default module.exports;\n'],
    ),
  ],

  [/\/@mozilla\/readability\/Readability\.js$/, trimReadability],
  [/\/@mozilla\/readability\/index\.js$/, changing([/require\("\.\/Readability-readerable"\)/, 'undefined'])],
  ...MARKDOWN.map(([file, changes]): [RegExp, (code: string) => string] => [
    new RegExp(`/node_modules/${file}$`),
    changing(...changes),
  ]),
  // `dangerouslySetInnerHTML`, which no component uses: tests/built.test.ts.
  [/\/preact\/dist\/preact(?:\.module)?\.m?js$/, changing([/\.innerHTML=(\w+)\.__html/, '.textContent=$1.__html'])],
];

const trim: Plugin = {
  name: 'unnag:trim-libraries',
  enforce: 'pre',
  transform(code, id) {
    const found = TRIMMED.find(([file]) => file.test(id))?.[1];
    return found && { code: found(code), map: null };
  },
};

/** What libraries bring and is never used, or would be refused by stores, stays out of the built scripts. */
export default defineWxtModule((wxt) => addViteConfig(wxt, () => ({ plugins: [trim] })));

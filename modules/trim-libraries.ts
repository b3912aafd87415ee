import type { Plugin } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';
import { type Change, change } from './libraries/change';
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
  // It is given one element without children, which stands for what markdown/flow.ts made: its white space is collapsed.
  [
    /\/hast-util-to-mdast\/lib\/index\.js$/,
    changing(
      [/import rehypeMinifyWhitespace from 'rehype-minify-whitespace'\n/, ''],
      [/ {2}const transformWhitespace = [\s\S]*?\n {2}\}\)\n/, ''],
      [/ {2}transformWhitespace\(cleanTree\)\n/, ''],
    ),
  ],
  // Elements that markdown/flow.ts does not make, or for which markdown/convert-tree.ts has a handler of its own.
  [
    /\/hast-util-to-mdast\/lib\/handlers\/index\.js$/,
    changing(
      [/ {2}\/\/ Ignore:\n[\s\S]*?(?= {2}\/\/ Handle\.\n)/, '  div: flow,\n'],
      [
        /^ {2}(?:audio|b|code|dir|d[td]|i|image|kbd|listing|mark|plaintext|s|samp|strike|summary|tt|u|var|video|xmp): \w+,?\n/gm,
        '',
      ],
      [/^ {2}(?:base|comment|dl|iframe|q|select|textarea|wbr),\n/gm, ''],
      [/^ {2}doctype: ignore,\n/m, ''],
    ),
  ],
  // Handlers of nodes that readers make nowhere, or that export/to-markdown.ts gives its own for.
  [
    /\/mdast-util-to-markdown\/lib\/handle\/index\.js$/,
    changing(
      [/^ {2}(?:definition|emphasis|hardBreak|heading|image|imageReference|link|linkReference|strong|text),\n/gm, ''],
      [/^ {2}break: hardBreak,\n/m, ''],
    ),
  ],
  [
    /\/mdast-util-gfm-strikethrough\/lib\/index\.js$/,
    changing(
      [/^handleDelete\.(?:peek|attention) = .*\n/gm, ''],
      [/handlers: \{delete: handleDelete\}/, 'handlers: {}'],
    ),
  ],
  // They write emphasis themselves: none of them has `attention`, so that what is in a phrase are strings.
  [
    /\/mdast-util-to-markdown\/lib\/util\/container-phrasing\.js$/,
    changing(
      [
        / {4}const handle = state\.handle\.handlers\[child\.type\]\n\n {4}if \(handle && handle\.attention\) \{[\s\S]*?\n {4}\} else \{/,
        '    {',
      ],
      [/(?<=\nexport function serialize\(items, before, after\) \{\n)[\s\S]*?(?=\n\}\n)/, "  return items.join('')"],
      // The tags that export/prepare.ts lets through are of no kind that begins a block.
      [/ {4}if \(\n {6}typeof previous === 'string' &&[\s\S]*?\n {4}\}\n/, ''],
    ),
  ],
  // Options that export/to-markdown.ts gives are right; it wants fences, and gives a label with each identifier, and a root.
  [
    /\/mdast-util-to-markdown\/lib\/util\/check-[\w-]+\.js$/,
    changing([/ {2}if \([^\n]*\) \{\n {4}throw new Error\([\s\S]*?\n {2}\}\n/g, '']),
  ],
  [
    /\/mdast-util-to-markdown\/lib\/util\/format-code-as-indented\.js$/,
    changing([/return Boolean\([\s\S]*?\n {2}\)/, 'return false']),
  ],
  [
    /\/mdast-util-to-markdown\/lib\/util\/association\.js$/,
    changing(
      [/decodeString\(node\.identifier\)/, 'node.identifier'],
      [/import .* from 'micromark-util-decode-string'\n/, ''],
    ),
  ],
  [
    /\/mdast-util-to-markdown\/lib\/index\.js$/,
    changing([/phrasing\(tree\) \? \{type: 'root', children: \[tree\]\} : tree/, 'tree']),
  ],
  // The inputs that markdown/flow.ts makes are checkboxes.
  [
    /\/hast-util-to-mdast\/lib\/handlers\/input\.js$/,
    changing([/ {2}const value = collapse\(properties\.value[\s\S]*?(?=\n\}\n|\n\}$)/, '']),
  ],
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

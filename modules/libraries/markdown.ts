import type { Change } from './change';

/** A function among a file's own, with the comment before it. */
const ownFunction = (name: string): Change => [
  new RegExp(`(?:\\n/\\*\\*(?:(?!\\*/)[\\s\\S])*\\*/)?\\n(?:export )?function ${name}\\([\\s\\S]*?\\n\\}\\n`),
  '\n',
];
const cut = (from: RegExp): Change => [from, ''];
const constantly = (name: string, value: string): Change => [
  new RegExp(`(?<=\\nexport function ${name}\\([^\\n]*\\) \\{\\n)[\\s\\S]*?(?=\\n\\}\\n|\\n\\}$)`),
  `  return ${value}`,
];

/** Nobody asks where the writer is. */
const trackless: Change[] = [
  cut(/ {2,4}(?:const )?tracker(?: = state\.create.*|\.(?:shift|move)\(.*\))\n/g),
  [/tracker\.current\(\)/g, 'info'],
];

/**
 * What the libraries of Markdown do for other trees than those that markdown/flow.ts makes and export/prepare.ts lets through, and
 * for options and handlers that export/ does not give them.
 */
export const MARKDOWN: [file: string, changes: Change[]][] = [
  // It is given one element without children, which stands for what markdown/flow.ts made: nothing to copy, to look through, to join.
  [
    'hast-util-to-mdast/lib/index.js',
    [
      cut(/import (?:structuredClone|rehypeMinifyWhitespace|\{visit\}) from .*\n/g),
      [/structuredClone\(tree\)/, 'tree'],
      cut(/ {2}const transformWhitespace = [\s\S]*?\n {2}\}\)\n/),
      cut(/ {2}(?:\/\/ @ts.*\n {2})?transformWhitespace\(cleanTree\)\n/),
      cut(/ {2}visit\(cleanTree, [\s\S]*?\n {2}\}\)\n/),
      cut(/ {2}visit\(mdast, [\s\S]*?\n {2}\}\)\n/),
    ],
  ],
  // Elements that markdown/flow.ts does not make, or for which markdown/convert-tree.ts has a handler of its own.
  [
    'hast-util-to-mdast/lib/handlers/index.js',
    [
      [/ {2}\/\/ Ignore:\n[\s\S]*?(?= {2}\/\/ Handle\.\n)/, '  div: flow,\n'],
      cut(
        /^ {2}(?:audio|b|code|dir|d[td]|i|image|kbd|listing|mark|plaintext|pre|s|samp|strike|summary|t[dhrt]|u|var|video|xmp): \w+,?\n/gm,
      ),
      cut(/^ {2}(?:base|comment|dl|iframe|input|q|select|table|textarea|wbr),\n/gm),
      cut(/^ {2}doctype: ignore,\n/m),
    ],
  ],
  // Trees have no positions, no base and no elements that ask to be ignored; addresses are whole.
  [
    'hast-util-to-mdast/lib/state.js',
    [
      cut(/ {2}if \(origin\.position\) .*\n/),
      cut(/ {4}if \(node\.properties && node\.properties\.dataMdast === 'ignore'\) \{[\s\S]*?\n {4}\}\n/),
      cut(/ {2}const base = this\.frozenBaseUrl\n\n {2}if \(base\) \{[\s\S]*?\n {2}\}\n/),
      cut(/^ {4}(?:baseFound|elementById|frozenBaseUrl|inTable|qNesting): .*\n/gm),
    ],
  ],
  // markdown/convert-tree.ts tells itself whether an item is spread; its box is the first thing in it.
  [
    'hast-util-to-mdast/lib/handlers/li.js',
    [
      [/spreadout\(rest\)/, 'false'],
      ownFunction('spreadout'),
      cut(/ {2}if \(head && head\.type === 'element' && head\.tagName === 'p'\) \{[\s\S]*?\n {2}\}\n/),
    ],
  ],
  [
    'hast-util-to-mdast/lib/util/collapse.js',
    [
      [
        /collapseWhiteSpace\(String\(value \|\| ''\), options\)/,
        "String(value || '').replace(/[\\t\\n\\v\\f\\r ]+/g, ' ').replace(/^ | $/g, '')",
      ],
    ],
  ],
  // Links and deletions hold no blocks; nodes have no names of elements.
  [
    'hast-util-to-mdast/lib/util/wrap.js',
    [
      constantly('wrapNeeded', 'false'),
      [/flatten\(nodes\)/, 'nodes'],
      ...['split', 'flatten', 'cloneWithoutChildren'].map(ownFunction),
      [/ {2}const tagName = node\.data[\s\S]*?: mdastPhrasing\(node\)/, '  return mdastPhrasing(node)'],
    ],
  ],

  // It is asked for nodes only.
  [
    'mdast-util-phrasing/lib/index.js',
    [[/import \{convert\} from 'unist-util-is'/, 'const convert = (types) => (node) => types.includes(node.type)']],
  ],

  // Handlers of nodes that readers make nowhere, or that export/to-markdown.ts gives its own for.
  [
    'mdast-util-to-markdown/lib/handle/index.js',
    [
      cut(/^ {2}(?:definition|emphasis|hardBreak|heading|image|imageReference|link|linkReference|strong|text),\n/gm),
      cut(/^ {2}break: hardBreak,\n/m),
    ],
  ],
  // Text is made safe by export/escape.ts; languages of code and labels of notes hold nothing unsafe. No handler asks where it is.
  [
    'mdast-util-to-markdown/lib/index.js',
    [
      [/phrasing\(tree\) \? \{type: 'root', children: \[tree\]\} : tree/, 'tree'],
      [/createTracker: track,/, 'createTracker: () => ({move: (value) => value, current() {}, shift() {}}),'],
      cut(/^ {4}compilePattern,\n/m),
      [/safe: safeBound,/, 'safe: (value) => value,'],
      ownFunction('safeBound'),
      [/unsafe: \[\.\.\.unsafe\]/, 'unsafe: []'],
    ],
  ],
  ['mdast-util-to-markdown/lib/handle/blockquote.js', trackless],
  [
    'mdast-util-to-markdown/lib/handle/inline-code.js',
    [cut(/ {2}while \(\+\+index < state\.unsafe\.length\) \{[\s\S]*?\n {2}\}\n/)],
  ],
  [
    'mdast-util-to-markdown/lib/handle/code.js',
    [
      [
        /(?<=\nexport function code\([^\n]*\) \{\n)[\s\S]*?(?=\n\}\n)/,
        "const raw = node.value || '', sequence = '`'.repeat(Math.max(longestStreak(raw, '`') + 1, 3))\nreturn sequence + (node.lang || '') + '\\n' + (raw && raw + '\\n') + sequence",
      ],
      cut(/import .* from '\.\.\/util\/.*\n/g),
    ],
  ],
  // export/prepare.ts makes each line that stands among blocks a paragraph.
  [
    'mdast-util-to-markdown/lib/handle/root.js',
    [[/ {2}\/\/ Note: `html` nodes[\s\S]*?return value\n/, '  return state.containerFlow(node, info)\n']],
  ],
  // HTML among blocks is a comment, which ends at its own end and breaks into paragraphs; headings begin with `#`.
  [
    'mdast-util-to-markdown/lib/join.js',
    [cut(/ {4}(?:\/\/ .*\n {4})?if \((?:left|right)\.type === 'html'\) \{[\s\S]*?\n {4}\}\n/g)],
  ],
  ['mdast-util-to-markdown/lib/util/format-heading-as-setext.js', [constantly('formatHeadingAsSetext', 'false')]],
  // They write emphasis themselves: none of them has `attention`, so that what is in a phrase are strings.
  [
    'mdast-util-to-markdown/lib/util/container-phrasing.js',
    [
      [
        / {4}const handle = state\.handle\.handlers\[child\.type\]\n\n {4}if \(handle && handle\.attention\) \{[\s\S]*?\n {4}\} else \{/,
        '    {',
      ],
      [/(?<=\nexport function serialize\(items, before, after\) \{\n)[\s\S]*?(?=\n\}\n)/, "  return items.join('')"],
      // The tags that export/prepare.ts lets through are of no kind that begins a block.
      cut(/ {4}if \(\n {6}typeof previous === 'string' &&[\s\S]*?\n {4}\}\n/),
    ],
  ],
  // Options that export/to-markdown.ts gives or leaves as they are; it wants fences, and gives a label with each identifier.
  ...(
    [
      ['checkBullet', 'check-bullet', "'-'"],
      ['checkBulletOther', 'check-bullet-other', "'*'"],
      ['checkBulletOrdered', 'check-bullet-ordered', "'.'"],
      ['checkRule', 'check-rule', "'-'"],
      ['checkRuleRepetition', 'check-rule-repetition', '3'],
      ['checkListItemIndent', 'check-list-item-indent', "'one'"],
    ] as const
  ).map(([name, file, value]): [string, Change[]] => [
    `mdast-util-to-markdown/lib/util/${file}.js`,
    [constantly(name, value)],
  ]),
  [
    'mdast-util-to-markdown/lib/handle/list-item.js',
    [[/state\.options\.incrementListMarker === false/, 'false'], ...trackless],
  ],
  [
    'mdast-util-to-markdown/lib/handle/thematic-break.js',
    [[/(?<=\nexport function thematicBreak\([^\n]*\) \{\n)[\s\S]*?(?=\n\}\n)/, "  return '---'"]],
  ],
  [
    'mdast-util-to-markdown/lib/util/format-code-as-indented.js',
    [[/return Boolean\([\s\S]*?\n {2}\)/, 'return false']],
  ],
  [
    'mdast-util-to-markdown/lib/util/association.js',
    [[/decodeString\(node\.identifier\)/, 'node.identifier'], cut(/import .* from 'micromark-util-decode-string'\n/)],
  ],

  // What is left of the others is asked for what is unsafe, and of emphasis, which is written here.
  ['mdast-util-gfm/lib/index.js', [cut(/^ {6}gfm(?:AutolinkLiteral|Strikethrough)ToMarkdown\(\),\n/gm)]],
  [
    'mdast-util-gfm-table/lib/index.js',
    [
      cut(/ {4}unsafe: \[[\s\S]*?\n {4}\]\n(?= {2}\})/),
      cut(/^ {6}table(?:Cell|Row)?: handleTable\w*,?\n/gm),
      [/formatHeadingAsSetext\(right, state\)/, 'false'],
      ownFunction('formatHeadingAsSetext'),
    ],
  ],
  [
    'mdast-util-math/lib/index.js',
    [
      cut(/ {4}unsafe: \[[\s\S]*?\n {4}\],\n/),
      cut(/ {4}if \(node\.meta\) \{[\s\S]*?\n {4}\}\n/),
      cut(/ {4}const tracker = .*\n/),
      [/tracker\.move\(/g, '('],
      cut(/^ {4}(?:const exit = state\.enter\('mathFlow'\)|exit\(\))\n/gm),
      [/if \(!single\) size\+\+/, ''],
      cut(/ {2}let single = [\s\S]*?\n {2}\}\n/),
      cut(/ {4}while \(\+\+index < state\.unsafe\.length\) \{[\s\S]*?\n {4}\}\n/),
    ],
  ],
  [
    'mdast-util-gfm-footnote/lib/index.js',
    [
      cut(/ {4}unsafe: \[.*\n/),
      [/firstLineBlank \? '\\n' : ' '/, "' '"],
      [/firstLineBlank \? mapAll : mapExceptFirst/, 'mapExceptFirst'],
      cut(/ {2}let firstLineBlank = [\s\S]*?\n {2}\}\n/),
      ...trackless,
      [/tracker\.move\(/g, '('],
    ],
  ],
  // Settings that export/write-table.ts does not give, and one that it always does.
  [
    'markdown-table/index.js',
    [
      [/settings\.(?:delimiterStart|padding) !== false/g, 'true'],
      cut(/ {2}\} else \{\n {4}const code = toAlignment\(align\)[\s\S]*?\n {4}\}\n(?= {2}\})/),
      [/code === (?:67|76|82) \/\* `[CLR]` \*\/ \|\| /g, ''],
      [/settings\.delimiterEnd !== false/, 'true'],
      [/settings\.delimiterEnd === false/, 'false'],
      [/settings\.fillRows === false/, 'true'],
    ],
  ],
];

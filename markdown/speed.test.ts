import type { ElementContent } from 'hast';
import { describe, expect, it } from 'vitest';
import { defaultExportOptions } from '../export/options';
import { toMarkdown } from '../export/to-markdown';
import { toText } from '../export/to-text';
import { documentOf } from './convert.fixture';
import { toMdast } from './to-mdast';

type Tree = ElementContent[];
const text = (value: string): ElementContent => ({ type: 'text', value });
const element = (tagName: string, children: Tree, properties = {}): ElementContent => ({
  type: 'element',
  tagName,
  properties,
  children,
});
const times = (n: number, make: (i: number) => ElementContent): Tree => Array.from({ length: n }, (_, i) => make(i));
function deep(n: number, ...tags: string[]): Tree {
  let node = text('end');
  for (let i = 0; i < n; i++) node = element(tags[i % tags.length] ?? 'div', [text('a '), node, text(' b')]);
  return [node];
}

const shapes: [string, (n: number) => Tree][] = [
  ['nested div', (n) => deep(n, 'div')],
  ['nested inline marks', (n) => deep(n, 'b', 'i', 'span', 'a')],
  ['nested lists', (n) => deep(n, 'li', 'ul')],
  ['nested quotes', (n) => deep(n, 'blockquote')],
  ['nested tables', (n) => deep(n, 'td', 'tr', 'table')],
  ['nested tables with heads', (n) => deep(n, 'th', 'tr', 'table')],
  ['nested headings', (n) => deep(n, 'h1', 'h2')],
  ['nested definitions', (n) => deep(n, 'dd', 'dl')],
  ['nested rows of a formula', (n) => [element('math', deep(n, 'mrow'))]],
  [
    'wide paragraph',
    (n) => [
      element(
        'p',
        times(n, (i) => element(i % 2 ? 'b' : 'i', [text(`w${i} `)])),
      ),
    ],
  ],
  [
    'wide list',
    (n) => [
      element(
        'ol',
        times(n, (i) => element('li', [text(`w${i}`)])),
      ),
    ],
  ],
  [
    'many breaks',
    (n) => [
      element(
        'p',
        times(n, (i) => (i % 2 ? element('br', []) : text(`w${i}`))),
      ),
    ],
  ],
  [
    'long table',
    (n) => [
      element(
        'table',
        times(n, () => element('tr', [element('td', [text('x')]), element('td', [])])),
      ),
    ],
  ],
  [
    'wide table, short rows',
    (n) => [
      element('table', [
        element(
          'tr',
          times(n, () => element('td', [text('x')])),
        ),
        ...times(n, () => element('tr', [element('td', [text('y')])])),
      ]),
    ],
  ],
  [
    'spans beyond reason',
    (n) => [
      element(
        'table',
        times(n, () => element('tr', [element('td', [text('x')], { rowSpan: n, colSpan: 1000 })])),
      ),
    ],
  ],
  [
    'notes',
    (n) => [
      ...times(n, (i) => element('sup', [element('a', [text('1')], { href: `#n${i}`, id: `r${i}` })])),
      ...times(n, (i) => element('p', [text('note')], { id: `n${i}` })),
    ],
  ],
  [
    'spans beside code',
    (n) => [element('div', [element('pre', [text('x')]), ...times(n, () => element('span', [text('y')]))])],
  ],
];

/** Processor time in ms: other work on the machine does not count. */
function convert(tree: Tree): number {
  const start = process.cpuUsage();
  const document = documentOf(toMdast(tree, { baseUrl: 'https://example.test/' }));
  toMarkdown(document, defaultExportOptions);
  toText(document);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const fastest = (make: (n: number) => Tree, n: number) =>
  Math.min(...Array.from({ length: 2 }, () => convert(make(n))));

describe('speed', { timeout: 120_000 }, () => {
  // A collection of garbage can fall into one measurement, not into all.
  it.each(shapes)('%s: four times as much takes at most six times as long', { retry: 3 }, (_name, make) => {
    fastest(make, 500);
    // Below 30 ms the clock and the collector say more than the code.
    expect(fastest(make, 8000)).toBeLessThanOrEqual(6 * Math.max(30, fastest(make, 2000)));
  });

  it.each(shapes.slice(0, 8))('%s: 100,000 deep is read', (_name, make) => {
    const content = toMdast(make(100_000), { baseUrl: 'https://example.test/' });
    expect(toText({ content })).toMatch(/\bend\b/);
  });
});

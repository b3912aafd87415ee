import type { ElementContent } from 'hast';

export type Tree = ElementContent[];
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

/** Pages that grow by `n`, in depth (the first nine) or in breadth. */
export const shapes: [name: string, make: (n: number) => Tree][] = [
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

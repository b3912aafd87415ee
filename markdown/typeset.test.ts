import { expect, it } from 'vitest';
import { markdownOf } from './convert.fixture';

const code = (sign: string): string => (sign.codePointAt(0) ?? 0).toString(16).toUpperCase();

/** Boxes of MathJax with CSS: `mi(x)` is a box with a glyph, other words are boxes around them. */
const box = (name: string, ...inner: string[]): string => `<mjx-${name}>${inner.join('')}</mjx-${name}>`;
const sign = (name: string, signs: string): string =>
  box(name, ...[...signs].map((one) => `<mjx-c class="mjx-c${code(one)} TEX-I"></mjx-c>`));
const [mi, mn, mo] = ['mi', 'mn', 'mo'].map((name) => (signs: string) => sign(name, signs)) as [
  (signs: string) => string,
  (signs: string) => string,
  (signs: string) => string,
];
const css = (...inner: string[]): string =>
  `<p>so <mjx-container class="MathJax CtxtMenu_Attached_0" jax="CHTML">${box('math', ...inner)}</mjx-container> is</p>`;
const surd = box('surd', mo('√'));

/** Boxes of MathJax as a drawing; `up`: how high they stand. */
const g = (name: string, inner: string[], up?: number): string =>
  `<g data-mml-node="${name}"${up === undefined ? '' : ` transform="translate(600,${up}) scale(0.707)"`}>${inner.join('')}</g>`;
const glyphs = (name: string, signs: string, up?: number): string =>
  g(
    name,
    [...signs].map((one) => `<use data-c="${code(one)}"></use>`),
    up,
  );
const svg = (...inner: string[]): string =>
  `<p>so <mjx-container class="MathJax" jax="SVG"><svg><g transform="scale(1,-1)">${g('math', inner)}</g></svg></mjx-container> is</p>`;

const frac = (top: string, bottom: string): string =>
  box(
    'mfrac',
    box(
      'frac',
      box('num', box('nstrut'), top),
      box('dbox', box('dtable', box('line'), box('row', box('den', box('dstrut'), bottom)))),
    ),
  );

it.each([
  [
    'letters, whose style is in their code points',
    css(mi('𝑥'), mo('+'), mi('𝐯'), mi('𝛼'), mi('ℎ')),
    'x+\\mathbf{v}\\alpha h',
  ],
  [
    'both scripts, the upper one first',
    css(box('msubsup', mi('𝑥'), box('script', mn('2'), box('spacer'), mn('1')))),
    'x_1^2',
  ],
  [
    'limits',
    css(
      box(
        'munderover',
        box('over', mi('𝑛')),
        box('box', box('munder', box('row', box('base', mo('∑'))), box('row', box('under', mi('𝑖'))))),
      ),
    ),
    '\\sum_i^n',
  ],
  ['a fraction', css(frac(mi('𝑎'), mn('2'))), '\\frac{a}{2}'],
  [
    'a fraction without a line',
    css(
      mo('('),
      '<mjx-mfrac><mjx-frac atop="true"><mjx-num>',
      mi('𝑛'),
      '</mjx-num><mjx-den>',
      mi('𝑘'),
      '</mjx-den></mjx-frac></mjx-mfrac>',
      mo(')'),
    ),
    '\\binom{n}{k}',
  ],
  [
    'roots',
    css(
      box('msqrt', box('sqrt', surd, box('box', mi('𝑥'), mo('+'), mn('1')))),
      box('mroot', box('root', mn('3')), box('sqrt', surd, box('box', mi('𝑦')))),
    ),
    '\\sqrt{x+1}\\sqrt[3]{y}',
  ],
  ['an accent, which comes before its base', css(box('mover', box('over', mo('^')), box('base', mi('𝑥')))), '\\hat{x}'],
  [
    'a tall bracket',
    css(
      '<mjx-mo><mjx-stretchy-v class="mjx-c28"><mjx-beg><mjx-c></mjx-c></mjx-beg></mjx-stretchy-v></mjx-mo>',
      mi('𝑎'),
    ),
    '(a',
  ],
  [
    'words that the font lacks',
    css(box('mtext', '<mjx-utext>流</mjx-utext>', '<mjx-utext>量</mjx-utext>')),
    '\\text{流量}',
  ],
  ['a calligraphic letter', css('<mjx-mi><mjx-c class="mjx-c4C TEX-C"></mjx-c></mjx-mi>'), '\\mathcal{L}'],
  [
    'rows with the numbers of equations, which stand apart',
    css(
      box(
        'mtable',
        box(
          'table',
          box('itable', box('mlabeledtr', box('mtd', mi('𝑎'))), box('mtr', box('mtd', mi('𝑏')))),
          box('labels', box('itable', box('mtr', box('mtd', sign('mtext', '(7)'))), box('mtr'))),
        ),
      ),
    ),
    '\\begin{matrix} a \\qquad \\text{(7)} \\\\ b \\end{matrix}',
  ],
  [
    'a part that has its source, which is not that of the whole',
    css('<mjx-mrow data-latex="a">', mi('𝑎'), '</mjx-mrow>', mo('+'), mi('𝑏')),
    'a+b',
  ],
  [
    'drawn: scripts by their height',
    svg(g('msubsup', [glyphs('mi', '𝑥'), glyphs('mn', '2', 363), glyphs('mn', '1', -247)])),
    'x_1^2',
  ],
  [
    'drawn: limits by their height',
    svg(g('munderover', [glyphs('mo', '∑'), glyphs('mi', '𝑖', -600), glyphs('mi', '𝑛', 900)])),
    '\\sum_i^n',
  ],
  [
    'drawn: a fraction',
    svg(g('mfrac', [glyphs('mi', '𝑎', 400), glyphs('mn', '2', -345), '<rect></rect>'])),
    '\\frac{a}{2}',
  ],
  [
    'drawn: a root',
    svg(g('mroot', [`<g>${glyphs('mi', '𝑦')}</g>`, glyphs('mn', '3', 247), glyphs('mo', '√'), '<rect></rect>'])),
    '\\sqrt[3]{y}',
  ],
  [
    'drawn: a root, its index first',
    svg(g('mroot', [glyphs('mo', '√'), glyphs('mn', '3', 247), `<g>${glyphs('mi', '𝑦')}</g>`, '<rect></rect>'])),
    '\\sqrt[3]{y}',
  ],
  ['drawn: a bracket put together of pieces', svg(glyphs('mo', '⎛⎝⎜'), glyphs('mi', '𝑎'), glyphs('mo', '⎞⎠⎟')), '(a)'],
])('%s', (_name, html, tex) => {
  expect(markdownOf(html)).toBe(`so $${tex}$ is`);
});

it.each([
  ['scripts before their base, whose boxes do not tell which is which', css(box('mmultiscripts', mi('𝑥'), mn('1')))],
  ['no code points', svg('<g data-mml-node="mi"><path d="M0 0h9"></path></g>')],
])('takes nothing for a formula from %s', (_name, html) => {
  expect(markdownOf(html)).toBe('so is');
});

it.each([
  ['<p>so <img class="latex" src="/l.php" alt="x"> is</p>', 'so $x$ is'],
  ['<p>so <img src="/a.png" alt="\\frac{a}{b}"> is</p>', 'so $\\frac{a}{b}$ is'],
  ['<p>so <img src="https://latex.example.com/svg.latex?y" alt="y"> is</p>', 'so $y$ is'],
  ['<p>so <span role="math" aria-label="$\\frac ab$"><svg></svg></span> is</p>', 'so $\\frac ab$ is'],
  [
    '<p>so <img src="https://example.com/a.png" alt="The mill, C:\\Users\\me"> is</p>',
    'so ![The mill, C:\\Users\\me](https://example.com/a.png) is',
  ],
  [
    '<p>so <img class="latex" src="https://example.com/a.png" alt="Rendered by a mill"> is</p>',
    'so ![Rendered by a mill](https://example.com/a.png) is',
  ],
])('reads pictures that are told in TeX: %s', (html, markdown) => {
  expect(markdownOf(html)).toBe(markdown);
});

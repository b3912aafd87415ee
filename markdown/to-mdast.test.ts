import { describe, expect, it } from 'vitest';
import { toText } from '../export/to-text';
import { fromHtml } from '../tests/parse-html';
import { markdownOf, pageUrl } from './convert.fixture';
import { toMdast } from './to-mdast';

/** What the page has → the Markdown that says it. */
const cases: Record<string, [string, string][]> = {
  footnotes: [
    [
      '<p>Tea<sup id="r1"><a href="#f1">1</a></sup>: hot</p><hr><ol><li id="f1"><p>Green. <a href="#r1">↩</a></p></li></ol>',
      'Tea[^1]: hot\n\n[^1]: Green. <!-- -->',
    ],
    [
      '<p>茶<sup class="reference" id="ref-2"><a href="#note-2">[2]</a></sup>。</p><ol><li id="note-2"><a href="#ref-2">↑</a> 绿茶。</li></ol>',
      '茶[^2]。\n\n[^2]: 绿茶。 <!-- -->',
    ],
    [
      '<p>A<a href="#s" id="m"><sup>*</sup></a></p><p id="s"><a href="#m">*</a> Star</p>',
      'A[^note-1]\n\n[^note-1]: Star <!-- -->',
    ],
    [
      '<p>茶<sup id="r-0"><a href="#n-1">[1]</a></sup></p><ol><li id="n-1"><span class="cite-backlink">^ <a href="#r-0">a</a></span> 书。</li></ol>',
      '茶[^1]\n\n[^1]: 书。 <!-- -->',
    ],
    [
      '<h2><a class="toc-backref" href="#toc" role="doc-backlink">Head</a></h2>',
      '## [Head](https://example.test/dir/page.html#toc)',
    ],
    ['<p>See <a href="#s2">2</a></p><h2 id="s2">Two</h2>', `See [2](https://example.test/dir/page.html#s2)\n\n## Two`],
    [
      '<p><a id="r" href="#n"><sup>1</sup></a>: x</p><p id="n"><sup>1</sup> Note <a href="#r">back</a></p>',
      '[^1]\\: x\n\n[^1]: Note <!-- -->',
    ],
    [
      '<p>A<a role="doc-noteref" href="#n" id="r">1</a></p><aside id="n"><span class="label"><span>[</span><a role="doc-backlink" href="#r">1</a><span>]</span></span><p>Note</p></aside>',
      'A[^1]\n\n[^1]: Note <!-- -->',
    ],
    [
      '<p>A<a class="footnote-reference" href="#n" id="r">[1]</a></p><table class="docutils footnote" id="n"><tr><td class="label"><a href="#r">[1]</a></td><td>Note</td></tr></table>',
      'A[^1]\n\n[^1]: Note <!-- -->',
    ],
    [
      '<p>A<a name="r" href="#n"><sup>1</sup></a></p><dl><dt><a name="n">... word</a><a href="#r"><sup>1</sup></a></dt><dd>Note</dd></dl>',
      'A[^1]\n\n- **... word**\n\n[^1]: Note <!-- -->',
    ],
    // A note that stands in a cell of data cannot be one in Markdown: nothing is lost.
    [
      '<table><tr><th>a<sup><a href="#n">1</a></sup></th><th>b</th></tr><tr><td><p id="n">1 Note</p></td><td>c</td></tr></table>',
      '| a[<sup>1</sup>](https://example.test/dir/page.html#n) | b   |\n| ----------------------------------------------------- | --- |\n| 1 Note                                                | c   |',
    ],
  ],
  maths: [
    [
      '<p>so <math><mfrac><mn>1</mn><mrow><mi>x</mi><mo>+</mo><mi>π</mi></mrow></mfrac></math>.</p>',
      'so $\\frac{1}{x+\\pi}$.',
    ],
    [
      '<math display="block"><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><msup><mi>i</mi><mn>2</mn></msup></math>',
      '$$\n\\sum_{i=1}^ni^2\n$$',
    ],
    [
      '<math><mo>(</mo><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr></mtable><mo>)</mo></math>',
      '$\\begin{pmatrix} 1 & 0 \\end{pmatrix}$',
    ],
    [
      '<p>a <span class="katex"><span class="katex-mathml"><math><semantics><mi>x</mi><annotation encoding="application/x-tex">x_1</annotation></semantics></math></span><span class="katex-html">x1</span></span> b</p>',
      'a $x_1$ b',
    ],
    [
      '<p>c</p><span class="katex-display"><span class="katex"><math><semantics><mi>y</mi><annotation encoding="application/x-tex">y^2</annotation></semantics></math></span></span>',
      'c\n\n$$\ny^2\n$$',
    ],
    [
      '<p>d <span class="MathJax_Preview"></span><span class="MathJax"><nobr>Em</nobr></span><script type="math/tex">E=m</script> e</p>',
      'd $E=m$ e',
    ],
    [
      '<p><mjx-container display="true"><mjx-assistive-mml><math><mi>z</mi></math></mjx-assistive-mml></mjx-container></p>',
      '$$\nz\n$$',
    ],
    ['<p>no source: <span class="MathJax">f(x)</span></p>', 'no source: f(x)'],
    [
      '<p><span class="outer"><math style="display:none"><annotation encoding="application/x-tex">{\\displaystyle a}</annotation></math></span></p>',
      '$a$',
    ],
    [
      '<table><tr><th>n</th><th>v</th></tr><tr><td><math><mo>|</mo><mi>x</mi><mo>|</mo></math></td><td>1</td></tr></table>',
      '| n              | v   |\n| -------------- | --- |\n| $\\vert x\\vert$ | 1   |',
    ],
  ],
  ruby: [
    ['<p><ruby>東<rp>（</rp><rt>とう</rt><rp>）</rp></ruby></p>', '東（とう）'],
    ['<p><ruby>漢字<rt>かんじ</rt></ruby></p>', '<ruby>漢字<rt>かんじ</rt></ruby>'],
  ],
  tables: [
    ['<table><tr><td><h2>T</h2><p>one</p><p>two</p></td></tr></table>', '## T\n\none\n\ntwo'],
    ['<table><tr><td>only</td></tr></table>', 'only'],
    ['<table><tr><td><ul><li>menu</li></ul></td><td><h1>H</h1>text</td></tr></table>', '- menu\n\n# H\n\ntext'],
    [
      '<table><tr><th>A</th><th>B</th></tr><tr><td>x</td><td><table><tr><td>1</td><td>2</td></tr></table></td></tr></table>',
      '| A   | B   |\n| --- | --- |\n| x   | 1 2 |',
    ],
    [
      '<table><caption>表一</caption><tr><th>甲</th><th>乙</th></tr><tr><td rowspan="2">a</td><td>1</td></tr><tr><td>2</td></tr></table>',
      '表一\n\n| 甲  | 乙  |\n| --- | --- |\n| a   | 1   |\n|     | 2   |',
    ],
    [
      '<table><tr><td>a</td><td>b</td><td>c</td></tr><tr><td>d</td></tr></table>',
      '| a   | b   | c   |\n| --- | --- | --- |\n| d   |     |     |',
    ],
    ['<table><tr><th><b>A</b></th></tr><tr><td>p<p>q</p></td></tr></table>', '| A      |\n| ------ |\n| p<br>q |'],
    ['<table role="presentation"><tr><td>a</td><td>b</td></tr></table>', 'a\n\nb'],
    [
      '<table><tfoot><tr><td>sum</td><td>3</td></tr></tfoot><tbody><tr><td>x</td><td>3</td></tr></tbody></table>',
      '| x   | 3   |\n| --- | --- |\n| sum | 3   |',
    ],
  ],
  code: [
    [
      '<div class="box"><span class="copy-btn">Copy</span><pre class="language-css line-numbers"><code>a {\n}<span class="line-numbers-rows"><span></span></span></code></pre></div>',
      '```css\na {\n}\n```',
    ],
    [
      '<table class="hl"><tr><td class="linenos"><pre>1\n2</pre></td><td class="code"><pre>x\ny\n</pre></td></tr></table>',
      '```\nx\ny\n```',
    ],
    ['<pre><ol><li>a</li><li>  b</li></ol></pre>', '```\na\n  b\n```'],
    [
      '<pre><code class="hljs js"><span class="line">a</span><span class="line"></span><span class="line">b</span></code></pre>',
      '```js\na\n\nb\n```',
    ],
    ['<blockquote><ol><li>one<pre>x</pre></li></ol></blockquote>', '> 1. one\n>\n>    ```\n>    x\n>    ```'],
    ['<p>press <kbd>Ctrl</kbd> <code>a  b</code>.</p>', 'press `Ctrl` `a b`.'],
  ],
  lists: [
    [
      '<ul><li><input type="checkbox" checked> done</li><li><label><input type="checkbox"> open</label></li></ul>',
      '- [x] done\n- [ ] open',
    ],
    ['<ol start="3"><li>c</li><li>d</li></ol>', '3. c\n4. d'],
    ['<ol><li>a</li><li value="7">g</li></ol>', '1. a\n\n7) g'],
    ['<ol start="99999999999"><li>a</li></ol>', '1. a'],
    ['<ul><p>only indented</p></ul>', 'only indented'],
    ['<li>a</li><li>b</li>', '- a\n- b'],
    ['<dl><dt>T</dt><dd>M</dd><dt>U</dt><dd>V</dd></dl>', '- **T**\n\n  M\n\n- **U**\n\n  V'],
  ],
  links: [
    [
      '<a href="javascript:void(0)">a</a> <a href="#">b</a> <a href="/dir/page.html?utm_source=x">c</a> <a href="data:text/html,x">d</a>',
      'a b c d',
    ],
    ['<a href="/x">https://e.test/ 见</a>', '[https://e.test/ 见](https://example.test/x)'],
    [
      '<a href="/x" title=" a  b ">a b</a> <a href="/y" title="c">d</a>',
      '[a b](https://example.test/x) [d](https://example.test/y "c")',
    ],
    ['<a href="/wiki/文库%20_(a)">w</a>', '[w](https://example.test/wiki/文库%20_(a))'],
    ['<a href="../up.html">up</a>', '[up](https://example.test/up.html)'],
    ['<h2>Head <a href="#head">#</a></h2>', '## Head'],
    ['<img src="a b.png" alt="x [y]">', '![x [y]](https://example.test/dir/a%20b.png)'],
    ['<img src="data:image/gif;base64,x" data-src="/real.png" alt="r">', '![r](https://example.test/real.png)'],
    ['<img src="https://e.test/p.gif" width="1" height="1">', ''],
  ],
  emphasis: [
    ['<p><b>甲</b>、<b>乙</b>说<strong>“好！”</strong>了</p>', '**甲**、**乙**说<strong>“好！”</strong>了'],
    ['<p>前<strong><em>都</em></strong>后</p>', '前***都***后'],
    ['<strong><p>one</p><p>two</p></strong>', '**one**\n\n**two**'],
    ['<a href="/x"><h3>H</h3><p>t</p></a>', '### [H](https://example.test/x)\n\n[t](https://example.test/x)'],
    ['<h2><b>Bold head</b></h2>', '## Bold head'],
    ['<p>a<b><br></b>b<br><br>c<br>　　第二段</p>', 'a\\\nb\n\nc\n\n第二段'],
    ['<p>H<sub>2</sub>O <mark>x</mark> <q>y</q></p>', 'H<sub>2</sub>O <mark>x</mark> “y”'],
  ],
  controls: [
    ['<p>a <button>Buy</button><select><option>o</option></select><textarea>t</textarea> b</p>', 'a b'],
    ['<h3><button>Question</button></h3><p>Answer</p>', '### Question\n\nAnswer'],
    ['<details><summary>More</summary>Text</details>', '**More**\n\nText'],
    [
      '<figure><img src="/i.png" alt="i"><figcaption>Caption</figcaption></figure>',
      '![i](https://example.test/i.png)\n\nCaption',
    ],
  ],
};

/** What the gutters, readings and formulas of some writers come to. */
const made: [string, string][] = [
  [
    '<pre class="chroma"><code><span class="line"><span class="ln">1</span><span class="cl">a\n</span></span><span class="line"><span class="ln">2</span><span class="cl">\n</span></span><span class="line"><span class="ln">3</span><span class="cl">  b\n</span></span></code></pre>',
    '```\na\n\n  b\n```',
  ],
  ['<p><ruby><rb>旧</rb><rt>jiu</rt><rtc><rt>old</rt></rtc></ruby></p>', '<ruby>旧<rt>jiu</rt><rt>old</rt></ruby>'],
  ['<p><math alttext="x squared plus one"><msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><mn>1</mn></math></p>', '$x^2+1$'],
  ['<p><math alttext="\\alpha \\text{ for all }"><mi>α</mi></math></p>', '$\\alpha \\text{ for all }$'],
  [
    '<p><math><mmultiscripts><mi>C</mi><mn>6</mn><none></none><mprescripts></mprescripts><none></none><mn>14</mn></mmultiscripts></math></p>',
    '\u0024{}^{14}C_6$',
  ],
];

describe('toMdast', () => {
  it.each(made)('made: %s', (html, markdown) => {
    expect(markdownOf(html).trim()).toBe(markdown);
  });

  for (const [group, list] of Object.entries(cases))
    it.each(list)(`${group}: %s`, (html, markdown) => {
      expect(markdownOf(html)).toBe(markdown);
    });

  it.each(['mark', 'sub', 'sup', 'ruby'])('reads a %s with more in it than a call takes arguments', (tag) => {
    const html = `<p><${tag}>${'<b>x</b><i>y</i>'.repeat(70_000)}<u>end</u></${tag}></p>`;
    const content = toMdast(fromHtml(html, { fragment: true }), { baseUrl: pageUrl });
    expect(toText({ content })).toMatch(/end$/);
  });

  it('tells of images that only the page can show', () => {
    const alts: string[] = [];
    const tree = fromHtml('<p><img src="data:image/png;base64,x" alt="chart"><img src="blob:x" alt="scan"></p>');
    toMdast(tree, { baseUrl: 'https://e.test/', onImageLeftOut: (alt) => alts.push(alt) });
    expect(alts).toEqual(['chart', 'scan']);
  });

  it('takes attribute names as well as hast names', () => {
    const tree = { type: 'element', tagName: 'span', properties: { 'data-tex': 'a+b' }, children: [] } as const;
    expect(toMdast([{ ...tree, children: [] }], { baseUrl: '' })).toEqual([
      { type: 'paragraph', children: [{ type: 'inlineMath', value: 'a+b' }] },
    ]);
  });
});

import { sentence } from './viewers.ts';

/** Pages of a deck: its head, and sentences that no other page has. */
const PER = 3;
const deck = (pages: number) =>
  Array.from({ length: pages }, (_, i) => ({
    head: `Part ${i + 1} of the survey`,
    said: Array.from({ length: PER }, (_, n) => sentence(i * PER + n + 1)),
  }));

const page = (title: string, css: string, body: string, script: string) => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><title>${title}</title><style>body{margin:0;font:16px/1.5 serif}${css}</style></head><body>${body}
<script>globalThis.presses = 0; addEventListener('click', () => { globalThis.presses++; }, true);
const make = (name, text, cls) => Object.assign(document.createElement(name), { textContent: text, className: cls ?? '' });
${script}</script></body></html>`;

export interface SlideViewer {
  html: string;
  /** Sentences in the whole document. */
  count: number;
  /** Pages that there are. */
  pages: number;
  /** Tells the page that is shown. */
  at: string;
  /** Pages that cannot be turned to. */
  missing?: number[];
  parts?: Record<string, string>;
}

const slides = (pages: number) => `const slides = ${JSON.stringify(deck(pages))}; var at = 0;`;
const fill = `const fill = (box, slide) => box.replaceChildren(make('h2', slide.head), ...slide.said.map((t) => make('p', t)));`;

/** Builds of viewers that show one page at a time. */
export const slideViewers: Record<string, SlideViewer> = {
  'a stage that fades, over a bar with a counter': {
    count: 27,
    pages: 9,
    at: 'at + 1',
    html: page(
      'Survey of the weirs',
      '.viewer{width:960px;margin:20px auto}.stage{height:540px;border:1px solid}.stage>div{transition:opacity .2s}.bar{display:flex;gap:8px;height:40px}',
      `<h1>Survey of the weirs</h1><div class="viewer"><div class="stage"><div></div></div><div class="bar"><button aria-label="Previous slide">‹</button><span class="n"></span><button aria-label="Next slide">›</button><button>Full screen</button><button>Download</button></div></div><p>Read at the meeting of the river board, and kept by its clerk.</p>`,
      `${slides(9)} ${fill} const stage = document.querySelector('.stage>div'), [back, on] = document.querySelectorAll('.bar button');
const show = (n) => { at = n; document.querySelector('.n').textContent = (at + 1) + ' / 9'; back.disabled = at === 0; on.disabled = at === 8; stage.style.opacity = 0; setTimeout(() => { fill(stage, slides[at]); stage.style.opacity = 1; }, 120); };
on.onclick = () => show(at + 1); back.onclick = () => show(at - 1); show(2);`,
    ),
  },
  'lines set by position, with a field for the page': {
    count: 40,
    pages: 4,
    at: 'Number(document.querySelector("input").value)',
    html: page(
      '水闸志',
      '#top{position:fixed;top:0;left:0;right:0;height:44px;background:#eee;z-index:2}.paper{position:relative;width:800px;height:1000px;margin:60px auto;background:#fff}.paper span{position:absolute;left:60px;white-space:pre;font:14px monospace}',
      `<div id="top"><span class="btn prev">上一页</span><input value="1"><span>/ 4</span><span class="btn next">下一页</span></div><div class="paper"></div>`,
      `const sheets = ${JSON.stringify(Array.from({ length: 4 }, (_, i) => Array.from({ length: 10 }, (_, n) => sentence(i * 10 + n + 1))))}; var at = 0;
const field = document.querySelector('input'), show = (n) => { if (n < 0 || n > 3) return; at = n; field.value = at + 1; const old = document.querySelector('.paper'), paper = make('div', '', 'paper'); old.replaceWith(paper);
  setTimeout(() => { if (paper.isConnected) paper.replaceChildren(...sheets[n].map((t, k) => { const s = make('span', t); s.style.top = 60 + k * 40 + 'px'; return s; })); }, 180); };
document.querySelector('.next').onclick = () => show(at + 1); document.querySelector('.prev').onclick = () => show(at - 1); show(0);`,
    ),
  },
  'slides that are all there but one hidden, with a dot for each': {
    count: 18,
    pages: 6,
    at: '[...document.querySelectorAll("section")].findIndex((one) => !one.hidden) + 1',
    html: page(
      'Six lamps',
      'section{height:600px;padding:20px}.dots button{width:20px;height:20px}.arrow-right,.arrow-left{position:absolute;top:300px;width:40px;height:60px}.arrow-right{right:10px}.arrow-left{left:10px}',
      `<main><div id="all"></div><a class="arrow-left" href="#"></a><a class="arrow-right" href="javascript:void 0"></a><div class="dots"></div></main>`,
      `${slides(6)} ${fill} const all = document.getElementById('all'), dots = document.querySelector('.dots');
slides.forEach((one, i) => { const s = make('section', ''); fill(s, one); all.append(s); const dot = make('button', ''); dot.setAttribute('aria-label', 'Go to slide ' + (i + 1)); dots.append(dot); });
const show = (n) => { at = (n + 6) % 6; [...all.children].forEach((s, i) => { s.hidden = i !== at; dots.children[i].setAttribute('aria-current', i === at ? 'true' : 'false'); }); };
document.querySelector('.arrow-right').onclick = () => show(at + 1); document.querySelector('.arrow-left').onclick = (e) => { e.preventDefault(); show(at - 1); }; show(3);`,
    ),
  },
  'slides that open line by line, in a frame': {
    count: 15,
    pages: 5,
    at: 'document.querySelector("iframe").contentWindow.at + 1',
    html: page('Five gates', 'iframe{width:1000px;height:700px;border:0}', '<iframe src="/gates"></iframe>', ''),
    parts: {
      '/gates': page(
        'Five gates',
        '.slide{height:560px}',
        `<div class="deck"><div class="slide"></div><aside><button class="navigate-left" title="Previous slide"></button><button class="navigate-right" title="Next slide (→)">→</button></aside><div class="number"><a href="#"><b></b><i>/</i><b>5</b></a></div></div>`,
        `${slides(5)} let lines = 1; const slide = document.querySelector('.slide');
const draw = () => { slide.replaceChildren(make('h2', slides[at].head), ...slides[at].said.slice(0, lines).map((t) => make('p', t))); document.querySelector('b').textContent = at + 1; };
document.querySelector('.navigate-right').onclick = () => { if (lines < 3) lines++; else if (at < 4) { at++; lines = 1; } draw(); };
document.querySelector('.navigate-left').onclick = () => { if (at > 0) { at--; lines = 3; } draw(); }; draw();`,
      ),
    },
  },
  'two pages side by side, each late': {
    count: 24,
    pages: 8,
    at: 'at + 1',
    html: page(
      'The bridge book',
      '.book{width:1000px;margin:auto}.open{display:flex;height:560px}.open>div{width:500px}',
      `<div class="book"><div class="open"><div></div><div></div></div><div class="bar"><button title="Previous page">←</button><output></output><button title="Next page">→</button></div></div>`,
      `${slides(8)} ${fill} const [a, b] = document.querySelectorAll('.open>div'), [back, on] = document.querySelectorAll('button');
const show = (n) => { if (n < 0 || n > 6) return; at = n; document.querySelector('output').textContent = (n + 1) + '–' + (n + 2) + ' / 8'; a.replaceChildren(); b.replaceChildren(); setTimeout(() => { if (at === n) { fill(a, slides[n]); fill(b, slides[n + 1]); } }, 500); };
on.onclick = () => show(at + 2); back.onclick = () => show(at - 2); show(0);`,
    ),
  },
  'a deck whose control asks for money after four of seven': {
    count: 12,
    pages: 7,
    at: 'at + 1',
    missing: [5, 6, 7],
    html: page(
      'Seven sluices',
      '.stage{height:560px}',
      `<div class="viewer"><div class="stage"></div><div class="bar"><button>Previous</button><span class="n"></span><button>Next</button></div></div>`,
      `${slides(7)} ${fill} const stage = document.querySelector('.stage'), [back, on] = document.querySelectorAll('button');
const show = (n) => { at = Math.max(0, n); fill(stage, slides[at]); document.querySelector('.n').textContent = 'Slide ' + (at + 1) + ' of 7'; on.textContent = at === 3 ? 'Buy to go on' : 'Next'; };
on.onclick = () => show(at + 1); back.onclick = () => show(at - 1); show(0);`,
    ),
  },
};

const said = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => `<p>${sentence(from + i)}</p>`).join('');
const article = (inside: string, css = '', script = '') =>
  page(
    'Walks by the river',
    `article{width:700px;margin:auto}${css}`,
    `<article><h1>Walks by the river</h1>${said(1, 8)}${inside}${said(8, 14)}</article>`,
    script,
  );
const picture = `<svg viewBox="0 0 9 5" style="width:680px;height:380px;background:#cde"><circle r="2" cx="4" cy="2"/></svg>`;

/** Pages with controls to go on that turn no document: nothing is promised, and none is pressed. */
export const notTurned: Record<string, string> = {
  'pictures in an article': article(
    `<div class="gallery">${picture}<button aria-label="Previous slide">‹</button><span>1 / 5</span><button aria-label="Next slide">›</button></div>`,
  ),
  'pictures with captions in an article': article(
    `<figure><div>${picture}<button class="next">›</button><i>1/5</i></div><figcaption>The weir in spring, seen from the mill.</figcaption></figure>`,
  ),
  'the next article': article(
    `<nav><button onclick="location.href='/away'">Next</button><span>3 / 40</span><a href="/away">Next article</a></nav>`,
  ),
  'a row of recommendations': article(
    `<section class="row"><h3>You may also like</h3><button aria-label="Next slide">›</button><span>1 / 4</span><div style="display:flex;height:220px"><div style="width:340px">Ten bridges you have not seen, and one that you have</div><div style="width:340px">What the ferryman told the clerk</div></div></section>`,
  ),
  'a calendar': article(
    `<div style="width:300px;height:240px"><button aria-label="Next month">›</button><button class="next">›</button><b>3 / 12</b><p>Mo Tu We Th Fr Sa Su 1 2 3 4 5 6 7 8 9</p></div>`,
  ),
  'a gallery without text': page(
    'Pictures of the quay',
    '',
    `<h1>Pictures of the quay</h1><div class="gallery">${picture}<button aria-label="Previous">‹</button><span>1 / 24</span><button aria-label="Next">›</button></div>`,
    '',
  ),
  'a form of three steps': page(
    'Ask for a berth',
    'main{height:600px}',
    `<main><h1>Ask for a berth</h1>${said(1, 4)}<label>Name <input required></label><span>1 / 3</span><button type="button">Next</button></main>`,
    '',
  ),
  'a document that is all there, whose control scrolls': page(
    'The mill accounts',
    'section{width:800px;height:900px;margin:10px auto}nav{position:fixed;bottom:0}',
    `<div class="viewer">${[0, 1, 2, 3].map((i) => `<section>${said(i * 4 + 1, i * 4 + 5)}</section>`).join('')}</div><nav><button title="Next page">›</button><span>1 / 4</span></nav>`,
    '',
  ),
  'slides side by side that can all be read': page(
    'Three locks',
    '.box{overflow:hidden;width:900px;margin:auto}.track{display:flex}.track>div{flex:0 0 900px;height:560px}',
    `<div class="box"><div class="track">${[0, 1, 2].map((i) => `<div>${said(i * 4 + 1, i * 4 + 5)}</div>`).join('')}</div></div><div><button>Next</button><span>1 / 3</span></div>`,
    '',
  ),
  'stars, and a control that sends a form': article(
    `<form action="/away"><span>4/5</span><button>Next</button></form>`,
  ),
};

import { sentence, type Viewer } from './viewers.ts';

const units = (count: number, per: number): string =>
  JSON.stringify(
    Array.from({ length: count }, (_, i) => Array.from({ length: per }, (_, j) => sentence(i * per + j + 1))),
  );

const page = (title: string, css: string, body: string, script: string) => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><title>${title}</title><style>body{margin:0;font:16px/1.5 serif}${css}</style></head><body>${body}
<script>const make = (name, text, cls) => Object.assign(document.createElement(name), { textContent: text ?? '', className: cls ?? '' });
${script}</script></body></html>`;

/** More viewers that show their document on scrolling, each in a way of its own. */
export const moreViewers: Record<string, Viewer> = {
  'pages whose places hold words until they come': {
    count: 60,
    html: page(
      'Tolls of the bridge',
      '.leaf{width:760px;height:900px;margin:12px auto}.ghost{color:#999}',
      '<h1>Tolls of the bridge</h1><div id="all"></div>',
      `const leaves = ${units(10, 6)}, all = document.getElementById('all');
const watch = new IntersectionObserver((seen) => { for (const { target, isIntersecting } of seen) if (isIntersecting) { watch.unobserve(target);
  setTimeout(() => target.replaceChildren(...leaves[Number(target.dataset.i)].map((t) => make('p', t))), 250); } }, { rootMargin: '100px' });
leaves.forEach((_, i) => { const leaf = make('section', '', 'leaf'); leaf.dataset.i = i; leaf.append(make('p', 'Loading page ' + (i + 1) + ' …', 'ghost loading')); all.append(leaf); watch.observe(leaf); });`,
    ),
  },
  'pages in shadow trees, filled when seen': {
    count: 48,
    html: page(
      'Laws of the ferry',
      'doc-page{display:block;width:760px;height:900px;margin:12px auto}',
      '<h1>Laws of the ferry</h1><doc-viewer></doc-viewer>',
      `const leaves = ${units(12, 4)};
customElements.define('doc-page', class extends HTMLElement { connectedCallback() { const root = this.attachShadow({ mode: 'open' });
  new IntersectionObserver(([one]) => { const fill = one.isIntersecting; setTimeout(() => root.replaceChildren(...(fill ? leaves[Number(this.dataset.i)].map((t) => make('p', t)) : [])), fill ? 90 : 0); }, { rootMargin: '200px' }).observe(this); } });
customElements.define('doc-viewer', class extends HTMLElement { connectedCallback() { const root = this.attachShadow({ mode: 'open' });
  root.append(Object.assign(document.createElement('style'), { textContent: 'doc-page{display:block;width:760px;height:900px;margin:12px auto}' }));
  leaves.forEach((_, i) => { const e = document.createElement('doc-page'); e.dataset.i = i; root.append(e); }); } });`,
    ),
  },
  'two pages in each row, filled when seen, one long after the other': {
    count: 64,
    html: page(
      'The double ledger',
      '#box{height:720px;overflow:auto}.spread{display:flex;width:1000px;margin:10px auto;height:700px}.half{width:480px;margin:0 10px;height:700px}',
      '<div id="box"></div>',
      `const halves = ${units(16, 4)}, box = document.getElementById('box');
for (let i = 0; i < 16; i += 2) { const row = make('div', '', 'spread'); row.append(make('div', '', 'half'), make('div', '', 'half')); box.append(row); }
const draw = () => [...box.children].forEach((row, r) => { const b = row.getBoundingClientRect(), near = b.bottom > -50 && b.top < 800;
  [...row.children].forEach((half, k) => { if (!near) { half.replaceChildren(); delete half.dataset.on; return; } if (half.dataset.on) return; half.dataset.on = 'y';
    setTimeout(() => half.dataset.on && half.replaceChildren(...halves[r * 2 + k].map((t) => make('p', t))), 60 + k * 500); }); });
box.addEventListener('scroll', draw); draw();`,
    ),
  },
  'painted pages whose words come late': {
    count: 60,
    html: page(
      'Charts of the estuary',
      '#box{height:700px;overflow:auto}.pane{position:relative;width:800px;height:1000px;margin:10px auto}canvas,.words{position:absolute;inset:0}.words span{position:absolute;left:60px;white-space:pre;color:transparent;font:14px serif}',
      '<div id="box"></div>',
      `const panes = ${units(6, 10)}, box = document.getElementById('box');
panes.forEach((_, i) => { const e = make('div', '', 'pane'); e.dataset.pageIndex = i; box.append(e); });
const draw = () => [...box.children].forEach((e, i) => { const r = e.getBoundingClientRect();
  if (!(r.bottom > -100 && r.top < 800)) { e.replaceChildren(); delete e.dataset.on; return; } if (e.dataset.on) return; e.dataset.on = 'y';
  const c = document.createElement('canvas'); c.width = 800; c.height = 1000; e.replaceChildren(c); const g = c.getContext('2d'); panes[i].forEach((t, n) => g.fillText(t, 60, 74 + n * 40));
  setTimeout(() => { if (!e.dataset.on) return; const w = make('div', '', 'words'); panes[i].forEach((t, n) => { const s = make('span', t); s.style.top = 60 + n * 40 + 'px'; w.append(s); }); e.append(w); }, 400); });
box.addEventListener('scroll', draw); draw();`,
    ),
  },
  'slides in a row that snaps, in a shadow tree': {
    count: 32,
    html: page(
      'Signals at night',
      '',
      '<h1>Signals at night</h1><slide-row></slide-row>',
      `const slides = ${units(8, 4)};
customElements.define('slide-row', class extends HTMLElement { connectedCallback() { const root = this.attachShadow({ mode: 'open' });
  root.innerHTML = '<style>#box{display:flex;height:560px;overflow-x:scroll;width:900px;margin:auto;scroll-snap-type:x mandatory}section{flex:0 0 900px;scroll-snap-align:start}</style><div id="box"></div>';
  const box = root.getElementById('box'); slides.forEach(() => box.append(make('section')));
  const draw = () => [...box.children].forEach((e, i) => { const r = e.getBoundingClientRect(), near = r.right > -100 && r.left < innerWidth; if (!near) e.replaceChildren(); else if (!e.firstChild) e.replaceChildren(...slides[i].map((t) => make('p', t))); });
  box.addEventListener('scroll', draw); draw(); } });`,
    ),
  },
  'rows that are moved by a transform, in a box in a box': {
    count: 100,
    html: page(
      'Book of knots',
      '.outer{height:800px;overflow:hidden}#box{height:640px;overflow-y:auto;width:760px;margin:auto}#inner{position:relative}.row{position:absolute;left:0;right:0;height:96px}',
      '<h1>Book of knots</h1><div class="outer"><div id="box"><div id="inner" style="height:9600px"></div></div></div>',
      `const rows = ${units(100, 1)}, box = document.getElementById('box'), inner = document.getElementById('inner'), pool = Array.from({ length: 12 }, () => inner.appendChild(make('div', '', 'row')));
const draw = () => { const first = Math.max(0, Math.floor(box.scrollTop / 96) - 2); pool.forEach((e, k) => { const i = first + (k - first % 12 + 12) % 12; e.hidden = i >= 100; e.style.transform = 'translateY(' + i * 96 + 'px)'; if (i < 100 && e.dataset.i !== String(i)) { e.dataset.i = i; e.textContent = ''; setTimeout(() => { if (e.dataset.i === String(i)) e.textContent = rows[i][0]; }, 40); } }); };
box.addEventListener('scroll', () => requestAnimationFrame(draw)); draw();`,
    ),
  },
};

/** Pages that hold their whole document in ways that seem to keep some of it back. */
export const wholeToo: Record<string, Viewer> = {
  'parts that are laid out only when seen': {
    count: 80,
    html: page(
      'Lamps of the coast',
      'section{content-visibility:auto;contain-intrinsic-size:auto 900px;width:700px;margin:auto}',
      '<h1>Lamps of the coast</h1><main></main>',
      `for (const part of ${units(10, 8)}) { const s = make('section'); s.append(...part.map((t) => make('p', t))); document.querySelector('main').append(s); }`,
    ),
  },
  'parts that fold': {
    count: 40,
    html: page(
      'Questions of the pilots',
      'article{width:700px;margin:auto}',
      '<article><h1>Questions of the pilots</h1></article>',
      `for (const [i, part] of ${units(8, 5)}.entries()) { const d = make('details'); d.open = i === 0; d.append(make('summary', 'Question ' + (i + 1) + ' of the pilots'), ...part.map((t) => make('p', t))); document.querySelector('article').append(d); }`,
    ),
  },
};

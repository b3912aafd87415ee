const who = [
  'miller',
  'pilot',
  'steward',
  'weaver',
  'cooper',
  'thatcher',
  'carter',
  'lamplighter',
  'ferryman',
  'baker',
];
const did = ['counted', 'carried', 'mended', 'promised', 'weighed', 'found', 'sold', 'inspected', 'borrowed'];
const what = [
  'barrels',
  'ropes',
  'candles',
  'sacks of oats',
  'copper nails',
  'woollen coats',
  'planks',
  'keys',
  'maps',
];
const where = ['harbour', 'chapel', 'quarry', 'granary', 'tannery', 'causeway', 'orchard', 'garrison'];
const of = (list: string[], n: number) => list[n % list.length] ?? '';

/** A sentence that no other number has. */
export const sentence = (n: number): string =>
  `Entry ${n}: the ${of(who, n * 7)} ${of(did, n * 11 + (n >> 3))} ${((n * 17) % 90) + 3} ${of(what, n * 13 + (n >> 2))} at the ${of(where, n * 3 + (n >> 4))}, and nobody objected to the price.`;

/** The numbers of the sentences, of `count`, that do not come exactly once, and those that come before an earlier one. */
export function faultsIn(text: string, count: number): { notOnce: number[]; tooEarly: number[] } {
  const all = Array.from({ length: count }, (_, i) => i + 1);
  const place = (n: number) => text.indexOf(sentence(n));
  return {
    notOnce: all.filter((n) => text.split(sentence(n)).length !== 2),
    tooEarly: all.filter((n) => n > 1 && place(n) < place(n - 1)),
  };
}

const units = (count: number, per: number): string =>
  JSON.stringify(
    Array.from({ length: count }, (_, i) => Array.from({ length: per }, (_, j) => sentence(i * per + j + 1))),
  );

const page = (title: string, css: string, body: string, script: string) => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><title>${title}</title><style>body{margin:0;font:16px/1.5 serif}${css}</style></head><body>${body}
<script>${script}</script></body></html>`;

export interface Viewer {
  html: string;
  /** Sentences in the whole document. */
  count: number;
  /** Pages that it refers to. */
  parts?: Record<string, string>;
}

const rows = (box: string) => `const rows = ${units(120, 1)}, pool = [], inner = document.getElementById('inner');
const draw = () => { const first = Math.max(0, Math.floor((${box} - 160) / 80)), n = 14;
  for (let k = 0; k < n; k++) { const i = first + ((k - first % n) % n + n) % n; const e = pool[k] ??= inner.appendChild(Object.assign(document.createElement('div'), { className: 'row' }));
    e.hidden = i >= rows.length; if (!e.hidden) { e.style.top = i * 80 + 'px'; e.textContent = rows[i][0]; } } };`;

const sheets = (
  count: number,
  near: string,
  late = 60,
) => `const sheets = ${units(12, 4)}, box = document.getElementById('box');
sheets.forEach((_, i) => { const e = document.createElement('section'); e.className = 'sheet'; ${count ? 'e.dataset.page = i + 1;' : ''} box.append(e); });
const draw = () => [...box.children].forEach((e, i) => { const r = e.getBoundingClientRect();
  if (!(${near})) { delete e.dataset.on; e.replaceChildren(); return; }
  if (e.dataset.on) return; e.dataset.on = 'yes';
  setTimeout(() => { if (e.dataset.on) e.replaceChildren(...sheets[i].map((t) => Object.assign(document.createElement('p'), { textContent: t }))); }, ${late}); });
box.addEventListener('scroll', draw); addEventListener('scroll', draw); draw();`;

const chapters = page(
  'The long lane',
  'article{width:700px;margin:auto}p{margin:40px 0}@keyframes turn{to{transform:rotate(1turn)}}.spinner{animation:turn 1s infinite linear}',
  '<article><h1>The long lane</h1><div id="all"></div><div class="spinner" role="progressbar" style="width:40px;height:40px;border:4px solid"></div></article>',
  `const chapters = ${units(5, 9)}; let n = 0; const spinner = document.querySelector('.spinner');
const more = () => { if (n >= chapters.length) return; const s = document.createElement('section'); s.append(...chapters[n++].map((t) => Object.assign(document.createElement('p'), { textContent: t }))); document.getElementById('all').append(s);
  if (n < chapters.length) { watch.unobserve(spinner); watch.observe(spinner); } else spinner.remove(); };
const watch = new IntersectionObserver((seen) => { if (seen.some((one) => one.isIntersecting)) setTimeout(more, n ? 2000 : 0); }); watch.observe(spinner);`,
);

/** Viewers that show their document on scrolling, each in a way of its own; nothing on them says so in words. */
export const viewers: Record<string, Viewer> = {
  'a list that uses its rows again': {
    count: 120,
    html: page(
      'The quay book',
      '#box{height:600px;overflow:auto;width:800px;margin:auto}.row{position:absolute;left:0;width:100%;height:80px}',
      '<h1>The quay book</h1><div id="box"><div id="inner" style="height:9600px;position:relative"></div></div>',
      `${rows('box.scrollTop')} const box = document.getElementById('box'); box.addEventListener('scroll', () => requestAnimationFrame(draw)); draw();`,
    ),
  },
  'a list of records of any height, without ids': {
    count: 90,
    html: page(
      'Voices of the guild',
      '#box{height:640px;overflow:auto;width:760px;margin:auto}',
      '<h1>Voices of the guild</h1><div id="box"><div id="inner"></div></div>',
      `const said = ${units(90, 1)}, high = said.map((_, i) => 60 + (i * 37) % 180), at = [0]; high.forEach((h, i) => at.push(at[i] + h));
const box = document.getElementById('box'), inner = document.getElementById('inner'); inner.style.height = at[90] + 'px';
const draw = () => { let a = 0; while (a < 89 && at[a + 1] < box.scrollTop - 100) a++; let b = a; while (b < 89 && at[b] < box.scrollTop + 740) b++;
  const held = document.createElement('div'); held.style.transform = 'translateY(' + at[a] + 'px)';
  for (let i = a; i <= b; i++) { const e = document.createElement('div'); e.style.height = high[i] + 'px'; e.append(Object.assign(document.createElement('p'), { textContent: said[i][0], style: 'margin:0' })); held.append(e); }
  inner.replaceChildren(held); }; box.addEventListener('scroll', draw); draw();`,
    ),
  },
  'pages that are filled when seen and emptied again': {
    count: 48,
    html: page(
      'Harbour rules',
      '.sheet{width:800px;height:1000px;margin:10px auto}',
      '<h1>Harbour rules</h1><div id="box"></div>',
      sheets(0, 'r.bottom > -100 && r.top < innerHeight + 100'),
    ),
  },
  'a box that snaps to its pages': {
    count: 48,
    html: page(
      'Lecture on rope',
      '#box{height:700px;overflow-y:scroll;width:900px;margin:auto;scroll-snap-type:y mandatory}.sheet{height:700px;overflow:hidden;scroll-snap-align:start}',
      '<div id="box"></div>',
      sheets(12, 'r.bottom > -100 && r.top < innerHeight + 100'),
    ),
  },
  'pages side by side': {
    count: 48,
    html: page(
      'Lecture on sails',
      '#box{display:flex;height:600px;overflow-x:scroll;width:900px;margin:auto;scroll-snap-type:x mandatory}.sheet{flex:0 0 900px;scroll-snap-align:start}',
      '<h1>Lecture on sails</h1><div id="box"></div><div>12 pages</div>',
      sheets(12, 'r.right > -200 && r.left < innerWidth + 100'),
    ),
  },
  'pages added out of order': {
    count: 96,
    html: page(
      'Survey of the dikes',
      '#box{height:700px;overflow:auto}.sheet{position:absolute;left:100px;width:800px;height:980px}.sheet span{position:absolute;left:50px;white-space:pre;font:15px serif}',
      '<div id="box"><div id="inner" style="position:relative;height:12000px"></div></div>',
      `const sheets = ${units(12, 8)}, box = document.getElementById('box'), inner = document.getElementById('inner'), on = new Map();
const draw = () => { const a = Math.max(0, Math.floor(box.scrollTop / 1000) - 1), b = Math.min(11, a + 2);
  for (const [k, e] of on) if (k < a || k > b) { e.remove(); on.delete(k); }
  for (let k = b; k >= a; k--) if (!on.has(k)) { const e = document.createElement('div'); e.className = 'sheet'; e.dataset.page = k + 1; e.style.top = k * 1000 + 'px';
    sheets[k].forEach((t, n) => { const s = document.createElement('span'); s.style.top = 60 + n * 40 + 'px'; s.textContent = t; e.append(s); }); on.set(k, e); k % 2 ? inner.prepend(e) : inner.append(e); } };
box.addEventListener('scroll', () => setTimeout(draw, 30)); draw();`,
    ),
  },
  'chapters that follow a turning wheel, in a frame': {
    count: 45,
    html: page(
      'The long lane',
      'iframe{width:1000px;height:760px;border:0}',
      '<iframe src="/inner-chapters"></iframe>',
      '',
    ),
    parts: { '/inner-chapters': chapters },
  },
};

const said = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => `<p>${sentence(from + i)}</p>`).join('');

/** Pages that are all there, though there is room on them, or something that is loading: nothing of the text comes on scrolling. */
export const whole: Record<string, string> = {
  'places for pictures between the paragraphs': page(
    'Walks by the river',
    'article{width:700px;margin:auto}.picture{height:420px;background:#eee}',
    `<article><h1>Walks by the river</h1>${[0, 1, 2, 3].map((i) => `${said(i * 5 + 1, i * 5 + 6)}<div class="picture"></div>`).join('')}</article>`,
    '',
  ),
  'places for advertisements under the text': page(
    'Walks by the river',
    'article{width:700px;margin:auto}.slot{height:650px}.wide{height:900px}',
    `<article><h1>Walks by the river</h1>${said(1, 16)}</article><div class="slot"></div><div class="wide"></div><div class="slot"></div><footer>About us and our rivers</footer>`,
    '',
  ),
  'a column that stays empty beside the text': page(
    'Walks by the river',
    'main{display:flex;width:1000px;margin:auto}.column{flex:1}',
    `<main><div class="column"><h1>Walks by the river</h1>${said(1, 46)}</div><div class="column"></div></main>`,
    '',
  ),
  'comments that are loading': page(
    'Walks by the river',
    'article{width:700px;margin:auto}.loading{height:80px}',
    `<article><h1>Walks by the river</h1>${said(1, 16)}</article><div id="comments"><div class="loading">Loading…</div></div>`,
    '',
  ),
  'a wheel that turned before the text came, hidden now': page(
    'Walks by the river',
    'article{width:700px;margin:auto}.spinner{visibility:hidden;height:40px}',
    `<article><h1>Walks by the river</h1>${said(1, 16)}</article><div class="spinner">Loading</div>`,
    '',
  ),
  'a small box of messages that is a list': page(
    'Walks by the river',
    'article{width:700px}#chat{position:fixed;right:0;bottom:0;width:300px;height:320px;overflow:auto;background:#fff}',
    `<article><h1>Walks by the river</h1>${said(1, 26)}</article><div id="chat"><div style="height:4000px"><p>Good day to you!</p></div></div>`,
    '',
  ),
};

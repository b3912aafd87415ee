import { article, type NamedCase, paragraphs, prose } from './named-case.ts';

/** Dangers of layout, of pages that change while they are read, and of very many pieces. */
export const layoutCases: NamedCase[] = [
  {
    name: 'a carousel that stands at its third slide',
    html: article(
      `${paragraphs(2)}<div style="width:600px;overflow:hidden"><div style="display:flex;width:100%;transform:translate3d(-1200px,0,0)">${[7, 8, 9].map((n) => `<div style="flex:0 0 600px"><p>${prose(n)}</p></div>`).join('')}</div></div>`,
    ),
    has: [prose(1), prose(9)],
    bound: 5000,
  },
  {
    name: 'columns from right to left: what stands far to the left is scrolled to',
    html: `<!doctype html><html style="writing-mode:vertical-rl"><title>Case</title><article style="height:300px">${paragraphs(60)}<p style="float:left">${prose(61)}</p><p style="transform:rotate(1deg)">${prose(62)}</p></article>`,
    has: [prose(1), prose(60), prose(61), prose(62)],
    bound: 5000,
  },
  {
    name: 'a wide page in a script from right to left',
    html: `<!doctype html><html dir="rtl"><title>Case</title><article style="width:4000px"><div style="width:700px">${paragraphs(3)}<p style="transform:translateX(-3200px)">${prose(9)}</p></div></article>`,
    has: [prose(1), prose(9)],
    bound: 5000,
  },
  {
    name: 'a wide page from left to right: what stands far to the left is never seen',
    html: article(
      `${paragraphs(3)}<div dir="rtl" style="position:absolute;left:-5000px;width:600px">${prose(7)}</div><p style="translate:-9999px">${prose(8)}</p><p style="scale:0">${prose(9)}</p>`,
    ),
    has: [prose(1), prose(3)],
    hasNot: [prose(7), prose(8), prose(9)],
    bound: 5000,
  },
  {
    name: 'a chat that is scrolled upwards',
    html: article(
      `${paragraphs(2)}<div style="height:300px;overflow:auto;display:flex;flex-direction:column-reverse"><div>${Array.from({ length: 60 }, (_, i) => `<p style="position:relative;transform:translateX(1px)">${prose(i + 10)}</p>`).join('')}</div></div>`,
    ),
    has: [prose(1), prose(10), prose(69)],
    bound: 5000,
  },
  {
    name: 'contents that are skipped, dots for words, and a filter that leaves nothing',
    html: article(
      `${paragraphs(3)}<div style="content-visibility:hidden">${prose(6)}</div><p style="-webkit-text-security:disc">${prose(7)}</p><p style="filter:opacity(0)">${prose(8)}</p><div style="content-visibility:auto"><p>${prose(9)}</p></div>`,
    ),
    has: [prose(1), prose(9)],
    hasNot: [prose(6), prose(7), prose(8)],
    bound: 5000,
  },
  {
    name: 'text that has not faded in yet, or fades in on scrolling, and text that has faded out',
    html: article(
      `<style>@keyframes in { from { opacity: 0; transform: scale(0) } } @keyframes out { to { opacity: 0 } }</style>${paragraphs(3)}<p style="animation:in 1s 900s both">${prose(6)}</p><p style="animation:in 1s paused both">${prose(7)}</p><p style="animation:in linear both;animation-timeline:view()">${prose(8)}</p><p style="animation:out 1ms -1s both">${prose(9)}</p>`,
    ),
    has: [prose(1), prose(6), prose(7), prose(8)],
    hasNot: [prose(9)],
    bound: 5000,
  },
  {
    name: 'words in the colour of the ground, over a box, a picture or a drawn layer that lies behind them, and words over nothing',
    html: article(
      `<style>.over { position: relative; height: 200px } .over > * { position: relative; margin: 0; color: #fff } .over > .back { position: absolute; inset: 0; width: 100%; height: 100%; background: #234 } .drawn::before { content: ''; position: absolute; inset: 0; background: #432 }</style>${paragraphs(3)}<div class="over"><div class="back"></div><h2>${prose(6).slice(0, 60).trim()}</h2></div><div class="over"><svg class="back" viewBox="0 0 9 9"><rect width="9" height="9"/></svg><p>${prose(7).slice(0, 100).trim()}</p></div><div class="over drawn"><p>${prose(8).slice(0, 100).trim()}</p></div><p style="color:#fff">${prose(9).slice(0, 100).trim()}</p>`,
    ),
    has: [prose(1), prose(6).slice(0, 60).trim(), prose(7).slice(0, 100).trim(), prose(8).slice(0, 100).trim()],
    hasNot: [prose(9).slice(0, 100).trim()],
    bound: 5000,
  },
  {
    name: 'shadow roots that the markup declares',
    html: article(
      `<x-one><template shadowrootmode="open"><slot name="a"></slot><p>${prose(8)}</p></template><p slot="a">${prose(7)}</p><p>${prose(6)}</p></x-one>${paragraphs(3)}`,
    ),
    has: [prose(7), prose(8), prose(1)],
    hasNot: [prose(6)],
    bound: 5000,
  },
  {
    name: 'a page that is written anew after it was loaded',
    html: article(`<p>${prose(9)}</p>`),
    make: `document.open();document.write(${JSON.stringify(article(paragraphs(3)))});document.close()`,
    has: [prose(1), prose(3)],
    hasNot: [prose(9)],
    bound: 5000,
  },
  {
    name: 'a page that is never done being written',
    html: article(paragraphs(2)),
    make: `document.open();document.write(${JSON.stringify(article(`${paragraphs(3)}<p>${prose(4)}`).replace('</article>', ''))})`,
    has: [prose(1), prose(4)],
    bound: 5000,
  },
  {
    name: 'an article that is made anew every 20 ms',
    html: article(Array.from({ length: 3000 }, (_, i) => `<p>${prose(i + 1)}</p>`).join('')),
    make: "setInterval(()=>{const a=document.querySelector('article');a.replaceWith(a.cloneNode(true))},20)",
    has: [prose(1), prose(1500), prose(3000)],
    bound: 20_000,
  },
  {
    name: 'paragraphs that are moved about every frame',
    html: article(Array.from({ length: 400 }, (_, i) => `<p>${prose(i + 1)}</p>`).join('')),
    make: "const a=document.querySelector('article');const go=()=>{a.append(a.children[1]);requestAnimationFrame(go)};go()",
    has: [prose(1), prose(200), prose(400)],
    bound: 20_000,
  },
  {
    name: 'a root that is no html',
    html: article(paragraphs(3)),
    make: "const a=document.querySelector('article');const d=document.createElement('div');d.append(a);document.documentElement.replaceWith(d)",
    has: [prose(1), prose(3)],
    bound: 5000,
  },
  {
    name: 'a page of frames',
    html: `<!doctype html><html><title>Case</title><frameset cols="50%,50%"><frame id="a"><frame id="b"></frameset></html>`,
    make: `for(const [id,t] of [['a',${JSON.stringify(paragraphs(3))}],['b','<p>menu</p>']]){const d=document.getElementById(id).contentDocument;d.body.append(d.createRange().createContextualFragment(t))}`,
    has: [prose(1), prose(3)],
    bound: 5000,
  },
  {
    name: 'a line of 2,000,000 signs without a break',
    html: article(paragraphs(3)),
    make: "const p=document.createElement('p');p.textContent='x'.repeat(2000000)+'END';document.querySelector('article').append(p)",
    has: [prose(1), 'xxxEND'],
    bound: 20_000,
  },
  {
    name: '200,000 signs, each a node of its own: more than a call can take arguments',
    html: article(paragraphs(3)),
    make: "const p=document.createElement('p');for(let i=0;i<200000;i++)p.append('水');p.append('END');document.querySelector('article').append(p)",
    has: [prose(1), '水水END'],
    bound: 60_000,
    slow: true,
  },
  {
    name: 'a drawing of 150,000 words',
    html: article(paragraphs(3)),
    make: "const n='http://www.w3.org/2000/svg';const v=document.createElementNS(n,'svg');v.setAttribute('width',900);v.setAttribute('height',150000);for(let i=0;i<150000;i++){const t=document.createElementNS(n,'text');t.setAttribute('x',(i%20)*30);t.setAttribute('y',20+Math.floor(i/20)*20);t.textContent='水面';v.append(t)}document.querySelector('article').append(v)",
    has: ['水面水面'],
    bound: 120_000,
    slow: true,
  },
];

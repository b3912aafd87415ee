import { layoutCases } from './layout-cases.ts';
import { manyCases } from './many-cases.ts';
import { article, type NamedCase, paragraphs, prose } from './named-case.ts';

export const namedCases: NamedCase[] = [
  {
    name: 'a form whose inputs clobber its own properties',
    html: article(
      `<form>${['childNodes', 'firstChild', 'nextSibling', 'parentNode', 'nodeType', 'tagName', 'localName', 'attributes', 'textContent', 'children', 'shadowRoot', 'getBoundingClientRect', 'ownerDocument', 'matches', 'closest', 'getAttribute', 'style', 'id', 'className'].map((n) => `<input name="${n}">`).join('')}${paragraphs(4)}</form>`,
    ),
    has: [prose(1), prose(4)],
    bound: 5000,
  },
  {
    name: 'names that shadow the document',
    html: article(
      `<img name="body"><img name="documentElement"><img name="title"><img name="querySelector"><form name="defaultView"></form><form name="URL"></form><iframe name="getSelection"></iframe>${paragraphs(4)}`,
    ),
    has: [prose(1), prose(4)],
    bound: 5000,
  },
  {
    name: '2,000 levels deep (Chromium itself gives up laying out 3,000)',
    html: article(`${'<div>'.repeat(400)}${paragraphs(3)}`),
    make: "let d=document.querySelector('article');for(let i=0;i<1500;i++){const e=document.createElement('div');d.append(e);d=e}const p=document.createElement('p');p.textContent='The deepest sentence of all stands here, at the very end.';d.append(p)",
    has: [prose(1), 'The deepest sentence of all'],
    bound: 10_000,
  },
  {
    name: '100,000 levels deep, not laid out (laid out, Chromium itself crashes at 20,000)',
    html: article(paragraphs(3)),
    // Halves are put together: built one by one, each step would look at all that stand above.
    make: "const grow=(n)=>{if(n===1){const e=document.createElement('div');return [e,e]}const [top,a]=grow(n>>1);const [b,bottom]=grow(n-(n>>1));a.append(b);return [top,bottom]};const [top,bottom]=grow(100000);bottom.textContent='bottom';const s=document.createElement('section');s.hidden=true;s.append(top);document.body.append(s)",
    has: [prose(1), prose(3)],
    hasNot: ['bottom'],
    bound: 20_000,
    slow: true, // Chromium takes its time to leave such a page
  },
  {
    name: '1,000,000 nodes',
    html: article(paragraphs(3)),
    make: "const a=document.querySelector('article');const f=document.createDocumentFragment();for(let i=0;i<333000;i++){const s=document.createElement('span');s.textContent='w'+i+' ';f.append(s);if(i%40===0)f.append(document.createElement('br'))}a.append(f)",
    has: [prose(1), 'w332999'],
    bound: 120_000,
    slow: true,
  },
  {
    name: 'more elements than the bound: read up to it, and said so',
    html: article(paragraphs(3)),
    make: "const a=document.querySelector('article');const f=document.createDocumentFragment();for(let i=0;i<1600000;i++){const b=document.createElement('b');if(i%200===0)b.textContent='w'+i+' ';f.append(b)}a.append(f)",
    has: [prose(1), 'w1000000'],
    gap: 'too-large',
    bound: 180_000,
    slow: true,
  },
  {
    name: '50 MB of text',
    html: article(paragraphs(3)),
    make: "const a=document.querySelector('article');const t='The river keeps its level when rain falls slowly. '.repeat(200);for(let i=0;i<5000;i++){const p=document.createElement('p');p.textContent=i+': '+t;a.append(p)}",
    has: [prose(1), '4999: The river'],
    bound: 180_000,
    slow: true,
  },
  {
    name: 'an endless mutation loop',
    html: article(`${paragraphs(4)}<p id="clock">0</p>`),
    make: "let n=0;const c=document.getElementById('clock');const o=new MutationObserver(()=>{requestAnimationFrame(()=>{c.textContent=String(n++)})});o.observe(c,{childList:true});c.textContent='1'",
    has: [prose(1), prose(4)],
    bound: 5000,
  },
  {
    name: 'getters that throw',
    html: article(paragraphs(4)),
    make: "for(const k of ['childNodes','firstChild','nextSibling','parentNode','textContent'])Object.defineProperty(Node.prototype,k,{get(){throw new Error('no')}});for(const k of ['attributes','localName','tagName'])Object.defineProperty(Element.prototype,k,{get(){throw new Error('no')}})",
    has: [prose(1), prose(4)],
    bound: 5000,
  },
  {
    name: 'slots that assign in a circle of hosts',
    html: article(`<x-a><x-b><p slot="s">${prose(1)}</p></x-b></x-a>${paragraphs(3)}`),
    make: "for(const [n,h] of [['x-a','<slot></slot><slot name=\"s\"></slot>'],['x-b','<slot name=\"s\"></slot><slot name=\"s\"></slot>']]){const e=document.querySelector(n);const r=e.attachShadow({mode:'open'});r.append(document.createRange().createContextualFragment(h))}",
    has: [prose(1), prose(3)],
    bound: 5000,
  },
  {
    name: 'a frame that vanishes',
    html: article(`${paragraphs(4)}<iframe srcdoc="<p>inside</p>"></iframe>`),
    make: "const f=document.querySelector('iframe');f.contentWindow&&f.remove();const g=document.createElement('iframe');document.body.append(g);const w=g.contentDocument;g.remove();globalThis.gone=w",
    has: [prose(1)],
    bound: 5000,
  },
  {
    name: 'strictest CSP and Trusted Types',
    html: `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'; require-trusted-types-for 'script'; sandbox allow-scripts"><title>Case</title><article><h1>Case</h1>${paragraphs(4)}</article>`,
    has: [prose(1), prose(4)],
    bound: 5000,
  },
  {
    name: 'quirks mode',
    html: `<title>Case</title><table width=100%><tr><td><font size=4>${paragraphs(4)}</font></table>`,
    has: [prose(1), prose(4)],
    bound: 5000,
  },
  {
    name: 'XHTML',
    make:
      'const x=new DOMParser().parseFromString(\'<html xmlns="http://www.w3.org/1999/xhtml"><body><article><h1>Case</h1><p>' +
      prose(1) +
      '</p><p>' +
      prose(2) +
      "</p></article></body></html>','application/xhtml+xml');document.replaceChild(document.adoptNode(x.documentElement),document.documentElement)",
    html: '<p>x',
    has: [prose(1), prose(2)],
    bound: 5000,
  },
  {
    name: 'NUL, lone surrogates, every line separator, bidi',
    html: article(paragraphs(2)),
    make: "const p=document.createElement('p');p.textContent='Odd\\u0000 \\ud800 lone \\udfff and\\u2028line\\u2029separators\\u0085here\\u000bthere\\u000cend, \\u202ereversed\\u202c words stay \\u2066whole\\u2069 in the end.';document.querySelector('article').append(p)",
    has: [prose(1), 'words stay'],
    bound: 5000,
  },
  {
    name: 'custom elements that misbehave',
    html: article(`${paragraphs(3)}<x-bad>${prose(9)}</x-bad>`),
    make: "customElements.define('x-bad',class extends HTMLElement{get textContent(){throw 1}get children(){throw 2}get childNodes(){throw 3}get shadowRoot(){throw 4}get localName(){throw 5}getBoundingClientRect(){throw 6}})",
    has: [prose(1), prose(9)],
    bound: 5000,
  },
  {
    name: 'markup as text',
    html: article(
      `${paragraphs(2)}<p>&lt;script&gt;alert(1)&lt;/script&gt; and &lt;img src=x onerror=alert(1)&gt; are only words here, and they stay words.</p><p><a href="javascript:alert(1)">a dangerous link with words of its own in it</a> and <a href="data:text/html,x">another one</a> close the document.</p>`,
    ),
    has: ['<script>alert(1)</script>', 'a dangerous link'],
    bound: 5000,
  },
  {
    name: 'an object that shows its words, and one that shows what it loads',
    html: article(
      `${paragraphs(2)}<object><p>${prose(7)}</p></object><object data="data:text/plain,loaded" width="200" height="80"><p>${prose(8)}</p></object>`,
    ),
    has: [prose(1), prose(7)],
    hasNot: [prose(8)],
    bound: 5000,
  },
  {
    name: 'a drawing with words that are only defined',
    kind: 'svg',
    html: `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="300"><defs><text>${prose(7)}</text></defs><clipPath id="c"><text y="20">${prose(8)}</text></clipPath><desc>${prose(9)}</desc><text x="10" y="30">${prose(1)}</text></svg>`,
    has: [prose(1)],
    hasNot: [prose(7), prose(8), prose(9)],
    bound: 5000,
  },
  {
    name: 'an inner scroller that is scrolled to its end',
    html: article(
      `<div id="s" style="height:300px;overflow:auto"><div style="position:relative;height:9000px">${Array.from({ length: 30 }, (_, i) => `<p style="position:absolute;margin:0;top:${i * 300}px">${prose(i + 1)}</p>`).join('')}</div></div>`,
    ),
    make: "document.getElementById('s').scrollTop = 8700",
    has: [prose(1), prose(30)],
    bound: 5000,
  },
  ...layoutCases,
  ...manyCases,
];

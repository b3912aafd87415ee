/** What pages do to the built-ins and to their own document; none of it may reach a script in its own world. */
export const sabotage: readonly [string, ...string[]] = [
  'Array.prototype.push=function(){throw new Error("no push")};',
  'Object.defineProperty(Node.prototype,"childNodes",{get(){throw new Error("no children")}});',
  'for(const k of ["firstChild","nextSibling","parentNode","textContent","nodeType","nodeValue","isConnected"])Object.defineProperty(Node.prototype,k,{get(){throw new Error(k)}});',
  'for(const k of ["shadowRoot","assignedSlot","attributes","localName","children"])Object.defineProperty(Element.prototype,k,{get(){throw new Error(k)}});',
  'Element.prototype.getBoundingClientRect=()=>({width:0,height:0,top:0,left:0,right:0,bottom:0});Range.prototype.getClientRects=()=>[];',
  'window.getComputedStyle=()=>{throw new Error("no style")};',
  'String.prototype.replace=()=>"gone";JSON.stringify=()=>"{}";',
  'Symbol.iterator in Array.prototype&&(Array.prototype[Symbol.iterator]=function*(){});Map.prototype.get=()=>0;Promise.prototype.then=()=>0;',
  'Object.prototype.type="script";Object.prototype.children=[1,2,3];',
  'document.createElement=()=>{throw new Error("no elements")};Document.prototype.querySelector=()=>null;',
  // Endless changes, which go on while the page is read.
  'let n=0;new MutationObserver(()=>{if(n++<200)document.body.dataset.n=String(n)}).observe(document,{attributes:true,subtree:true});document.body.dataset.n="0";',
  'const t=document.createElement("i");t.id="tick";t.style.position="fixed";document.body.append(t);const go=()=>{t.textContent="t"+performance.now();requestAnimationFrame(go)};go();setInterval(()=>{t.className="c"+Math.random()});',
  // A bar of nags, put back every frame under another name at another place.
  'let bar=null;const put=()=>{bar&&bar.remove();bar=document.createElement("div");bar.id="tick";bar.className="x"+Math.floor(Math.random()*1e6);bar.style.cssText="position:fixed;left:0;right:0;bottom:0;z-index:99;background:#fff";bar.textContent="登录后免费下载本文档";(Math.random()<.5?document.body:document.querySelector("article")||document.body).append(bar);requestAnimationFrame(put)};put();',
  // Frames that come and go.
  'const frame=()=>{const f=document.createElement("iframe");f.id="tick";f.srcdoc="<p>tick</p>";f.style.cssText="position:fixed;top:0;right:0";document.body.append(f);setTimeout(()=>{f.remove();requestAnimationFrame(frame)},Math.random()*30)};frame();',
  // Custom elements that misbehave.
  'customElements.define("x-odd",class extends HTMLElement{get textContent(){throw 1}get children(){throw 2}get childNodes(){throw 3}get shadowRoot(){throw 4}get localName(){throw 5}getBoundingClientRect(){throw 6}});',
  'customElements.define("x-odd",class extends HTMLElement{constructor(){super();throw new Error("never made")}});',
  'customElements.define("x-odd",class extends HTMLElement{connectedCallback(){this.style.display="inline";throw new Error("never in")}});',
];

/** What the changing pages change, which no two looks agree on. */
export const withoutTicks = (html: string): string =>
  html.replace(/ data-n="\d+"/g, '').replace(/<(i|div|iframe)\b[^>]*\bid="tick"[^>]*>[\s\S]*?<\/\1>/g, '');

/** Policies for the page's own scripts and styles: the strictest that let a page of inline styles be seen. */
export const policies: readonly [string, ...string[]] = [
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'">`,
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-src 'none'">`,
];

export type Make = () => string;
export interface Words {
  seen: Make;
  unseen: Make;
  /** A script that runs once the page is there. */
  script: (code: string) => void;
  /** An id that no other element has. */
  id: Make;
  /** As a script's literal, without the marks of HTML. */
  literal: (html: string) => string;
}

export type Element = [tag: string, attributes: Record<string, string>, ...children: (Element | string)[]];

/** Makes a shadow root by the DOM alone: a page may forbid its scripts every setter of markup. */
export const shadow = (id: string, ...children: Element[]) =>
  `{const h=document.getElementById('${id}');const b=([t,a,...k])=>{const e=document.createElement(t);for(const n in a)e.setAttribute(n,a[n]);e.append(...k.map((c)=>typeof c==='string'?c:b(c)));return e};if(h&&!h.shadowRoot)h.attachShadow({mode:'open'}).append(...${JSON.stringify(children)}.map(b))}`;

export const slot = (name?: string, ...children: Element[]): Element => ['slot', name ? { name } : {}, ...children];

/** Blocks whose order or visibility is the browser's to decide. */
export const trickyBlocks = ({ seen, unseen, script, id, literal }: Words): [Make, ...Make[]] => [
  () => {
    // Slots in another order than their content stands in; content without a slot; a slot a second time.
    const name = id();
    script(shadow(name, ['div', {}, slot('b')], ['div', {}, slot('a')], slot('a')));
    const [first, second] = [seen(), seen()];
    return `<x-box id="${name}"><p slot="a">${second}</p><p>${unseen()}</p><p slot="b">${first}</p></x-box>`;
  },
  () => {
    // Hosts in hosts, each with the slots of the other; what is assigned hides what stands in the slot.
    const [outer, inner] = [id(), id()];
    script(shadow(outer, ['section', {}, slot(undefined, ['p', {}, 'no'])]));
    script(shadow(inner, slot('none'), slot()));
    return `<x-box id="${outer}"><x-box id="${inner}"><p>${seen()}</p></x-box></x-box>`;
  },
  () => {
    const name = id();
    script(shadow(name, ['div', { style: 'display:none' }, slot()]));
    return `<x-box id="${name}"><p>${unseen()}</p></x-box><p>${seen()}</p>`;
  },
  () => {
    // A frame that is gone when the page is read, with words in it.
    const name = id();
    script(
      `{const f=document.createElement('iframe');const p=document.getElementById('${name}');if(p){p.append(f);const d=f.contentDocument;d&&d.body&&d.body.append(${literal(unseen())});f.remove()}}`,
    );
    return `<div id="${name}"></div><p>${seen()}</p>`;
  },
  () => `<p dir="rtl">${seen()}</p><bdo dir="rtl">${seen()}</bdo><p dir="auto"><bdi>${seen()}</bdi></p>`,
  () => `<div style="display:contents"><p style="display:contents">${seen()}</p></div><p>${seen()}</p>`,
  () => `<div style="columns:2"><p>${seen()}</p><p>${seen()}</p></div>`,
  () => `<div style="float:left;width:50%">${seen()}</div><div style="clear:both">${seen()}</div>`,
  () => `<div style="writing-mode:vertical-rl"><p>${seen()}</p></div>`,
  () => `<div aria-hidden="true"><p>${seen()}</p></div><div inert><p>${seen()}</p></div>`,
  () => `<p hidden>${unseen()}</p><div popover>${unseen()}</div><dialog>${unseen()}</dialog><p>${seen()}</p>`,
  () => `<div style="transform:scale(0)">${unseen()}</div><p style="transform:rotate(1deg)">${seen()}</p>`,
  () => `<div style="height:0;overflow:hidden"><p>${unseen()}</p></div><p>${seen()}</p>`,
  () => `<div style="text-indent:-9999px;overflow:hidden;white-space:nowrap">${unseen()}</div><p>${seen()}</p>`,
  () => `<noscript>${unseen()}</noscript><object><p>${seen()}</p></object><p>${seen()}</p>`,
  () => `<ruby>${seen()}<rp>(</rp><rt>zhù</rt><rp>)</rp></ruby><p>${seen()}</p>`,
  () => `<fieldset><legend>${seen()}</legend><p>${seen()}</p></fieldset>`,
  () => `<figure><p>${seen()}</p><figcaption>${seen()}</figcaption></figure>`,
];

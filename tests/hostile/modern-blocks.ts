import type { Element, Make, Words } from './enemies';
import { shadow, slot } from './enemies';

/**
 * What newer CSS and HTML show and hide, and what old pages still do. Only in pages of `WIDE_SEEDS` and above: a seed makes the
 * same page for ever.
 */
export const modernBlocks = ({ seen, unseen, script, id, literal }: Words): [Make, ...Make[]] => {
  /** A class of its own with a rule of its own. */
  const styled = (rule: (name: string) => string, body: (name: string) => string): string => {
    const name = id();
    return `<style>${rule(`.${name}`)}</style>${body(name)}`;
  };
  /** A paragraph in a shadow root, built by the DOM. */
  const paragraph = (words: string, attributes: Record<string, string> = {}): Element => ['p', attributes, words];
  const plain = (html: string): string => JSON.parse(literal(html));

  return [
    // Drawn late, or never.
    () => `<div style="content-visibility:auto;contain-intrinsic-size:auto 900px"><p>${seen()}</p></div>`,
    () => `<div style="content-visibility:hidden"><p>${unseen()}</p></div><p>${seen()}</p>`,
    () => `<section hidden="until-found"><p>A fold that the search opens.</p></section><p>${seen()}</p>`,
    () => `<details><summary>${seen()}</summary><p>A fold that a click opens.</p></details><p>${seen()}</p>`,
    () =>
      styled(
        (name) => `${name}::details-content{content-visibility:visible;display:block;height:auto}`,
        (name) => `<details class="${name}"><summary>${seen()}</summary><p>${seen()}</p></details>`,
      ),
    () => `<div style="opacity:0"><p style="opacity:1">${unseen()}</p></div><p>${seen()}</p>`,
    () => `<div style="visibility:hidden">${unseen()}<p style="visibility:visible">${seen()}</p></div>`,
    () => `<div style="font-size:0">${unseen()}<p style="font-size:16px">${seen()}</p></div>`,
    () => `<p style="clip-path:inset(50%)">${unseen()}</p><p style="clip-path:inset(0)">${seen()}</p>`,
    () => `<p style="clip-path:circle(0)">${unseen()}</p><p style="filter:opacity(0)">${unseen()}</p><p>${seen()}</p>`,
    () =>
      `<p style="transform:translateX(-9999px)">${unseen()}</p><p style="transform:translate(4px,2px)">${seen()}</p>`,
    () =>
      `<p style="translate:-9999px">${unseen()}</p><p style="scale:0">${unseen()}</p><p style="rotate:2deg">${seen()}</p>`,
    () =>
      `<p style="position:relative;left:-9999px">${unseen()}</p><p style="width:300px;margin-left:-9999px">${unseen()}</p><p>${seen()}</p>`,
    () => `<p style="position:fixed;left:200vw;top:0">${unseen()}</p><p>${seen()}</p>`,
    () => `<p style="-webkit-text-security:disc">${unseen()}</p><p>${seen()}</p>`,
    () =>
      `<table><tr><td>${seen()}</td></tr><tr style="visibility:collapse"><td>${unseen()}</td></tr><tr><td>${seen()}</td></tr></table>`,
    () =>
      `<div style="height:0;overflow:clip">${unseen()}</div><div style="height:0"><p>${seen()}</p></div><br><br><br><br>`,
    () =>
      `<div style="max-height:40px;overflow:auto;scroll-snap-type:y mandatory"><p>${seen()}</p><p>${seen()}</p></div>`,

    // Rules that decide by where they stand.
    () =>
      styled(
        (name) => `@layer a,b;@layer b{${name}{display:none}}@layer a{${name}{display:block}}`,
        (name) => `<p class="${name}">${unseen()}</p><p>${seen()}</p>`,
      ),
    () =>
      styled(
        (name) => `@scope (${name}) to (.in){p{display:none}}`,
        (name) => `<div class="${name}"><p>${unseen()}</p><div class="in"><p>${seen()}</p></div></div>`,
      ),
    () =>
      styled(
        (name) => `${name}{& p{display:none} &:has(b) i{display:none}}`,
        (name) => `<div class="${name}"><p>${unseen()}</p>${seen()}<b>${seen()}</b><i>${unseen()}</i></div>`,
      ),
    () =>
      styled(
        (name) => `@media print{${name}{display:none}}@media screen{${name} i{display:none}}`,
        (name) => `<p class="${name}">${seen()}<i>${unseen()}</i></p>`,
      ),
    () =>
      styled(
        (name) => `${name}{container-type:inline-size}@container (width>10px){${name} p{display:none}}`,
        (name) => `<div class="${name}"><p>${unseen()}</p><div>${seen()}</div></div>`,
      ),
    () =>
      styled(
        (name) => `${name}{--shown:none}${name} p{display:var(--shown)}`,
        (name) => `<div class="${name}"><p>${unseen()}</p><div>${seen()}</div></div>`,
      ),
    () => `<p style="all:unset">${seen()}</p><div style="all:initial">${seen()}</div><p>${seen()}</p>`,
    () =>
      styled(
        (name) =>
          `@keyframes ${name.slice(1)}k{from{opacity:.9}to{opacity:.2}}${name}{animation:${name.slice(1)}k 90s -40s infinite alternate}`,
        (name) => `<p class="${name}">${seen()}</p>`,
      ),
    () =>
      `<h3 style="background:linear-gradient(red,blue);-webkit-background-clip:text;color:transparent">${seen()}</h3><p>${seen()}</p>`,
    () =>
      styled(
        (name) => `${name}::first-letter{float:left;font-size:3em}${name}::first-line{font-variant:small-caps}`,
        (name) => `<p class="${name}">${seen()}</p>`,
      ),
    () =>
      `<p style="text-transform:uppercase">${seen()}</p><p style="user-select:none;pointer-events:none">${seen()}</p>`,

    // Places.
    () =>
      `<div style="writing-mode:vertical-lr;height:300px"><p style="text-orientation:upright">${seen()}</p><p>${seen()}</p></div>`,
    () => `<div style="zoom:.5"><p>${seen()}</p></div><div style="zoom:1.7"><p>${seen()}</p></div>`,
    () => `<div style="display:grid;grid-template-columns:1fr 1fr"><p>${seen()}</p><p>${seen()}</p></div>`,
    () => {
      const [first, second] = [seen(), seen()];
      return `<div style="display:flex;flex-direction:column-reverse"><p>${second}</p><p>${first}</p></div>`;
    },
    () => {
      const [first, second] = [seen(), seen()];
      return `<div style="display:grid"><p style="order:2">${second}</p><p style="order:1">${first}</p></div>`;
    },
    () =>
      `<p style="position:sticky;top:0">${seen()}</p><div style="columns:2"><h3 style="column-span:all">${seen()}</h3><p>${seen()}</p></div>`,
    () =>
      `<div style="display:table"><div style="display:table-row"><div style="display:table-cell">${seen()}</div><div style="display:table-cell">${seen()}</div></div></div>`,
    () =>
      `<ul style="display:contents"><li style="display:contents">${seen()}</li><li>${seen()}</li></ul><fieldset style="display:contents"><p>${seen()}</p></fieldset>`,
    () =>
      `<p style="white-space:pre-line">${seen()}\n${seen()}</p><p style="white-space:pre-wrap;tab-size:8">${seen()}\t${seen()}</p>`,
    () =>
      `<p style="overflow-wrap:anywhere;width:40px">${seen()}</p><p style="text-wrap:balance;hyphens:auto">${seen()}</p>`,

    // Elements.
    () => `<div contenteditable="true"><p>${seen()}</p><p contenteditable="false">${seen()}</p></div>`,
    () => `<p>${seen()} <math><mfrac><mi>a</mi><mn>2</mn></mfrac></math> and</p><p>${seen()}</p>`,
    () =>
      `<ruby>${seen()}<rp>(</rp><rtc><rt>a</rt><rt>b</rt></rtc><rp>)</rp></ruby><p style="ruby-position:under">${seen()}</p>`,
    () => `<p><a href="#:~:text=every%20reader">${seen()}</a> ${seen()}</p>`,
    () =>
      `<xmp>${plain(seen())}</xmp><listing>${seen()}</listing><center>${seen()}</center><p><nobr>${seen()}</nobr></p>`,
    () =>
      `<noscript><p>${unseen()}</p></noscript><noframes>${unseen()}</noframes><template><p>${unseen()}</p></template><p>${seen()}</p>`,
    () =>
      `<video>${unseen()}</video><audio>${unseen()}</audio><canvas width="9" height="9">${unseen()}</canvas><meter>${unseen()}</meter><p>${seen()}</p>`,
    () =>
      `<svg width="900" height="40"><title>${unseen()}</title><text x="5" y="20">${seen()}</text></svg><p>${seen()}</p>`,
    () =>
      `<svg width="900" height="80"><foreignObject width="900" height="80"><p>${seen()}</p></foreignObject></svg><p>${seen()}</p>`,
    () => `<b><p>${seen()}</b></p><p><i>${seen()}<div>${seen()}</i></div>`,
    () =>
      `<table>${seen()}<tr><td rowspan="2">${seen()}</td><td colspan="3"><ul><li>${seen()}</li></ul></td></tr><tr><td>${seen()}</td></tr></table>`,
    () => `<ol reversed start="5"><li value="3">${seen()}</li><ol><li>${seen()}</li></ol>${seen()}</ol>`,
    () =>
      `<dl><div><dt>${seen()}</dt><dd>${seen()}</dd></div></dl><p><q>${seen()}</q> <del>${seen()}</del> <ins>${seen()}</ins></p>`,
    () => `<p><mark>${seen()}</mark> <code>${seen()}</code> <small>${seen()}</small> <output>${seen()}</output></p>`,

    // Words in pieces.
    () => {
      const [first, ...rest] = [...seen()];
      return `<p><span style="float:left;font-size:40px">${first}</span>${rest.join('')}</p>`;
    },
    () => {
      const words = seen().split(' ');
      return `<p>${words.map((word) => `<span>${word}</span><!-- react -->`).join(' ')}</p>`;
    },
    () => {
      const words = seen().split(' ');
      const at = words.length >> 1;
      const decoy = `<span style="display:none">${unseen()}</span>`;
      return `<p>${words.slice(0, at).join(' ')} ${decoy}${words.slice(at).join(' ')}</p>`;
    },
    () => {
      // One text node a character.
      const name = id();
      script(
        `{const p=document.getElementById('${name}');if(p){p.textContent='';for(const c of ${literal(seen())})p.append(c)}}`,
      );
      return `<p id="${name}"></p>`;
    },

    // Shadow roots.
    () => {
      const name = id();
      script(shadow(name, ['div', {}, slot(undefined, slot('none', paragraph(plain(seen()))))]));
      return `<x-box id="${name}"></x-box>`;
    },
    () => {
      const name = id();
      const hidden = plain(unseen());
      script(
        shadow(
          name,
          ['style', {}, '.no{display:none}::slotted(i){display:none}:host{display:block}'],
          paragraph(hidden, { class: 'no' }),
          slot(),
        ),
      );
      return `<x-box id="${name}"><i>${unseen()}</i><p>${seen()}</p></x-box>`;
    },
    () => {
      const name = id();
      const [hidden, shown] = [plain(unseen()), plain(seen())];
      script(shadow(name, paragraph(hidden, { class: 'no' }), paragraph(shown)));
      script(
        `{const r=document.getElementById('${name}')?.shadowRoot;if(r){const s=new CSSStyleSheet();s.insertRule('.no{display:none}');r.adoptedStyleSheets=[s]}}`,
      );
      return `<x-box id="${name}"></x-box>`;
    },
    () => {
      const name = id();
      script(
        `{const h=document.getElementById('${name}');if(h){const r=h.attachShadow({mode:'open',slotAssignment:'manual'});const s=document.createElement('slot');r.append(s);s.assign(h.lastElementChild)}}`,
      );
      return `<x-box id="${name}"><p>${unseen()}</p><p>${seen()}</p></x-box>`;
    },
    () => {
      // An element that makes its content anew each time it is put somewhere.
      const name = id();
      script(
        `{if(!customElements.get('x-again'))customElements.define('x-again',class extends HTMLElement{connectedCallback(){const p=document.createElement('p');p.textContent=this.title;this.replaceChildren(p)}disconnectedCallback(){this.textContent='gone'}});const h=document.getElementById('${name}');if(h){const e=document.createElement('x-again');e.title=${literal(seen())};h.append(e)}}`,
      );
      return `<div id="${name}"></div>`;
    },
    () => {
      const name = id();
      const words = literal(seen());
      script(
        `{const h=document.getElementById('${name}');if(h){const r=h.attachShadow({mode:'open'});const f=document.createElement('iframe');f.width=700;f.height=200;r.append(f);const d=f.contentDocument;if(d){const p=d.createElement('p');p.textContent=${words};d.body.append(p)}}}`,
      );
      return `<x-box id="${name}"></x-box>`;
    },
    () => {
      const name = id();
      script(`{const e=document.getElementById('${name}');try{e&&e.showPopover()}catch{}}`);
      return `<div id="${name}" popover="manual" style="position:static">${seen()}</div><p>${seen()}</p>`;
    },
    () => `<dialog open style="position:static"><p>${seen()}</p></dialog><p>${seen()}</p>`,
  ];
};

import { makeRandom } from './random';

/** A made page, and what a reader of it sees. */
export interface HostilePage {
  seed: number;
  html: string;
  /** Runs of the page's own script after load (in the page's world); empty for none. */
  script: string;
  /** Texts that a visitor sees inside the document, in order; each must come out whole (white space and zero-width aside). */
  visible: string[];
  /** Texts in the DOM that no visitor sees; none may come out. */
  hidden: string[];
}

const zh =
  '水面平稳时测量流速应当在断面上布设足够的测线记录员核对读数后签名存档并在次日公布结果如有疑问可以重新测定但不得修改原始记录读者在馆内阅览时请保持安静离开前把书放回原处管理员每天下午清点一次'.split(
    '',
  );
const en =
  'the river keeps its level when rain falls slowly and every reader may check the numbers that were written down before noon while nobody changes a line of them'.split(
    ' ',
  );
const strange = [
  '\u200b',
  '\u00ad',
  '\u2028',
  '\u2029',
  '\u0085',
  '\u202e',
  '\u202c',
  '\u2066',
  '\u2069',
  'e\u0301',
  '\ud83d\udc69\u200d\ud83d\udc67',
  '\ufeff',
  '\u3000',
  '\u00a0',
  '𠮷',
  '&lt;b&gt;',
  '&amp;amp;',
  '*',
  '_',
  '`',
  '|',
  '1. ',
  '# ',
  '$x$',
  '[a](b)',
  '~~',
  '&#xD;',
] as const;

const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/**
 * Makes one page out of a seed: a document of marked sentences under hostile conditions.
 * Every sentence carries a mark of its own (`v12` seen, `h12` hidden), so that losses can be told apart.
 */
export function generatePage(seed: number): HostilePage {
  const random = makeRandom(seed);
  const visible: string[] = [];
  const hidden: string[] = [];
  const scripts: string[] = [];

  const words = (mark: string): { text: string; html: string } => {
    const chinese = random.chance(0.6);
    const parts: string[] = [];
    const html: string[] = [];
    const length = 12 + random.int(50);
    for (let i = 0; i < length; i++) {
      const word = chinese ? (zh[random.int(zh.length)] ?? '水') : `${en[random.int(en.length)] ?? 'the'} `;
      parts.push(word);
      html.push(word);
      if (random.chance(0.02)) {
        const odd = random.pick(strange);
        html.push(odd);
        parts.push(odd.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&').replace(/&#xD;/g, '\r'));
      }
    }
    const end = chinese ? '。' : '.';
    return { text: `${mark} ${parts.join('')}${end}`, html: `${mark} ${html.join('')}${end}` };
  };
  const seen = (): string => {
    const { text, html } = words(`v${visible.length}q`);
    visible.push(text);
    return html;
  };
  const unseen = (): string => {
    const { text, html } = words(`h${hidden.length}q`);
    hidden.push(text);
    return html;
  };

  const inlineHidden = (): string =>
    random.pick([
      () => `<span style="display:none">${unseen()}</span>`,
      () => `<span style="font-size:0">${unseen()}</span>`,
      () => `<i style="position:absolute;left:-9999px">${unseen()}</i>`,
      () => `<span style="visibility:hidden">${unseen()}</span>`,
      () => `<span style="opacity:0;position:absolute">${unseen()}</span>`,
      () => `<b style="display:inline-block;width:0;height:0;overflow:hidden">${unseen()}</b>`,
      () => `<span style="position:absolute;clip:rect(0px,0px,0px,0px)">${unseen()}</span>`,
      () => `<script type="text/plain">${escapeHtml(unseen())}</script>`,
      () => `<template>${unseen()}</template>`,
      () => `<!-- ${unseen()} -->`,
    ])();

  const inline = (): string => {
    const text = seen();
    const wrapped = random.pick([
      () => text,
      () => `<span>${text}</span>`,
      () => `<b>${text}</b>`,
      () => `<font color="#333">${text}</font>`,
      () => `<a href="/x${random.int(99)}">${text}</a>`,
      () => `<em><strong>${text}</strong></em>`,
      () => `<x-odd>${text}</x-odd>`,
    ])();
    return random.chance(0.15) ? wrapped + inlineHidden() : wrapped;
  };

  const many = (make: () => string, most: number): string => {
    let out = '';
    for (let n = 1 + random.int(most); n > 0; n--) out += make();
    return out;
  };

  const block = (depth: number): string =>
    random.pick<() => string>([
      () => `<p>${many(inline, 3)}</p>`,
      () => `<div>${many(inline, 2)}</div>`,
      () => `<div>${seen()}<br>${seen()}<br><br>${seen()}</div>`,
      () => `<ul>${many(() => `<li>${inline()}</li>`, 4)}</ul>`,
      () => `<ol>${many(() => `<li><p>${inline()}</p></li>`, 3)}</ol>`,
      () => `<table><tr><th>${seen()}</th><th>${seen()}</th></tr><tr><td>${seen()}</td><td>${seen()}</td></tr></table>`,
      () => `<blockquote>${block(depth + 1)}</blockquote>`,
      () => `<pre>${seen()}\n  ${seen()}</pre>`,
      () => `<dl><dt>${seen()}</dt><dd>${seen()}</dd></dl>`,
      () =>
        `<section><h${2 + random.int(4)}>${seen()}</h2>${depth < 5 ? many(() => block(depth + 1), 3) : ''}</section>`,
      () => `${'<div>'.repeat(random.int(40))}<p>${inline()}</p>`,
      () => `<span style="display:block">${inline()}</span>`,
      () => `<div style="display:flex"><span>${seen()}</span><span>${seen()}</span></div>`,
      () =>
        `<form><input name="childNodes"><input name="parentNode"><input name="tagName"><input name="nodeType"><input name="textContent"><input name="firstChild"><input name="getAttribute"><p>${inline()}</p></form>`,
      () =>
        `<p id="body" name="document">${inline()}</p><img name="querySelector"><a id="defaultView" name="defaultView">${inline()}</a>`,
      () => {
        const id = `s${scripts.length}`;
        scripts.push(
          `{const h=document.getElementById('${id}');if(h){const r=h.attachShadow({mode:'open'});const p=document.createElement('p');p.textContent=${JSON.stringify(plain(seen()))};r.append(p)}}`,
        );
        return `<x-box id="${id}"></x-box>`;
      },
      () => `<details open><summary>${seen()}</summary><p>${seen()}</p></details>`,
      () => `<p>${inline()}</p><div style="display:none">${unseen()}</div>`,
    ])();

  const plain = (html: string) =>
    html.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&').replace(/&#xD;/g, '\r');

  const body = many(() => block(0), 12) + many(() => block(0), 12);
  if (random.chance(0.3)) scripts.push(random.pick(sabotage));
  const quirks = random.chance(0.3) ? '' : '<!doctype html>';
  const html = `${quirks}<html><head><meta charset="utf-8"><title>page ${seed}</title></head><body><article>${body}</article></body></html>`;
  return { seed, html, script: scripts.join('\n'), visible, hidden };
}

/** What pages do to the built-ins; none of it may reach a script in its own world. */
const sabotage: readonly [string, ...string[]] = [
  'Array.prototype.push=function(){throw new Error("no push")};',
  'Object.defineProperty(Node.prototype,"childNodes",{get(){throw new Error("no children")}});',
  'Element.prototype.getBoundingClientRect=()=>({width:0,height:0,top:0,left:0,right:0,bottom:0});',
  'window.getComputedStyle=()=>{throw new Error("no style")};',
  'String.prototype.replace=()=>"gone";JSON.stringify=()=>"{}";',
  'Object.prototype.type="script";Object.prototype.children=[1,2,3];',
  'document.createElement=()=>{throw new Error("no elements")};Document.prototype.querySelector=()=>null;',
  'let n=0;new MutationObserver(()=>{if(n++<200)document.body.dataset.n=String(n)}).observe(document,{attributes:true,subtree:true});document.body.dataset.n="0";',
];

import { policies, sabotage, trickyBlocks } from './enemies';
import { modernBlocks } from './modern-blocks';
import { escapeHtml, makeSentence, unescapeHtml, withUnparsed } from './odd-words';
import { makeRandom, type Random } from './random';

/** A made page, and what a reader of it sees. */
export interface HostilePage {
  seed: number;
  html: string;
  /** As which it is loaded; what XML cannot hold is loaded as HTML all the same. */
  kind: 'html' | 'xhtml' | 'svg';
  /** Runs of the page's own script after load (in the page's world); empty for none. */
  script: string;
  /** Texts that a visitor sees inside the document, in order; each must come out whole (white space and zero-width aside). */
  visible: string[];
  /** Texts in the DOM that no visitor sees; none may come out. */
  hidden: string[];
}

/** Seeds from here on make pages of newer kinds of blocks, too: a seed must make the same page for ever. */
export const WIDE_SEEDS = 10_000;

/**
 * Makes one page out of a seed: a document of marked sentences under hostile conditions.
 * Every sentence carries a mark of its own (`v12` seen, `h12` hidden), so that losses can be told apart.
 */
export function generatePage(seed: number): HostilePage {
  const random = makeRandom(seed);
  const visible: string[] = [];
  const hidden: string[] = [];
  const scripts: string[] = [];

  const seen = (): string => {
    const html = makeSentence(random, `v${visible.length}q`);
    visible.push(unescapeHtml(html));
    return html;
  };
  const unseen = (): string => {
    const html = makeSentence(random, `h${hidden.length}q`);
    hidden.push(unescapeHtml(html));
    return html;
  };
  const literal = (html: string) => JSON.stringify(unescapeHtml(html));

  if (random.chance(0.06))
    return { seed, html: makeSvg(random, seen, unseen), kind: 'svg', script: '', visible, hidden };

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

  let ids = 0;
  const newId = () => `s${ids++}`;
  const words = { seen, unseen, script: (code: string) => scripts.push(code), id: newId, literal };
  const tricky = trickyBlocks(words);
  const modern = seed < WIDE_SEEDS ? [] : modernBlocks(words);

  const block = (depth: number): string => {
    const [first, ...others] = modern;
    if (first && random.chance(0.6)) return random.pick([first, ...others])();
    return random.pick<() => string>([
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
        const id = newId();
        scripts.push(
          `{const h=document.getElementById('${id}');if(h){const r=h.attachShadow({mode:'open'});const p=document.createElement('p');p.textContent=${literal(seen())};r.append(p)}}`,
        );
        return `<x-box id="${id}"></x-box>`;
      },
      () => {
        // Signs that no parser of HTML lets through.
        const id = newId();
        const text = withUnparsed(random, unescapeHtml(seen()));
        visible[visible.length - 1] = text;
        scripts.push(`{const p=document.getElementById('${id}');if(p)p.textContent=${JSON.stringify(text)}}`);
        return `<p id="${id}">x</p>`;
      },
      () => `<details open><summary>${seen()}</summary><p>${seen()}</p></details>`,
      () => `<p>${inline()}</p><div style="display:none">${unseen()}</div>`,
      random.pick(tricky),
      random.pick(tricky),
      random.pick(tricky),
      random.pick(tricky),
    ])();
  };

  const body = many(() => block(0), 12) + many(() => block(0), 12);
  if (random.chance(0.4)) scripts.push(`{${random.pick(sabotage)}}`);
  if (seed >= WIDE_SEEDS)
    scripts.push(
      `{const p=document.querySelectorAll('article p')[${random.int(9)}];if(p){try{getSelection().selectAllChildren(p)}catch{}};const i=document.querySelector('input');i&&i.focus();scrollTo(${random.int(20)},${random.int(300)});for(const s of document.querySelectorAll('div'))s.scrollTop=${random.int(60)}}`,
    );
  const policy = random.chance(0.2) ? random.pick(policies) : '';
  const quirks = random.chance(0.3) ? '' : '<!doctype html>';
  const html = `${quirks}<html><head><meta charset="utf-8">${policy}<title>page ${seed}</title></head><body><article>${body}</article></body></html>`;
  const kind = random.chance(0.15) ? 'xhtml' : 'html';
  return { seed, html, kind, script: scripts.join('\n'), visible, hidden };
}

/** A document that is one drawing: a sentence a line, some not drawn. */
function makeSvg(random: Random, seen: () => string, unseen: () => string): string {
  const lines: string[] = [];
  for (let y = 40; y < 40 + 30 * (4 + random.int(20)); y += 30) {
    const at = `x="20" y="${y}"`;
    lines.push(
      random.pick([
        () => `<text ${at}>${seen()}</text>`,
        () => `<g transform="translate(0 0)"><text ${at}><tspan>${seen()}</tspan></text></g>`,
        () =>
          `<foreignObject x="20" y="${y - 20}" width="3000" height="28"><p xmlns="http://www.w3.org/1999/xhtml" style="margin:0">${seen()}</p></foreignObject>`,
        () => `<text ${at} display="none">${unseen()}</text><text ${at}>${seen()}</text>`,
        () => `<text ${at} visibility="hidden">${unseen()}</text><defs><text>${unseen()}</text></defs>`,
      ])(),
    );
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="900" font-size="14">${lines.join('')}</svg>`;
}

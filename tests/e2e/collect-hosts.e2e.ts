import { expect, it } from 'vitest';
import { pressAndRead, waitForResult } from '../drivers/read-panel.ts';
import { sleep } from '../drivers/wait.ts';
import { faultsIn, sentence } from './collect/viewers.ts';
import { withBrowsers } from './with-browsers.ts';

const PAGES = 8;
const PER = 8;
const sheets = JSON.stringify(
  Array.from({ length: PAGES }, (_, i) => Array.from({ length: PER }, (_, n) => sentence(i * PER + n + 1))),
);

/** A host that shows three pages of its document, and three more at each press of its control, which is as `control` says. */
const host = (
  control: string,
  lazy = false,
) => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>桥梁志</title>
<style>body{margin:0}.reader-page{position:relative;width:800px;height:900px;margin:10px auto}.reader-page span{position:absolute;left:60px;white-space:pre;font:15px serif}</style></head>
<body><h1>桥梁志</h1><div id="all"></div><div class="banner-more-btn">${control}</div><p id="left"></p>
<form id="form" action="/away"></form><script>
const sheets = ${sheets}; let n = 0; globalThis.presses = 0;
const fill = (e, i) => e.replaceChildren(...sheets[i].map((t, k) => { const s = document.createElement('span'); s.textContent = t; s.style.top = 60 + k * 40 + 'px'; return s; }));
const draw = () => { for (const e of document.querySelectorAll('.reader-page')) { const r = e.getBoundingClientRect(); if (!${lazy} || r.bottom > -300 && r.top < innerHeight + 100) { if (!e.firstChild) fill(e, Number(e.dataset.page) - 1); } } };
const more = () => { for (let k = 0; k < 3 && n < sheets.length; k++) { const e = document.createElement('div'); e.className = 'reader-page'; e.dataset.page = ++n; document.getElementById('all').append(e); }
  if (n === sheets.length) { document.querySelector('.banner-more-btn').remove(); document.getElementById('left').remove(); } else document.getElementById('left').textContent = '还剩' + (sheets.length - n) + '页未读'; draw(); };
more(); addEventListener('scroll', draw);
document.querySelector('.goBtn').addEventListener('click', () => { globalThis.presses++; setTimeout(more, 200); });
</script></body></html>`;

const free = '<span class="moreBtn goBtn">继续阅读</span>';
const refused: Record<string, string> = {
  'leads away': '<a class="goBtn" href="/away">继续阅读</a>',
  'needs an account': '<span class="goBtn">登录后继续阅读</span>',
  'costs money': '<span class="goBtn">支付 3 元，继续阅读</span>',
  'sends a form': '<button class="goBtn" form="form" type="submit">继续阅读</button>',
  'opens an app': '<span class="goBtn">打开APP阅读全文</span>',
};
const kinds = Object.keys(refused);

const answer = ({ pathname }: URL) => {
  const [, what, kind] = pathname.split('/');
  if (what === 'view') return { body: host(free) };
  // The box in which the host really has it is hidden with its nags.
  if (what === 'hidden')
    return {
      body: host(free).replace(
        '<div class="banner-more-btn">',
        '<div id="html-reader-go-more" class="banner-more-btn">',
      ),
    };
  if (what === 'refused') return { body: host(refused[kinds[Number(kind)] ?? ''] ?? free, true) };
  return { body: '<p>Away.</p>' };
};

withBrowsers("a host's own control", answer, (stage) => {
  it.each([
    ['as it stands', 'view'],
    ['although it is hidden with the nags', 'hidden'],
  ])('is pressed as long as it brings more of the document for free, %s', async (_, path) => {
    const page = await stage.open(`http://wenku.baidu.com/${path}/1.html`);
    const { panel, result } = await pressAndRead(page);
    expect(result.complete).toBe(false);
    await panel.click('[data-action="collect"]');
    await sleep(100);
    const all = await waitForResult(panel);
    expect(faultsIn(all.text ?? '', PAGES * PER)).toEqual({ notOnce: [], tooEarly: [] });
    expect(all.complete).toBe(true);
    expect(await page.evaluate('globalThis.presses')).toBe(2);
    await panel.close();
  });

  it.each(kinds)('is not pressed where it %s', async (kind) => {
    const page = await stage.open(`http://wenku.baidu.com/refused/${kinds.indexOf(kind)}`);
    const { panel } = await pressAndRead(page);
    // The last of the pages that are here comes on scrolling: collecting is offered, and is right to be.
    await panel.click('[data-action="collect"]');
    await sleep(100);
    const all = await waitForResult(panel);
    expect(faultsIn(all.text ?? '', 3 * PER)).toEqual({ notOnce: [], tooEarly: [] });
    expect(all.text).not.toContain(sentence(3 * PER + 1));
    expect(all.complete).toBe(false);
    expect(await page.evaluate('[globalThis.presses, location.pathname]')).toEqual([
      0,
      `/refused/${kinds.indexOf(kind)}`,
    ]);
    await panel.close();
  });
});

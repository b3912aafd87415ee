import { expect, it } from 'vitest';
import { pressAndRead, waitForResult } from '../drivers/read-panel.ts';
import { sleep } from '../drivers/wait.ts';
import { sentence } from './collect/viewers.ts';
import { withBrowsers } from './with-browsers.ts';

const ALL = 60;
const STEP = 20;

/** A text that goes on by the page's own control, pressed or seen; `rest` stands behind it. */
const growing = (
  control: string,
  { seen = false, rest = '' } = {},
) => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>桥梁志</title></head>
<body><main><h1>桥梁志</h1><div id="text"></div><div class="foot">${control}</div></main>${rest}<script>
const all = ${JSON.stringify(Array.from({ length: ALL }, (_, i) => sentence(i + 1)))}; let n = 0; globalThis.presses = 0;
const more = () => { for (let k = 0; k < ${STEP} && n < all.length; k++, n++) { const p = document.createElement('p'); p.textContent = all[n]; document.getElementById('text').append(p); }
  if (n === all.length) document.querySelector('.foot').remove(); };
more();
const control = document.querySelector('.foot *');
${seen ? 'new IntersectionObserver(([{ isIntersecting }]) => { if (isIntersecting) setTimeout(more, 100); }).observe(control);' : "control.addEventListener('click', () => { globalThis.presses++; setTimeout(more, 300); });"}
</script></body></html>`;

/** Text that is whole, with a control that brings something else or opens what is there. */
const whole = (
  before: string,
  after: string,
) => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>桥梁志</title>
<style>.fold{max-height:300px;overflow:hidden}</style></head><body><main><h1>桥梁志</h1>${before}${Array.from({ length: STEP }, (_, i) => `<p>${sentence(i + 1)}</p>`).join('')}${after}</main>
<script>globalThis.presses = 0; for (const one of document.querySelectorAll('button, span')) one.addEventListener('click', () => globalThis.presses++);</script></body></html>`;

const comments = Array.from(
  { length: 12 },
  (_, i) => `<li>读者${i + 1}：修桥的事写得清楚，我们村口那座也该量一量了。</li>`,
).join('');
const pages: Record<string, string> = {
  button: growing('<button type="button">加载更多</button>'),
  english: growing('<a role="button">Load more</a>'),
  seen: growing('<span>上滑加载更多</span>', { seen: true }),
  footed: growing('<span>查看更多</span>', {
    rest: `<footer>${'本站由桥梁爱好者维护，转载请注明出处。'.repeat(30)}</footer>`,
  }),
  folded: whole('<div class="fold">', '</div><button type="button">展开全文</button>'),
  comments: whole('', `<section><h2>评论</h2><ul>${comments}</ul><button type="button">加载更多</button></section>`),
  elsewhere: whole('', '<a href="/other">查看更多</a>'),
  account: whole('', '<button type="button">登录后查看更多</button>'),
  counted: whole('', '<span>没有更多了</span>'),
};

withBrowsers(
  'a control that brings more of the text',
  ({ pathname }) => {
    const body = pages[pathname.slice(1)];
    return body === undefined ? null : { body };
  },
  (stage) => {
    it.each([
      ['button', 'notes.example.org'],
      ['english', 'notes.example.org'],
      ['seen', 'notes.example.org'],
      // A host of the list, where such controls are hidden until pages are collected.
      ['seen', 'vt.quark.cn'],
      ['footed', 'notes.example.org'],
    ])('is told, and used where all pages are collected: %s, %s', async (kind, host) => {
      const page = await stage.open(`http://${host}/${kind}`);
      const { panel, result } = await pressAndRead(page);
      expect(result.text).toContain(sentence(STEP));
      expect(result.complete).toBe(false);
      expect(result.gaps).toContainEqual(expect.objectContaining({ reason: 'pages-not-loaded' }));
      await panel.click('[data-action="collect"]');
      await sleep(100);
      const all = await waitForResult(panel);
      for (let i = 1; i <= ALL; i++) expect(all.text?.split(sentence(i)).length, sentence(i)).toBe(2);
      expect(all.complete).toBe(true);
      await panel.close();
    });

    it.each(['folded', 'comments', 'elsewhere', 'account', 'counted'])(
      'is no alarm where the text is whole: %s',
      async (kind) => {
        const page = await stage.open(`http://notes.example.org/${kind}`);
        const { panel, result } = await pressAndRead(page);
        expect(result.text).toContain(sentence(STEP));
        expect(result.gaps?.filter(({ reason }) => reason === 'pages-not-loaded')).toEqual([]);
        expect(await page.evaluate('globalThis.presses')).toBe(0);
        await panel.close();
      },
    );
  },
);

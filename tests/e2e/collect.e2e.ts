import { expect, it } from 'vitest';
import { pressAndRead, waitForResult } from '../drivers/read-panel.ts';
import type { PageHandle, PanelHandle } from '../drivers/types.ts';
import { sleep, waitFor } from '../drivers/wait.ts';
import { withBrowsers } from './with-browsers.ts';

const things = [
  'bread',
  'salt',
  'rope',
  'candles',
  'oats',
  'iron',
  'wool',
  'herring',
  'tar',
  'honey',
  'glass',
  'slate',
];
const word = (n: number) => things[n % things.length] ?? '';
const MARK = (page: number) =>
  `The clerk put down ${word(page)} and ${word(page * 5 + 2)} as item ${page * 13}, and signed.`;
const line = (page: number, n: number) =>
  `On day ${page * 6 + n} they paid for ${word(page + n)}, then for ${word(page * 3 + n * 7)}, and went home by the ${word(n + page * 2)} road.`;
const sheet = (page: number) => [line(page, 1), line(page, 2), MARK(page), line(page, 3), line(page, 4), line(page, 5)];

/** What goes wrong on which page of the viewer. */
interface Faults {
  never?: number[];
  twice?: number[];
  late?: number[];
}

/** A viewer that keeps only the sheets near the window, each line at a place of its own; some sheets misbehave. */
const viewer = (
  count: number,
  { never = [], twice = [], late = [] }: Faults = {},
) => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><title>The ledger of the bridge</title>
<style>body{margin:0}#reader{height:700px;overflow:auto}.sheet{position:relative;width:800px;height:1000px;margin:10px auto;background:#fff}
.sheet span{position:absolute;white-space:pre;font:16px serif}</style></head><body><h1>The ledger of the bridge</h1><div id="reader"></div>
<script>
const lines = ${JSON.stringify(Array.from({ length: count }, (_, i) => sheet(i + 1)))};
const never = ${JSON.stringify(never)}, twice = ${JSON.stringify(twice)}, late = ${JSON.stringify(late)};
const reader = document.getElementById('reader');
lines.forEach((_, i) => { const s = document.createElement('div'); s.className = 'sheet page'; s.dataset.pageNumber = String(i + 1); reader.append(s); });
const fill = (s, i) => { s.replaceChildren(...lines[i].map((t, n) => { const e = document.createElement('span'); e.textContent = t; e.style.left = '60px'; e.style.top = 60 + n * 26 + 'px'; return e; })); };
const draw = () => [...reader.children].forEach((s, i) => {
  const r = s.getBoundingClientRect(), near = r.bottom > -300 && r.top < 1000;
  if (!near) { s.replaceChildren(); delete s.dataset.on; return; }
  if (s.dataset.on || never.includes(i + 1)) return;
  s.dataset.on = '1';
  setTimeout(() => { if (!s.dataset.on) return; fill(s, i); if (twice.includes(i + 1)) setTimeout(() => s.dataset.on && fill(s, i), 30); }, late.includes(i + 1) ? 8000 : 20);
});
reader.addEventListener('scroll', draw); draw();
</script></body></html>`;

const feed = (
  of: number,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Notes from the lock</title></head><body><h1>Notes from the lock</h1><div id="a"></div><p id="more">上滑加载更多</p>
<div style="position:fixed;left:9px;bottom:9px"><span id="n">1</span>/${of}</div>
<script>
let n = 0;
const more = () => { if (n >= ${of} || document.documentElement.scrollHeight - scrollY - innerHeight > 300) return;
  n++; const s = document.createElement('section'); s.dataset.page = String(n); s.style.minHeight = '1200px'; document.getElementById('a').append(s);
  for (let i = 0; i < 12; i++) { const p = document.createElement('p'); p.textContent = 'Note ' + n + '.' + i + ': the lock keeper wrote that the barges came early, and that the water stood a hand higher than the week before.'; s.append(p); }
  if (n === ${of}) document.getElementById('more').textContent = '已加载全部内容'; };
more(); addEventListener('scroll', () => setTimeout(more, 60));
</script></body></html>`;

const chapter = (
  n: number,
  of: number,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The long way round</title></head><body><article><h1>The long way round</h1>
${[1, 2, 3, 4].map((i) => `<p>Part ${n}, paragraph ${i}: the road turned away from the river here, and nobody who took it in that year came back before the harvest was in.</p>`).join('')}</article>
<p>Page ${n} / ${of}</p>${n < of ? `<a href="/way-${n + 1}" rel="next">Next page</a>` : ''}</body></html>`;

const pages: Record<string, string> = {
  '/ledger': viewer(12),
  '/faulty': viewer(8, { never: [3], twice: [4, 5], late: [6] }),
  '/long': viewer(400), // long enough that a slow machine leaves it in the middle, too
  '/feed': feed(6),
  '/endless': feed(900),
  '/way-1': chapter(1, 3),
  '/way-2': chapter(2, 3),
  '/way-3': chapter(3, 3),
};
const at = (path: string) => `http://archive.example.org${path}`;

const marksIn = (text: string, count: number) =>
  Array.from({ length: count }, (_, i) => i + 1).filter((page) => text.includes(MARK(page)));

async function startIn(page: PageHandle): Promise<PanelHandle> {
  const { panel, result } = await pressAndRead(page);
  expect(result.error).toBeUndefined();
  await panel.click('[data-action="collect"]');
  await sleep(100);
  return panel;
}

withBrowsers(
  'collecting',
  (url) => (pages[url.pathname] ? { body: pages[url.pathname] ?? '' } : null),
  (stage) => {
    it('brings every page, in order, once, and leaves the page where it stood', async () => {
      const page = await stage.open(at('/ledger'));
      await page.evaluate('document.getElementById("reader").scrollTop = 2500');
      await sleep(300);
      const panel = await startIn(page);
      const result = await waitForResult(panel);
      const text = result.text ?? '';
      expect(marksIn(text, 12)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
      for (let n = 1; n <= 12; n++) expect(text.split(MARK(n)).length).toBe(2);
      expect(result.complete).toBe(true);
      expect(await page.evaluate('document.getElementById("reader").scrollTop')).toBe(2500);
      await panel.close();
    });

    it('tells its end to those who hear it, and the reader view shows what was collected', async () => {
      const page = await stage.open(at('/ledger'));
      const { panel } = await pressAndRead(page);
      // Watched from within: a collection may be over before it is looked at from here.
      await panel.evaluate(`(() => {
        const seen = new Set(), note = () => {
          seen.add(document.activeElement?.dataset.action);
          document.documentElement.dataset.focused = [...seen].join(' ');
        };
        setInterval(note, 10);
        return true;
      })()`);
      const focus = (name: string) =>
        waitFor(`the focus on ${name}`, () =>
          panel.evaluate<boolean>(`document.documentElement.dataset.focused?.split(' ').includes('${name}')`),
        );
      // The buttons that were pressed go away; the keyboard must not stand nowhere then.
      await panel.click('[data-action="collect"]');
      await focus('stop');
      expect((await waitForResult(panel)).complete).toBe(true);
      await waitFor('the focus on copying', () =>
        panel.evaluate<boolean>(`document.activeElement?.dataset.action === 'copy-text'`),
      );
      expect(
        await panel.evaluate(`(() => {
          const verdict = document.querySelector('.verdict'), main = document.activeElement;
          return [verdict.getAttribute('aria-live'), document.getElementById(main.getAttribute('aria-describedby'))?.textContent];
        })()`),
      ).toEqual(['polite', 'All of the document is here.']);
      await panel.evaluate(`(() => {
        chrome.scripting.executeScript = async ({ args }) => {
          if (args) document.documentElement.dataset.shown = JSON.stringify(args);
          return [];
        };
        window.close = () => {};
        return true;
      })()`);
      await panel.click('[data-action="reader"]');
      const shown = await waitFor('the reader view', () =>
        panel.evaluate<string | null>('document.documentElement.dataset.shown ?? null'),
      );
      expect(marksIn(shown, 12)).toHaveLength(12);
      await panel.close().catch(() => undefined);
    });

    it('that is stopped before anything came keeps what was read before', async () => {
      const page = await stage.open(at('/ledger'));
      const { panel, result } = await pressAndRead(page);
      const first = marksIn(result.text ?? '', 12);
      expect(first).not.toEqual([]);
      await panel.evaluate(`(async () => {
        document.querySelector('[data-action="collect"]').click();
        const stop = () => document.querySelector('[data-action="stop"]');
        while (!stop()) await new Promise((done) => setTimeout(done));
        stop().click();
      })()`);
      await waitFor('the end', () =>
        panel.evaluate<boolean>(`Boolean(document.querySelector('[data-action="collect"]'))`),
      );
      expect(marksIn((await waitForResult(panel)).text ?? '', 12)).toEqual(first);
      expect(await panel.evaluate(`Boolean(document.querySelector('[data-action="copy-text"]'))`)).toBe(true);
      await panel.close();
    });

    it('names pages that never come, waits for late ones, and takes pages that come twice once', {
      timeout: 120_000,
    }, async () => {
      const page = await stage.open(at('/faulty'));
      const panel = await startIn(page);
      const waiting = await waitFor(
        'the panel to name the page that it waits for',
        () =>
          panel.evaluate<string | null>(
            `(document.querySelector('.collecting-line span')?.textContent.match(/15 s/) ?? [null])[0]`,
          ),
        { timeout: 20_000 },
      );
      expect(waiting).toBe('15 s');
      const result = await waitForResult(panel);
      const text = result.text ?? '';
      expect(marksIn(text, 8)).toEqual([1, 2, 4, 5, 6, 7, 8]);
      for (const n of [4, 5]) expect(text.split(MARK(n)).length).toBe(2);
      expect(result.gaps).toContainEqual({ reason: 'pages-never-came', pages: [3] });
      expect(result.complete).toBe(false);
      await panel.close();
    });

    it('goes on while the panel is closed, and shows what came when it opens again', async () => {
      const page = await stage.open(at('/ledger'));
      const panel = await startIn(page);
      await panel.close();
      await sleep(4000);
      const again = await page.press();
      const result = await waitFor('the collected document', async () => {
        const now = await waitForResult(again);
        return now.complete ? now : null;
      });
      expect(marksIn(result.text ?? '', 12)).toHaveLength(12);
      await again.close();
    });

    it('keeps what came when the page goes away in the middle, and says so', async () => {
      const page = await stage.open(at('/long'));
      const panel = await startIn(page);
      await waitFor('some pages', () =>
        panel.evaluate<boolean>('(document.querySelector("progress")?.value ?? 0) >= 5'),
      );
      await page.evaluate('location.href = "/feed"');
      const result = await waitFor('what was kept', async () => {
        const now = await waitForResult(panel);
        return now.gaps?.some((gap) => gap.reason === 'page-left') ? now : null;
      });
      expect(marksIn(result.text ?? '', 400).length).toBeGreaterThanOrEqual(5);
      expect(result.complete).toBe(false);
      await panel.close();
    });

    it('collects a page that grows while it is scrolled', async () => {
      const page = await stage.open(at('/feed'));
      const panel = await startIn(page);
      const result = await waitForResult(panel);
      for (let n = 1; n <= 6; n++) expect(result.text).toContain(`Note ${n}.11:`);
      expect(result.text?.split('Note 3.5:').length).toBe(2);
      await panel.close();
    });

    it('that is stopped in a page that grows gives what came, and says that it was stopped', async () => {
      const page = await stage.open(at('/endless'));
      const panel = await startIn(page);
      await waitFor('some parts', () =>
        panel.evaluate<boolean>(
          `/: [2-9]\\d/.test(document.querySelector('.collecting-line span')?.textContent ?? '')`,
        ),
      );
      await panel.click('[data-action="stop"]');
      const result = await waitForResult(panel);
      expect(result.text).toContain('Note 1.11:');
      expect(result.gaps).toContainEqual({ reason: 'stopped', page: 0 });
      expect(await panel.evaluate(`document.querySelector('.verdict').textContent`)).toContain(
        'You stopped before the end.',
      );
      await panel.close();
    });

    it('follows next-page links in the same tab, and comes back', async () => {
      const page = await stage.open(at('/way-1'));
      const { panel } = await pressAndRead(page);
      await panel.click('[data-action="follow"]');
      await sleep(100);
      const result = await waitForResult(panel);
      for (let n = 1; n <= 3; n++) expect(result.text).toContain(`Part ${n}, paragraph 4:`);
      expect(result.pages).toEqual({ shown: 3, total: 3 });
      expect(result.complete).toBe(true);
      expect(await page.evaluate('location.pathname')).toBe('/way-1');
      await panel.close();
    });
  },
);

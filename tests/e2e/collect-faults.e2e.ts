import { expect, it } from 'vitest';
import { pressAndRead, waitForResult } from '../drivers/read-panel.ts';
import type { PageHandle, PanelHandle } from '../drivers/types.ts';
import { sleep, waitFor } from '../drivers/wait.ts';
import { faultsIn, sentence } from './collect/viewers.ts';
import { withBrowsers } from './with-browsers.ts';

const PER = 8;

interface Options {
  pages: number;
  /** Milliseconds that a page takes. */
  late?: number;
  /** Pages whose drawing throws, always or the first time. */
  throws?: number[];
  throwsOnce?: number[];
  /** Each page has a running head and a number, and ends within a sentence. */
  heads?: boolean;
}

/** Paragraphs of three sentences, set in lines of the same width; `>` marks the first line of each, which is indented. */
function setLines(sentences: number): string[] {
  const lines: string[] = [];
  for (let n = 1; n <= sentences; n += 3) {
    let line = '> ';
    for (const word of [0, 1, 2]
      .map((k) => sentence(n + k))
      .join(' ')
      .split(' ')) {
      if (line.length + word.length > 84) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += `${word} `;
    }
    lines.push(line.trimEnd());
  }
  return lines;
}

const HEADED = { pages: 8, lines: 14 };
const SENTENCES = 72;

/** Pages that end in the middle of a sentence, each under the same head and over its number. */
const headedPages = (): string[][] => {
  const lines = setLines(SENTENCES);
  return Array.from({ length: Math.ceil(lines.length / HEADED.lines) }, (_, i) => [
    'Annals of the mint, volume two',
    ...lines.slice(i * HEADED.lines, (i + 1) * HEADED.lines),
    `${i + 1}`,
  ]);
};

const words = ({ pages, heads }: Options): string[][] =>
  heads
    ? headedPages()
    : Array.from({ length: pages }, (_, i) => Array.from({ length: PER }, (_, n) => sentence(i * PER + n + 1)));

/** A viewer that keeps only the pages in the window, and empties the others at once. */
const viewer = (
  options: Options,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Annals of the mint</title>
<style>body{margin:0}#box{height:700px;overflow:auto}.sheet{position:relative;width:800px;height:1000px;margin:10px auto}.sheet span{position:absolute;white-space:pre;font:14px monospace}</style></head>
<body><div id="box"></div><script>
const sheets = ${JSON.stringify(words(options))}, throws = ${JSON.stringify(options.throws ?? [])}, once = ${JSON.stringify(options.throwsOnce ?? [])};
const box = document.getElementById('box');
sheets.forEach((_, i) => { const e = document.createElement('div'); e.className = 'sheet'; e.dataset.pageNumber = i + 1; box.append(e); });
const fill = (e, i) => {
  if (throws.includes(i + 1)) throw new Error('page ' + (i + 1) + ' is broken');
  if (once.includes(i + 1)) { once.splice(once.indexOf(i + 1), 1); throw new Error('page ' + (i + 1) + ' is broken for now'); }
  e.replaceChildren(...sheets[i].map((t, n, all) => { const s = document.createElement('span'); const number = /^\\d+$/.test(t);
    s.textContent = t.replace(/^> /, ''); s.style.left = number ? '400px' : t.startsWith('> ') ? '90px' : '60px';
    s.style.top = (all[0].startsWith('Annals') ? (n === 0 ? 20 : number ? 960 : 70 + n * 22) : 60 + n * 40) + 'px'; return s; })); };
const draw = () => [...box.children].forEach((e, i) => { const r = e.getBoundingClientRect();
  if (!(r.bottom > 0 && r.top < 700)) { e.replaceChildren(); delete e.dataset.on; return; }
  if (e.dataset.on) return; e.dataset.on = 'yes';
  setTimeout(() => { if (e.dataset.on) fill(e, i); }, ${options.late ?? 20}); });
box.addEventListener('scroll', draw); draw();
</script></body></html>`;

const pages: Record<string, string> = {
  '/throws': viewer({ pages: 9, throws: [4], throwsOnce: [7] }),
  '/hidden': viewer({ pages: 40, late: 100 }),
  '/heads': viewer({ pages: HEADED.pages, heads: true }),
  '/frame': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Annals of the mint</title></head><body><iframe src="/heads" style="width:1000px;height:720px;border:0"></iframe></body></html>`,
};
const at = (path: string) => `http://archive.example.org${path}`;

async function startIn(page: PageHandle): Promise<PanelHandle> {
  const { panel, result } = await pressAndRead(page);
  expect(result.collectable ?? true).toBe(true);
  await panel.click('[data-action="collect"]');
  await sleep(100);
  return panel;
}

withBrowsers(
  'a viewer with faults',
  ({ pathname }) => (pages[pathname] ? { body: pages[pathname] ?? '' } : null),
  (stage) => {
    it('names the page that its viewer cannot draw, and takes the one that it draws the second time', {
      timeout: 90_000,
    }, async () => {
      const page = await stage.open(at('/throws'));
      const panel = await startIn(page);
      const result = await waitForResult(panel);
      const faults = faultsIn(result.text ?? '', 9 * PER);
      expect(faults.notOnce).toEqual(Array.from({ length: PER }, (_, i) => 3 * PER + i + 1));
      expect(result.gaps).toContainEqual({ reason: 'pages-never-came', pages: [4] });
      expect(result.complete).toBe(false);
      await panel.close();
    });

    it('in a tab that is hidden in the middle goes on, and ends whole after the return', {
      timeout: 120_000,
    }, async () => {
      const page = await stage.open(at('/hidden'));
      const panel = await startIn(page);
      await waitFor('some pages', () =>
        panel.evaluate<boolean>('(document.querySelector("progress")?.value ?? 0) >= 4'),
      );
      await stage.open(at('/heads'));
      await waitFor('the tab to be hidden', () => page.evaluate<boolean>('document.hidden'));
      await sleep(4000);
      const again = await page.press();
      const result = await waitFor('the whole document', async () => {
        const now = await waitForResult(again);
        return now.complete ? now : null;
      });
      expect(faultsIn(result.text ?? '', 40 * PER)).toEqual({ notOnce: [], tooEarly: [] });
      await again.close();
    });

    it.each(['/heads', '/frame'])(
      'joins sentences over page edges, and drops running heads and numbers: %s',
      async (path) => {
        const page = await stage.open(at(path));
        await sleep(300);
        const panel = await startIn(page);
        const result = await waitForResult(panel);
        const text = (result.text ?? '').replace(/\n+/g, '\n');
        expect(faultsIn(text, SENTENCES)).toEqual({ notOnce: [], tooEarly: [] });
        expect(text).not.toContain('volume two');
        expect(text).not.toMatch(/^\d$/m);
        expect(result.removed?.filter(({ reason }) => reason === 'running-head').length).toBeGreaterThan(0);
        expect(result.removed?.filter(({ reason }) => reason === 'page-number').length).toBeGreaterThan(0);
        expect(result.complete).toBe(true);
        await panel.close();
      },
    );
  },
);

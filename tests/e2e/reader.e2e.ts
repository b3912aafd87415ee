import { expect, it } from 'vitest';
import { changes, disturb, readState } from '../../bench/reading/page-state.ts';
import { pressAndRead } from '../drivers/read-panel.ts';
import { settle } from '../drivers/settle.ts';
import type { PageHandle } from '../drivers/types.ts';
import { sleep, waitFor } from '../drivers/wait.ts';
import { answerArticle, article } from './fixtures.ts';
import { layoutFaults } from './geometry.ts';
import { readerPage } from './reader-page.ts';
import { withBrowsers } from './with-browsers.ts';

const host = `document.querySelector('unnag-reader')`;
const alone = 'http://notes.example.org/reader';
const root = `${host}.shadowRoot`;

const press = (page: PageHandle, key: string) =>
  page.evaluate(
    `document.dispatchEvent(new KeyboardEvent('keydown', { key: '${key}', bubbles: true, cancelable: true }))`,
  );
const click = (page: PageHandle, selector: string) =>
  page.evaluate(`(() => { ${root}.querySelector(${JSON.stringify(selector)}).click(); return true; })()`);

interface Look {
  width: number;
  size: string;
  letters: string;
  paper: string;
}
const look = (page: PageHandle) =>
  page.evaluate<Look>(`(() => {
    const article = ${root}.querySelector('article'), style = getComputedStyle(article);
    return { width: article.getBoundingClientRect().width, size: style.fontSize, letters: style.fontFamily,
      paper: getComputedStyle(${root}.querySelector('.reader')).backgroundColor };
  })()`);

withBrowsers(
  'the reader view',
  (url) => (url.href === alone ? { body: readerPage() } : answerArticle(url)),
  (stage) => {
    const openReader = async (page: PageHandle) => {
      const { panel } = await pressAndRead(page);
      await panel.click('.corner button:first-child');
      await waitFor('the reader view', () => page.evaluate<boolean>(`${host} !== null`));
    };

    it('Escape restores the page exactly: its tree, selection, scroll and focus', async () => {
      const page = await stage.open(article.url);
      await settle(page);
      const { panel } = await pressAndRead(page);
      // What hiding nags changes is another test's matter.
      await waitFor('the nag to go', () =>
        page.evaluate<boolean>(`getComputedStyle(document.querySelector('#bar')).display === 'none'`),
      );
      await panel.close();
      await disturb(page);
      await sleep(200);
      const before = await readState(page);
      expect(before.selection).not.toBe('');
      await openReader(page);
      await press(page, 'Escape');
      await waitFor('the page', () => page.evaluate<boolean>(`${host} === null`));
      expect(changes(before, await readState(page))).toEqual([]);
    });

    it('stands alone on paper: neither the page nor its nags, nor the buttons', async () => {
      const page = await stage.open(article.url);
      await settle(page);
      await openReader(page);
      await page.forPaper(true);
      const shown = await page.evaluate(
        `({ page: getComputedStyle(document.body).display, nag: document.querySelector('#bar').checkVisibility(), reader: getComputedStyle(${host}).position })`,
      );
      expect(shown).toEqual({ page: 'none', nag: false, reader: 'static' });
      await page.forPaper(false);
      await press(page, 'Escape');
    });

    it('has its size, width, letters and colours, and keeps what was chosen', async () => {
      const page = await stage.open(alone);
      const first = await look(page);
      await click(page, '[aria-label="Width: smaller"]');
      await waitFor('the lines to be shorter', async () => (await look(page)).width < first.width);
      await click(page, '[aria-label="Size: larger"]');
      await waitFor('the letters to grow', async () => (await look(page)).size === '20px');
      await click(page, '[data-choice="sans"]');
      await click(page, '[data-choice="sepia"]');
      await waitFor('the colours', async () => (await look(page)).paper !== first.paper);
      expect(first.letters).toMatch(/, serif$/);
      expect((await look(page)).letters).toMatch(/, sans-serif$/);
      await click(page, '[data-choice="dark"]');
      await waitFor('the dark colours', async () => (await look(page)).paper === 'rgb(22, 25, 28)');
      await waitFor('it to be stored', () =>
        page.evaluate<boolean>(`globalThis.stored?.settings.reader.theme === 'dark'`),
      );
      expect(await page.evaluate('stored.settings.reader')).toEqual({
        width: 62,
        size: 20,
        font: 'sans',
        theme: 'dark',
      });
      await page.forPaper(true);
      expect(await page.evaluate(`getComputedStyle(${root}.querySelector('.bar')).display`)).toBe('none');
      expect((await look(page)).paper).toBe('rgb(255, 255, 255)');
      await page.forPaper(false);
    });

    it.each([640, 320])('needs no sideways scrolling in a window of %i pixels', async (width) => {
      const page = await stage.open(alone);
      await page.evaluate(`(() => { ${host}.style.setProperty('inline-size', '${width}px'); return true; })()`);
      const wide = await page.evaluate<string[]>(`[...${root}.querySelectorAll('button, h1, h2, h3, p, table')]
        .filter((one) => one.getBoundingClientRect().right > ${width} + 1).map((one) => one.outerHTML.slice(0, 80))`);
      expect(wide).toEqual([]);
      expect(await page.evaluate(`${root}.querySelector('.scroller').scrollWidth <= ${width}`)).toBe(true);
      expect(await page.evaluate(`${root}.querySelector('.scroller').clientHeight > 200`)).toBe(true);
    });

    it('draws the pictures that the page has loaded, and asks for no other', async () => {
      const page = await stage.open(alone);
      stage.server.clear();
      const seen = await page.evaluate(`(() => {
        const [canvas, ...more] = ${root}.querySelectorAll('canvas');
        return { pixel: [...canvas.getContext('2d').getImageData(20, 20, 1, 1).data], words: canvas.ariaLabel ?? canvas.getAttribute('aria-label'),
          more: more.length, others: [...${root}.querySelectorAll('.picture')].map((one) => one.textContent), loads: ${root}.querySelectorAll('img').length };
      })()`);
      expect(seen).toEqual({
        pixel: [0, 128, 0, 255],
        words: 'A leaf',
        more: 0,
        others: ['Picture: Not loaded'],
        loads: 0,
      });
      expect(stage.server.log).toEqual([]);
    });

    it('nothing in it is covered or cut off', async () => {
      const page = await stage.open(alone);
      expect(await layoutFaults(page, root)).toEqual([]);
    });

    it('keeps the keys that are pressed in it from the page', async () => {
      const page = await stage.open(alone);
      await page.evaluate(
        `(() => { document.addEventListener('keydown', (event) => { document.title += event.key; }); document.title = 'heard:'; return true; })()`,
      );
      await press(page, 'j');
      expect(await page.evaluate('document.title')).toBe('heard:');
      await press(page, 'Escape');
      await press(page, 'j');
      expect(await page.evaluate('document.title')).toBe('heard:j');
    });
  },
);

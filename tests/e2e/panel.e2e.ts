import { expect, it } from 'vitest';
import { answerSample, samplePages } from '../../scripts/sample-pages.ts';
import { pressAndRead, waitForResult } from '../drivers/read-panel.ts';
import { settle } from '../drivers/settle.ts';
import type { PanelHandle } from '../drivers/types.ts';
import { waitFor } from '../drivers/wait.ts';
import { answerArticle, article, loadFixture } from './fixtures.ts';
import { withBrowsers } from './with-browsers.ts';

const host = 'http://notes.example.org';
const words =
  'The lock keeper wrote that the barges came early, and that the water stood a hand higher than the week before.';
/** 20 MB of text, in parts as a long report has them. */
const large = {
  url: `${host}/large`,
  last: 'And with that the keeper closed the book for good.',
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Twenty megabytes</title></head><body><main></main><script>
const parts = [];
for (let i = 1; i <= 2000; i++) parts.push('<h2>Week ' + i + '</h2>' + ('<p>Note of week ' + i + ': ' + ${JSON.stringify(`${words} `)}.repeat(8) + '</p>').repeat(11));
document.querySelector('main').innerHTML = '<h1>Twenty megabytes</h1>' + parts.join('') + '<p>And with that the keeper closed the book for good.</p>';
</script></body></html>`,
};
const rtl = {
  url: `${host}/rtl`,
  body: `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>تقرير عن الميناء القديم</title></head><body><article>
<h1>تقرير عن الميناء القديم</h1><p>وصلت السفن الأولى إلى الميناء في الربيع، وبقيت هناك حتى نهاية الصيف من دون أن يطلب أحد منها الرحيل.</p>
<ul><li>سفينة صغيرة من الشمال</li><li>سفينة كبيرة من الجنوب</li></ul>
<p>ثم عاد الناس إلى بيوتهم، وكتب الحارس في دفتره أن كل شيء كان هادئا في تلك الليلة وفي الليالي التي تلتها.</p></article></body></html>`,
};
const plain = {
  url: `${host}/log%20of%20the%20lock.txt`,
  type: 'text/plain; charset=utf-8',
  body: `${words}\n\n${words}\n`,
};
const pages = [large, rtl, plain];
/** Its pages are pictures. */
const pictures = loadFixture('yunzhan365');

withBrowsers(
  'the panel',
  (url) =>
    pages.find((page) => page.url === url.href) ?? answerSample(url) ?? answerArticle(url) ?? pictures.answer(url),
  (stage) => {
    const openPanel = async (url: string) => {
      const page = await stage.open(url);
      await settle(page);
      return { page, ...(await pressAndRead(page)) };
    };
    const told = (panel: PanelHandle) =>
      waitFor('the panel to say that it is done', () =>
        panel.evaluate<string | null>(`document.querySelector('.told')?.textContent.trim() || null`),
      );

    it('shows a skeleton while it reads 20 MB, then a part of them with a word on it, and copies all', async () => {
      const page = await stage.open(large.url);
      await settle(page);
      const panel = await page.press();
      const skeleton = await waitFor('the skeleton', () =>
        panel.evaluate(`(() => {
        const said = document.querySelector('.skeleton [role="status"]');
        return said && said.textContent !== '…' && { said: said.textContent, bars: document.querySelectorAll('.skeleton i').length > 3 };
      })()`),
      );
      expect(skeleton).toEqual({ said: 'Reading the page…', bars: true });
      const { error, length } = (await waitForResult(
        panel,
        120_000,
        `globalThis.unnag?.result && !unnag.result.collecting ? { error: unnag.result.error, length: unnag.result.text.length } : null`,
      )) as unknown as { error?: unknown; length: number };
      expect(error).toBeUndefined();
      expect(length).toBeGreaterThan(19_000_000);
      const shown = await panel.evaluate<{ words: string; elements: number; end: string }>(`(() => {
        const sheet = document.querySelector('.sheet');
        return { words: sheet.textContent.slice(0, 200), elements: sheet.querySelectorAll('*').length, end: sheet.querySelector('.preview-end p').textContent };
      })()`);
      expect(shown.words).toContain('Note of week 1');
      expect(shown.elements).toBeLessThan(1000);
      expect(shown.end).toMatch(/preview stops here.*whole text/i);
      await panel.click('.preview-end button');
      await waitFor('what comes next', () =>
        panel.evaluate<boolean>(`!document.querySelector('.sheet').textContent.includes('Note of week 1:')`),
      );
      await panel.evaluate(`(() => { document.querySelector('.outline').open = true; return true; })()`);
      await panel.click('.outline nav button:last-child');
      await waitFor('the end of the document', () =>
        panel.evaluate<boolean>(`document.querySelector('.sheet').textContent.includes('Note of week 2000:')`),
      );
      await panel.click('[data-action="copy-text"]');
      await told(panel);
      const copied = await stage.browser.readClipboard();
      expect(copied.length).toBe(length);
      expect(copied.trimEnd().endsWith(large.last)).toBe(true);
      await panel.close().catch(() => undefined);
    }, 180_000);

    it('stands from right to left where the document does: title, text and lists', async () => {
      const { panel } = await openPanel(rtl.url);
      const directions = await panel.evaluate<string[]>(
        `[...document.querySelectorAll('header h1, .sheet p, .sheet ul')].map((one) => getComputedStyle(one).direction)`,
      );
      expect(directions.length).toBeGreaterThan(3);
      expect(new Set(directions)).toEqual(new Set(['rtl']));
      const title = await panel.evaluate<{ right: number; corner: number; over: boolean }>(`(() => {
        const h1 = document.querySelector('header h1'), corner = document.querySelector('.corner').getBoundingClientRect();
        const range = document.createRange(); range.selectNodeContents(h1);
        const words = range.getBoundingClientRect();
        return { right: words.right, corner: corner.left, over: words.right > corner.left && words.top < corner.bottom };
      })()`);
      expect(title.over).toBe(false);
      await panel.close();
    });

    it('shows a very long title in two lines, whole on hovering and in the preview', async () => {
      const { panel, result } = await openPanel(samplePages.long.url);
      const title = await panel.evaluate<{ lines: number; title: string; preview: string }>(`(() => {
        const h1 = document.querySelector('header h1');
        return { lines: Math.round(h1.clientHeight / parseFloat(getComputedStyle(h1).lineHeight)), title: h1.title,
          preview: document.querySelector('.sheet').textContent.slice(0, h1.title.length) };
      })()`);
      expect(title).toEqual({ lines: 2, title: result.title, preview: result.title });
      await panel.close();
    });

    it('tells title, host, words, verdict and what was left out; the outline goes to a heading', async () => {
      const { panel, result } = await openPanel(article.url);
      await waitFor('the count', () =>
        panel.evaluate(`/\\d words/.test(document.querySelector('.facts').textContent)`),
      );
      const words = await panel.evaluate<string>(`(() => {
        const main = document.querySelector('main').cloneNode(true);
        main.querySelectorAll('.preview, footer').forEach((one) => one.remove());
        return main.textContent;
      })()`);
      expect(words).toContain(article.title);
      expect(words).toContain('notes.example.org');
      expect(words).toContain('All of the document is here.');
      expect(words).toMatch(/items? left out/);
      expect(result.removed?.length).toBeGreaterThan(0);
      await panel.evaluate(`(() => { document.querySelector('.outline').open = true; return true; })()`);
      await panel.click('.outline nav button:last-child');
      await waitFor('the heading', () =>
        panel.evaluate<boolean>(`document.activeElement?.textContent === 'When it is done'`),
      );
      const inSight = await panel.evaluate<boolean>(`(() => {
        const sheet = document.querySelector('.sheet').getBoundingClientRect(), heading = document.activeElement.getBoundingClientRect();
        return heading.top >= sheet.top && heading.bottom <= sheet.bottom;
      })()`);
      expect(inSight).toBe(true);
      await panel.close();
    });

    it('announces what it has done', async () => {
      const { panel } = await openPanel(article.url);
      // A live region must stand in the page before its words do, or they are not read out (WCAG 2.2, 4.1.3).
      expect(
        await panel.evaluate(`(() => {
          const region = document.querySelector('.told[role="status"]');
          region.dataset.seen = 'before';
          return region.textContent;
        })()`),
      ).toBe('');
      await panel.click('[data-action="copy-text"]');
      expect(await told(panel)).toBe('Text copied.');
      expect(await panel.evaluate(`document.querySelector('.told').dataset.seen`)).toBe('before');
      await panel.close().catch(() => undefined);
    });

    it('gives the keyboard back to the button of the menu that an action was chosen from', async () => {
      const { panel } = await openPanel(article.url);
      await panel.click('.more summary');
      await panel.click('.menu [data-action="save-text"]');
      expect(await told(panel)).toContain('.txt');
      expect(await panel.evaluate(`document.activeElement.matches('.more summary')`)).toBe(true);
      await panel.evaluate(`chrome.storage.local.remove('settings').then(() => true)`);
      await panel.close().catch(() => undefined);
    });

    it('where the pages are pictures, says what can be done, offers nothing that would be empty, and is no taller than its words', async () => {
      const { panel } = await openPanel(pictures.url);
      expect(await panel.evaluate(`document.querySelector('.empty').innerText`)).toMatch(
        /No text was found.*pictures/s,
      );
      expect(await panel.evaluate(`document.querySelector('[data-action="reader"]')`)).toBeNull();
      expect(await panel.evaluate(`document.querySelector('.panel').clientHeight`)).toBeLessThan(520);
      await panel.click('.empty button');
      await waitFor('the second reading', () =>
        panel.evaluate(`document.querySelector('.panel.read .empty') !== null`),
      );
      await panel.close();
    });

    it('calls a page without a title by the name of its file', async () => {
      const { panel } = await openPanel(plain.url);
      expect(await panel.evaluate(`document.querySelector('h1').textContent`)).toBe('log of the lock.txt');
      await panel.click('[data-action="save-markdown"]');
      expect(await told(panel)).toContain('“log of the lock.md”');
      await panel.evaluate(`chrome.storage.local.remove('settings').then(() => true)`);
      await panel.close().catch(() => undefined);
    });

    it('moves nothing for those who asked for no motion', async () => {
      const { panel } = await openPanel(article.url);
      const moving = (reduced: boolean) =>
        panel.evaluate<number>(`(() => {
          let moving = 0;
          for (const sheet of document.styleSheets) for (const rule of sheet.cssRules) {
            const inside = rule instanceof CSSMediaRule && rule.media.mediaText.includes('prefers-reduced-motion: no-preference');
            for (const one of rule instanceof CSSMediaRule ? rule.cssRules : [rule])
              if (one.style && (one.style.animationName || one.style.transitionDuration) && inside !== ${reduced}) moving++;
          }
          return moving;
        })()`);
      expect(await moving(false)).toBeGreaterThan(0);
      expect(await moving(true)).toBe(0);
      await panel.close();
    });
  },
);

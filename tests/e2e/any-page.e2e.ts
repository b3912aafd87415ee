import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pressAndRead } from '../drivers/read-panel.ts';
import { settle } from '../drivers/settle.ts';
import { waitFor } from '../drivers/wait.ts';
import { answerArticle, article } from './fixtures.ts';
import { framed, framedAnswer } from './framed-page.ts';
import { inEnglish } from './say-in-english.ts';
import { withBrowsers } from './with-browsers.ts';

const empty = 'http://notes.example.org/empty';
const deep = 'http://notes.example.org/deep';
const LEVELS = 120;
/** An answer to an answer to an answer: each stands in a quote of its own. */
const quotes = `${Array.from({ length: LEVELS }, (_, i) => `<blockquote><p>Level ${i + 1} of this long quarrel about compost, and no end of it.</p>`).join('')}`;
const pages: Record<string, string> = {
  [empty]: '<!doctype html><title>Empty</title><body></body>',
  // Half of a pair, as text cut by its length has it.
  [deep]: `<!doctype html><title>Quotes</title><style>blockquote { margin: 0 }</style><body><h1>Quotes</h1>${quotes}<script>document.querySelector("p").append(' \\ud83d');</script></body>`,
};
/** Files that the browser shows in a way of its own. */
const files: Record<string, { type: string; body: string }> = {
  'http://notes.example.org/gates.json': {
    type: 'application/json',
    body: JSON.stringify({ gates: ['The upper gate is read in the morning.'] }),
  },
  'http://notes.example.org/gates.xml': {
    type: 'application/xml',
    body: '<?xml version="1.0"?><gates><gate>The upper gate is read in the morning.</gate></gates>',
  },
};
const formulas = 'http://notes.example.org/formulas';
pages[formulas] = readFileSync(join(import.meta.dirname, '../fixtures/typeset-formulas/page.html'), 'utf8');
const answer = (url: URL) => {
  const body = pages[url.href];
  return files[url.href] ?? (body === undefined ? answerArticle(url) : { body });
};

withBrowsers('any page', answer, (stage, name) => {
  it('is read by the leave that the click gives', async () => {
    const page = await stage.open(article.url);
    await settle(page);
    const { panel, result } = await pressAndRead(page);
    expect(result.error).toBeUndefined();
    expect(result.text).toContain(article.first);
    expect(result.text).toContain(article.last);
    expect(result.text).not.toContain('VIP');
    expect(result.markdown).toContain('\n## What goes in\n');
    expect(result.complete).toBe(true);
    await panel.close();
  });

  it('gives all of its words on demand, and the document alone again', async () => {
    const page = await stage.open(article.url);
    await settle(page);
    const seen = await page.evaluate<string>('document.body.innerText');
    const { panel, result } = await pressAndRead(page);
    await panel.click('.removed summary');
    await panel.click('[data-action="everything"]');
    await waitFor('all words', () => panel.evaluate<boolean>("unnag.result.source === 'everything'"));
    const all = await panel.evaluate<string>('unnag.result.text');
    const words = (text: string) => text.split(/\s+/).filter(Boolean);
    const given = new Set(words(all));
    expect(words(seen).filter((word) => !given.has(word))).toEqual([]);
    expect(words(seen).length).toBeGreaterThan(words(result.text ?? '').length);
    expect(await panel.evaluate('unnag.result.complete')).toBe(result.complete);
    await panel.click('input[name="part"][value="page"]');
    await waitFor('the document', () => panel.evaluate<boolean>("unnag.result.source !== 'everything'"));
    expect(await panel.evaluate('unnag.result.text')).toBe(result.text);
    await panel.close();
  });

  it('comes to the panel as it was read, however deep it is nested', async () => {
    const page = await stage.open(deep);
    await settle(page);
    const { panel, result } = await pressAndRead(page);
    const text = result.text ?? '';
    expect(Array.from({ length: LEVELS }, (_, i) => i + 1).filter((i) => !text.includes(`Level ${i} of`))).toEqual([]);
    expect(await panel.evaluate<number>("unnag.result.text.split('\\ud83d').length")).toBe(2);
    await panel.close();
  });

  it('has the formulas that are only drawn, in the panel and as Markdown', async () => {
    const page = await stage.open(formulas);
    await settle(page);
    const { panel, result } = await pressAndRead(page);
    expect(result.text).toContain('gives \\frac{a+1}{b-2} and');
    expect(result.markdown).toContain('gives $\\frac{a+1}{b-2}$ and');
    expect(result.markdown).toContain('| Lower | $x_1^2+y^{n+1}=z_{ij}$ |');
    expect(result.complete).toBe(true);
    expect(await panel.evaluate<string>('document.body.innerText')).toContain('\\frac{a+1}{b-2}');
    await panel.close();
  });

  it.each(Object.keys(files))('%s: is read, or it is told what can be done', async (url) => {
    const page = await stage.open(url);
    const { panel, result } = await pressAndRead(page);
    const words = await panel.evaluate<string>('document.body.innerText');
    if (result.error) {
      expect(name).toBe('firefox'); // whose views are not the page's
      expect(words).toMatch(/select|No text was found/);
      expect(words).not.toContain(inEnglish('failReadFailedDo'));
    } else expect(result.text).toContain('The upper gate is read in the morning.');
    await panel.close();
  });

  it.each([
    ['a page of the browser', name === 'firefox' ? 'about:support' : 'chrome://version/'],
    ['an empty page', empty],
  ])('%s: says so in a sentence, and leaves the clipboard alone', async (_what, url) => {
    await stage.browser.writeClipboard('what was there before');
    const page = await stage.open(url);
    const { panel, result } = await pressAndRead(page);
    const words = await panel.evaluate<string>('document.body.innerText');
    expect(result.text ?? '').toBe('');
    expect(words.trim().length).toBeGreaterThan(20);
    expect(
      await panel.evaluate<number>(
        `document.querySelectorAll('[data-action^="copy"]:not(:disabled), [data-action^="save"]:not(:disabled)').length`,
      ),
    ).toBe(0);
    await panel.close();
    expect(await stage.browser.readClipboard()).toBe('what was there before');
  });
});

withBrowsers('a frame of another host', framedAnswer, (stage, name) => {
  it('is told, and read with the leave for that host', async () => {
    const page = await stage.open(framed.url);
    await settle(page);
    const { panel, result } = await pressAndRead(page);
    expect(result.gaps).toContainEqual({ reason: 'frame-unread', host: framed.host });
    expect(result.complete).toBe(false);
    expect(result.text).not.toContain('Sheet 5');
    if (name === 'firefox') {
      // Chromium asks in a window of its own that no protocol can answer: desktop.e2e.ts does.
      await panel.click('[data-action="read-frame"]');
      await waitFor('the text of the frame', () => panel.evaluate<boolean>('unnag.result.text.includes("Sheet 5")'));
      expect(await panel.evaluate('unnag.result.complete')).toBe(true);
    }
    await panel.close();
  });
});

const blurred = 'http://letters.example.org/barn';
const paragraph = (about: string) =>
  `<p>The ${about} was built the year after the flood, and its timber came down the river with the last rafts of that spring.</p>`;

withBrowsers(
  'an article with a blurred end',
  (url) =>
    url.href === blurred
      ? {
          body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>The barn</title><main><h1>The barn</h1>${['barn', 'mill', 'dock'].map(paragraph).join('')}<div style="filter:blur(5px)">${['chapel', 'school'].map(paragraph).join('')}</div></main>`,
        }
      : null,
  (stage) => {
    it('is told to be a part', async () => {
      const page = await stage.open(blurred);
      await settle(page);
      const { panel, result } = await pressAndRead(page);
      expect(result.text).toContain('The dock was built');
      expect(result.text).not.toContain('chapel');
      expect(result.gaps).toContainEqual({ reason: 'pages-locked', pages: [] });
      expect(result.complete).toBe(false);
      await panel.close();
    });
  },
);

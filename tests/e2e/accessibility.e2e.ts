import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { pressAndRead } from '../drivers/read-panel.ts';
import { settle } from '../drivers/settle.ts';
import { waitFor } from '../drivers/wait.ts';
import { answerArticle, article } from './fixtures.ts';
import { readerPage } from './reader-page.ts';
import { withBrowsers } from './with-browsers.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Anything that runs expressions in a document of ours. */
interface Place {
  evaluate<T>(expression: string): Promise<T>;
}

/** Takes the rules for dark colours (or for light ones) as if the system were set so; both browsers let a page do that. */
const setColours = (place: Place, colours: 'light' | 'dark') =>
  place.evaluate(`(() => {
    for (const sheet of document.styleSheets)
      for (const rule of sheet.cssRules)
        if (rule instanceof CSSMediaRule && (rule.was ??= rule.media.mediaText).includes('prefers-color-scheme: dark'))
          rule.media.mediaText = ${JSON.stringify(colours === 'dark' ? 'all' : 'not all')};
    return true;
  })()`);

/** What axe-core finds, one line each; all its rules, the advisory ones too. */
async function findings(place: Place): Promise<string[]> {
  if (!(await place.evaluate<boolean>('typeof axe === "object"')))
    await place.evaluate(`(() => { ${axe}; return true; })()`);
  return place.evaluate<string[]>(`axe.run(document).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => id + ' at ' + target.join(' ') + ': ' + failureSummary.replace(/\\s+/g, ' '))))`);
}

const empty = 'http://notes.example.org/empty';
const reader = 'http://notes.example.org/reader';

const answer = (url: URL) => {
  if (url.href === empty) return { body: '<!doctype html><title>Empty</title><body></body>' };
  return url.href === reader ? { body: readerPage() } : answerArticle(url);
};

withBrowsers('accessibility', answer, (stage) => {
  const openPanel = async (url: string) => {
    const page = await stage.open(url);
    await settle(page);
    return pressAndRead(page);
  };

  it.each(['light', 'dark'] as const)('axe finds nothing in the panel, %s', async (colours) => {
    const { panel } = await openPanel(article.url);
    await setColours(panel, colours);
    expect(await findings(panel)).toEqual([]);
    await panel.evaluate(
      `(() => { for (const details of document.querySelectorAll('details')) details.open = true; return true; })()`,
    );
    expect(await findings(panel)).toEqual([]);
    await panel.click('input[name="view"]:not(:checked)');
    await panel.click('[data-action="copy-text"]');
    await waitFor('the panel to say that it is done', () =>
      panel.evaluate(`document.querySelector('.told').textContent`),
    );
    expect(await findings(panel)).toEqual([]);
    await panel.close();
  });

  it.each(['light', 'dark'] as const)('axe finds nothing where the panel says what failed, %s', async (colours) => {
    const { panel } = await openPanel(empty);
    await setColours(panel, colours);
    expect(await findings(panel)).toEqual([]);
    await panel.close();
  });

  it.each(['light', 'dark'] as const)('axe finds nothing in the settings, %s', async (colours) => {
    const page = await stage.open(`${stage.browser.origin}/options.html`);
    await waitFor('the settings', () => page.evaluate(`document.querySelectorAll('section').length > 3`));
    await setColours(page, colours);
    await page.evaluate(`(() => { document.querySelector('details').open = true; return true; })()`);
    expect(await findings(page)).toEqual([]);
  });

  it.each(['light', 'sepia', 'dark'])('axe finds nothing in the reader view, %s', async (theme) => {
    const page = await stage.open(reader);
    await page.evaluate(`(() => {
      document.querySelector('unnag-reader').shadowRoot.querySelector('[data-choice="${theme}"]').click();
      return true;
    })()`);
    await waitFor('the colours', () =>
      page.evaluate(`document.querySelector('unnag-reader').shadowRoot.querySelector('.reader.${theme}') !== null`),
    );
    expect(await findings(page)).toEqual([]);
  });

  /** Presses Tab until all controls were there once; each must show that it has the focus. Gives those that were never reached. */
  const unreached = async (place: Place & { key(key: string): Promise<void> }, root = 'document') => {
    // Of each group of radio buttons, Tab reaches one; the arrow keys reach the others.
    const controls = await place.evaluate<string[]>(
      `[...${root}.querySelectorAll('button, summary, input, [tabindex="0"]')]
        .filter((one) => one.checkVisibility() && !one.disabled && !one.matches('[type="radio"]:not(:checked)'))
        .map((one, index) => { one.dataset.control = index; return index + ' ' + one.outerHTML.slice(0, 120); })`,
    );
    // From the first one on: after the last one, the focus goes to the browser's own bars.
    await place.evaluate(`(() => { ${root}.querySelector('[data-control="0"]').focus(); return true; })()`);
    const seen = new Set(['0']);
    for (let i = 0; i < controls.length + 6 && seen.size < controls.length; i++) {
      await place.key('Tab');
      const focus = await place.evaluate<{ index: string | null; what: string; shown: boolean }>(`(() => {
        const one = ${root}.activeElement ?? document.body;
        // A scrolling region shows it by a line of its own (box-shadow), a choice on the word beside it.
        const drawn = (element) => {
          if (!element) return false;
          const { outlineWidth, outlineStyle, boxShadow } = getComputedStyle(element);
          return (parseFloat(outlineWidth) > 0 && outlineStyle !== 'none') || (element.matches('.scroller') && boxShadow !== 'none');
        };
        return { index: one.dataset.control ?? null, what: one.outerHTML.slice(0, 120),
          shown: one === document.body || drawn(one) || drawn(one.nextElementSibling) || drawn(one.closest('.file-button')) };
      })()`);
      expect(focus, focus.what).toMatchObject({ shown: true });
      if (focus.index !== null) seen.add(focus.index);
    }
    return controls.filter((_, index) => !seen.has(String(index)));
  };

  it('the panel is whole by keyboard: Tab reaches every control, and each shows that it has the focus', async () => {
    const { panel } = await openPanel(article.url);
    expect(await unreached(panel)).toEqual([]);
    await panel.close();
  });

  it('the settings are whole by keyboard', async () => {
    const page = await stage.open(`${stage.browser.origin}/options.html`);
    await waitFor('the settings', () => page.evaluate(`document.querySelectorAll('section').length > 3`));
    await page.evaluate(`(() => { document.querySelector('details').open = true; return true; })()`);
    expect(await unreached(page)).toEqual([]);
  });

  it('the reader view is whole by keyboard', async () => {
    const page = await stage.open(reader);
    expect(await unreached(page, `document.querySelector('unnag-reader').shadowRoot`)).toEqual([]);
  });
});

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

  it('the panel is whole by keyboard: Tab reaches every control, and each shows that it has the focus', async () => {
    const { panel } = await openPanel(article.url);
    // Of each group of radio buttons, Tab reaches one; the arrow keys reach the others.
    const controls = await panel.evaluate<string[]>(
      `[...document.querySelectorAll('button, summary, input, [tabindex="0"]')]
        .filter((one) => one.checkVisibility() && !one.disabled && !one.matches('[type="radio"]:not(:checked)'))
        .map((one) => one.outerHTML.slice(0, 120))`,
    );
    const seen = new Set<string>();
    for (let i = 0; i < controls.length + 3; i++) {
      await panel.key('Tab');
      const focus = await panel.evaluate<{ what: string; shown: boolean }>(`(() => {
        const one = document.activeElement;
        const drawn = (element) => element && parseFloat(getComputedStyle(element).outlineWidth) > 0 && getComputedStyle(element).outlineStyle !== 'none';
        return { what: one.outerHTML.slice(0, 120), shown: one === document.body || Boolean(drawn(one) || drawn(one.nextElementSibling)) };
      })()`);
      expect(focus, focus.what).toMatchObject({ shown: true });
      if (!focus.what.startsWith('<body')) seen.add(focus.what);
    }
    expect(controls.filter((control) => !seen.has(control))).toEqual([]);
    await panel.close();
  });

  it('panel and settings need no sideways scrolling at 320 pixels', async () => {
    const overflow = `(() => {
      document.documentElement.style.inlineSize = '320px';
      return [...document.querySelectorAll('body *')].filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 0 && one.getBoundingClientRect().right > 321
        && !one.closest('.hidden, .table, .sheet')).map((one) => one.outerHTML.slice(0, 80));
    })()`;
    const { panel } = await openPanel(article.url);
    expect(await panel.evaluate(overflow)).toEqual([]);
    await panel.close();
    const page = await stage.open(`${stage.browser.origin}/options.html`);
    await waitFor('the settings', () => page.evaluate(`document.querySelectorAll('section').length > 3`));
    expect(await page.evaluate(overflow)).toEqual([]);
  });
});

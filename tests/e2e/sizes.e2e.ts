import { expect, it } from 'vitest';
import { answerSample, samplePages } from '../../scripts/sample-pages.ts';
import { pressAndRead } from '../drivers/read-panel.ts';
import { settle } from '../drivers/settle.ts';
import type { PageHandle } from '../drivers/types.ts';
import { waitFor } from '../drivers/wait.ts';
import { answerArticle, article, loadFixture } from './fixtures.ts';
import { layoutFaults } from './geometry.ts';
import { withBrowsers } from './with-browsers.ts';

const nagging = loadFixture('777doc');

/**
 * Enlarged pages, by the browser's own zoom, which holds for all pages of an origin, the panel too. The windows are 1280
 * pixels wide: four times is a width of 320 CSS pixels (WCAG 2.2, 1.4.10).
 */
withBrowsers(
  'enlarged',
  (url) => answerArticle(url) ?? nagging.answer(url) ?? answerSample(url),
  (stage) => {
    const openSettings = async () => {
      const page = await stage.open(`${stage.browser.origin}/options.html`);
      await waitFor('the settings', () => page.evaluate(`document.querySelectorAll('section').length > 3`));
      return page;
    };
    const zoom = async (page: PageHandle, factor: number) => {
      const before = await page.evaluate<number>('innerWidth');
      const now = await page.evaluate<number>(
        `chrome.tabs.getCurrent().then((tab) => chrome.tabs.getZoom(tab.id)).then(String).then(Number)`,
      );
      await page.evaluate(
        `chrome.tabs.getCurrent().then((tab) => chrome.tabs.setZoom(tab.id, ${factor})).then(() => true)`,
      );
      if (now !== factor)
        await waitFor(
          'the zoom',
          async () => Math.abs((await page.evaluate<number>('innerWidth')) - (before * now) / factor) < 20,
        );
    };
    const idOf = async (url: string) => {
      const page = await stage.open(url);
      await settle(page);
      const { panel } = await pressAndRead(page);
      const id = await panel.evaluate<number>(
        'chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab.id)',
      );
      await panel.close();
      return id;
    };

    it.each([2, 4])('the settings, %i times', async (factor) => {
      const page = await openSettings();
      await zoom(page, factor);
      await page.evaluate(`(() => { document.querySelector('details').open = true; return true; })()`);
      expect(await layoutFaults(page)).toEqual([]);
      await zoom(page, 1);
    });

    it.each([2, 4])('the panel as a page of its own (Firefox for Android), %i times', async (factor) => {
      const id = await idOf(nagging.url);
      const page = await stage.open(`${stage.browser.origin}/popup.html?tab=${id}`);
      await waitFor('the panel', () => page.evaluate(`document.querySelector('main.read') !== null`));
      await zoom(page, factor);
      expect(await layoutFaults(page)).toEqual([]);
      for (const selector of ['.removed', '.outline', '.more']) {
        await page.evaluate(`(() => { document.querySelector('details${selector}').open = true; return true; })()`);
        expect(await layoutFaults(page, `document.querySelector('${selector}')`), selector).toEqual([]);
        await page.evaluate(`(() => { document.querySelector('details${selector}').open = false; return true; })()`);
      }
      await zoom(page, 1);
    });

    it('the panel at the toolbar, as it is', async () => {
      for (const url of [nagging.url, article.url, samplePages.ledger.url, samplePages.long.url]) {
        const page = await stage.open(url);
        await settle(page);
        const { panel } = await pressAndRead(page);
        expect(await layoutFaults(panel), url).toEqual([]);
        await panel.evaluate(`(() => { document.querySelector('.removed').open = true; return true; })()`);
        // The actions stay in sight without scrolling, where the browser gives the panel its height.
        expect(
          await panel.evaluate(`innerHeight < 600 ? 0 : document.querySelector('.panel').scrollHeight - innerHeight`),
          url,
        ).toBeLessThanOrEqual(0);
        await panel.close();
      }
    });
  },
);

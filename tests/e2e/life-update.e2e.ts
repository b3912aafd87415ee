import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { countVisible, nagFaults } from '../../bench/reading/check-nags.ts';
import { pressAndRead } from '../drivers/read-panel.ts';
import { reloadExtension } from '../drivers/reload-extension.ts';
import { settle } from '../drivers/settle.ts';
import type { PageHandle } from '../drivers/types.ts';
import { sleep, waitFor } from '../drivers/wait.ts';
import { inEnglish } from './say-in-english.ts';
import { builtExtension, withBrowsers } from './with-browsers.ts';

const body = readFileSync(join(import.meta.dirname, '../fixtures/nags/cards.html'));
const what = { nagSelectors: ['.plea', '.gate', '.pay', '.bar', '.veil', '.ask'], keepSelectors: ['h1', '.text'] };
const left = { reason: 'preview-ends', page: 3, left: 9 };

const cleaned = (page: PageHandle) =>
  waitFor('the nags to go', async () => (await nagFaults(page, what)).length === 0 || undefined);

withBrowsers(
  'an update while a page is open',
  () => ({ body }),
  (stage, name) => {
    it.each([
      ['the resident script', 'http://m.777doc.com/cards.html'],
      ['the injected script', 'http://library.example.org/cards.html'],
    ])(
      'on a page with %s: nothing that is missing is forgotten, and the page can be shown as it was',
      async (_, url) => {
        const page = await stage.open(url);
        await settle(page);
        const before = await pressAndRead(page);
        await cleaned(page);
        await before.panel.close();
        expect(before.result.gaps).toContainEqual(left);

        await reloadExtension(stage.browser, builtExtension(name));
        const { panel, result } = await pressAndRead(page);
        expect(result.error).toBeUndefined();
        expect(result.text).toBe(before.result.text);
        expect(result.complete).toBe(false);
        if (name === 'chromium') {
          // The old script has put the page back; the new one hides, and its switch shows everything again.
          expect(result.gaps).toEqual(before.result.gaps);
          await cleaned(page);
          await panel.click('[data-action="nags"]');
          await waitFor('the nags to come back', async () => {
            const seen = await countVisible(page, what.nagSelectors);
            return Object.values(seen).every((count) => count > 0) || undefined;
          });
          expect(await page.evaluate('document.adoptedStyleSheets.length')).toBe(0);
        } else {
          expect(result.gaps).toContainEqual({ reason: 'older-version' });
          expect(await panel.evaluate('document.querySelector(".verdict").innerText')).toContain(
            inEnglish('gapOlderVersion'),
          );
        }
        await panel.close();

        await page.evaluate('void setTimeout(() => location.reload())');
        await sleep(300);
        await settle(page);
        const again = await pressAndRead(page);
        expect(again.result.gaps).toEqual(before.result.gaps);
        await cleaned(page);
        await again.panel.close();
      },
    );

    it('a page that was left alone before the update is read as ever', async () => {
      const page = await stage.open('http://library.example.org/cards.html');
      await settle(page);
      await reloadExtension(stage.browser, builtExtension(name));
      const { panel, result } = await pressAndRead(page);
      expect(result.gaps).toContainEqual(left);
      expect(result.gaps).not.toContainEqual({ reason: 'older-version' });
      await panel.close();
    });

    it('an extension that has gone leaves the page to its host at the next change there', async () => {
      if (name === 'firefox') return; // Firefox ends the script at once: there is nobody to put anything back
      const page = await stage.open('http://m.777doc.com/cards.html');
      await cleaned(page);
      await reloadExtension(stage.browser, builtExtension(name));
      expect(await nagFaults(page, what)).toEqual([]);
      await page.evaluate("document.querySelector('h1').append('!')");
      await waitFor('the nags to come back', async () => {
        const seen = await countVisible(page, what.nagSelectors);
        return Object.values(seen).every((count) => count > 0) || undefined;
      });
    });
  },
);

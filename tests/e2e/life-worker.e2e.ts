import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { settle } from '../drivers/settle.ts';
import type { Driver } from '../drivers/types.ts';
import { sleep, waitFor } from '../drivers/wait.ts';
import { actionEnd, openEyes } from './one-click.ts';
import { inEnglish } from './say-in-english.ts';
import { withBrowsers } from './with-browsers.ts';

const words = 'The ferry left the pier before anybody could read what was written on the board beside it.';
const page = (
  title: string,
) => `<!doctype html><html lang="en"><title>${title}</title><article id="a"><h1>${title}</h1></article><script>
for (let i = 0; i < ${title === 'one' ? 20_000 : 50}; i++) { const p = document.createElement('p'); p.textContent = i + ': ${words}'; document.getElementById('a').append(p); }
</script></html>`;
const one = 'http://notes.example.org/one';
const two = 'http://notes.example.org/two';

/** Ends the extension's background as the browser does when it wants its memory. */
async function stopBackground(browser: Driver): Promise<void> {
  const workers = () => browser.chromium?.targets().filter((target) => target.type() === 'service_worker') ?? [];
  for (const target of workers()) await (await target.worker())?.close();
  await browser.inFirefox?.(
    `const policy = WebExtensionPolicy.getActiveExtensions().find((one) => one.mozExtensionHostname === given);
     await policy.extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });`,
    new URL(browser.origin).host,
  );
}

withBrowsers(
  'a background that is stopped in mid-work',
  (url) => ({ body: page(url.pathname.slice(1)) }),
  (stage) => {
    it('is said at the next start, and another click does the work', { timeout: 120_000 }, async () => {
      const eyes = await openEyes(stage.open, stage.browser);
      await eyes.store({ button: 'save-markdown' });
      const first = await stage.open(one);
      await settle(first);
      await Promise.all([
        first.pressAtOnce(),
        waitFor('the work to begin', async () => (await eyes.button(one)).badge === '…', { every: 10 }),
      ]);
      await stopBackground(stage.browser);
      await sleep(500);
      // Whatever wakes it: here another tab's work.
      const second = await stage.open(two);
      await settle(second);
      await second.pressAtOnce();
      expect(await actionEnd(eyes, one)).toMatchObject({
        badge: '!',
        title: inEnglish('failStopped'),
        popup: '',
      });
      expect((await actionEnd(eyes, two)).badge).toBe('✓');
      await waitFor('the file', () => readdirSync(stage.browser.downloads).join() === 'two.md');

      await first.pressAtOnce();
      await waitFor('the second try', async () => (await eyes.button(one)).badge === '✓', { every: 20 });
      await waitFor('the file', () => readdirSync(stage.browser.downloads).includes('one.md'));
    });
  },
);

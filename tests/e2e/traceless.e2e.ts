import { expect, it } from 'vitest';
import { changes, disturb, readState } from '../../bench/reading/page-state.ts';
import { isBrowsersOwn } from '../drivers/browsers-own.ts';
import { pressAndRead } from '../drivers/read-panel.ts';
import { settle } from '../drivers/settle.ts';
import { switchNagsOff } from '../drivers/switch-nags-off.ts';
import { sleep } from '../drivers/wait.ts';
import { answerArticle, article, loadFixtures } from './fixtures.ts';
import { withBrowsers } from './with-browsers.ts';

/** One page for each way of showing text. */
const ways = [
  '777doc',
  'baidu-wenku',
  'docin',
  'feishu',
  'office',
  'scribd',
  'slideshare',
  'studocu',
  'yuque',
  'archive-org',
];
const fixtures = loadFixtures().filter((fixture) => ways.includes(fixture.name));
const urls = [article.url, ...fixtures.map((fixture) => fixture.url)];

withBrowsers(
  'no trace',
  (url) => answerArticle(url) ?? fixtures.map((one) => one.answer(url)).find((answer) => answer !== null) ?? null,
  (stage) => {
    it('switches nag hiding off', () => switchNagsOff(stage.browser, article.url));

    it.each(urls)('%s: the same page after reading, and nothing asked for', async (url) => {
      const page = await stage.open(url);
      await settle(page);
      await disturb(page);
      await sleep(1000); // the page's own late changes
      const before = await readState(page);
      expect(before.selection).not.toBe('');
      stage.server.clear();
      const { panel, result } = await pressAndRead(page);
      expect(result.error).toBeUndefined();
      await panel.click('[data-action="copy-text"]');
      await sleep(200);
      expect(changes(before, await readState(page))).toEqual([]);
      expect(
        stage.server.log.map((request) => request.url).filter((asked) => !isBrowsersOwn(new URL(asked).hostname)),
      ).toEqual([]);
      await panel.close();
    });
  },
);

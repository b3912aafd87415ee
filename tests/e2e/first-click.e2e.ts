import { expect, it } from 'vitest';
import { nagFaults } from '../../bench/reading/check-nags.ts';
import { pressAndRead } from '../drivers/read-panel.ts';
import { settle } from '../drivers/settle.ts';
import { sleep, waitFor } from '../drivers/wait.ts';
import { bare, type Fixture, loadFixtures, withoutTitle } from './fixtures.ts';
import { withBrowsers } from './with-browsers.ts';

const all = loadFixtures();
const answer = (url: URL) => all.map((fixture) => fixture.answer(url)).find((found) => found !== null) ?? null;
const withoutFrontMatter = (markdown: string) => markdown.replace(/^---\n[\s\S]*?\n---\n/, '');
const nagsOf = ({ nags = [], keep = [] }: Fixture) => ({ nagSelectors: nags, keepSelectors: keep });

withBrowsers('the first click', answer, (stage, name) => {
  /** tests/fixtures.test.ts reads every fixture in Chromium; here all are read in Firefox, and the model page in both. */
  const fixtures = name === 'firefox' ? all : all.filter((fixture) => fixture.name === '777doc');

  it.each(fixtures)('$name: nags gone on load; the document, all of it, and nothing else', async (fixture) => {
    const page = await stage.open(fixture.url);
    await settle(page);
    expect(await nagFaults(page, nagsOf(fixture))).toEqual([]);
    const { panel, result } = await pressAndRead(page);
    expect(result.error).toBeUndefined();
    const text = result.text ?? '';
    expect(withoutTitle(text, fixture.title)).toBe(withoutTitle(fixture.text, fixture.title));
    for (const start of fixture.paragraphsStart ?? [])
      expect(`\n\n${text}`, `a paragraph starts with ${start}`).toContain(`\n\n${start}`);
    const body = withoutFrontMatter(result.markdown ?? '');
    expect(body.trimStart().split('\n')[0]).toBe(`# ${fixture.title}`);
    for (const words of fixture.mustNot) expect(bare(text + body), `without ${words}`).not.toContain(bare(words));
    expect(text).not.toMatch(/[\u200b-\u200d\u2060\ufeff\u00ad]/);
    expect(result).toMatchObject({ title: fixture.title, pages: fixture.pages, complete: fixture.complete });
    const reasons = result.gaps?.map((gap) => gap.reason) ?? [];
    expect(reasons).toEqual(expect.arrayContaining(fixture.gaps ?? []));
    await panel.close();
  });

  it.each(all.filter((fixture) => fixture.name === '777doc'))(
    '$name: nags that come back go again, and the switch shows the page as the host made it',
    async (fixture) => {
      const page = await stage.open(fixture.url);
      await settle(page);
      await sleep(1500); // the page puts some of them back meanwhile
      expect(await nagFaults(page, nagsOf(fixture))).toEqual([]);
      const { panel } = await pressAndRead(page);
      const faults = () => nagFaults(page, nagsOf(fixture));
      await waitFor('the switch', () =>
        panel.evaluate(`document.querySelector('[data-action="nags"]')?.disabled === false`),
      );
      await panel.click('[data-action="nags"]');
      await waitFor('all nags to show', async () => (await faults()).length === fixture.nags?.length, {
        timeout: 5000,
      });
      await panel.click('[data-action="nags"]');
      await waitFor('the nags to go', async () => (await faults()).length === 0, { timeout: 5000 });
      await panel.close();
    },
  );
});

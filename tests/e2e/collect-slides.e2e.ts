import { expect, it } from 'vitest';
import { pressAndRead, waitForResult } from '../drivers/read-panel.ts';
import { sleep } from '../drivers/wait.ts';
import { notTurned, slideViewers } from './collect/slide-viewers.ts';
import { faultsIn } from './collect/viewers.ts';
import { withBrowsers } from './with-browsers.ts';

const names = Object.keys(slideViewers);
const others = Object.keys(notTurned);
const parts = Object.assign({}, ...Object.values(slideViewers).map((one) => one.parts ?? {})) as Record<string, string>;

const answer = ({ pathname }: URL) => {
  const [, kind, n] = /^\/(\w+)-(\d+)$/.exec(pathname) ?? [];
  const body =
    kind === 'slides'
      ? slideViewers[names[Number(n)] ?? '']?.html
      : kind === 'other'
        ? notTurned[others[Number(n)] ?? '']
        : parts[pathname];
  return body ? { body } : null;
};

withBrowsers('viewers that show one page at a time', answer, (stage) => {
  it.each(names)('%s: says that there is more, brings all of it, in order, once, and turns back', async (name) => {
    const viewer = slideViewers[name];
    if (!viewer) throw new Error(name);
    const page = await stage.open(`http://archive.example.org/slides-${names.indexOf(name)}`);
    await sleep(700);
    const before = await page.evaluate<number>(viewer.at);
    const { panel, result } = await pressAndRead(page);
    expect(result.complete).toBe(false);
    expect(result.pages?.total).toBe(viewer.pages);
    expect(result.gaps?.map(({ reason }) => reason)).toContain('pages-not-loaded');
    await panel.click('[data-action="collect"]');
    await sleep(100);
    const all = await waitForResult(panel, 30_000);
    expect(faultsIn(all.text ?? '', viewer.count)).toEqual({ notOnce: [], tooEarly: [] });
    expect(all.gaps).toEqual(viewer.missing ? [{ reason: 'pages-never-came', pages: viewer.missing }] : []);
    expect(all.complete).toBe(!viewer.missing);
    expect(await page.evaluate<number>(viewer.at)).toBe(before);
    await panel.close();
  });

  it.each(others)('%s: nothing is promised, and nothing pressed', async (name) => {
    const page = await stage.open(`http://archive.example.org/other-${others.indexOf(name)}`);
    const { panel, result } = await pressAndRead(page);
    expect(result.gaps?.map(({ reason }) => reason)).not.toContain('pages-not-loaded');
    expect(await panel.evaluate(`document.querySelector('[data-action="collect"]') === null`)).toBe(true);
    expect(await page.evaluate('globalThis.presses')).toBe(0);
    await panel.close();
  });
});

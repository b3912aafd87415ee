import { expect, it } from 'vitest';
import { pressAndRead, waitForResult } from '../drivers/read-panel.ts';
import { sleep } from '../drivers/wait.ts';
import { moreViewers as viewers, wholeToo } from './collect/more-viewers.ts';
import { faultsIn } from './collect/viewers.ts';
import { withBrowsers } from './with-browsers.ts';

const names = Object.keys(viewers);
const wholes = Object.keys(wholeToo);
const at = (name: string) => `http://archive.example.org/viewer-${names.indexOf(name)}`;
const parts = Object.assign({}, ...Object.values(viewers).map((one) => one.parts ?? {})) as Record<string, string>;

const answer = ({ pathname }: URL) => {
  const page = wholeToo[wholes[Number(pathname.replace('/whole-', ''))] ?? '']?.html;
  if (page) return { body: page };
  const body = parts[pathname] ?? viewers[names[Number(pathname.replace('/viewer-', ''))] ?? '']?.html;
  return body ? { body } : null;
};

/** Where everything that scrolls stands. */
const PLACES = `JSON.stringify([...document.querySelectorAll('*')].map((e) => [e.scrollTop, e.scrollLeft]).filter((p) => p[0] || p[1]))`;

withBrowsers('more viewers that show their document on scrolling', answer, (stage) => {
  it.each(names)('%s: says that more comes, and brings all of it, in order, once', async (name) => {
    const { count } = viewers[name] ?? { count: 0 };
    const page = await stage.open(at(name));
    await sleep(400);
    const places = await page.evaluate<string>(PLACES);
    const { panel, result } = await pressAndRead(page);
    expect(result.complete).toBe(false);
    expect(result.gaps?.map(({ reason }) => reason)).toContain('pages-not-loaded');
    await panel.click('[data-action="collect"]');
    await sleep(100);
    const all = await waitForResult(panel);
    expect(faultsIn(all.text ?? '', count)).toEqual({ notOnce: [], tooEarly: [] });
    expect(all.complete).toBe(true);
    expect(await page.evaluate<string>(PLACES)).toBe(places);
    await panel.close();
  });

  it.each(wholes)('%s: all of it is read at once', async (name) => {
    const page = await stage.open(`http://archive.example.org/whole-${wholes.indexOf(name)}`);
    const { panel, result } = await pressAndRead(page);
    expect(faultsIn(result.text ?? '', wholeToo[name]?.count ?? 0)).toEqual({ notOnce: [], tooEarly: [] });
    expect(result.gaps).toEqual([]);
    expect(result.complete).toBe(true);
    expect(await panel.evaluate(`document.querySelector('[data-action="collect"]') === null`)).toBe(true);
    await panel.close();
  });
});

import { expect, it } from 'vitest';
import { pressAndRead, waitForResult } from '../../drivers/read-panel.ts';
import { sleep } from '../../drivers/wait.ts';
import { withBrowsers } from '../with-browsers.ts';
import { faultsIn, type Viewer } from './viewers.ts';

/** A page that holds all of its document. */
interface Whole {
  html: string;
  /** Sentences that it holds, where they are counted. */
  count?: number;
}

/** Where everything that scrolls stands. */
const PLACES = `JSON.stringify([...document.querySelectorAll('*')].map((e) => [e.scrollTop, e.scrollLeft]).filter((p) => p[0] || p[1]))`;

/**
 * Declares the tests of viewers that show their document on scrolling (`parts`: what they load, by path), and of pages that look
 * like them and hold all of it.
 */
export function tryViewers(title: string, viewers: Record<string, Viewer>, wholes: Record<string, Whole>): void {
  const paths = new Map<string, string>();
  const addressOf = (kind: string, i: number) => `/${kind}-${i}`;
  for (const [kind, pages] of Object.entries({ viewer: viewers, whole: wholes }))
    for (const [i, { html }] of Object.values(pages).entries()) paths.set(addressOf(kind, i), html);
  for (const { parts = {} } of Object.values(viewers))
    for (const [path, html] of Object.entries(parts)) paths.set(path, html);
  const answer = ({ pathname }: URL) => {
    const body = paths.get(pathname);
    return body === undefined ? null : { body };
  };
  const listed = (kind: string, pages: Record<string, Whole>) =>
    Object.entries(pages).map(([name, { count = 0 }], i) => [name, addressOf(kind, i), count] as const);

  withBrowsers(title, answer, (stage) => {
    it.each(listed('viewer', viewers))(
      '%s: says that more comes, and brings all of it, in order, once',
      async (_, path, count) => {
        const page = await stage.open(`http://archive.example.org${path}`);
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
      },
    );

    it.each(listed('whole', wholes))(
      '%s: all of it is read at once, and nothing more is promised',
      async (_, path, count) => {
        const page = await stage.open(`http://archive.example.org${path}`);
        const { panel, result } = await pressAndRead(page);
        if (count > 0) expect(faultsIn(result.text ?? '', count)).toEqual({ notOnce: [], tooEarly: [] });
        expect(result.gaps).toEqual([]);
        expect(result.complete).toBe(true);
        expect(await panel.evaluate(`document.querySelector('[data-action="collect"]') === null`)).toBe(true);
        await panel.close();
      },
    );
  });
}

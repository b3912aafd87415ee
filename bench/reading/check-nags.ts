import type { PageHandle } from '../../tests/drivers/types.ts';
import type { Case } from './folder.ts';

/** How many elements of each selector a reader sees. */
export type Seen = Record<string, number>;

/** Visible: rendered, not transparent, with an area, here or in a child. */
const COUNT = `(selectors) => Object.fromEntries(selectors.map((selector) => [selector,
  [...document.querySelectorAll(selector)].filter((element) =>
    element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
    [element, ...element.querySelectorAll('*')].some((one) => { const box = one.getBoundingClientRect(); return box.width > 0 && box.height > 0; })
  ).length]))`;

export function countVisible(page: PageHandle, selectors: string[]): Promise<Seen> {
  return page.evaluate<Seen>(`(${COUNT})(${JSON.stringify(selectors)})`);
}

/**
 * What is wrong on a cleaned page: nags that are still seen, and kept elements of which fewer are seen than `before`, on the
 * page without the extension (without `before`: of which none is seen).
 */
export async function nagFaults(
  page: PageHandle,
  one: Pick<Case, 'nagSelectors' | 'keepSelectors'>,
  before?: Seen,
): Promise<string[]> {
  const now = await countVisible(page, [...one.nagSelectors, ...one.keepSelectors]);
  return [
    ...one.nagSelectors.filter((selector) => now[selector] !== 0).map((selector) => `still seen: ${selector}`),
    ...one.keepSelectors
      .filter((selector) => (now[selector] ?? 0) < (before?.[selector] ?? 1))
      .map((selector) => `hidden: ${selector} (${now[selector]} of ${before?.[selector] ?? '1 or more'})`),
  ];
}

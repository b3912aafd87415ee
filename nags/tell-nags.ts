import { EXTRAS, NAGS, pageWorld, TOLD } from './page-world';

/** Has the requests of the host's that reading found hidden on the page, too, as long as nags are. */
export function tellNags(elements: Element[]): void {
  pageWorld[TOLD] ??= new WeakSet();
  const fresh = elements.filter((element) => !pageWorld[TOLD]?.has(element));
  for (const element of fresh) pageWorld[TOLD].add(element);
  const { [NAGS]: nags, [EXTRAS]: extras } = pageWorld;
  if (fresh.length > 0 && extras && nags?.status().on) nags.extend(extras);
}

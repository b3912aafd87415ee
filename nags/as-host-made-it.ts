import type { PageNags } from './serve-page';

const nagsOfPage = (): PageNags | undefined => (globalThis as { unnagNags?: PageNags }).unnagNags;

/** Whether this extension hides nags on the page now. */
export const hidesNags = (): boolean => nagsOfPage()?.status().on === true;

/**
 * Lets `read` see the page as the host made it, nags and all, and puts the hiding back before anything is painted:
 * what a nag says ("4 pages left") tells what is missing, and what is left out of the text is to be recorded.
 * `read` must not wait for anything.
 */
export function asHostMadeIt<T>(read: () => T): T {
  const nags = nagsOfPage();
  if (!nags?.status().on) return read();
  nags.set(false);
  try {
    return read();
  } finally {
    nags.set(true);
  }
}

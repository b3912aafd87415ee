import { hidingWords } from './hiding-words';
import { EXTRAS, NAGS, pageWorld } from './page-world';

/**
 * Lets `read` see the page as the host made it, nags and all, and puts the hiding back before anything is painted:
 * what a nag says ("4 pages left") tells what is missing, and what is left out of the text is to be recorded.
 * `read` must not wait for anything.
 */
export function asHostMadeIt<T>(read: () => T): T {
  const hideAgain = pageWorld[NAGS]?.pause();
  try {
    return read();
  } finally {
    hideAgain?.();
  }
}

/**
 * Lets free controls that show more of the page be seen, until what is returned is called: many lists load more when their
 * control comes into the window, which what is hidden never does.
 */
export function showFreeControls(): () => void {
  const { [NAGS]: nags, [EXTRAS]: extras } = pageWorld;
  if (!nags?.status().on || !extras) return () => {};
  nags.extend({ ...extras, lexicon: hidingWords });
  nags.set(false);
  nags.set(true);
  return () => nags.extend(extras);
}

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findMore } from '../nags/find-more';
import type { Extras } from '../nags/hide-nags';
import { hidingWords } from '../nags/hiding-words';
import type { PageNags } from '../nags/serve-page';
import { findShadowRoot } from '../reading/shadow-root';

const extras: Extras = {
  lexicon: hidingWords,
  shadowRootOf: findShadowRoot,
  findMore,
};

/**
 * Injected (all frames) into a page that the user clicked on or wants cleaned always: gives the full wording test to the script
 * that hides nags. Where that is at work already, it looks at the page again; where it is not, it is injected after this one.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as { unnagNags?: PageNags; unnagExtras?: Extras };
  // The first one's, for good: each injection has wording rules of its own, and compiled they take most of a megabyte.
  world.unnagExtras ??= extras;
  world.unnagNags?.extend(world.unnagExtras);
});

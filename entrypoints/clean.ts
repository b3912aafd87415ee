import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findMore } from '../nags/find-more';
import type { Extras } from '../nags/hide-nags';
import { hidingWords } from '../nags/hiding-words';
import { EXTRAS, NAGS, pageWorld } from '../nags/page-world';
import { spares } from '../nags/spares';
import { wording } from '../nags/wording';
import { findShadowRoot } from '../reading/shadow-root';

/** A host of the list hides its own controls by its file and by wording; on any other page, free ones stay. */
const extrasFor = (listed: boolean): Extras => ({
  lexicon: listed ? wording : hidingWords,
  shadowRootOf: findShadowRoot,
  findMore,
  spares,
});

/**
 * Injected (all frames) into a page that the user clicked on or wants cleaned always: gives the full wording test to the script
 * that hides nags. Where that is at work already, it looks at the page again; where it is not, it is injected after this one.
 */
export default defineUnlistedScript(() => {
  // The first one's, for good: each injection has wording rules of its own, and compiled they take most of a megabyte.
  pageWorld[EXTRAS] ??= extrasFor(pageWorld[NAGS] !== undefined);
  pageWorld[NAGS]?.extend(pageWorld[EXTRAS]);
});

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findMore } from '../nags/find-more';
import type { Extras } from '../nags/hide-nags';
import { hidingWords } from '../nags/hiding-words';
import type { NagStatus } from '../nags/messages';
import { extension, type PageNags, servePage } from '../nags/serve-page';
import { findShadowRoot } from '../reading/shadow-root';
import { findMatch } from '../sites/match';
import { nagFiles } from '../sites/nags';

const extras: Extras = {
  lexicon: hidingWords,
  shadowRootOf: findShadowRoot,
  findMore,
};

/**
 * Injected by the panel (all frames) into the page that the user clicked on: hides nags with the full wording test.
 * Where the resident script, or this one, is at work already, that one goes on with the full test. The status is
 * the script's value.
 */
export default defineUnlistedScript({
  globalName: true,
  main(): NagStatus {
    const world = globalThis as { unnagNags?: PageNags; unnagExtras?: Extras };
    // The first one's, for good: each injection has wording rules of its own, and compiled they take most of a megabyte.
    world.unnagExtras ??= extras;
    if (world.unnagNags) world.unnagNags.extend(world.unnagExtras);
    else world.unnagNags = servePage(extension(), findMatch(nagFiles, new URL(location.href)), hidingWords, extras);
    return world.unnagNags.status();
  },
});

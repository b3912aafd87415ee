import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isFiller, nagHint, nagKind, wording } from '../nags/wording';

/** Set by modules/share-words.ts. */
declare const WORDS_KEY: string;

/** Put into the page before the scripts that take the wording rules from it; the first copy stays, compiled. */
export default defineUnlistedScript(() => {
  const world = globalThis as unknown as Record<symbol, unknown>;
  world[Symbol.for(WORDS_KEY)] ??= { wording, nagKind, nagHint, isFiller };
});

import { defineContentScript } from 'wxt/utils/define-content-script';
import { EXTRAS, NAGS, pageWorld } from '../nags/page-world';
import { extension, servePage } from '../nags/serve-page';
import { smallWording } from '../nags/small-wording';
import { nagFiles } from '../sites/nags';
import { residentMatches } from '../sites/resident-matches';

/** Whether a file's patterns have this host; no more is asked: the browser has matched the address. Packed, all begin with `*://*.`. */
const isHere = ({ matches }: { matches: string[] }): boolean =>
  matches.some((match) => `.${location.hostname}/*`.endsWith(match.slice(5)));

/** For the manifest only: left out of the script itself, which runs where it should already. */
const where = () =>
  ({
    matches: residentMatches(),
    runAt: 'document_start',
    allFrames: true,
    matchAboutBlank: true,
  }) as const;

/**
 * Hides nags on document hosts, as soon as the page shows; after `clean.ts`, on any page, with what that leaves for it.
 * At most 8 KB gzipped.
 */
export default defineContentScript({
  ...(import.meta.env.ENTRYPOINT ? { matches: [] } : where()),
  main() {
    const extras = pageWorld[EXTRAS];
    pageWorld[NAGS] ??= servePage(extension(), nagFiles.find(isHere), extras?.lexicon ?? smallWording, extras);
  },
});

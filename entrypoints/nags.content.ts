import { defineContentScript } from 'wxt/utils/define-content-script';
import { extension, type PageNags, servePage } from '../nags/serve-page';
import { smallWording } from '../nags/small-wording';
import { findMatch } from '../sites/match';
import { nagFiles } from '../sites/nags';

/** Hides nags on document hosts, as soon as the page shows. At most 8 KB gzipped. */
export default defineContentScript({
  matches: [...new Set(nagFiles.flatMap((file) => file.matches))].sort(),
  runAt: 'document_start',
  allFrames: true,
  matchAboutBlank: true,
  main() {
    const world = globalThis as { unnagNags?: PageNags };
    world.unnagNags ??= servePage(extension(), findMatch(nagFiles, new URL(location.href)), smallWording);
  },
});

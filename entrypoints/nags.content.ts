import { defineContentScript } from 'wxt/utils/define-content-script';
import { allMatches } from '../sites/registry';

/** Hides nags on document hosts, as soon as the page shows. */
export default defineContentScript({
  matches: allMatches,
  runAt: 'document_start',
  main() {},
});

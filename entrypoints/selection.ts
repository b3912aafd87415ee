import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readSelection } from '../reading/selection';
import { findShadowRoot } from '../reading/shadow-root';

/** Injected into the page: its value is the selection as a document, or null. */
export default defineUnlistedScript({
  globalName: true,
  main: () => readSelection(document, { shadowRootOf: findShadowRoot, now: () => performance.now() }),
});

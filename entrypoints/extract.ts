import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { asHostMadeIt } from '../nags/as-host-made-it';
import { readPage } from '../reading/read-page';
import { findShadowRoot } from '../reading/shadow-root';

/** Injected by the panel into the page that the user clicked on; its value is what the panel gets. */
export default defineUnlistedScript({
  globalName: true,
  main: () => readPage(document, { shadowRootOf: findShadowRoot, now: () => performance.now(), asHostMadeIt }),
});

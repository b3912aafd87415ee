import { leave } from 'virtual:unnag-part/readers';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { asHostMadeIt } from '../nags/as-host-made-it';
import { tellNags } from '../nags/tell-nags';
import { readEverything } from '../reading/everything';
import { readPage } from '../reading/read-page';
import { readSelection } from '../reading/selection';
import { findShadowRoot } from '../reading/shadow-root';
import { type PageTools, TOOLS } from '../tab/page-tools';

/** Put into the page by the first click there; `tab/ask-page.ts` asks what it leaves in the extension's own world. */
export default defineUnlistedScript(() => {
  const options = { shadowRootOf: findShadowRoot, now: () => performance.now() };
  const asMade = { ...options, asHostMadeIt, tellNags };
  const tools: PageTools = {
    read: () => readPage(document, asMade),
    readEverything: () => readEverything(document, asMade),
    readSelection: () => readSelection(document, options),
  };
  (globalThis as unknown as Record<symbol, PageTools>)[Symbol.for(TOOLS)] = tools;
  leave();
});

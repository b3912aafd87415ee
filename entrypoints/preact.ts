import { leave } from 'virtual:unnag-part/preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/** Preact, for the panel, the settings and the reader view: modules/share-parts.ts. */
export default defineUnlistedScript(() => leave());

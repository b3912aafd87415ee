import { leave } from 'virtual:unnag-part/lines';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/** What makes pages of lines, for the scripts that take it: modules/share-parts.ts. */
export default defineUnlistedScript(() => leave());

import { leave } from 'virtual:unnag-part/words';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/** The wording rules of nags, for the scripts that take them: modules/share-parts.ts. */
export default defineUnlistedScript(() => leave());

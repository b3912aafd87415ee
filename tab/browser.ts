import type { Browser } from 'webextension-polyfill';

const { browser, chrome } = globalThis as unknown as { browser?: Browser; chrome?: Browser };

/**
 * The extension API, by promises: Firefox has it as `browser`, Chromium (from 116 on, in MV3) as `chrome`. In a page's
 * world an element with the id "browser" stands under that name, too, where nothing else does.
 */
export default (typeof browser?.runtime?.getURL === 'function' ? browser : chrome) as Browser;

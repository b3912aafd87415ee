import { resolve } from 'node:path';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

/**
 * WXT wraps every content script in a context that announces itself to the page by an event and a message, watches
 * the address and carries the browser polyfill. Ours needs none of it, must be small, and shows nothing to the page.
 */
export default defineWxtModule((wxt) =>
  addViteConfig(wxt, () => ({
    resolve: {
      alias: { 'wxt/utils/content-script-context': resolve(wxt.config.root, 'nags/no-context.ts') },
    },
  })),
);

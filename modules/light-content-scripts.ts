import { resolve } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';
import { type HostNags, unpackedBy } from '../nags/pack-hosts';

/** What sites/nags.ts finds by import.meta.glob (a module and two names a host), packed into one text. */
const packNags = (file: string): Plugin => ({
  name: 'unnag:pack-host-nags',
  enforce: 'pre',
  apply: 'build',
  async load(id) {
    if (id !== file) return;
    const { module } = await runnerImport<{ nagFiles: HostNags[] }>(file);
    return unpackedBy(module.nagFiles);
  },
});

/**
 * WXT wraps every content script in a context that announces itself to the page by an event and a message, watches
 * the address and carries the browser polyfill. Ours needs none of it, must be small, and shows nothing to the page.
 */
const unwrap: Plugin = {
  name: 'unnag:unwrap-content-scripts',
  enforce: 'pre',
  apply: 'build',
  load(id) {
    const entry = /virtual:wxt-content-script-isolated-world-entrypoint\?(.*)$/.exec(id)?.[1];
    if (entry) return `import script from ${JSON.stringify(entry)};\nexport default script.main();`;
  },
};

export default defineWxtModule((wxt) => {
  // With `imports: false`, WXT still imports its own helpers wherever a name is like theirs (a parameter `storage`).
  wxt.hooks.hook('config:resolved', () => {
    wxt.config.imports.imports = [];
    wxt.config.imports.presets = [];
  });
  addViteConfig(wxt, () => ({ plugins: [packNags(resolve(wxt.config.root, 'sites/nags.ts')), unwrap] }));
});

import { resolve } from 'node:path';
import { normalizePath, type Plugin, runnerImport } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';
import { type HostNags, unpackedBy } from '../nags/pack-hosts';

/** What these find in the host files by import.meta.glob (a module and two names a host), as data. */
const PACKED: [file: string, pack: (module: Record<string, unknown>) => string][] = [
  ['sites/nags.ts', ({ nagFiles }) => unpackedBy(nagFiles as HostNags[])],
  [
    'components/options/listed-hosts.ts',
    ({ listedHosts }) => `export const listedHosts = ${JSON.stringify(listedHosts)};`,
  ],
];

const packHostFiles = (root: string): Plugin => ({
  name: 'unnag:pack-host-files',
  enforce: 'pre',
  apply: 'build',
  async load(id) {
    const pack = PACKED.find(([file]) => normalizePath(id) === normalizePath(resolve(root, file)))?.[1];
    return pack?.((await runnerImport<Record<string, unknown>>(id)).module);
  },
});

/**
 * WXT wraps every content script in a context that announces itself to the page by an event and a message, watches
 * the address and carries the browser polyfill; and every injected script in words for its own log. Ours needs none of it,
 * must be small, and shows nothing to the page. What a script throws, the browser tells whoever injected it.
 */
const unwrap: Plugin = {
  name: 'unnag:unwrap-content-scripts',
  enforce: 'pre',
  apply: 'build',
  load(id) {
    const entry = /virtual:wxt-(?:content-script-isolated-world|unlisted-script)-entrypoint\?(.*)$/.exec(id)?.[1];
    if (entry) return `import script from ${JSON.stringify(entry)};\nexport default script.main();`;
  },
};

export default defineWxtModule((wxt) => {
  // With `imports: false`, WXT still imports its own helpers wherever a name is like theirs (a parameter `storage`).
  wxt.hooks.hook('config:resolved', () => {
    wxt.config.imports.imports = [];
    wxt.config.imports.presets = [];
  });
  addViteConfig(wxt, () => ({ plugins: [packHostFiles(wxt.config.root), unwrap] }));
});

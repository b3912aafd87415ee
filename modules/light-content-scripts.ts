import { resolve } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

interface HostNags {
  id: string;
  matches: string[];
  nags: string[];
}

/**
 * One line a host: its id (none: the first label of its first name) and its host names, then its selectors, by tabs.
 * Of a pattern only the host name is kept: where the script may run is the manifest's business, which has all of it.
 */
export const packHosts = (files: HostNags[]): string =>
  files
    .map(({ id, matches, nags }) => {
      const hosts = matches.map((match) => match.replace(/^[^:]+:\/\/(?:\*\.)?([^/]+)\/.*$/, '$1'));
      const own = hosts[0]?.split('.')[0] === id ? '' : id;
      const selectors = nags.map((selector) => selector.replace(/="([a-zA-Z][\w-]*)"/g, '=$1'));
      return [[own, ...new Set(hosts)].join(' '), ...selectors].join('\t');
    })
    .join('\n');

/** The code that unpacks it into the `nagFiles` that sites/nags.ts exports. */
const unpack = (packed: string): string => `
export const nagFiles = ${JSON.stringify(packed)}.split('\\n').map((line) => {
  const [names, ...nags] = line.split('\\t');
  const [id, ...hosts] = names.split(' ');
  return { id: id || hosts[0].split('.')[0], nags, matches: hosts.map((host) => '*://*.' + host + '/*') };
});`;

/** What sites/nags.ts finds by import.meta.glob (a module and two names a host), packed into one text. */
const packNags = (file: string): Plugin => ({
  name: 'unnag:pack-host-nags',
  enforce: 'pre',
  apply: 'build',
  async load(id) {
    if (id !== file) return;
    const { module } = await runnerImport<{ nagFiles: HostNags[] }>(file);
    return unpack(packHosts(module.nagFiles));
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

export default defineWxtModule((wxt) =>
  addViteConfig(wxt, () => ({ plugins: [packNags(resolve(wxt.config.root, 'sites/nags.ts')), unwrap] })),
);

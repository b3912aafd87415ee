import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { normalizePath, type Plugin } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';
import { shortKeys, useInManifest, useInScript } from './libraries/short-keys';

/** What is packed stands in none of these. */
const BESIDES = /^(?:[._].*|node_modules|bench|docs|modules|out|public|scripts|tests)$/;
const SOURCE = /(?<!\.(?:test|d))\.tsx?$/;

const sourcesIn = (root: string): string[] =>
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !BESIDES.test(entry.name))
    .flatMap(({ name }) =>
      readdirSync(join(root, name), { recursive: true, encoding: 'utf8' }).map((file) => join(root, name, file)),
    )
    .filter((file) => SOURCE.test(file))
    .map((file) => readFileSync(file, 'utf8'));

const MESSAGES = /^\/?_locales\/[^/]+\/messages\.json$/;

/** Messages without white space between them, by short keys: in their files, in the scripts and in the manifest. */
export default defineWxtModule((wxt) => {
  if (wxt.config.command !== 'build') return;
  const { root, publicDir } = wxt.config;
  const keys = Object.keys(JSON.parse(readFileSync(join(publicDir, '_locales/en/messages.json'), 'utf8')));
  const short = shortKeys(keys, sourcesIn(root));
  const plugin: Plugin = {
    name: 'unnag:short-keys',
    enforce: 'pre',
    transform(code, id) {
      const file = normalizePath(relative(root, id.split('?', 1)[0] ?? id));
      if (/^(?:\.\.|\0)|node_modules\//.test(file) || !SOURCE.test(file)) return;
      const changed = useInScript(code, short);
      return changed === code ? undefined : { code: changed, map: null };
    },
  };
  addViteConfig(wxt, () => ({ plugins: [plugin] }));
  wxt.hooks.hook('build:publicAssets', async (_wxt, files) => {
    for (const [i, { relativeDest, ...file }] of files.entries()) {
      if (!('absoluteSrc' in file) || !MESSAGES.test(normalizePath(relativeDest))) continue;
      const messages = Object.entries(JSON.parse(await readFile(file.absoluteSrc, 'utf8')));
      const named = messages.map(([key, message]) => [short.get(key) ?? key, message]);
      files[i] = { relativeDest, contents: JSON.stringify(Object.fromEntries(named)) };
    }
  });
  wxt.hooks.hook('build:manifestGenerated', (_wxt, manifest) => {
    Object.assign(manifest, JSON.parse(useInManifest(JSON.stringify(manifest), short)));
  });
});

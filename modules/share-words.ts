import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { normalizePath, type Plugin } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

/** Entry points that take the wording rules of nags from `words.js`, which is put into the page before them. */
const TAKERS = ['extract', 'clean'];

/** A name for the rules as they are now: what another version of the extension left in a page is not taken for them. */
function keyOf(folder: string): string {
  const files = readdirSync(folder).filter((name) => /^[\w-]+\.ts$/.test(name));
  const hash = createHash('sha256');
  for (const name of files.sort()) hash.update(readFileSync(join(folder, name)));
  return `unnag.words.${hash.digest('hex').slice(0, 12)}`;
}

/** Instead of the rules: those that are in the page. */
const take = (file: string, key: string): Plugin => ({
  name: 'unnag:take-words',
  enforce: 'pre',
  load(id) {
    if (normalizePath(id) !== normalizePath(file)) return;
    const names = readFileSync(file, 'utf8').matchAll(/^export (?:const|function) (\w+)/gm);
    return [
      `const words = globalThis[Symbol.for(${JSON.stringify(key)})];`,
      ...[...names].map(([, name]) => `export const ${name} = words.${name};`),
    ].join('\n');
  },
});

/** The wording rules are half of the script that hides nags and a tenth of the readers: both take them from one script. */
export default defineWxtModule((wxt) => {
  const folder = resolve(wxt.config.root, 'nags');
  const key = keyOf(folder);
  addViteConfig(wxt, () => ({ define: { WORDS_KEY: JSON.stringify(key) } }));
  wxt.hooks.hook('vite:build:extendConfig', ([entrypoint], config) => {
    if (!entrypoint || !TAKERS.includes(entrypoint.name)) return;
    config.plugins = [...(config.plugins ?? []), take(join(folder, 'wording.ts'), key)];
  });
});

import type { Plugin } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

/** Pages without their comments and without white space between elements, which are all boxes of their own. */
const pack: Plugin = {
  name: 'unnag:pack-pages',
  transformIndexHtml: {
    order: 'post',
    handler: (html) =>
      html
        .replace(/<!--[\s\S]*?-->/g, '')
        .replace(/>\s+</g, '><')
        .trim(),
  },
};

/**
 * What several of the extension's own pages and its background share is one script, for all of it is needed at a click. A
 * package is installed as a whole: its files need no hash of their contents in their names.
 */
export default defineWxtModule((wxt) => {
  if (wxt.config.command !== 'build') return;
  addViteConfig(wxt, () => ({ plugins: [pack] }));
  wxt.hooks.hook('vite:build:extendConfig', (entrypoints, { build }) => {
    const output = build?.rollupOptions?.output;
    if (entrypoints.length < 2 || !output || Array.isArray(output)) return;
    const names = new Set(entrypoints.map(({ name }) => name));
    Object.assign(output, {
      chunkFileNames: 'chunks/[name].js',
      entryFileNames: ({ name }: { name: string }) =>
        name === 'background' || !names.has(name) ? '[name].js' : 'chunks/[name].js',
      assetFileNames: 'assets/[name].[ext]',
      codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] },
    });
  });
});
